"""French school holidays: opening rules that name them, written as dates."""

import re
from datetime import date
from functools import cache
from itertools import groupby

from vacances_scolaires_france import SchoolHolidayDates, UnsupportedYearException

OPENING_ZONE = "B"
"""The zone of the académie de Lille, whose holidays providers of the destination mean."""

FAMILY_ZONES = ("A", "B", "C")
"""When families travel: the contract asks for all zones (article 3.1.5, cible 2)."""

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

Span = tuple[date, date]

_NAMED = re.compile(r"(?P<before>[A-Za-z\-\[\],\d]*,)?SH(?P<after>,[A-Za-z\-\[\],\d]*)?(?P<rest>\s.*)?")


@cache
def school_holidays(zone: str, years: tuple[int, ...]) -> tuple[Span, ...]:
    """
    Return the school holidays of a zone, first and last day of each.

    Parameters
    ----------
    zone
        ``A``, ``B`` or ``C``.
    years
        Calendar years; those that the ministry has not published yet have none.

    References
    ----------
    The dates are those of the ministry of education, as the package vacances-scolaires-france gives them.
    """
    days = sorted(day for year in years for day in _days(year, zone))
    runs = (list(run) for _, run in groupby(enumerate(days), key=lambda pair: pair[1].toordinal() - pair[0]))
    return tuple((run[0][1], run[-1][1]) for run in runs)


def expand_school_holidays(spec: str, years: tuple[int, ...]) -> str:
    """
    Replace every rule on ``SH`` by the same rule on the dates of the school holidays of zone B.

    Parameters
    ----------
    spec
        OSM opening hours.
    years
        The calendar years that count.

    Returns
    -------
    str
        Without ``SH``; where it stands with other days (``PH,SH``), those have a rule of their own, last.

    Raises
    ------
    ValueError
        If ``SH`` stands in a rule where it cannot be replaced, such as ``Apr-Oct SH``.
    """
    rules = [rule.strip() for rule in spec.split(";") if rule.strip()]
    return "; ".join(_expanded(rule, years) for rule in rules)


def osm_dates(spans: tuple[Span, ...]) -> str:
    """
    Write periods as the dates of an opening rule.

    Parameters
    ----------
    spans
        First and last day of each.

    Examples
    --------
    >>> osm_dates(((date(2027, 2, 6), date(2027, 2, 21)),))
    '2027 Feb 06-2027 Feb 21'
    """
    return ",".join(osm_day(a) if a == b else f"{osm_day(a)}-{osm_day(b)}" for a, b in spans)


def osm_day(day: date) -> str:
    """
    Write a date as opening rules do.

    Parameters
    ----------
    day
        Any date.
    """
    return f"{day.year} {MONTHS[day.month - 1]} {day.day:02}"


def _expanded(rule: str, years: tuple[int, ...]) -> str:
    if not re.search(r"\bSH\b", rule):
        return rule
    found = _NAMED.fullmatch(rule)
    if not found:
        msg = f"Expected SH at the head of a rule, got {rule!r:.80}."
        raise ValueError(msg)
    rest = found["rest"] or ""
    dated = f"{osm_dates(school_holidays(OPENING_ZONE, years))}{rest}"
    others = ",".join(filter(None, ((found["before"] or "").strip(","), (found["after"] or "").strip(","))))
    return f"{dated}; {others}{rest}" if others else dated


def _days(year: int, zone: str) -> list[date]:
    calendar = SchoolHolidayDates()
    try:
        return list(calendar.holidays_for_year_and_zone(year, zone))
    except UnsupportedYearException:
        return []
