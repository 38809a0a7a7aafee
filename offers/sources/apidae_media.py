"""Pictures of Apidae, and ways to reach somebody."""

from collections.abc import Iterator
from typing import Any, get_args

from offers.details import Contact, ContactKind, Medium
from offers.sources.apidae_value import Library, french
from offers.sources.link import is_link
from offers.sources.loose import at, first, text, texts
from offers.sources.moment import day
from offers.sources.plain import plain_name
from offers.sources.profile import Profile
from offers.sources.wording import told

CONTACT_LENGTH = 300


def media_of(value: Any) -> tuple[Medium, ...]:
    """
    Read pictures.

    Parameters
    ----------
    value
        The object.
    """
    return tuple(dict.fromkeys(_media(value)))


def _media(value: Any) -> Iterator[Medium]:
    for picture in at(value, "illustrations"):
        files = at(picture, "traductionFichiers")
        inner = sorted(files, key=lambda file: text(file, "locale") not in ("", "fr"))
        url = next((url for file in inner for url in texts(file, "url") if is_link(url)), "")
        if url:
            rights = first(picture, "copyright")
            credit = french(rights) or next((words for words in _labels(rights)), "")
            yield Medium(url=url, credit=credit, expires=day(text(picture, "dateLimiteDePublication")))


def _labels(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (plain_name(said) for said in value.values() if isinstance(said, str))
    elif isinstance(value, str):
        yield plain_name(value)


def contacts_of(value: Any, library: Library, profile: Profile) -> tuple[Contact, ...]:
    """
    Read how to reach somebody.

    Parameters
    ----------
    value
        The object.
    library
        Labels of elements given by id.
    profile
        Its tables ``contact-ids`` and ``contacts`` say what ids and words mean.
    """
    found = []
    for means in at(value, "informations", "moyensCommunication"):
        kind = next((_kind(one.key, one.label, profile) for one in library.elements(means, "type")), None)
        said = text(means, "coordonnees", "fr") or next(iter(_spoken(means)), "")
        found.append((kind, said))
    for seller in at(value, "reservation", "organismes", "moyensCommunication"):
        link = text(seller, "coordonnees", "fr")
        found.append(("booking" if is_link(link) else None, link))
    contacts = (Contact(kind=kind, value=said) for kind, said in found if kind and _fits(kind, said))
    return tuple(dict.fromkeys(contacts))


def _kind(key: str, label: str, profile: Profile) -> ContactKind | None:
    kind: Any = profile["contact-ids"].get(key) or told(profile["contacts"], label)
    return kind if kind in get_args(ContactKind) else None


def _spoken(means: Any) -> Iterator[str]:
    for held in at(means, "coordonnees"):
        yield from texts(list(held.values()) if isinstance(held, dict) else held)


def _fits(kind: str, said: str) -> bool:
    return 0 < len(said) <= CONTACT_LENGTH and (kind != "email" or "@" in said)
