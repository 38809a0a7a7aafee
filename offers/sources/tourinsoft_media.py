"""Pictures, links and ways to reach somebody in Tourinsoft."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args

from offers.details import Contact, ContactKind, Medium
from offers.sources.link import is_link
from offers.sources.loose import items
from offers.sources.moment import day
from offers.sources.plain import plain_name
from offers.sources.profile import Profile
from offers.sources.tourinsoft_value import Row, column, columns, entries, folded, texts_of, words
from offers.sources.wording import told

CONTACT_LENGTH = 300
DEEPEST = 4


def urls(value: Any, depth: int = 0) -> Iterator[str]:
    """
    Yield the links in a value.

    Parameters
    ----------
    value
        A flat text, a link, an object that holds one, or a list.
    depth
        How deep the value lies in another.
    """
    for item in items(value):
        if isinstance(item, str):
            links = (part for parts in entries(item) for part in parts)
            yield from (link for link in links if is_link(link))
        elif isinstance(item, dict) and depth < DEEPEST:
            for inner in item.values():
                yield from urls(inner, depth + 1)


def media_of(values: Iterable[Any], profile: Profile) -> tuple[Medium, ...]:
    """
    Read pictures.

    Parameters
    ----------
    values
        Flat texts, ``link|title|credit``, or rows.
    profile
        Of the feed: its table ``photo`` names the columns of a row.
    """
    found = (medium for value in values for medium in _media(value, profile["photo"]))
    return tuple(dict.fromkeys(found))


def _media(value: Any, names: Mapping[str, list[str]]) -> Iterator[Medium]:
    if isinstance(value, str):
        for url, *others in entries(value):
            if is_link(url):
                yield Medium(url=url, credit=plain_name((*others, "", "")[1]))
        return
    if not isinstance(value, dict):
        return
    row = folded(value)
    held = [folded(one) for one in columns(row, names["file"]) if isinstance(one, dict)]
    for file in (*held, row):
        links = tuple(urls(columns(file, names["url"])))
        if links:
            yield Medium(
                url=links[0],
                credit=plain_name(column(file, names["credit"]) or column(row, names["credit"])),
                licence=plain_name(column(row, names["licence"])),
                expires=day(column(row, names["expires"])),
            )
            return


def contacts_of(row: Row, profile: Profile) -> tuple[Contact, ...]:
    """
    Read how to reach somebody.

    Parameters
    ----------
    row
        The object, with columns in lower case.
    profile
        Of the feed: its tables ``columns`` and ``contact`` name the columns, ``contacts`` says what codes and
        words mean.
    """
    held = columns(row, profile["columns"]["contacts"])
    found = [pair for value in held for pair in _pairs(value, profile)]
    for kind in get_args(ContactKind):
        values = columns(row, profile["columns"][kind])
        found += [(kind, text) for value in values for text in _direct(value, profile)]
    fitting = (Contact(kind=kind, value=value) for kind, value in found if _fits(kind, value))
    return tuple(dict.fromkeys(fitting))


def _pairs(value: Any, profile: Profile) -> Iterator[tuple[ContactKind, str]]:
    table = profile["contacts"]
    if isinstance(value, str):
        for name, *others in entries(value):
            if others and (kind := told(table, name)):
                yield kind, others[0]
    elif isinstance(value, dict):
        row, names = folded(value), profile["contact"]
        kinds = columns(row, names["type"])
        said = [text for one in kinds for word in words(one) for text in (word.code, word.label)]
        if kind := next((kind for text in said if (kind := told(table, text))), None):
            yield kind, column(row, names["value"])


def _direct(value: Any, profile: Profile) -> Iterator[str]:
    if isinstance(value, dict):
        yield column(folded(value), profile["contact"]["value"])
    else:
        yield from texts_of(value)


def _fits(kind: str, value: str) -> bool:
    if kind not in get_args(ContactKind) or not 0 < len(value) <= CONTACT_LENGTH:
        return False
    return "@" in value if kind == "email" else is_link(value) if kind == "booking" else True
