"""Which days of a year belong to a season, when the year no longer counts."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from offers.period import Period
from offers.school_holidays import MONTHS

SHORTEST_SEASON_DAYS = 4
"""A shorter stretch is a date, and says nothing of another year."""

LEAP_YEAR = 2028


def last_season(first: date, last: date, ends: date) -> Iterator[tuple[int, str]]:
    """
    Yield what of a stretch lies in the last twelve months stated, year by year.

    Parameters
    ----------
    first, last
        The stretch.
    ends
        The last day of all that is stated.

    Yields
    ------
    tuple
        The year, and the days of it as in an opening rule.
    """
    start = max(first, ends - timedelta(days=364))
    if (last - start).days + 1 < SHORTEST_SEASON_DAYS:
        return
    for year in range(start.year, last.year + 1):
        a, b = max(start, date(year, 1, 1)), min(last, date(year, 12, 31))
        yield year, f"{_day(a)}-{_day(b)}"


def off_season(periods: Iterable[Period]) -> tuple[str, ...]:
    """
    Return the days of the year on which nothing is stated to be open.

    Parameters
    ----------
    periods
        Of which the last twelve months stated count, or any year where they are yearly.

    Returns
    -------
    tuple of str
        Stretches as in an opening rule; empty if a period has no end or no beginning.
    """
    stretches = [(p.first, p.last) for p in periods]
    if any(first is None or last is None for first, last in stretches):
        return ()
    covered = {day for p in periods for day in _days_of_year(p)}
    covered |= {(2, 29)} if (2, 28) in covered else set()
    year = [date(LEAP_YEAR, 1, 1) + timedelta(days=n) for n in range(366)]
    gaps: list[tuple[date, date]] = []
    for day in year:
        if (day.month, day.day) in covered:
            continue
        if gaps and gaps[-1][1] == day - timedelta(days=1):
            gaps[-1] = (gaps[-1][0], day)
        else:
            gaps.append((day, day))
    return tuple(f"{_day(a)}-{_day(b)}" for a, b in gaps)


def _days_of_year(period: Period) -> Iterator[tuple[int, int]]:
    first, last = period.first, period.last
    if first is None or last is None:
        return
    if period.yearly:
        first, last = first.replace(year=LEAP_YEAR), last.replace(year=LEAP_YEAR)
        if last < first:
            first = first.replace(year=LEAP_YEAR - 1, day=min(first.day, 28 if first.month == 2 else 31))
    for n in range(min((last - first).days, 365) + 1):
        day = first + timedelta(days=n)
        yield day.month, day.day


def _day(day: date) -> str:
    shown = 28 if (day.month, day.day) == (2, 29) else day.day
    return f"{MONTHS[day.month - 1]} {shown:02}"
