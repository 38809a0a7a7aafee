"""Which days a timetable speaks of, and which of them is like a day that it does not."""

from datetime import date, timedelta

import numpy as np

from graphs.rail.timetable import Timetable
from offers.opening import Hours

SUNDAY = 6
FEWEST = 0.5
"""A day with less than this share of the trains of days like it is one on which something is wrong."""


def covers(timetable: Timetable, day: date) -> bool:
    """
    Say whether a day lies within the dates of a timetable; no train may run on it, all the same.

    Parameters
    ----------
    timetable
        Any timetable.
    day
        A date.
    """
    return timetable.dates is not None and timetable.dates[0] <= day <= timetable.dates[1]


def like_day(timetable: Timetable, day: date) -> date | None:
    """
    Return a day of the timetable to go by: the day itself, or for one that it does not cover, one like it.

    Parameters
    ----------
    timetable
        Any timetable.
    day
        A date.

    Returns
    -------
    date or None
        A day that the timetable covers is itself, whatever runs on it. Else the nearest day of the same
        weekday on which trains run. French public holidays are apart: on them trains run as on Sundays, and
        no other weekday goes by them. A day with less than half the trains of the median one like it, as
        where a feed runs out or there is a strike, is like no other. None if there is no such day.
    """
    span = timetable.dates
    if span is None:
        return None
    if covers(timetable, day):
        return day
    trips = np.bincount(timetable.trip_service, minlength=len(timetable.runs))
    trains = trips @ timetable.runs
    days = [span[0] + timedelta(days=column) for column in np.flatnonzero(trains).tolist()]
    kind = _kind(day)
    alike = {each: int(trains[(each - span[0]).days]) for each in days if _kind(each) == kind}
    if not alike:
        return None
    enough = FEWEST * float(np.median([*alike.values()]))
    return min(
        (each for each, count in alike.items() if count >= enough),
        key=lambda each: (abs((each - day).days), each),
    )


def _kind(day: date) -> int:
    holiday = Hours(spec="PH", status="known").intervals(day)
    return SUNDAY if holiday else day.weekday()
