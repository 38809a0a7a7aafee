"""Prices of Tourinsoft, from flat texts and from typed lists."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from offers.details import Rate
from offers.sources.moment import day
from offers.sources.number import cents
from offers.sources.profile import Profile
from offers.sources.rate import rate_of
from offers.sources.slots import Doubt
from offers.sources.tourinsoft_value import Row, column, columns, entries, folded, texts_of


def rates_of(values: Iterable[Any], profile: Profile, doubt: Doubt) -> tuple[Rate, ...]:
    """
    Read all that stands in the columns for prices.

    Parameters
    ----------
    values
        Flat texts or rows.
    profile
        Of the feed: its table ``tariff`` names the columns of a row, ``policies`` and ``units`` say what
        the name of a price means.
    doubt
        Told of what is left out.
    """
    return tuple(dict.fromkeys(rate for value in values for rate in _read(value, profile, doubt)))


def _read(value: Any, profile: Profile, doubt: Doubt) -> Iterator[Rate]:
    if isinstance(value, str):
        yield from (_flat(parts, profile, doubt) for parts in entries(value))
    elif isinstance(value, dict):
        row, names = folded(value), profile["tariff"]
        yield rate_of(
            label=column(row, names["label"]),
            amounts=(column(row, names["min"]), column(row, names["max"])),
            dates=(day(column(row, names["first"])), day(column(row, names["last"]))),
            notes=_notes(row, names["note"]),
            profile=profile,
            doubt=doubt,
        )
    else:
        doubt("rate-unreadable", f"expected a text or a row, got {value!r:.80}")


def _notes(row: Row, names: Sequence[str]) -> tuple[str, ...]:
    return tuple(text for value in columns(row, names) for text in texts_of(value))


def _flat(parts: Sequence[str], profile: Profile, doubt: Doubt) -> Rate:
    """Read ``label|min|max|note``, or ``label|note|min|max`` as some departments have it."""
    label, *rest = (*parts, *[""] * 4)
    later = (bool(rest[0]) and cents(rest[0]) is None) or (not rest[0] and cents(rest[2]) is not None)
    low, high = rest[1:3] if later else rest[0:2]
    notes = [rest[0], *rest[3:]] if later else rest[2:]
    return rate_of(
        label=label,
        amounts=(low, high),
        dates=(None, None),
        notes=tuple(note for note in notes if note),
        profile=profile,
        doubt=doubt,
    )
