"""The days of a problem as the labels see them."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from itinerary.problem import Ints
from itinerary.ruin.arrays import (
    DARK_M,
    END,
    GO,
    LUNCH,
    PLACE_IN,
    PLACE_OUT,
    PRIME_M,
    SUNSET,
    WALK,
    Arrays,
    Longs,
)
from itinerary.ruin.nights import DEADLINE, DINNER, ENTRY, LODGING, NEAR, ROAD, STYLE
from itinerary.travel import NEVER

REMEMBERED = 10
"""Nearest options that are not forgotten on the way to one."""
LEFT_OUT_M = 500
"""What hops of a hundred metres may save a day in the saddle: it is granted to every day."""


QUARTER = 15
"""Minutes of a step of what can still be earned."""
Floats = npt.NDArray[np.float64]


class Day(NamedTuple):
    """
    A day as the labels see it.

    Parameters
    ----------
    number
        Which day.
    start_places, end_places
        Where it may begin and lead. Shapes (b,) and (e,).
    deadlines, tails
        Latest arrival at each end, and metres after it. Shape (e,).
    nodes
        Options that are tried. Shape (n,).
    near
        Options that are not forgotten on the way to an option. Shape (m, k).
    metres
        That count against the cap, at least. Shape (p, p).
    reach, homeward
        The least metres from any start to each option, and from each option to what follows the day's end.
        Shape (m,).
    cap
        Of all of them.
    leave_by
        When one has to leave an option at the latest. Shape (m,).
    lunch_by
        When a lunch has to start at the latest.
    visits
        The most visits.
    """

    number: int
    start_places: Longs
    end_places: Longs
    deadlines: Longs
    tails: Longs
    nodes: Longs
    near: Ints
    metres: Ints
    reach: Longs
    homeward: Longs
    cap: int
    leave_by: Longs
    lunch_by: int
    visits: int


def make_day(a: Arrays, d: int, evenings: Longs, visits: int) -> Day:
    """
    Lay out a day for label setting.

    Parameters
    ----------
    a
        The problem.
    d
        Number of the day.
    evenings
        Its evenings, as rows of the nights; none on the last day.
    visits
        The most visits.

    Returns
    -------
    Day
        With all options that open on it.
    """
    nights, last = a.nights, evenings.size == 0
    ends = np.array([a.rules.finish]) if last else nights.evenings[evenings, ENTRY]
    deadlines = np.array([a.days[d, END]]) if last else nights.evenings[evenings, DEADLINE]
    metres = _least_metres(a, d)
    none = np.zeros(0, dtype=np.int64)
    day = Day(
        number=d,
        start_places=np.array([a.rules.start], dtype=np.int64) if d == 0 else nights.beds,
        end_places=np.ascontiguousarray(ends, dtype=np.int64),
        deadlines=np.ascontiguousarray(deadlines, dtype=np.int64),
        tails=np.zeros(1, dtype=np.int64) if last else _tails(a, evenings, metres),
        nodes=np.flatnonzero(a.last[d] >= 0).astype(np.int64),
        near=_nearest(a),
        metres=metres,
        reach=none,
        homeward=none,
        cap=int(min(a.rules.cap_prime + LEFT_OUT_M, NEVER)),
        leave_by=_leave_by(a, d, ends, deadlines),
        lunch_by=int((a.last[d] + a.busy)[a.options[LUNCH, :] > 0].max(initial=-NEVER)),
        visits=visits,
    )
    return within_reach(a, day)


def within_reach(a: Arrays, day: Day) -> Day:
    """
    Work out how far each option is from where a day may begin and lead.

    Parameters
    ----------
    a, day
        The problem, and a day of it whose starts or ends have changed.

    Returns
    -------
    Day
        With `reach` and `homeward`: whole ways, as several short legs may be shorter than one quick one.
    """
    far = day.cap + 1
    there, home = np.full((2, day.metres.shape[0]), far, dtype=np.int64)
    there[day.start_places] = 0
    np.minimum.at(home, day.end_places, day.tails)
    doors = a.options[PLACE_IN], a.options[PLACE_OUT]
    metres = np.minimum(day.metres, far).astype(np.int64)
    there, home = _spread(there, metres, *doors), _spread(home, metres.T, doors[1], doors[0])
    return day._replace(reach=there[doors[0]], homeward=home[doors[1]])


def _spread(least: Longs, metres: Longs, into: Longs, out: Longs) -> Longs:
    """Shorten ways by going over further places, or by being carried from door to door, while that helps."""
    while True:
        further = np.minimum(least, (least[:, None] + metres).min(axis=0))
        np.minimum.at(further, out, further[into])
        if np.array_equal(further, least):
            return least
        least = further


def _least_metres(a: Arrays, d: int) -> Ints:
    """Metres of each leg, by day or, where the sun may set on it, on foot."""
    prime, dark = a.legs[PRIME_M], a.legs[DARK_M] * (1 - a.rules.riding)
    may_be_dark = (a.legs[WALK] < NEVER) & (a.days[d, SUNSET] < a.days[d, END])
    return np.ascontiguousarray(np.where(may_be_dark, np.minimum(prime, dark), prime), dtype=np.int32)


def _tails(a: Arrays, evenings: Longs, metres: Ints) -> Longs:
    """Metres after the entry of each evening, at least."""
    rows = a.nights.evenings[evenings]
    bed, table, style = rows[:, LODGING], rows[:, DINNER], rows[:, STYLE]
    on_foot = (a.legs[DARK_M][bed, table] + a.legs[DARK_M][table, bed]) * (1 - a.rules.riding)
    tails = np.where(style == NEAR, on_foot, np.where(style == ROAD, metres[table, bed], 0))
    return np.ascontiguousarray(tails, dtype=np.int64)


def _leave_by(a: Arrays, d: int, ends: Longs, deadlines: Longs) -> Longs:
    """Say when each option has to be left for the most patient of the ends."""
    if a.days[d, SUNSET] < deadlines.max(initial=-NEVER):
        # In the dark two short walks may lead where one long one is not allowed.
        return np.full(a.busy.size, deadlines.max(), dtype=np.int64)
    go = a.legs[GO][np.ix_(a.options[PLACE_OUT], ends)].astype(np.int64)
    return np.ascontiguousarray((deadlines - go).max(axis=1, initial=-NEVER))


def _nearest(a: Arrays) -> Ints:
    minutes = a.legs_in[GO][a.options[PLACE_IN, :]]
    order = np.argsort(minutes, axis=1, kind="stable")[:, : REMEMBERED + 1]
    return np.ascontiguousarray(order, dtype=np.int32)
