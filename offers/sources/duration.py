"""How long something takes, as feeds write it."""

import re
from typing import Any

from offers.offer import VisitTime
from offers.sources.number import number

LONGEST_MIN = 30 * 24 * 60

_CLOCK = re.compile(r"(\d{1,3})\s*[:hH]\s*(\d{2})?(?::\d{2}(?:\.\d+)?|\s*(?:min|mn))?")
_SPAN = re.compile(r"P(?:(\d{1,2})D)?T?(?:(\d{1,3})H)?(?:(\d{1,3})M)?(?:\d{1,2}S)?")
_MINUTES = re.compile(r"(\d{1,4})\s*(?:min|mn|minutes?)\.?")


def duration_min(value: Any) -> int | None:
    """
    Read a duration.

    Parameters
    ----------
    value
        ``HH:MM:SS``, ``2h``, ``2h30``, ``90 min``, an ISO span such as ``PT2H30M``, or a number of minutes.

    Returns
    -------
    int or None
        Minutes from 1 to thirty days; None if it is no such duration.

    Examples
    --------
    >>> duration_min("2h30")
    150
    """
    if isinstance(value, str):
        minutes = _read(value.strip()[:40])
    else:
        found = number(value)
        minutes = None if found is None else round(found)
    return minutes if minutes and 1 <= minutes <= LONGEST_MIN else None


def visit_of(minutes: int | None) -> VisitTime | None:
    """
    Return how long a visit takes when a feed gives one duration.

    Parameters
    ----------
    minutes
        At least 1, or None.
    """
    return VisitTime(min=minutes, typical=minutes, max=minutes, known=True) if minutes else None


def _read(word: str) -> int | None:
    if clock := _CLOCK.fullmatch(word):
        return int(clock[1]) * 60 + int(clock[2] or 0)
    if only := _MINUTES.fullmatch(word):
        return int(only[1])
    if span := _SPAN.fullmatch(word):
        return (int(span[1] or 0) * 24 + int(span[2] or 0)) * 60 + int(span[3] or 0)
    found = number(word)
    return None if found is None else round(found)
