"""Periods gathered into rules: the same times on the same weekdays, for all dates that share them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from offers.period import Period, Slot

HOLIDAY = 7
"""Stands behind the weekdays, 0 to 6, for public holidays."""

Span = tuple[date | None, date | None]
_Week = tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRule:
    """
    Opening times that hold on some dates.

    Parameters
    ----------
    spans
        First and last day of each stretch, None if open on that side.
    yearly, nth
        As of a period.
    lines
        Weekdays and their times as text; all days of the week when the weekday does not matter.
    holidays
        Times on public holidays as text, None if they are not named.
    """

    spans: tuple[Span, ...]
    yearly: bool
    nth: tuple[int, ...]
    lines: tuple[tuple[tuple[int, ...], str], ...]
    holidays: str | None


def day_rules(periods: Iterable[Period]) -> tuple[DayRule, ...]:
    """
    Gather periods.

    Parameters
    ----------
    periods
        In any order; two of the same dates complete each other (a split day), a shorter one that
        overlaps a longer one replaces it on its days.

    Returns
    -------
    tuple of DayRule
        The longer before the shorter, as later rules of OSM replace earlier ones.
    """
    weeks: dict[_Dates, dict[int, set[Slot]]] = defaultdict(lambda: defaultdict(set))
    for period in periods:
        # Without both dates there is no part of the year that could come again.
        yearly = period.yearly and None not in (period.first, period.last)
        week = weeks[_Dates((period.first, period.last), yearly, period.nth)]
        for day in (*period.weekdays, *([HOLIDAY] if period.holidays else ())):
            week[day] |= set(period.slots)
    spans: dict[tuple[bool, tuple[int, ...], _Week], list[Span]] = defaultdict(list)
    for dates, week in weeks.items():
        timed = tuple(sorted((day, _times(slots)) for day, slots in week.items()))
        spans[dates.yearly, dates.nth, timed].append(dates.span)
    rules = (
        _rule(yearly, nth, week, tuple(found) if yearly else _merged(found))
        for (yearly, nth, week), found in spans.items()
    )
    return tuple(sorted(rules, key=_length, reverse=True))


class _Dates(NamedTuple):
    span: Span
    yearly: bool
    nth: tuple[int, ...]


def _rule(yearly: bool, nth: tuple[int, ...], week: _Week, spans: tuple[Span, ...]) -> DayRule:  # noqa: FBT001
    days_of: dict[str, list[int]] = defaultdict(list)
    for day, times in week:
        if day != HOLIDAY:
            days_of[times].append(day)
    lines = tuple((tuple(days), times) for times, days in days_of.items())
    return DayRule(spans=spans, yearly=yearly, nth=nth, lines=lines, holidays=dict(week).get(HOLIDAY))


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    """Join stretches that follow each other without a gap: feeds list exhibitions day by day."""
    merged: list[Span] = []
    for first, last in sorted(spans, key=lambda s: (s[0] or date.min, s[1] or date.max)):
        begin, before = merged[-1] if merged else (first, date.min)
        if before is None:
            break
        if merged and first and first <= before + timedelta(days=1):
            merged[-1] = (begin, None if last is None else max(before, last))
        else:
            merged.append((first, last))
    return tuple(merged)


def _length(rule: DayRule) -> tuple[int, int, str]:
    """Sort what holds always first, then what comes every year, then dates; in each the longest first."""
    if rule.yearly:
        days = sum((last - first).days % 365 for first, last in rule.spans if first and last)
    else:
        days = sum((b or date.max).toordinal() - (a or date.min).toordinal() for a, b in rule.spans)
    always = None in {day for span in rule.spans for day in span}
    return 2 if always else 1 if rule.yearly else 0, days, repr(rule)


def _start(slot: Slot) -> tuple[int, int]:
    return slot.start_min, slot.end_min or 0


def _times(slots: Iterable[Slot]) -> str:
    return ",".join(_text(slot) for slot in sorted(slots, key=_start))


def _text(slot: Slot) -> str:
    start = f"{slot.start_min // 60:02}:{slot.start_min % 60:02}"
    if slot.end_min is None:
        return f"{start}+"
    return f"{start}-{slot.end_min // 60:02}:{slot.end_min % 60:02}"
