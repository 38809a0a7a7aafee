"""What single tags of OpenStreetMap say, and in which language."""

import re
from collections.abc import Callable, Iterator

from offers.details import Text
from offers.sources.osm_hours import by_appointment
from offers.sources.osm_rules import Tags
from offers.sources.plain import plain_name, plain_text

LANGUAGE = re.compile(r"(name|description):([a-z]{2})")
SPOKEN = re.compile(r"language:([a-z]{2})")


def translated(tags: Tags, key: str, clean: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """
    Yield language and value of a key that stands in several languages.

    Parameters
    ----------
    tags
        Of an element.
    key
        ``name`` or ``description``; without a language it is in that of the place, French.
    clean
        Strips a value.
    """
    plain = clean(tags.get(key, "")) or clean(tags.get(f"{key}:fr", ""))
    if plain:
        yield "fr", plain
    for tag, value in tags.items():
        found = LANGUAGE.fullmatch(tag)
        if found and found[1] == key and found[2] != "fr" and clean(value):
            yield found[2], clean(value)


def texts(tags: Tags) -> tuple[Text, ...]:
    """
    Return the descriptions, with what is said of wheelchairs in words.

    Parameters
    ----------
    tags
        Of an element.
    """
    found = dict(translated(tags, "description", plain_text))
    access = plain_text(any_of(tags, "wheelchair:description:fr", "wheelchair:description"))
    if access:
        found["fr"] = "\n".join(filter(None, (found.get("fr"), access)))
    return tuple(Text(language=language, value=value) for language, value in found.items())


def street(tags: Tags) -> str:
    """
    Return number and street.

    Parameters
    ----------
    tags
        Of an element.
    """
    number = tags.get("addr:housenumber", "")
    name = any_of(tags, "addr:street", "addr:place", "addr:hamlet")
    return plain_name(f"{number} {name}") if name else ""


def asks_to_call(tags: Tags) -> bool:
    """
    Say whether one has to call before coming.

    Parameters
    ----------
    tags
        Of an element.
    """
    hours = tags.get("opening_hours", "")
    only_words = hours.startswith('"') and '"' not in hours[1:-1]
    return tags.get("reservation") == "required" or (only_words and by_appointment(hours))


def spoken(tags: Tags) -> tuple[str, ...]:
    """
    Return the languages that are spoken.

    Parameters
    ----------
    tags
        Of an element.
    """
    found = (SPOKEN.fullmatch(key) for key, value in tags.items() if value in ("yes", "main", "good"))
    return tuple(match[1] for match in found if match)


def any_of(tags: Tags, *keys: str) -> str:
    """
    Return the first value that one of some keys has.

    Parameters
    ----------
    tags
        Of an element.
    *keys
        In the order in which they are looked at.
    """
    return next((tags[key].strip() for key in keys if tags.get(key)), "")


def values(tags: Tags, key: str) -> tuple[str, ...]:
    """
    Return the values of a key that may hold a list.

    Parameters
    ----------
    tags
        Of an element.
    key
        Its values stand between semicolons.
    """
    found = (plain_text(value, 300) for value in tags.get(key, "").split(";"))
    return tuple(value for value in found if value)
