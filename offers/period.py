"""When a feed says that something is open, before it is written as OSM opening hours."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

DAY_MIN = 1440
FIRST_YEAR, LAST_YEAR = 1900, 2099
"""A date beyond these stands for no date: feeds write 31/12/2999 for what does not end."""

EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)
WEEKDAYS = frozenset(EVERY_DAY)
RANKS = frozenset({1, 2, 3, 4, 5, -1})


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Slot:
    """
    A time of day.

    Parameters
    ----------
    start_min
        Minutes after midnight.
    end_min
        The same, beyond 1440 when it ends after midnight; None if the end is unknown.

    Raises
    ------
    ValueError
        If the start is not of the day, or the end does not follow it within a day.
    """

    start_min: int
    end_min: int | None = None

    def __post_init__(self) -> None:
        end = self.start_min + 1 if self.end_min is None else self.end_min
        if not (0 <= self.start_min < DAY_MIN and self.start_min < end <= self.start_min + DAY_MIN):
            msg = f"Expected minutes in order within a day, got {self.start_min} to {self.end_min}."
            raise ValueError(msg)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """
    Days on which something is open, and its times on them.

    Parameters
    ----------
    first, last
        Both included; None if open on that side.
    yearly
        Whether the years of ``first`` and ``last`` do not count.
    weekdays
        0 is Monday; empty with ``holidays`` only.
    nth
        Which of these weekdays of a month, 1 to 5, -1 for the last; empty for all.
    holidays
        Whether public holidays are named among the days.
    slots
        In order; empty when the times are unknown.

    Raises
    ------
    ValueError
        If the dates are not in order, or a weekday or its rank does not exist.
    """

    first: date | None = None
    last: date | None = None
    yearly: bool = False
    weekdays: tuple[int, ...] = EVERY_DAY
    nth: tuple[int, ...] = ()
    holidays: bool = False
    slots: tuple[Slot, ...] = ()

    def __post_init__(self) -> None:
        if self.first and self.last and self.first > self.last and not self.yearly:
            msg = f"Expected dates in order, got {self.first} to {self.last}."
            raise ValueError(msg)
        if not (WEEKDAYS.issuperset(self.weekdays) and RANKS.issuperset(self.nth)):
            msg = f"Expected weekdays 0..6 and ranks 1..5 or -1, got {self.weekdays} and {self.nth}."
            raise ValueError(msg)


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """
    Days on which something is closed though a period says open.

    Parameters
    ----------
    first, last
        Dates, both included; None for a feast.
    yearly
        Whether the years do not count.
    feast
        An OSM selector such as ``easter +1 day``, ``May 01`` or ``PH``; empty for dates.
    """

    first: date | None = None
    last: date | None = None
    yearly: bool = False
    feast: str = ""


def plain_period(period: Period) -> Period | None:
    """
    Write a period in the plainest way.

    Parameters
    ----------
    period
        As a feed states it.

    Returns
    -------
    Period or None
        Open where its dates stand for none; of every day where a few days all name their own weekday;
        None if no day is left.
    """
    first, last = period.first, period.last
    if not (period.weekdays or period.holidays):
        return None
    if period.yearly:
        return period
    if (first and first.year >= LAST_YEAR and last is None) or (last and last.year < FIRST_YEAR):
        return None
    endless = last and last.year >= LAST_YEAR and not (first and first.year >= LAST_YEAR)
    first = first if first and first.year >= FIRST_YEAR else None
    last = None if endless else last
    named = period.weekdays
    if first and last and (last - first).days < len(EVERY_DAY) and not period.nth:
        days = {(first + timedelta(days=n)).weekday() for n in range((last - first).days + 1)}
        named = EVERY_DAY if days <= set(named) else named
    return replace(period, first=first, last=last, weekdays=named)
