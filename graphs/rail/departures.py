"""Calls of trains on a day of the calendar, those of the day before that run past midnight among them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from graphs.rail.timetable import Timetable

DAY_S = 86_400

Bikes = Literal["refuse", "accept", "ignore"]
"""What to do with bikes where a train does not say: refuse it, accept it, or ask no train for them."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DayCalls:
    """
    Calls of trains that run; all arrays of shape (calls,).

    Parameters
    ----------
    call
        Places in the calls of the timetable.
    shift_s
        What to add to their times, for seconds after midnight of the day that was asked for.
    """

    call: NDArray[np.int64]
    shift_s: NDArray[np.int64]

    def only(self, kept: NDArray[np.bool_] | NDArray[np.intp]) -> "DayCalls":
        """
        Return some of the calls.

        Parameters
        ----------
        kept
            A mask, or places, which may repeat.
        """
        return DayCalls(call=self.call[kept], shift_s=self.shift_s[kept])


def day_calls(timetable: Timetable, stops: Collection[int], day: date, bikes: Bikes) -> DayCalls:
    """
    Return the calls at some stops of the trains that run about a day.

    Parameters
    ----------
    timetable
        Any timetable.
    stops
        Places of stops in it.
    day
        A date.
    bikes
        Which trains count: with ``refuse`` those that take bikes, with ``accept`` those that do not refuse
        them, with ``ignore`` all.

    Returns
    -------
    DayCalls
        Of that day of service, of the day after, and of earlier ones as far as trains run past midnight.
    """
    takes = {"refuse": timetable.trip_bikes == 1, "accept": timetable.trip_bikes != 0}.get(bikes)
    calls = np.flatnonzero(np.isin(timetable.call_stop, [*stops]))
    trips = timetable.trips_of(calls)
    latest_s = int(timetable.call_depart_s.max(initial=0))
    found, shifts_s = [], []
    for back in range(-1, latest_s // DAY_S + 1):
        runs = timetable.running(day - timedelta(days=back))
        running = calls[(runs if takes is None else runs & takes)[trips]]
        found.append(running)
        shifts_s.append(np.full(len(running), -back * DAY_S))
    return DayCalls(call=np.concatenate(found), shift_s=np.concatenate(shifts_s))
