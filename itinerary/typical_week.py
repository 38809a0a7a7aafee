"""In which months and on which weekdays offers are open, by one typical week a month."""

from collections.abc import Iterator, Sequence
from datetime import date

from offers.offer import Offer
from offers.school_holidays import FAMILY_ZONES, school_holidays

MONTHS = range(1, 13)
WEEKDAYS = range(7)
FIRST_DAY = 8
"""The week from the 8th on: away from the public holidays that begin months, every weekday once."""


def typical_days(year: int) -> Iterator[tuple[int, int, date]]:
    """
    Yield a day for every month and weekday.

    Parameters
    ----------
    year
        The year surveyed.

    Yields
    ------
    tuple
        Month 1 to 12, weekday 0 to 6 (0 is Monday), and the day.
    """
    for month in MONTHS:
        for number in WEEKDAYS:
            day = date(year, month, FIRST_DAY + number)
            yield month, day.weekday(), day


def open_days(offer: Offer, year: int, window: tuple[int, int] | None = None) -> frozenset[tuple[int, int]]:
    """
    Say in which months, on which weekdays an offer is open.

    Parameters
    ----------
    offer
        The offer.
    year
        The year surveyed.
    window
        Minutes after midnight of which some have to be open; the whole day if None.

    Returns
    -------
    frozenset of tuple
        (month, weekday). Empty when its hours are unknown: what nobody knows cannot be counted on.
    """
    start, end = window or (0, 24 * 60)
    return frozenset(
        (month, weekday)
        for month, weekday, day in typical_days(year)
        if any(a < end and start < b for a, b in offer.hours.intervals(day))
    )


def family_days(year: int) -> tuple[date, ...]:
    """
    Return days on which families travel: every third day of the school holidays of any zone.

    Parameters
    ----------
    year
        The year surveyed; empty if the ministry has not published its holidays.

    Returns
    -------
    tuple of date
        In order. The contract asks for all three zones (article 3.1.5, cible 2).
    """
    spans = {span for zone in FAMILY_ZONES for span in school_holidays(zone, (year,))}
    numbers = {n for first, last in spans for n in range(first.toordinal(), last.toordinal() + 1)}
    return tuple(date.fromordinal(number) for number in sorted(numbers)[::3])


def open_on_most(offer: Offer, days: Sequence[date]) -> bool:
    """
    Say whether an offer is open on more than half of some days.

    Parameters
    ----------
    offer, days
        What, and when.

    Returns
    -------
    bool
        False without days.
    """
    return 2 * sum(bool(offer.hours.intervals(day)) for day in days) > len(days)
