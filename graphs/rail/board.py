"""The boards of a station: which trains arrive on a day, and which depart."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from graphs.rail.departures import DAY_S, Bikes, day_calls
from graphs.rail.timetable import Timetable
from graphs.rail.train import ANSWERS, Answer


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class BoardRow:
    """
    A train at a station.

    Parameters
    ----------
    minute
        When it arrives, or departs: minutes after midnight of the day.
    other
        Where it comes from, or where it goes: the first or the last station of the timetable on its way.
    line, number
        Which train.
    bikes
        Whether it takes bikes.
    """

    minute: int
    other: str
    line: str
    number: str
    bikes: Answer


def arrivals(
    timetable: Timetable, stops: Collection[int], day: date, *, bikes: Bikes = "ignore"
) -> tuple[BoardRow, ...]:
    """
    Return the trains from which one may get off at a station on a day, by their time.

    Parameters
    ----------
    timetable
        Any timetable.
    stops
        The stops of the station, as `station_stops` gives them.
    day
        The day of arrival, by the calendar.
    bikes
        Which trains count, as in `trains`.
    """
    calls = day_calls(timetable, stops, day, bikes)
    first = timetable.trip_calls[timetable.trips_of(calls.call)]
    used = (timetable.call_alights[calls.call] == 1) & (calls.call != first)
    minutes = -(-(timetable.call_arrive_s[calls.call] + calls.shift_s) // 60)
    return _rows(timetable, calls.call, minutes, first, used)


def departures(
    timetable: Timetable, stops: Collection[int], day: date, *, bikes: Bikes = "ignore"
) -> tuple[BoardRow, ...]:
    """
    Return the trains on which one may get at a station on a day, by their time.

    Parameters
    ----------
    timetable
        Any timetable.
    stops
        The stops of the station, as `station_stops` gives them.
    day
        The day of departure, by the calendar.
    bikes
        Which trains count, as in `trains`.
    """
    calls = day_calls(timetable, stops, day, bikes)
    last = timetable.trip_calls[timetable.trips_of(calls.call) + 1] - 1
    used = (timetable.call_boards[calls.call] == 1) & (calls.call != last)
    minutes = (timetable.call_depart_s[calls.call] + calls.shift_s) // 60
    return _rows(timetable, calls.call, minutes, last, used)


def _rows(
    timetable: Timetable,
    calls: NDArray[np.int64],
    minutes: NDArray[np.int64],
    ends: NDArray[np.int32],
    used: NDArray[np.bool_],
) -> tuple[BoardRow, ...]:
    today = used & (minutes >= 0) & (minutes < DAY_S // 60)
    trips = timetable.trips_of(calls)
    rows = {
        BoardRow(
            minute=int(minutes[row]),
            other=timetable.stop_name[timetable.call_stop[ends[row]]],
            line=timetable.lines[timetable.trip_line[trips[row]]],
            number=timetable.trip_number[trips[row]],
            bikes=ANSWERS[int(timetable.trip_bikes[trips[row]])],
        )
        for row in np.flatnonzero(today)
    }
    return tuple(sorted(rows))
