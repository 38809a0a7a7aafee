"""On which days the services of a feed run."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from graphs.rail.feed import GtfsFeed

LONGEST_DAYS = 4 * 366
"""Calendars that end in 2099 say that nobody thought of an end."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ADDED, REMOVED = "1", "2"


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """
    Days of services.

    Parameters
    ----------
    index
        Row of `runs`, by the id of the service.
    runs
        1 on the days on which it runs; shape (services, days), without empty days at either end.
    first_ordinal
        The day of the first column.
    """

    index: Mapping[str, int]
    runs: NDArray[np.uint8]
    first_ordinal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Span:
    """Weekdays on which a service runs from a first to a last day, both included."""

    service: str
    first: int
    last: int
    week: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Exception:
    """A day on which a service runs, or does not, whatever its weekdays say."""

    service: str
    day: int
    runs: bool


def read_services(feed: GtfsFeed, wanted: Collection[str]) -> Services:
    """
    Read the days of services.

    Parameters
    ----------
    feed
        An open feed.
    wanted
        Ids of the services that count.

    Returns
    -------
    Services
        What ``calendar.txt`` and, over it, ``calendar_dates.txt`` say; either may be missing. Where they
        span more than four years, it is the four from the start that ``feed_info.txt`` gives, else from
        the middle one of the first days.
    """
    spans, exceptions = [*_spans(feed, wanted)], [*_exceptions(feed, wanted)]
    names = [span.service for span in spans] + [rule.service for rule in exceptions]
    index = {name: row for row, name in enumerate(dict.fromkeys(names))}
    begin, end = _window(feed, spans, exceptions)
    runs = np.zeros((len(index), end - begin), dtype=np.uint8)
    for span in spans:
        low, high = max(span.first, begin), min(span.last + 1, end)
        # Ordinal 1 was a Monday.
        weekdays = (np.arange(low, high) - 1) % 7
        runs[index[span.service], low - begin : max(low, high) - begin] = span.week[weekdays]
    within = [rule for rule in exceptions if begin <= rule.day < end]
    rows = [index[rule.service] for rule in within]
    runs[rows, [rule.day - begin for rule in within]] = [rule.runs for rule in within]
    days = np.flatnonzero(runs.any(axis=0))
    if not len(days):
        return Services(index=index, runs=runs[:, :0], first_ordinal=begin)
    kept = np.ascontiguousarray(runs[:, days[0] : days[-1] + 1])
    return Services(index=index, runs=kept, first_ordinal=begin + int(days[0]))


def _spans(feed: GtfsFeed, wanted: Collection[str]) -> Iterator[_Span]:
    seen = set()
    for service, first, last, *flags in feed.rows(
        "calendar.txt", ("service_id", "start_date", "end_date", *WEEKDAYS)
    ):
        if service not in wanted:
            continue
        span = _ordinal(first), _ordinal(last)
        if service in seen:
            feed.doubts.add("rail.duplicate", "warning", "services with two calendars", service)
        elif span[0] is None or span[1] is None or span[0] > span[1]:
            said = f"{service}: {first} to {last}"
            feed.doubts.add("rail.bad-date", "error", "calendars with dates that are none", said)
        else:
            seen.add(service)
            week = np.array([flag == "1" for flag in flags])
            yield _Span(service=service, first=span[0], last=span[1], week=week)


def _exceptions(feed: GtfsFeed, wanted: Collection[str]) -> Iterator[_Exception]:
    columns = ("service_id", "date", "exception_type")
    for service, day, sort in feed.rows("calendar_dates.txt", columns):
        if service not in wanted:
            continue
        ordinal = _ordinal(day)
        if ordinal is None or sort not in (ADDED, REMOVED):
            said = f"{service}: {day}, type {sort}"
            feed.doubts.add("rail.bad-date", "error", "exceptions with a date or a type that is none", said)
        else:
            yield _Exception(service=service, day=ordinal, runs=sort == ADDED)


def _window(feed: GtfsFeed, spans: list[_Span], exceptions: list[_Exception]) -> tuple[int, int]:
    """Return the first day that counts, and the one after the last."""
    added = [rule.day for rule in exceptions if rule.runs]
    firsts, lasts = [span.first for span in spans] + added, [span.last for span in spans] + added
    if not firsts:
        return 1, 1
    first, last = min(firsts), max(lasts)
    if last - first < LONGEST_DAYS:
        return first, last + 1
    said = next(iter(feed.rows("feed_info.txt", (), ("feed_start_date",))), ("",))[0]
    begin = _ordinal(said) or int(np.median(firsts))
    begin = min(max(begin, first), last)
    told = f"{date.fromordinal(first)} to {date.fromordinal(last)}, read from {date.fromordinal(begin)}"
    feed.doubts.add("rail.long-calendar", "warning", "calendars of more than four years", told)
    return begin, min(begin + LONGEST_DAYS, last + 1)


@lru_cache(maxsize=4096)
def _ordinal(text: str) -> int | None:
    if not (len(text) == 8 and text.isascii() and text.isdigit()):
        return None
    try:
        return datetime.strptime(text, "%Y%m%d").toordinal()  # noqa: DTZ007 - a date has no time zone
    except ValueError:
        return None
