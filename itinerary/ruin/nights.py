"""The evenings of a problem laid out for the compiled search."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from itinerary.evaluate import TABLE
from itinerary.evening import Evening
from itinerary.latest import latest_entry
from itinerary.problem import Ints, Problem
from itinerary.travel import NEVER

Longs = npt.NDArray[np.int64]
INSIDE, NEAR, ROAD, NONE = range(4)
"""Styles of evenings, as numbers."""
(
    STYLE,
    LODGING,
    DINNER,
    ENTRY,
    BED,
    DEADLINE,
    OUT_MIN,
    BACK_MIN,
    DINNER_MIN,
    NIGHT_POINTS,
    NIGHT_COST,
    TABLE_GROUP,
    NIGHT_MUST,
) = range(13)
"""Columns of the evenings: places; number of the bed; latest arrival at the entry; minutes on foot to dinner
and back, for those near; the rest of dinner and night together. No table is -1."""
NEAR_SHARE = 1000
MANY = 10
"""What there is to see around a bed is for many guests: one stay sees a tenth."""
_STYLES = {"inside": INSIDE, "near": NEAR, "road": ROAD, "none": NONE}


class Nights(NamedTuple):
    """
    The e evenings of n nights, bed by bed within each night; b beds.

    Parameters
    ----------
    evenings
        `STYLE` and the rest. Shape (e, 13).
    starts
        When dinner may start. Shape (e, 2, w).
    first
        Where the evenings of a night at a bed begin; the next one says where they end. Shape (n, b + 1).
    beds
        Place of each bed. Shape (b,).
    merit
        What there is to see around each bed. Shape (b,).
    """

    evenings: Longs
    starts: Ints
    first: Longs
    beds: Longs
    merit: Longs


def lay_nights(problem: Problem, bits: dict[str, int], numbers: dict[int, int]) -> Nights:
    """
    Lay the evenings out.

    Parameters
    ----------
    problem
        The problem.
    bits
        Bit of each must-have.
    numbers
        Number of each group.

    Returns
    -------
    Nights
        Beds in the order of their places.
    """
    beds = sorted({e.lodging for day in problem.evenings for e in day})
    at = {place: i for i, place in enumerate(beds)}
    rows = [(night, problem.evenings[night][e]) for night, e in evening_order(problem)]
    return Nights(
        evenings=_longs([_row(problem, night, e, (at, bits, numbers)) for night, e in rows]).reshape(-1, 13),
        starts=_starts([e for _, e in rows]),
        first=_first([(night, at[e.lodging]) for night, e in rows], len(problem.frames) - 1, len(beds)),
        beds=_longs(beds),
        merit=_merits(problem, beds),
    )


def evening_order(problem: Problem) -> list[tuple[int, int]]:
    """
    List the evenings in the order of the arrays.

    Parameters
    ----------
    problem
        The problem.

    Returns
    -------
    list
        Night, and index among its evenings.
    """
    return [
        (night, e)
        for night, day in enumerate(problem.evenings[:-1])
        for e in sorted(range(len(day)), key=lambda e: day[e].lodging)
    ]


def _row(
    problem: Problem, night: int, e: Evening, known: tuple[dict[int, int], dict[str, int], dict[int, int]]
) -> tuple[int, ...]:
    (at, bits, numbers), walk = known, problem.travel.walk_min
    table = numbers[TABLE + e.dinner] if e.style in ("near", "road") else -1
    return (
        _STYLES[e.style],
        e.lodging,
        e.dinner,
        e.entry,
        at[e.lodging],
        latest_entry(problem, night, e),
        int(walk[e.lodging, e.dinner]),
        int(walk[e.dinner, e.lodging]),
        e.dinner_min,
        e.points,
        e.cost_ct,
        table,
        bits.get(e.lodging_id, 0) | bits.get(e.dinner_id or "", 0),
    )


def _merits(problem: Problem, beds: list[int]) -> Longs:
    """Sum up what there is to see around beds, what is near most; in integers, the same everywhere."""
    if not beds or not len(problem.ids):
        return _longs([0] * len(beds))
    minutes = problem.travel.go_min[np.ix_(_longs(beds), problem.place_in)].astype(np.int64)
    near = max(1, int(np.median(problem.travel.go_min[problem.start, problem.place_in])))
    share = NEAR_SHARE * near * near // ((minutes + near) * (minutes + near))
    return _longs((share * problem.points).sum(axis=1) // NEAR_SHARE // MANY)


def _starts(evenings: list[Evening]) -> Ints:
    """When dinner may start, first and last apart; what is closed can be reached by nobody."""
    width = max([1, *(len(e.starts) for e in evenings)])
    starts = np.zeros((len(evenings), 2, width), dtype=np.int32)
    starts[:, 1] = -NEVER
    for i, evening in enumerate(evenings):
        for w, (first, last) in enumerate(evening.starts):
            starts[i, :, w] = first, last
    return starts


def _first(rows: list[tuple[int, int]], nights: int, beds: int) -> Longs:
    """Find where each bed begins in each night; rows are sorted by both."""
    keys = np.array([night * (beds + 1) + bed for night, bed in rows], dtype=np.int64)
    wanted = np.arange(max(0, nights) * (beds + 1))
    return _longs(np.searchsorted(keys, wanted)).reshape(max(0, nights), beds + 1)


def _longs(values: object) -> Longs:
    return np.ascontiguousarray(np.array(values, dtype=np.int64))
