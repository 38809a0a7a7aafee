"""The days for which a season composes."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from offers.school_holidays import FAMILY_ZONES, school_holidays

ARRIVE, LEAVE, AFTER_WORK = time(10), time(18), time(17, 30)
FRIDAY, SATURDAY, WEDNESDAY = 4, 5, 2

Moments = tuple[datetime, datetime]


def weekends(first: date, last: date, nights: int) -> tuple[Moments, ...]:
    """
    List the weekends of a season.

    Parameters
    ----------
    first, last
        The season: a weekend counts if its Saturday and Sunday lie within.
    nights
        1 from Saturday morning, 2 from Friday after work; both end on Sunday evening.

    Returns
    -------
    tuple of (datetime, datetime)
        When the train arrives and leaves, local time.
    """
    saturdays = (day for day in _days(first, last - timedelta(days=1)) if day.weekday() == SATURDAY)
    early = timedelta(days=nights - 1)
    arrive = ARRIVE if nights == 1 else AFTER_WORK
    return tuple(
        (datetime.combine(day - early, arrive), datetime.combine(day + timedelta(days=1), LEAVE))
        for day in saturdays
    )


def days_out(first: date, last: date) -> tuple[Moments, ...]:
    """
    List the days on which inhabitants look for something to do.

    Parameters
    ----------
    first, last
        The season.

    Returns
    -------
    tuple of (datetime, datetime)
        Wednesdays, and every day of the school holidays of zones A, B and C, as families and friends who
        visit come from all of them.
    """
    years = tuple(range(first.year, last.year + 1))
    spans = [span for zone in FAMILY_ZONES for span in school_holidays(zone, years)]
    free = (
        day
        for day in _days(first, last)
        if day.weekday() == WEDNESDAY or any(a <= day <= b for a, b in spans)
    )
    return tuple((datetime.combine(day, ARRIVE), datetime.combine(day, LEAVE)) for day in free)


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=n) for n in range((last - first).days + 1))
