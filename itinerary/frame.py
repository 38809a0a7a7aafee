"""The frame of a day: from when to when, until what light, with which meals."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal
from zoneinfo import ZoneInfo

from astral import Observer
from astral.sun import sunset

from itinerary.clock import minute_of
from itinerary.params import Params
from itinerary.request import Request

MealNeed = Literal["needed", "welcome", "none"]
PARIS = ZoneInfo("Europe/Paris")


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFrame:
    """
    What holds for one day of a request.

    Parameters
    ----------
    date
        Its date.
    start_min
        When one may set off from where the night or the train left one.
    end_min
        When one has to be at the bed or at the platform.
    sunset_min
        After which nobody rides.
    lunch, dinner
        Whether the day has time for the meal; ``welcome`` if only just.
    lunch_min, dinner_min
        Within which the meal starts.
    night
        False on the last day.
    full
        True if the day holds a morning and an afternoon.
    """

    date: date
    start_min: int
    end_min: int
    sunset_min: int
    lunch: MealNeed
    dinner: MealNeed
    lunch_min: tuple[int, int]
    dinner_min: tuple[int, int]
    night: bool
    full: bool


def make_frames(request: Request, point: tuple[float, float], params: Params) -> tuple[DayFrame, ...]:
    """
    Frame the days of a request.

    Parameters
    ----------
    request
        The request.
    point
        (lon, lat) for the sunset.
    params
        The settings.

    Returns
    -------
    tuple of DayFrame
        A day each, none missing.
    """
    return tuple(_frame(request, day, point, params) for day in request.dates)


@cache
def sunset_min(day: date, lon: float, lat: float) -> int:
    """
    When the sun sets.

    Parameters
    ----------
    day
        A date.
    lon, lat
        Degrees.

    Returns
    -------
    int
        Minutes after midnight, Europe/Paris.
    """
    return minute_of(sunset(Observer(latitude=lat, longitude=lon), date=day, tzinfo=PARIS))


def _frame(request: Request, day: date, point: tuple[float, float], params: Params) -> DayFrame:
    segment = request.segment
    first, last = day == request.dates[0], day == request.dates[-1]
    start = minute_of(request.arrive) + params.settle_min if first else segment.day_start_min
    end = minute_of(request.leave) - params.settle_min if last else segment.day_end_min
    return DayFrame(
        date=day,
        start_min=start,
        end_min=end,
        sunset_min=sunset_min(day, *point),
        lunch=_lunch(start, end, segment.lunch_min),
        dinner="none" if last else _dinner(start, segment.dinner_min),
        lunch_min=segment.lunch_min,
        dinner_min=segment.dinner_min,
        night=not last,
        full=start <= segment.lunch_min[0] - 60 and end >= segment.lunch_min[1] + 180,
    )


def _lunch(start: int, end: int, window: tuple[int, int]) -> MealNeed:
    if start <= window[0] and end >= window[1] + 90:
        return "needed"
    return "welcome" if start <= window[1] - 30 and end >= window[0] + 90 else "none"


def _dinner(start: int, window: tuple[int, int]) -> MealNeed:
    if start <= window[0]:
        return "needed"
    return "welcome" if start <= window[1] - 15 else "none"
