"""A problem laid out for the compiled search: few arrays, read row by row."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from itinerary.evaluate import TABLE, guide_step, repeat_step
from itinerary.frame import DayFrame
from itinerary.problem import Ints, Problem
from itinerary.ruin.nights import Nights, lay_nights
from itinerary.travel import NEVER

Longs = npt.NDArray[np.int64]

GO, WALK, PRIME_M, AFOOT_M, DARK_M, RIDE_MIN = range(6)
"""Layers of the legs: minutes by day, minutes after sunset, metres of the main cap by day, metres on foot by
day and after sunset, minutes in the saddle by day."""
PLACE_IN, PLACE_OUT, STAY, CARRY, LINGER, POINTS, COST, ONCE, GROUP, MUST_BITS, LUNCH, LANDMARK, GEM = range(
    13
)
"""Rows of the options."""
BEGIN, END, SUNSET, NEEDS_LUNCH, TAKES_LUNCH, FULL = range(6)
"""Columns of the days."""
UNLIMITED = 2**62
"""A limit of the price that nothing reaches."""


class Rules(NamedTuple):
    """
    What holds for the whole stay.

    Parameters
    ----------
    start, finish
        Places.
    cap_prime, cap_ride, cap_afoot, cap_total, riding
        Caps of a day, and of all days together; 1 if the main cap is of riding.
    visits_day, long_visit
        The most visits of a day, and the length that fills it alone.
    travel_points, wait_points
        What a minute on the way and of waiting costs.
    no_landmark, few_gems, gem_share
        What a stay without a landmark costs, or with less than one hidden gem in so many visits.
    limit, guide_ct, guide_step
        Hard limit of the price (or `UNLIMITED`), the soft aim, and the euro cents of a point beyond.
    must
        All bits that have to be met.
    ease
        Minutes that any option is taken to last more, so that short ones do not win by being short.
    kind, check_in
        1 for one bed, -1 for another one each night, 0 for any; minutes at the bed before dinner.
    """

    start: int
    finish: int
    cap_prime: int
    cap_ride: int
    cap_afoot: int
    cap_total: int
    riding: int
    visits_day: int
    long_visit: int
    travel_points: int
    wait_points: int
    no_landmark: int
    few_gems: int
    gem_share: int
    limit: int
    guide_ct: int
    guide_step: int
    must: int
    ease: int
    kind: int
    check_in: int


class Arrays(NamedTuple):
    """
    What a search reads and never writes; p places, m options, d days, w windows, g groups.

    Parameters
    ----------
    legs
        `GO` and the rest, from place to place. Shape (6, p, p).
    legs_in, legs_out
        `GO`, `WALK` and `PRIME_M` from each place to each option, and from each option to each place.
        Shape (3, p, m).
    options
        `PLACE_IN` and the rest. Shape (13, m).
    busy
        Minutes that an option takes, sailing included. Shape (m,).
    windows
        First and last start; one that is not there ends before it begins. Shape (d, 2, w, m).
    more
        Options that open again on a day, with that window: option, first and last start; -1 fills up.
        Shape (d, x, 3).
    last
        Last start of a day; negative if it is closed. Shape (d, m).
    days
        `BEGIN` and the rest. Shape (d, 6).
    before
        Pairs of options of which the first may not come after the second. Shape (b, 2).
    step
        What the second of a group costs. Shape (g,).
    nights
        The evenings.
    rules
        The rest.
    """

    legs: Ints
    legs_in: Ints
    legs_out: Ints
    options: Longs
    busy: Ints
    windows: Ints
    more: Ints
    last: Ints
    days: Longs
    before: Longs
    step: Longs
    nights: Nights
    rules: Rules


def make_arrays(problem: Problem) -> Arrays:
    """
    Lay a problem out.

    Parameters
    ----------
    problem
        The problem.

    Returns
    -------
    Arrays
        Of the same types for every problem, so that one compiled version serves all.
    """
    numbers = {g: i for i, g in enumerate(_groups(problem))}
    legs, options = _legs(problem), _options(problem, numbers)
    first, last = problem.windows[..., 0], problem.windows[..., 1]
    opens = first <= last
    return Arrays(
        legs=legs,
        legs_in=np.ascontiguousarray(legs[:3][:, :, problem.place_in]),
        legs_out=np.ascontiguousarray(legs[:3].transpose(0, 2, 1)[:, :, problem.place_out]),
        options=options,
        busy=np.ascontiguousarray(problem.stay_min + problem.carry_min, dtype=np.int32),
        windows=_windows(first, last, opens),
        more=_more(first, last, opens),
        last=np.where(opens, last, -NEVER).max(axis=2, initial=-NEVER).astype(np.int32),
        days=_longs([_hours(f) for f in problem.frames]),
        before=_longs(problem.before).reshape(-1, 2),
        step=_longs([repeat_step(problem, g) for g in numbers] or [0]),
        nights=lay_nights(problem, must_bits(problem), numbers),
        rules=_rules(problem),
    )


def must_bits(problem: Problem) -> dict[str, int]:
    """
    Give each must-have a bit.

    Parameters
    ----------
    problem
        The problem.

    Returns
    -------
    dict
        By offer id.
    """
    return {offer: 1 << i for i, offer in enumerate(sorted(problem.must))}


def _hours(frame: DayFrame) -> tuple[int, ...]:
    needs, takes = frame.lunch == "needed", frame.lunch != "none"
    return frame.start_min, frame.end_min, frame.sunset_min, needs, takes, frame.full


def _groups(problem: Problem) -> list[int]:
    """List the groups of visits and tables, in the order of their numbers in the arrays."""
    tables = {TABLE + int(p) for p in problem.place_in[problem.lunch]}
    tables |= {TABLE + e.dinner for day in problem.evenings for e in day if e.style in ("near", "road")}
    return sorted({int(g) for g in problem.group if g >= 0}) + sorted(tables)


def _legs(problem: Problem) -> Ints:
    travel, riding = problem.travel, problem.travel.mode == "cycle"
    lit = travel.walk_m <= problem.params.lit_walk_m
    afoot = np.where(travel.ride, 0, travel.walk_m if riding else travel.go_m)
    layers = (
        travel.go_min,
        np.where(lit, travel.walk_min, NEVER),
        np.where(travel.ride, travel.go_m, 0) if riding else afoot,
        afoot,
        travel.walk_m,
        np.where(travel.ride, travel.go_min, 0),
    )
    return np.ascontiguousarray(np.stack(layers), dtype=np.int32)


def _options(problem: Problem, numbers: dict[int, int]) -> Longs:
    bits = must_bits(problem)
    groups = np.where(problem.lunch, TABLE + problem.place_in, problem.group)
    columns = (
        problem.place_in,
        problem.place_out,
        problem.stay_min,
        problem.carry_min,
        problem.linger_min,
        problem.points,
        problem.cost_ct,
        problem.once,
        [numbers.get(int(g), -1) for g in groups],
        [bits.get(i, 0) for i in problem.ids],
        problem.lunch,
        problem.landmark,
        problem.gem,
    )
    return np.array(columns, dtype=np.int64)


def _windows(first: Ints, last: Ints, opens: npt.NDArray[np.bool_]) -> Ints:
    """Windows by day, end, number and option; what is closed can be reached by nobody."""
    both = np.stack((np.where(opens, first, 0), np.where(opens, last, -NEVER)), axis=1)
    return np.ascontiguousarray(both.transpose(0, 1, 3, 2), dtype=np.int32)


def _more(first: Ints, last: Ints, opens: npt.NDArray[np.bool_]) -> Ints:
    """List the windows of each day after the first one of each option."""
    again = [
        [(i, first[d, i, w], last[d, i, w]) for i, w in np.argwhere(day) if w > 0]
        for d, day in enumerate(opens)
    ]
    width = max([1, *(len(rows) for rows in again)])
    return np.array([rows + [(-1, 0, 0)] * (width - len(rows)) for rows in again], dtype=np.int32)


def _rules(problem: Problem) -> Rules:
    params, riding = problem.params, problem.travel.mode == "cycle"
    return Rules(
        start=problem.start,
        finish=problem.finish,
        cap_prime=problem.cap_go_m if riding else problem.cap_walk_m,
        cap_ride=problem.cap_ride_min,
        cap_afoot=problem.cap_walk_m,
        cap_total=problem.cap_total_m,
        riding=int(riding),
        visits_day=problem.visits_day,
        long_visit=params.long_visit_min,
        travel_points=params.travel_points_per_min,
        wait_points=params.wait_points_per_min,
        no_landmark=params.no_landmark_points,
        few_gems=params.few_gems_points,
        gem_share=params.gem_share,
        limit=UNLIMITED if problem.limit_ct is None else problem.limit_ct,
        guide_ct=problem.guide_ct,
        guide_step=guide_step(problem),
        must=(1 << len(problem.must)) - 1,
        ease=max(1, int(problem.stay_min.mean()) // 6) if len(problem.ids) else 1,
        kind={"star": 1, "itinerant": -1}.get(problem.travel_kind, 0),
        check_in=params.check_in_min,
    )


def _longs(values: object) -> Longs:
    return np.ascontiguousarray(np.array(values, dtype=np.int64))
