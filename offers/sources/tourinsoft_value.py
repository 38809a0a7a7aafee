"""Values of Tourinsoft, whose columns are named by each department and hold flat texts or typed lists."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from offers.sources.loose import flag, items
from offers.sources.plain import plain_name

MOST_ENTRIES = 2000
"""No list of a tourist office is longer; what is longer is damage."""

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Word:
    """
    An entry of a thesaurus.

    Parameters
    ----------
    code, label
        Either may be empty.
    """

    code: str
    label: str


def folded(value: Any) -> Row:
    """
    Return a row of columns in lower case.

    Parameters
    ----------
    value
        An object of the feed.

    Raises
    ------
    ValueError
        If it is no object.
    """
    if not isinstance(value, dict):
        raise ValueError(f"expected an object, got {value!r:.80}")
    return {str(key).casefold(): inner for key, inner in value.items()}


def columns(row: Row, names: Sequence[str]) -> tuple[Any, ...]:
    """
    Return what stands in some columns.

    Parameters
    ----------
    row
        With columns in lower case.
    names
        Of columns in any case; the third generation adds an ``s`` to the name of a list.

    Returns
    -------
    tuple
        In the order of the names, items of lists one by one, without what is empty.
    """
    keys = [key for name in names for key in (name.casefold(), f"{name.casefold()}s")]
    return tuple(item for key in dict.fromkeys(keys) for item in items(row.get(key)))


def column(row: Row, names: Sequence[str]) -> str:
    """
    Return the first text that stands in some columns.

    Parameters
    ----------
    row, names
        As in `columns`.

    Returns
    -------
    str
        Empty if there is none; the label of a thesaurus entry counts as its text.
    """
    return next((text for value in columns(row, names) for text in texts_of(value)), "")


def stated_in(row: Row, names: Sequence[str]) -> bool | None:
    """
    Return the first truth value that stands in some columns.

    Parameters
    ----------
    row, names
        As in `columns`.

    Returns
    -------
    bool or None
        None if there is none.
    """
    found = (flag(value) for value in columns(row, names) if not isinstance(value, dict))
    return next((stated for stated in found if stated is not None), None)


def texts_of(value: Any) -> Iterator[str]:
    """
    Yield the texts of a value, whether it is one or an entry of a thesaurus.

    Parameters
    ----------
    value
        Anything.
    """
    if isinstance(value, str):
        if value.strip():
            yield value.strip()
    elif isinstance(value, bool):
        return
    elif isinstance(value, (int, float)):
        yield str(value)
    else:
        yield from (word.label for word in words(value) if word.label)


def words(value: Any) -> Iterator[Word]:
    """
    Yield the entries of a thesaurus that a value names.

    Parameters
    ----------
    value
        A flat text with ``#`` between entries, an entry, an object that holds one, or a list.
    """
    for item in items(value)[:MOST_ENTRIES]:
        if isinstance(item, str):
            yield from (Word("", plain_name(parts[0])) for parts in entries(item) if parts[0])
        elif isinstance(item, dict):
            yield from _words_in(item)


def entries(flat: str) -> Iterator[tuple[str, ...]]:
    """
    Yield the entries of a flat text.

    Parameters
    ----------
    flat
        ``#`` between entries, ``|`` between their parts; a first empty entry is usual.
    """
    for entry in flat.split("#", MOST_ENTRIES)[:MOST_ENTRIES]:
        parts = tuple(part.strip() for part in entry.split("|"))
        if any(parts):
            yield parts


def _words_in(item: Row) -> Iterator[Word]:
    row = folded(item)
    code, label = (str(row.get(key) or "").strip() for key in ("thescode", "theslibelle"))
    if code or label:
        yield Word(code[:40], plain_name(label))
        return
    for inner in row.values():
        held = [folded(one) for one in items(inner)[:MOST_ENTRIES] if isinstance(one, dict)]
        yield from (
            word for one in held if "theslibelle" in one or "thescode" in one for word in _words_in(one)
        )
