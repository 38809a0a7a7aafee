"""Days of the week as Tourinsoft names them: ``Mardi soir``, ``Lundi matin``, ``Jours fériés``."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from offers.period import EVERY_DAY
from offers.sources.slots import Doubt
from offers.sources.wording import told

HALVES = frozenset({1, 2})
"""The first and the second slot of a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """
    Days that a feed names.

    Parameters
    ----------
    halves
        For each weekday which halves of it, 0 being Monday.
    holidays
        Whether public holidays are named.
    """

    halves: Mapping[int, frozenset[int]]
    holidays: bool


def days_of(tokens: Iterable[str], tables: Mapping[str, Mapping[str, Any]], doubt: Doubt) -> Days:
    """
    Read names of days.

    Parameters
    ----------
    tokens
        One day or half-day each.
    tables
        Of the profile: ``days`` gives the weekdays of a word, ``halves`` the half.
    doubt
        Told of what names no day.

    Returns
    -------
    Days
        A weekday that is not named is missing.
    """
    halves: dict[int, frozenset[int]] = {}
    holidays = False
    for token in tokens:
        found = told(tables["days"], token)
        if found is None:
            if token.strip():
                doubt("day-unknown", f"no day is called {token!r:.60}")
        elif found == "holidays":
            holidays = True
        else:
            half = told(tables["halves"], token)
            part = HALVES if half is None else frozenset({half})
            halves |= {weekday: halves.get(weekday, frozenset()) | part for weekday in found}
    return Days(halves=halves, holidays=holidays)


def open_halves(opened: Days, closed: Days) -> dict[int, frozenset[int]]:
    """
    Return which halves of which weekdays are left when the closed ones are taken away.

    Parameters
    ----------
    opened
        Days named as open; when none is, all are.
    closed
        Days named as closed.
    """
    everyday = not opened.halves and not opened.holidays
    start = dict.fromkeys(EVERY_DAY, HALVES) if everyday else opened.halves
    left = {weekday: halves - closed.halves.get(weekday, frozenset()) for weekday, halves in start.items()}
    return {weekday: halves for weekday, halves in sorted(left.items()) if halves}
