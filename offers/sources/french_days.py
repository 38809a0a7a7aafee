"""Weekdays and seasons as an office writes them in French, without accents and in lower case."""

import re
from dataclasses import dataclass
from datetime import date

from offers.period import EVERY_DAY

WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = (
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre",
    "novembre", "decembre",
)  # fmt: skip
LAST_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
ANY_YEAR = 2000
"""A leap year: 29 February is a day of some years."""

_DAY = rf"(?:(?:{'|'.join(WEEKDAYS)})s?|lun|mar|mer|jeu|ven|sam|dim)\b"
_FEAST = r"(?:jours? )?feries?\b"
_WEEKEND = r"week[- ]?ends?\b"
_EVERY = r"(?:tous les jours|chaque jour|tlj|7 ?j(?:ours)? ?(?:/|sur) ?7(?: ?j(?:ours)?)?|7/7 ?j?)(?!\w)"
_SPAN = rf"{_DAY} ?(?:au|a|-) ?{_DAY}(?: inclus)?"
_SOME = rf"(?:tous les |chaque |du |de |les? )?(?:{_SPAN}|{_DAY}|{_FEAST}|{_WEEKEND})"
_AND = r" ?(?:,? et (?:aussi )?|, ?|/ ?|& ?|\+ ?|,? ?y compris |,? ?meme )"
DAYS = rf"(?>{_EVERY}|{_SOME})(?>{_AND}{_SOME})*+"
"""A list of weekdays, runs of them, and feasts."""

_MONTH = rf"(?:{'|'.join(MONTHS)})\b"
_NAMED = rf"(?:(?:1er|\d{{1,2}}) )?{_MONTH}(?: 20\d\d\b)?"
_FULL = r"\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})\b"
_END = rf"(?:{_FULL}|\d{{1,2}}/\d{{1,2}}\b|{_NAMED})"
_DATES = rf"(?:du |de |d'|le )?(?:{_END}|(?:1er|\d{{1,2}})\b) ?(?:au|a|-) ?{_END}(?: inclus)?"
_ONE = rf"(?:{_DATES}|(?:en |le |au mois de |au mois d')?(?:{_FULL}|{_NAMED})|le \d{{1,2}}/\d{{1,2}}\b)"
SEASONS = rf"toute l'annee\b|(?>{_ONE})(?> ?(?:,? et |, ?){_ONE})*+"
"""A list of dates and of months, with or without years."""

_PARTS = re.compile(
    rf"(?P<d>\d{{1,2}})/(?P<m>\d{{1,2}})(?:/(?P<y>\d{{4}}|\d{{2}}))?|"
    rf"(?:(?P<day>\d{{1,2}})(?:er)? ?)?(?:(?P<month>{_MONTH})(?: (?P<year>20\d\d))?)?"
)

Season = tuple[date, date, bool]
"""First and last day, and whether it comes every year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """
    Days of a week.

    Parameters
    ----------
    weekdays
        0 is Monday.
    holidays
        Whether public holidays are named among them.
    """

    weekdays: tuple[int, ...] = EVERY_DAY
    holidays: bool = False


def days_of(text: str) -> Days:
    """
    Read what matches `DAYS`.

    Parameters
    ----------
    text
        Such as ``du mardi au jeudi et le week-end``.
    """
    if re.match(_EVERY, text):
        return Days(holidays=bool(re.search(_FEAST, text)))
    found: set[int] = set()
    for piece in re.findall(rf"{_SPAN}|{_DAY}|{_WEEKEND}", text):
        named = [_weekday(word) for word in re.findall(_DAY, piece)]
        if len(named) == 2:
            start, end = named
            found |= {(start + i) % 7 for i in range((end - start) % 7 + 1)}
        else:
            found |= set(named) or {5, 6}
    return Days(weekdays=tuple(sorted(found)), holidays=bool(re.search(_FEAST, text)))


def seasons_of(text: str) -> tuple[Season, ...]:
    """
    Read what matches `SEASONS`.

    Parameters
    ----------
    text
        Such as ``du 1er mai au 31 octobre``: every year when it names none.

    Returns
    -------
    tuple of Season
        None for all year.

    Raises
    ------
    ValueError
        If a date does not exist, or the dates are not in order.
    """
    if text.startswith("toute"):
        return ()
    return tuple(_season(piece) for piece in re.findall(_ONE, text))


def _weekday(word: str) -> int:
    return next(i for i, name in enumerate(WEEKDAYS) if name.startswith(word[:3]))


def _season(text: str) -> Season:
    bare = re.sub(r"^(?:du |de |d'|en |le |au mois de |au mois d')|(?: inclus)$", "", text)
    ends = re.split(r" ?\b(?:au|a)\b ?| ?- ?", bare)
    start, end = _parts(ends[0]), _parts(ends[-1])
    if not start[1]:
        start = (start[0], *end[1:])
    if not end[2]:
        if start[2]:
            raise ValueError(f"expected a year at the end of {text!r}")
        return _date(start, ANY_YEAR, last=False), _date(end, ANY_YEAR, last=True), True
    last = _date(end, end[2], last=True)
    first = _date(start, start[2] or end[2], last=False)
    if first > last and not start[2]:
        first = _date(start, end[2] - 1, last=False)
    if first > last:
        raise ValueError(f"expected dates in order, got {text!r}")
    return first, last, False


def _parts(text: str) -> tuple[int, int, int]:
    """Return day, month and year, 0 for what is not said."""
    found = _PARTS.fullmatch(text.strip())
    if not found:
        raise ValueError(f"expected a date, got {text!r}")
    month = MONTHS.index(found["month"]) + 1 if found["month"] else int(found["m"] or 0)
    year = int(found["year"] or found["y"] or 0)
    return int(found["day"] or found["d"] or 0), month, year + 2000 if 0 < year < 100 else year


def _date(parts: tuple[int, int, int], year: int, *, last: bool) -> date:
    day, month, _ = parts
    if not 1 <= month <= 12:
        raise ValueError(f"expected a month, got {month}")
    if not day:
        day = LAST_DAYS[month - 1] if last else 1
        day = 28 if (month, day) == (2, 29) and year % 4 else day
    return date(year, month, day)
