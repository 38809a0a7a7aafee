"""In which months and on which weekdays offers are open, by one typical week a month."""

from collections.abc import Iterator
from datetime import date

from offers.offer import Offer

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
