"""Neighbouring stations: what a network keeps of a timetable when it asks for no date."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from graphs.rail.timetable import Timetable

STRETCH = 1.25
"""A train that skips stations is no hop of its own where the stopping ones take at most this much longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """
    Two stations between which trains run without a stop, in both directions together.

    Parameters
    ----------
    start, end
        Places of the stops in the timetable; ``start < end``.
    minutes
        Typical time from departure to arrival: the median over all days and trains, at least 1.
    trains_a_week
        How many trains run, both ways together, in a week of the timetable.
    """

    start: int
    end: int
    minutes: float
    trains_a_week: float


def hops(timetable: Timetable) -> tuple[Hop, ...]:
    """
    Return the hops of a timetable.

    Parameters
    ----------
    timetable
        Any timetable.

    Returns
    -------
    tuple of Hop
        By their stops. Expresses are left out where a chain of shorter hops takes at most a quarter more:
        so no way by rail is longer than 1.25 times what its trains take, stops apart.

    References
    ----------
    The choice is the greedy spanner of Althöfer, Das, Dobkin, Joseph and Soares (1993), On sparse spanners
    of weighted graphs, https://doi.org/10.1007/BF02189308
    """
    weeks = timetable.runs.shape[1] / 7
    found = [
        Hop(start=start, end=end, minutes=minutes, trains_a_week=round(days / weeks, 1))
        for start, end, minutes, days in _pairs(timetable)
    ]
    return tuple(sorted(_spanner(found), key=lambda hop: (hop.start, hop.end)))


def _pairs(timetable: Timetable) -> Iterable[tuple[int, int, float, int]]:
    """Yield neighbouring stops with the median of minutes and the times that a train runs between them."""
    trip = timetable.call_trip
    days = timetable.runs.sum(axis=1, dtype=np.int64)[timetable.trip_service[trip[:-1]]]
    ends = np.stack([timetable.call_stop[:-1], timetable.call_stop[1:]])
    used = (trip[:-1] == trip[1:]) & (ends[0] != ends[1]) & (days > 0)
    low, high = ends.min(axis=0)[used], ends.max(axis=0)[used]
    seconds = (timetable.call_arrive_s[1:] - timetable.call_depart_s[:-1])[used]
    order = np.lexsort((seconds, high, low))
    low, high, seconds, days = low[order], high[order], seconds[order], days[used][order]
    borders = np.flatnonzero((np.diff(low) != 0) | (np.diff(high) != 0)) + 1
    for first, after in pairwise([0, *borders.tolist(), len(low)] if len(low) else []):
        part = slice(first, after)
        middle = _median(seconds[part], days[part])
        yield int(low[first]), int(high[first]), max(1.0, round(middle / 60, 1)), int(days[part].sum())


def _median(values: NDArray[np.int32], weights: NDArray[np.int64]) -> float:
    """Return the median of sorted values that stand for several each."""
    upto = np.cumsum(weights)
    return float(values[np.searchsorted(upto, upto[-1] / 2)])


def _spanner(found: Iterable[Hop]) -> Iterable[Hop]:
    """Yield the hops that no chain of shorter ones replaces."""
    beside: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for hop in sorted(found, key=lambda hop: (hop.minutes, hop.start, hop.end)):
        if not _reaches(beside, hop, hop.minutes * STRETCH):
            beside[hop.start].append((hop.end, hop.minutes))
            beside[hop.end].append((hop.start, hop.minutes))
            yield hop


def _reaches(beside: dict[int, list[tuple[int, float]]], hop: Hop, limit_min: float) -> bool:
    """Say whether hops that are already kept lead from one end to the other in time (Dijkstra)."""
    heap, done = [(0.0, hop.start)], set[int]()
    while heap:
        spent_min, stop = heappop(heap)
        if stop == hop.end:
            return True
        if stop in done:
            continue
        done.add(stop)
        for neighbour, minutes in beside[stop]:
            if neighbour not in done and spent_min + minutes <= limit_min:
                heappush(heap, (spent_min + minutes, neighbour))
    return False
