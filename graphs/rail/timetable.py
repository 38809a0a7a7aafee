"""A timetable as arrays: stations, trains, the calls of each, and the days on which they run."""

from dataclasses import dataclass, fields
from datetime import date

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Timetable:
    """
    The trains of a feed. Its arrays are read-only.

    Parameters
    ----------
    stop_uic, stop_name
        Of each station: its UIC code of eight digits, empty if unknown, and its name.
    stop_lon, stop_lat
        Degrees, EPSG:4326; shape (stations,).
    lines
        Names of lines.
    trip_service, trip_line
        Of each trip: its row of `runs` and its place in `lines`; shape (trips,).
    trip_number
        The number of the train, or what stands on its front where it has none.
    trip_bikes, trip_wheelchair
        1 yes, 0 no, -1 unknown; shape (trips,).
    trip_calls
        Calls of trip ``t`` are ``trip_calls[t]`` up to ``trip_calls[t + 1]``; shape (trips + 1,).
    call_stop
        Station of each call; shape (calls,).
    call_arrive_s, call_depart_s
        Seconds after midnight of the day of service, on the clock of `timezone`; 86 400 and more after the
        following midnight. They never run backwards within a trip.
    call_boards, call_alights
        1 where passengers may get on, or off.
    runs
        1 on the days on which a service runs; shape (services, days).
    first_ordinal
        The day of the first column of `runs`, as `datetime.date.toordinal` counts.
    agency, version, timezone
        Whose timetable it is, which one, and by which clock; empty where the feed does not say.
    """

    stop_uic: tuple[str, ...]
    stop_name: tuple[str, ...]
    stop_lon: NDArray[np.float64]
    stop_lat: NDArray[np.float64]
    lines: tuple[str, ...]
    trip_service: NDArray[np.int32]
    trip_line: NDArray[np.int32]
    trip_number: tuple[str, ...]
    trip_bikes: NDArray[np.int8]
    trip_wheelchair: NDArray[np.int8]
    trip_calls: NDArray[np.int32]
    call_stop: NDArray[np.int32]
    call_arrive_s: NDArray[np.int32]
    call_depart_s: NDArray[np.int32]
    call_boards: NDArray[np.uint8]
    call_alights: NDArray[np.uint8]
    runs: NDArray[np.uint8]
    first_ordinal: int
    agency: str = ""
    version: str = ""
    timezone: str = ""

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, np.ndarray):
                value.flags.writeable = False

    @property
    def dates(self) -> tuple[date, date] | None:
        """First and last day of the timetable; None if no train ever runs."""
        days = self.runs.shape[1]
        if not days or not len(self.trip_service):
            return None
        return date.fromordinal(self.first_ordinal), date.fromordinal(self.first_ordinal + days - 1)

    @property
    def call_trip(self) -> NDArray[np.int32]:
        """Trip of each call; shape (calls,)."""
        return np.repeat(np.arange(len(self.trip_service), dtype=np.int32), np.diff(self.trip_calls))

    def trips_of(self, calls: NDArray[np.int64]) -> NDArray[np.int64]:
        """
        Return the trip of each of some calls.

        Parameters
        ----------
        calls
            Places of calls.
        """
        return np.searchsorted(self.trip_calls, calls, side="right") - 1

    def running(self, day: date) -> NDArray[np.bool_]:
        """
        Return which trips have this day as their day of service.

        Parameters
        ----------
        day
            A date; on one outside of the timetable nothing runs.

        Returns
        -------
        numpy.ndarray
            Shape (trips,).
        """
        column = day.toordinal() - self.first_ordinal
        if not 0 <= column < self.runs.shape[1]:
            return np.zeros(len(self.trip_service), dtype=np.bool_)
        running: NDArray[np.bool_] = self.runs[self.trip_service, column] == 1
        return running
