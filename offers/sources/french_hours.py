"""Opening hours as an office writes them in French: read when every word is understood, else not at all."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from offers.period import EVERY_DAY, Period, Slot
from offers.sources.moment import minute
from offers.sources.slots import Doubt, slot

LONGEST = 400
"""Longer texts are prose; and none is long enough for a pattern to take its time."""

WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = (
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre",
    "novembre", "decembre",
)  # fmt: skip
LAST_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
ANY_YEAR = 2000
"""A leap year: 29 February is a day of some years."""

_DAY = rf"(?:{'|'.join(WEEKDAYS)})s?"
_SOME_DAYS = rf"(?:les? )?{_DAY}(?:(?: et |, ?)(?:les? )?{_DAY})*"
_WEEK = r"tous les jours|tlj|7 ?j?(?:ours)?/7 ?j?|(?:les? )?week-?ends?"
_DAYS = rf"(?:{_WEEK}|du {_DAY} au {_DAY}(?: inclus)?|{_SOME_DAYS})"
_MONTH = rf"(?:(?:1er|\d{{1,2}}) )?(?:{'|'.join(MONTHS)})"
_MONTHS = rf"(?:du |de |d')?{_MONTH} ?(?:a|au|-) ?{_MONTH}(?: inclus)?|(?:en )?{_MONTH}(?: et {_MONTH})?"
_SEASON = rf"(?:toute l'annee|{_MONTHS})"
_CLOCK = r"\d{1,2} ?(?:h|:) ?(?:[0-5]\d)?"
_RANGE = rf"(?:de )?{_CLOCK} ?(?:a|-) ?{_CLOCK}"
_TIMES = rf"{_RANGE}(?: ?(?:et|puis|/|,|&) ?{_RANGE})*"
_CLAUSE = re.compile(
    rf"(?:ouvert(?:ure)?s? ?:? ?)?(?:(?P<season>{_SEASON})(?: ?[:,])? ?)?"
    rf"(?:(?P<days>{_DAYS})(?:,? (?:sauf|hors) (?P<without>{_SOME_DAYS}))?(?: ?[:,])? ?)?(?P<times>{_TIMES})?"
)
_CLOSED = re.compile(rf"ferm(?:e|es|eture)s? ?:? ?(?P<days>{_DAYS})")


@dataclass(frozen=True, slots=True)
class _Clause:
    season: tuple[tuple[date, date] | None, ...]
    weekdays: tuple[int, ...]
    slots: tuple[Slot, ...]


def french_periods(text: str, doubt: Doubt) -> tuple[Period, ...] | None:
    """
    Read opening hours in words.

    Parameters
    ----------
    text
        Such as ``du mardi au dimanche de 10h à 12h et de 14h à 18h, fermé le lundi``.
    doubt
        Told of times that cannot be.

    Returns
    -------
    tuple of Period or None
        None if there is a word that is not understood: a half-read text would be wrong.
    """
    plain = _plain(text)
    if len(plain) > LONGEST:
        return None
    parts = [part.strip(" ,") for part in re.split(r"[;.\n]|,? (?=ferme)", plain) if part.strip(" ,")]
    closed = [found for part in parts if (found := _CLOSED.fullmatch(part))]
    opened = [found for part in parts if (found := _CLAUSE.fullmatch(part)) and any(found.groups())]
    if not opened or len(opened) + len(closed) < len(parts):
        return None
    shut = {day for found in closed for day in _weekdays(found["days"])}
    try:
        clauses = [_clause(found, doubt) for found in opened]
    except ValueError as error:
        doubt("date-unreadable", f"{error}: {plain!r:.80}")
        return None
    return tuple(period for clause in clauses for period in _periods(clause, shut))


def times_of(text: str, doubt: Doubt) -> tuple[Slot, ...] | None:
    """
    Read the times of one day.

    Parameters
    ----------
    text
        Such as ``10h-12h / 14h-18h``.
    doubt
        Told of times that cannot be.

    Returns
    -------
    tuple of Slot or None
        None if it is no list of times.
    """
    plain = _plain(text)
    if len(plain) > LONGEST or not re.fullmatch(_TIMES, plain):
        return None
    clocks = [minute(clock.replace(" ", "")) for clock in re.findall(_CLOCK, plain)]
    pairs = list(zip(clocks[::2], clocks[1::2], strict=True))
    slots = tuple(s for start, end in pairs for s in slot(start, end, doubt))
    if any(a.end_min is None or a.end_min > b.start_min for a, b in pairwise(slots)):
        doubt("hours-overlap", f"times are not in order: {plain!r:.80}")
    return tuple(sorted(set(slots), key=lambda s: s.start_min))


def _plain(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text.replace("’", "'").casefold())
    bare = "".join(c for c in bare if not unicodedata.combining(c))
    bare = re.sub(r"[–—−]", "-", bare).replace("minuit", "24h").replace("midi", "12h")
    return re.sub(r"[^\S\n]+", " ", bare).strip()


def _periods(clause: _Clause, shut: set[int]) -> Iterator[Period]:
    weekdays = tuple(day for day in clause.weekdays if day not in shut)
    for season in clause.season if weekdays else ():
        first, last = season or (None, None)
        yield Period(first=first, last=last, yearly=season is not None, weekdays=weekdays, slots=clause.slots)


def _clause(found: re.Match[str], doubt: Doubt) -> _Clause:
    weekdays = _weekdays(found["days"]) if found["days"] else EVERY_DAY
    without = _weekdays(found["without"]) if found["without"] else ()
    return _Clause(
        season=_seasons(found["season"] or ""),
        weekdays=tuple(day for day in weekdays if day not in without),
        slots=times_of(found["times"], doubt) or () if found["times"] else (),
    )


def _weekdays(text: str) -> tuple[int, ...]:
    named = [i for word in re.findall(_DAY, text) for i, name in enumerate(WEEKDAYS) if word.startswith(name)]
    if "week" in text:
        return (5, 6)
    if not named:
        return EVERY_DAY
    if text.startswith("du ") and len(named) == 2:
        start, end = named
        return tuple(sorted({(start + i) % 7 for i in range((end - start) % 7 + 1)}))
    return tuple(sorted(set(named)))


def _seasons(text: str) -> tuple[tuple[date, date] | None, ...]:
    named = re.findall(rf"(?:(1er|\d{{1,2}}) )?({'|'.join(MONTHS)})", text)
    if not named:
        return (None,)
    if " et " in text or len(named) == 1:
        return tuple((_start(name), _end(name)) for name in named)
    return ((_start(named[0]), _end(named[1])),)


def _start(named: tuple[str, str]) -> date:
    return date(ANY_YEAR, MONTHS.index(named[1]) + 1, _number(named[0]) or 1)


def _end(named: tuple[str, str]) -> date:
    month = MONTHS.index(named[1])
    return date(ANY_YEAR, month + 1, _number(named[0]) or LAST_DAYS[month])


def _number(text: str) -> int | None:
    return int(text.removesuffix("er")) if text else None
