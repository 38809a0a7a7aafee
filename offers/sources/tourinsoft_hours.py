"""When an object of Tourinsoft is open, from flat texts and from typed lists."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from offers.period import Closing, Period, Slot
from offers.sources.moment import day, minute
from offers.sources.plain import plain_text
from offers.sources.profile import Profile
from offers.sources.slots import Doubt, slot
from offers.sources.tourinsoft_days import HALVES, Days, days_of, open_halves
from offers.sources.tourinsoft_value import Row, column, columns, entries, folded, texts_of

NOON_MIN = 12 * 60
AFTERNOON_MIN = 15 * 60
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
NO_DAYS = Days(halves={}, holidays=False)
UNSET = (0, 0)
"""What a second slot holds that nobody filled in."""

TIMES = ("start1", "end1", "start2", "end2")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """
    When something is open.

    Parameters
    ----------
    periods, closings
        As the feed states them.
    note
        What it adds in words.
    """

    periods: tuple[Period, ...] = ()
    closings: tuple[Closing, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """One row, whichever way it was written: the times of each weekday, or of all."""

    first: date | None
    last: date | None
    times: tuple[int | None, ...] = (None,) * 4
    weekly: Mapping[int, tuple[int | None, ...]]
    opened: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def opening_of(values: Iterable[Any], profile: Profile, doubt: Doubt) -> Opening:
    """
    Read all that stands in the columns for opening periods.

    Parameters
    ----------
    values
        Flat texts or rows.
    profile
        Of the feed: its table ``period`` names the columns of a row, ``days`` and ``halves`` the days.
    doubt
        Told of what is left out.
    """
    rows = [row for value in values for row in _rows(value, profile, doubt)]
    periods = [period for row in rows for period in _periods(row, profile, doubt)]
    closed = any(days_of(row.closed, profile, doubt).holidays for row in rows)
    shut = closed and not any(period.holidays for period in periods)
    return Opening(
        periods=tuple(dict.fromkeys(periods)),
        closings=(Closing(feast="PH"),) if shut else (),
        note="\n".join(dict.fromkeys(note for row in rows for note in row.notes)),
    )


def _rows(value: Any, profile: Profile, doubt: Doubt) -> Iterator[_Row]:
    if isinstance(value, str):
        read = [_flat(parts, doubt) for parts in entries(value)]
    elif isinstance(value, dict):
        read = [_typed(folded(value), profile["period"], doubt)]
    else:
        doubt("hours-unreadable", f"expected a text or a row, got {value!r:.80}")
        return
    for row in read:
        if row.first and row.last and row.first > row.last:
            doubt("dates-backwards", f"from {row.first} to {row.last}: left out")
        elif row != _Row(first=None, last=None, weekly={}):
            yield row


def _flat(parts: Sequence[str], doubt: Doubt) -> _Row:
    padded = (*parts, *[""] * 8)
    return _Row(
        first=_day(padded[0], doubt),
        last=_day(padded[1], doubt),
        times=tuple(_minute(text, doubt) for text in padded[2:6]),
        weekly={},
        opened=_split(padded[6]),
        closed=_split(padded[7]),
        notes=tuple(plain_text(note) for note in parts[8:] if note),
    )


def _typed(row: Row, names: Mapping[str, Sequence[str]], doubt: Doubt) -> _Row:
    weekly = {
        weekday: tuple(_minute(column(row, [f"{name}{suffix}"]), doubt) for suffix in names["weekly"])
        for weekday, name in enumerate(WEEKDAYS)
    }
    return _Row(
        first=_day(column(row, names["first"]), doubt),
        last=_day(column(row, names["last"]), doubt),
        times=tuple(_minute(column(row, names[name]), doubt) for name in TIMES),
        weekly={weekday: times for weekday, times in weekly.items() if set(times) != {None}},
        opened=_tokens(row, names["opened"]),
        closed=_tokens(row, names["closed"]),
        notes=tuple(plain_text(t) for v in columns(row, names["note"]) for t in texts_of(v)),
    )


def _tokens(row: Row, names: Sequence[str]) -> tuple[str, ...]:
    found = (text for value in columns(row, names) for text in texts_of(value))
    return tuple(token for text in found for token in _split(text.replace("#", "$")))


def _split(text: str) -> tuple[str, ...]:
    return tuple(token.strip() for token in text.split("$") if token.strip())


def _day(text: str, doubt: Doubt) -> date | None:
    found = day(text)
    if text and found is None:
        doubt("date-unreadable", f"expected a date, got {text!r:.40}")
    return found


def _minute(text: str, doubt: Doubt) -> int | None:
    found = minute(text)
    if text and found is None:
        doubt("time-unreadable", f"expected a time of day, got {text!r:.40}")
    return found


def _periods(row: _Row, profile: Profile, doubt: Doubt) -> Iterator[Period]:
    """Yield a period for all weekdays with the same times; a row of nothing but words has none."""
    if not (row.first or row.last or row.weekly or row.opened or row.closed or set(row.times) != {None}):
        return
    dates = Period(first=row.first, last=row.last)
    opened, closed = days_of(row.opened, profile, doubt), days_of(row.closed, profile, doubt)
    left = open_halves(NO_DAYS if row.weekly else opened, closed)
    by_slots: defaultdict[tuple[Slot, ...], list[int]] = defaultdict(list)
    for weekday, halves in left.items():
        if times := row.weekly.get(weekday) if row.weekly else row.times:
            by_slots[_slots(times, halves, doubt)].append(weekday)
    usual = _slots(row.times, HALVES, doubt) if opened.holidays else None
    for slots, weekdays in by_slots.items():
        yield replace(dates, weekdays=tuple(weekdays), slots=slots, holidays=slots == usual)
    if usual is not None and usual not in by_slots:
        yield replace(dates, weekdays=(), slots=usual, holidays=True)


def _slots(times: Sequence[int | None], halves: frozenset[int], doubt: Doubt) -> tuple[Slot, ...]:
    """Make the slots of a day, or of one half of it."""
    start1, end1, start2, end2 = times
    if end1 is None and start2 is None and end2 is not None:
        return _half(slot(start1, end2, doubt), halves, doubt)
    first = slot(start1, end1, doubt)
    second = () if (start2, end2) == UNSET else slot(start2, end2, doubt)
    if not (first and second):
        return _half(first or second, halves, doubt)
    kept = (*(first if 1 in halves else ()), *(second if 2 in halves else ()))
    return tuple(sorted(kept, key=lambda one: one.start_min))


def _half(only: tuple[Slot, ...], halves: frozenset[int], doubt: Doubt) -> tuple[Slot, ...]:
    """Keep the one slot of a day if it lies in the half that is open."""
    if halves == HALVES or not only:
        return only
    ends_min = only[0].end_min or only[0].start_min
    lunch = ends_min <= AFTERNOON_MIN
    if lunch if halves == {1} else not lunch and only[0].start_min >= NOON_MIN:
        return only
    doubt("half-day", "open for half a day that its times do not tell apart: times left out")
    return ()
