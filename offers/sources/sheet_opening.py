"""When something in a sheet is open: dates, a column a weekday, OSM syntax, or words."""

import re
from dataclasses import dataclass, replace
from datetime import date

from opening_hours import validate

from offers.period import EVERY_DAY, Closing, Period, Slot
from offers.sources.french_hours import Told, french_hours
from offers.sources.french_words import times_of
from offers.sources.moment import day, minute
from offers.sources.osm_hours import by_appointment
from offers.sources.plain import plain_text
from offers.sources.sheet_columns import SheetRow
from offers.sources.slots import Doubt, slot

DAY_FIELDS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ONLY_ON_DATES = frozenset({"event", "show"})
"""Kinds that do not take place outside the dates given; for others these are a season."""
CLOSED = "Fermeture : "
"""What a note on closing days begins with."""

Dates = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """
    When something is open.

    Parameters
    ----------
    periods, closings, opening_hours, once, hours_note, by_appointment
        As in a record.
    """

    periods: tuple[Period, ...] = ()
    closings: tuple[Closing, ...] = ()
    opening_hours: str = ""
    once: bool = False
    hours_note: str = ""
    by_appointment: bool = False


def opening_of(row: SheetRow, kind: str, doubt: Doubt) -> Opening:
    """
    Read when something is open.

    Parameters
    ----------
    row
        Of a sheet.
    kind
        Of the offer.
    doubt
        Told of what is left out.
    """
    words = plain_text("\n".join(row.all("hours")), 1000)
    dates = _dates(row, kind, doubt)
    spec = words if words and validate(words) else ""
    if spec and not any(dates):
        if row.all("closed"):
            doubt("hours-left-out", f"hours {spec!r:.80} cannot be joined with the column of closing days")
        return Opening(opening_hours=spec, hours_note=_closed_note(row))
    told = None if spec else _told(words, doubt)
    periods = _weekly(row, doubt) or (told.periods if told else ()) or _daily(row, doubt, dated=any(dates))
    periods, closings, note = _without_closed(row, _within(periods, dates), doubt)
    if spec:
        doubt("hours-left-out", f"hours {spec!r:.80} cannot be joined with the columns of dates")
    return Opening(
        periods=periods,
        closings=(*(told.closings if told else ()), *closings),
        once=bool(any(dates) and (kind in ONLY_ON_DATES or dates[0] == dates[1])),
        hours_note="\n".join(filter(None, (words if told is None or told.by_appointment else "", note))),
        by_appointment=_asks(words) if told is None else told.by_appointment,
    )


def _told(words: str, doubt: Doubt) -> Told | None:
    told = french_hours(words, doubt) if words else None
    if words and told is None:
        doubt("hours-unreadable", f"not understood, kept in words: {words!r:.200}")
    return told


def _asks(words: str) -> bool:
    return by_appointment(words) and not any(c.isdigit() for c in words)


def _dates(row: SheetRow, kind: str, doubt: Doubt) -> Dates:
    found: dict[str, date | None] = {}
    for field in ("first", "last"):
        stated = row.one(field)
        found[field] = day(stated)
        if stated and found[field] is None:
            doubt("date-unreadable", f"expected a date, got {stated!r:.40}")
    first, last = found["first"], found["last"]
    if first and last and first > last:
        doubt("dates-backwards", f"from {first} to {last}: left out")
        return None, None
    if kind in ONLY_ON_DATES:
        return first or last, last or first
    return first, last


def _weekly(row: SheetRow, doubt: Doubt) -> tuple[Period, ...]:
    """Read the columns of the weekdays; where some are filled in, the others are closed."""
    weekdays: dict[tuple[Slot, ...], list[int]] = {}
    for weekday, field in enumerate(DAY_FIELDS):
        stated = row.one(field)
        if not stated or stated.casefold().startswith(("ferm", "closed", "non")):
            continue
        slots = times_of(stated, doubt)
        if slots is None:
            doubt("hours-unreadable", f"expected times such as 10h-12h / 14h-18h, got {stated!r:.60}")
        weekdays.setdefault(slots or (), []).append(weekday)
    return tuple(Period(weekdays=tuple(days), slots=slots) for slots, days in weekdays.items())


def _daily(row: SheetRow, doubt: Doubt, *, dated: bool) -> tuple[Period, ...]:
    """Read the columns for one time a day; dates alone are a season of which no times are known."""
    start, end = row.one("start"), row.one("end")
    for stated in (start, end):
        if stated and minute(stated) is None:
            doubt("time-unreadable", f"expected a time of day, got {stated!r:.40}")
    slots = slot(minute(start), minute(end), doubt)
    return (Period(slots=slots),) if slots or dated else ()


def _within(periods: tuple[Period, ...], dates: Dates) -> tuple[Period, ...]:
    """Limit what has no season of its own to the dates."""
    return tuple(
        p if p.first or p.last or not any(dates) else replace(p, first=dates[0], last=dates[1])
        for p in periods
    )


def _without_closed(
    row: SheetRow, periods: tuple[Period, ...], doubt: Doubt
) -> tuple[tuple[Period, ...], tuple[Closing, ...], str]:
    """Take the days of the column of closing days out; what is not understood stays as a note."""
    note = _closed_note(row)
    if not note:
        return periods, (), ""
    stated = re.sub(r"(?i)^fermée? ?:? ?", "", note.removeprefix(CLOSED))
    told = french_hours(f"tous les jours; fermé {stated}", doubt)
    if told is None:
        doubt("hours-unreadable", f"closing days not understood, kept in words: {stated!r:.200}")
        return periods, (), note
    opened = told.periods[0].weekdays
    if not periods and (opened == EVERY_DAY or row.all("hours")):
        return periods, (), note
    left = ((p, tuple(d for d in p.weekdays if d in opened)) for p in periods or (Period(),))
    return (
        tuple(replace(p, weekdays=days) for p, days in left if days or p.holidays),
        told.closings,
        "",
    )


def _closed_note(row: SheetRow) -> str:
    stated = plain_text("\n".join(row.all("closed")), 1000)
    return f"{CLOSED}{stated}" if stated else ""
