"""Rides between stops, as arrays: on one train, or on two with a change between them."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graphs.rail.departures import DAY_S, DayCalls
from graphs.rail.timetable import Timetable

SHORTEST_CHANGE_S, LONGEST_CHANGE_S = 5 * 60, 60 * 60

STOP_KEY, TIME_ZERO = 1 << 26, 1 << 25
"""A stop and a time as one integer: days are at most some hundred, so that times fit."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rides:
    """
    Rides on one train; all arrays of shape (rides,).

    Parameters
    ----------
    board, alight
        Places of the two calls in the timetable.
    shift_s
        What to add to their times.
    """

    board: NDArray[np.int64]
    alight: NDArray[np.int64]
    shift_s: NDArray[np.int64]

    def only(self, kept: NDArray[np.bool_] | NDArray[np.intp]) -> "Rides":
        """
        Return some of the rides.

        Parameters
        ----------
        kept
            A mask, or places, which may repeat.
        """
        return Rides(board=self.board[kept], alight=self.alight[kept], shift_s=self.shift_s[kept])

    def depart_s(self, timetable: Timetable) -> NDArray[np.int64]:
        """Return when they depart, in seconds after midnight of the day that was asked for."""
        return timetable.call_depart_s[self.board] + self.shift_s

    def arrive_s(self, timetable: Timetable) -> NDArray[np.int64]:
        """Return when they arrive, in seconds after midnight of the day that was asked for."""
        return timetable.call_arrive_s[self.alight] + self.shift_s


def rides_from(timetable: Timetable, calls: DayCalls) -> Rides:
    """
    Return all rides that begin with some calls on the day that was asked for.

    Parameters
    ----------
    timetable
        Any timetable.
    calls
        Where one may get on.
    """
    depart_s = timetable.call_depart_s[calls.call] + calls.shift_s
    begins = (timetable.call_boards[calls.call] == 1) & (depart_s >= 0) & (depart_s < DAY_S)
    starts = calls.only(begins)
    following = timetable.trips_of(starts.call) + 1
    owner, alight = _ranges(starts.call + 1, timetable.trip_calls[following].astype(np.int64))
    rides = Rides(board=starts.call[owner], alight=alight, shift_s=starts.shift_s[owner])
    return rides.only(timetable.call_alights[alight] == 1)


def rides_to(timetable: Timetable, calls: DayCalls) -> Rides:
    """
    Return all rides that end with some calls, on whatever day.

    Parameters
    ----------
    timetable
        Any timetable.
    calls
        Where one may get off.
    """
    ends = calls.only(timetable.call_alights[calls.call] == 1)
    trip = timetable.trips_of(ends.call)
    owner, board = _ranges(timetable.trip_calls[trip].astype(np.int64), ends.call)
    rides = Rides(board=board, alight=ends.call[owner], shift_s=ends.shift_s[owner])
    return rides.only(timetable.call_boards[board] == 1)


def ending_at(timetable: Timetable, rides: Rides, stops: Collection[int]) -> Rides:
    """
    Return the rides that end at some stops, each train once.

    Parameters
    ----------
    timetable
        Any timetable.
    rides
        From some calls.
    stops
        Places of stops.

    Returns
    -------
    Rides
        Of a train that calls twice here or there, its shortest.
    """
    direct = rides.only(np.isin(timetable.call_stop[rides.alight], [*stops]))
    trip = timetable.trips_of(direct.board)
    order = np.lexsort((direct.alight - direct.board, trip, direct.shift_s))
    again = np.zeros(len(order), dtype=np.bool_)
    again[1:] = (np.diff(trip[order]) == 0) & (np.diff(direct.shift_s[order]) == 0)
    return direct.only(order[~again])


def changes(timetable: Timetable, firsts: Rides, seconds: Rides) -> tuple[Rides, Rides]:
    """
    Join rides at the stops where one may change from the one to the other.

    Parameters
    ----------
    timetable
        Any timetable.
    firsts, seconds
        Rides that end, or begin, anywhere.

    Returns
    -------
    tuple
        First and second ride of each journey; 5 to 60 minutes lie between them. A change is at one and the
        same stop. The train that one left may be among those that one changes into.
    """
    here_s = _keys(timetable.call_stop[seconds.board], seconds.depart_s(timetable))
    order = np.argsort(here_s, kind="stable")
    reached_s = _keys(timetable.call_stop[firsts.alight], firsts.arrive_s(timetable))
    low = np.searchsorted(here_s[order], reached_s + SHORTEST_CHANGE_S)
    high = np.searchsorted(here_s[order], reached_s + LONGEST_CHANGE_S, side="right")
    owner, place = _ranges(low, high)
    return firsts.only(owner), seconds.only(order[place])


def _keys(stops: NDArray[np.int32], times_s: NDArray[np.int64]) -> NDArray[np.int64]:
    return stops.astype(np.int64) * STOP_KEY + times_s + TIME_ZERO


def _ranges(low: NDArray[np.int64], high: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return all integers of each of some ranges, and before them the range that each is of."""
    sizes = np.maximum(high - low, 0)
    owner = np.repeat(np.arange(len(sizes)), sizes)
    before = np.cumsum(sizes) - sizes
    return owner, np.arange(len(owner)) - before[owner] + low[owner]
