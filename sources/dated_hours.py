"""Turns rules of the calendar into dates: French school holidays (zone B) and the rules of yearly events."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from vacances_scolaires_france import SchoolHolidayDates

YEARS = (2025, 2026, 2027)
"""The years of the contract."""

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")

_DAY = re.compile(r"(?P<month>[A-Z][a-z]{2}) (?:(?P<day>\d{1,2})|(?P<weekday>[A-Z][a-z])\[(?P<rank>-?\d)\])")

Span = tuple[date, date]


def expand_school_holidays(spec: str) -> str:
    """Replace every rule ``SH ...`` by the same rule on the dates of the school holidays."""
    rules = [rule.strip() for rule in spec.split(";")]
    dated = _dates(school_holidays())
    return "; ".join(
        f"{dated} {rule.removeprefix('SH ')}" if rule.startswith("SH ") else rule for rule in rules
    )


def school_holidays() -> tuple[Span, ...]:
    """Return the holidays of zone B in the years of the contract, first and last day."""
    calendar = SchoolHolidayDates()
    days = sorted(day for year in YEARS for day in calendar.holidays_for_year_and_zone(year, "B"))
    runs = groupby(enumerate(days), key=lambda pair: pair[1].toordinal() - pair[0])
    return tuple((run[0][1], run[-1][1]) for run in (list(group) for _, group in runs))


def spans(occurs: dict[str, Any]) -> tuple[Span, ...]:
    """Return when an event takes place each year, first and last day."""
    return tuple(_span(occurs, year) for year in YEARS)


def event_hours(occurs: dict[str, Any]) -> str:
    """Write the dates of an event as opening hours."""
    return " ".join(part for part in (_dates(spans(occurs)), occurs.get("on", ""), occurs["times"]) if part)


def _span(occurs: dict[str, Any], year: int) -> Span:
    first = _day(occurs["from"], year) + timedelta(days=occurs.get("shift", 0))
    if "to" in occurs:
        return first, _day(occurs["to"], year)
    return first, first + timedelta(days=occurs["days"] - 1)


def _day(text: str, year: int) -> date:
    found = _DAY.fullmatch(text)
    if not found:
        msg = f"Expected a day such as 'Aug 15' or 'Aug Su[-1]', got {text!r}."
        raise ValueError(msg)
    month = MONTHS.index(found["month"]) + 1
    if found["day"]:
        return date(year, month, int(found["day"]))
    same = list(_weekdays(year, month, WEEKDAYS.index(found["weekday"])))
    rank = int(found["rank"])
    return same[rank if rank < 0 else rank - 1]


def _weekdays(year: int, month: int, weekday: int) -> Iterator[date]:
    day = date(year, month, 1)
    while day.month == month:
        if day.weekday() == weekday:
            yield day
        day += timedelta(days=1)


def _dates(periods: tuple[Span, ...]) -> str:
    return ",".join(
        _osm(first) if first == last else f"{_osm(first)}-{_osm(last)}" for first, last in periods
    )


def _osm(day: date) -> str:
    return f"{day.year} {MONTHS[day.month - 1]} {day.day:02}"
