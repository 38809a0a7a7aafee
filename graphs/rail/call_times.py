"""The calls of trains as arrays, and their times: the blank ones filled, the impossible ones left out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from graphs.rail.doubts import Doubts

BLANK = -1


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Calls:
    """
    Calls of trips, by trip and in order; all arrays of shape (calls,).

    Parameters
    ----------
    trip, stop
        Places in the trains and in the stations that were read.
    arrive_s, depart_s
        Seconds after midnight of the day of service.
    boards, alights
        1 where passengers may get on, or off.
    """

    trip: NDArray[np.int32]
    stop: NDArray[np.int32]
    arrive_s: NDArray[np.int32]
    depart_s: NDArray[np.int32]
    boards: NDArray[np.uint8]
    alights: NDArray[np.uint8]

    def only(self, kept: NDArray[np.bool_] | NDArray[np.intp]) -> "Calls":
        """
        Return some of the calls.

        Parameters
        ----------
        kept
            A mask, or places in order.
        """
        return Calls(
            trip=self.trip[kept],
            stop=self.stop[kept],
            arrive_s=self.arrive_s[kept],
            depart_s=self.depart_s[kept],
            boards=self.boards[kept],
            alights=self.alights[kept],
        )


def fill_blanks(calls: Calls, names: Sequence[str], doubts: Doubts) -> Calls:
    """
    Fill in the times that are left blank.

    Parameters
    ----------
    calls
        In order; a blank time is `BLANK`.
    names
        Ids of trips.
    doubts
        Told of trips that begin or end without a time.

    Returns
    -------
    Calls
        Blank times are spread evenly over the calls between two that have one; calls before the first time
        of their trip, or after its last, are left out.
    """
    blank = calls.arrive_s == BLANK
    if not blank.any():
        return calls
    places = np.arange(len(blank))
    known = places[~blank]
    if not len(known):
        return calls.only(~blank)
    left = known[np.maximum(np.searchsorted(known, places, side="right") - 1, 0)]
    right = known[np.minimum(np.searchsorted(known, places), len(known) - 1)]
    within = (calls.trip[left] == calls.trip) & (calls.trip[right] == calls.trip)
    for trip in calls.trip[~within]:
        doubts.add("rail.bad-time", "error", "trips that begin or end without a time", names[trip])
    start_s, end_s = calls.depart_s[left], calls.arrive_s[right]
    spread_s = start_s + (end_s - start_s) * (places - left) // np.maximum(right - left, 1)
    filled = replace(
        calls,
        arrive_s=np.where(blank, spread_s, calls.arrive_s).astype(np.int32),
        depart_s=np.where(blank, spread_s, calls.depart_s).astype(np.int32),
    )
    return filled.only(within)


def drop_backwards(calls: Calls, names: Sequence[str], doubts: Doubts) -> Calls:
    """
    Leave out trips whose times run backwards.

    Parameters
    ----------
    calls
        In order, without blank times.
    names
        Ids of trips.
    doubts
        Told of these trips.

    Returns
    -------
    Calls
        Those of the other trips.
    """
    wrong = calls.depart_s < calls.arrive_s
    wrong[1:] |= (calls.trip[1:] == calls.trip[:-1]) & (calls.arrive_s[1:] < calls.depart_s[:-1])
    trips = np.unique(calls.trip[wrong])
    for trip in trips:
        doubts.add("rail.backwards", "error", "trips whose times run backwards", names[trip])
    return calls.only(~np.isin(calls.trip, trips))
