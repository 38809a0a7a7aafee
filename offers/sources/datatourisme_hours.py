"""When a thing of DATAtourisme is open, or takes place."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from offers.period import EVERY_DAY, Period
from offers.sources.datatourisme_keys import codes
from offers.sources.datatourisme_texts import FRENCH, french, translated
from offers.sources.loose import at, first, texts
from offers.sources.moment import day, minute
from offers.sources.plain import TEXT_LENGTH
from offers.sources.profile import Profile
from offers.sources.slots import Doubt, slot

_ON_CALL = re.compile(
    r"\bsur\s+(?:rendez[- ]?vous|r\.?d\.?v\.?\b|r[ée]servation\s+uniquement)", re.IGNORECASE
)
_NOTES = ("TextOpeningHoursSpecification", "textOpeningHoursSpecification")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """
    What the feed says of opening.

    Parameters
    ----------
    periods
        As it gives them.
    note
        What it says in words, in French.
    by_appointment
        Whether these words ask to call before.
    """

    periods: tuple[Period, ...]
    note: str
    by_appointment: bool


def opening_of(value: Any, profile: Profile, doubt: Doubt) -> Opening:
    """
    Read when an object is open, or takes place.

    Parameters
    ----------
    value
        An object with bare keys.
    profile
        Its table ``days``.
    doubt
        Told of rows that cannot be used.

    Returns
    -------
    Opening
        Of an event, its dates; where opening rows fall on them, as those of a weekly market, these
        rows say more and stand in their place.
    """
    rows = _merged(_rows(value, profile, doubt))
    events = tuple(dict.fromkeys(_events(value, profile, doubt)))
    note = "\n".join(dict.fromkeys(_notes(value, profile)))[:TEXT_LENGTH]
    periods = tuple(dict.fromkeys(p for e in events for p in _within(e, rows))) if events else rows
    return Opening(periods=periods, note=note, by_appointment=bool(_ON_CALL.search(note)))


def _rows(value: Any, profile: Profile, doubt: Doubt) -> Iterator[Period]:
    for row in at(value, "isLocatedAt", "openingHoursSpecification"):
        opens, closes = first(row, "opens"), first(row, "closes")
        days = (first(row, "validFrom"), first(row, "validThrough"))
        yield from _period(days, (opens, closes), codes(*at(row, "dayOfWeek")), profile, doubt)


def _events(value: Any, profile: Profile, doubt: Doubt) -> Iterator[Period]:
    # The dates of the event itself are two lists without order: they tell a period only if each has one.
    alone = len(at(value, "startDate")) == 1 and len(at(value, "endDate")) <= 1
    for row in at(value, "takesPlaceAt") or ((value,) if alone else ()):
        start, end = first(row, "startDate"), first(row, "endDate")
        if day(start) is None and day(end) is None:
            doubt("event-no-date", f"takes place on no date: {start!r:.40} to {end!r:.40}")
            continue
        days = (start if day(start) else end, end if day(end) else start)
        times = (first(row, "startTime"), first(row, "endTime"))
        yield from _period(days, times, codes(*at(row, "appliesOnDay")), profile, doubt)


def _period(
    days: tuple[Any, Any], times: tuple[Any, Any], named: Iterable[str], profile: Profile, doubt: Doubt
) -> Iterator[Period]:
    begin, end = day(days[0]), day(days[1])
    if begin and end and begin > end:
        doubt("dates-backwards", f"open from {begin} to {end}")
        return
    numbers = [profile["days"].get(name) for name in named]
    if None in numbers:
        doubt("day-unknown", f"on {', '.join(named)}")
        numbers = [number for number in numbers if number is not None]
        if not numbers:
            return
    weekdays = tuple(sorted({number for number in numbers if number in EVERY_DAY}))
    yield Period(
        first=begin,
        last=end,
        weekdays=weekdays if numbers else EVERY_DAY,
        holidays=len(numbers) > len([n for n in numbers if n in EVERY_DAY]),
        slots=slot(minute(times[0]), minute(times[1]), doubt),
    )


def _merged(rows: Iterable[Period]) -> tuple[Period, ...]:
    """Join the rows of one day into one: a day with a break is written in two rows."""
    days: dict[tuple[object, ...], list[Period]] = {}
    for row in rows:
        days.setdefault((row.first, row.last, row.weekdays, row.holidays), []).append(row)
    return tuple(found[0] if len(found) == 1 else _split(found) for found in days.values())


def _split(rows: Sequence[Period]) -> Period:
    slots = {slot for row in rows for slot in row.slots}
    return replace(rows[0], slots=tuple(sorted(slots, key=lambda s: (s.start_min, s.end_min or 0))))


def _within(event: Period, rows: Iterable[Period]) -> tuple[Period, ...]:
    found = []
    for row in rows:
        begin = max(filter(None, (row.first, event.first)), default=None)
        end = min(filter(None, (row.last, event.last)), default=None)
        if row.slots and (begin is None or end is None or _falls(begin, end, row)):
            found.append(replace(row, first=begin, last=end))
    return tuple(found) or (event,)


def _falls(begin: date, end: date, row: Period) -> bool:
    """Say whether a row has a day from one date to another."""
    spans_a_week = (end - begin).days >= len(EVERY_DAY) - 1
    days = range(begin.toordinal(), end.toordinal() + 1) if begin <= end and not spans_a_week else ()
    weekdays = {date.fromordinal(number).weekday() for number in days}
    return begin <= end and (spans_a_week or bool(weekdays & set(row.weekdays)))


def _notes(value: Any, profile: Profile) -> Iterator[str]:
    for holder in (value, *at(value, "isLocatedAt")):
        machine = translated(holder, profile)
        for key in _NOTES:
            for found in at(holder, key):
                if not machine & {(FRENCH, key), (FRENCH, "")}:
                    yield from texts(french(found) or french(at(found, "additionalInformation")))
    for row in at(value, "isLocatedAt", "openingHoursSpecification"):
        if not translated(row, profile) & {(FRENCH, "additionalInformation"), (FRENCH, "")}:
            yield from texts(french(at(row, "additionalInformation")))
