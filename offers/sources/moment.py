"""Dates and times of day, in every way that feeds write them."""

import re
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

FIRST_YEAR = 1900
LAST_YEAR = 2200
PARIS = ZoneInfo("Europe/Paris")

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?", re.DOTALL)
_INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})")
_FRENCH = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: .*)?", re.DOTALL)
_TICKS = re.compile(r"/Date\((-?\d{1,15})(?:[+-]\d{4})?\)/")
_TIME = re.compile(r"(\d{1,2})\s*(?:[:hH.]\s*(\d{2})?)(?::\d{2}(?:\.\d+)?)?")
_SPAN = re.compile(r"P?T?(?:(\d{1,2})H)?(?:(\d{1,2})M)?(?:\d{1,2}S)?")


def day(value: Any) -> date | None:
    """
    Read a date.

    Parameters
    ----------
    value
        A date, ISO text with or without time, ``jj/mm/aaaa``, or ``/Date(1546457575113)/``.

    Returns
    -------
    date or None
        In Europe/Paris; None if it is no date from 1900 to 2200.

    Examples
    --------
    >>> day("08/07/2026")
    datetime.date(2026, 7, 8)
    """
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return value if FIRST_YEAR <= value.year <= LAST_YEAR else None
    if not isinstance(value, str):
        return None
    return _read(value.strip()[:40])


def minute(value: Any) -> int | None:
    """
    Read a time of day.

    Parameters
    ----------
    value
        ``HH:MM``, ``HH:MM:SS``, ``9h``, ``9h30`` or an ISO time span such as ``PT9H30M``.

    Returns
    -------
    int or None
        Minutes after midnight, 0 to 1440; None if it is no time of day. 23:59 counts as midnight.

    Examples
    --------
    >>> minute("17h30")
    1050
    """
    if hasattr(value, "hour") and hasattr(value, "minute"):
        return int(value.hour) * 60 + int(value.minute)
    if not isinstance(value, str):
        return None
    word = value.strip()[:40]
    found = _TIME.fullmatch(word) or (_SPAN.fullmatch(word) if word.startswith("P") else None)
    if not found:
        return None
    hours, minutes = int(found[1] or 0), int(found[2] or 0)
    total = hours * 60 + minutes
    if minutes > 59 or total > 1440:
        return None
    return 1440 if total == 1439 else total


@lru_cache(maxsize=1 << 12)
def _read(word: str) -> date | None:
    try:
        if ticks := _TICKS.fullmatch(word):
            moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=int(ticks[1]))
            return day(moment.astimezone(PARIS))
        if _INSTANT.fullmatch(word):
            return day(datetime.fromisoformat(word).astimezone(PARIS))
        if iso := _ISO.fullmatch(word):
            return day(date(int(iso[1]), int(iso[2]), int(iso[3])))
        if french := _FRENCH.fullmatch(word):
            return day(date(int(french[3]), int(french[2]), int(french[1])))
    except (ValueError, OverflowError):
        return None
    return None
