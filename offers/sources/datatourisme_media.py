"""The pictures, files and contacts of a thing of DATAtourisme."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from offers.details import Contact, ContactKind, Medium
from offers.sources.datatourisme_keys import code, codes
from offers.sources.loose import at, first, texts
from offers.sources.moment import day
from offers.sources.plain import plain_name
from offers.sources.profile import Profile
from offers.sources.slots import Doubt

URL_LENGTH = 2000

_URL = re.compile(r"https?://[^\s<>\"'\\]+", re.IGNORECASE)
_ENDING = re.compile(r"\.([a-z0-9]{2,5})(?:[?#].*)?$", re.IGNORECASE)


def media_of(value: Any, profile: Profile, today: date, doubt: Doubt) -> tuple[Medium, ...]:
    """
    Return the pictures of an object, the main one first.

    Parameters
    ----------
    value
        An object with bare keys.
    profile
        Its table ``files``: what a MIME code or an ending is.
    today
        A picture whose rights begin later is left out.
    doubt
        Told of pictures that are left out.
    """
    kept: dict[str, Medium] = {}
    for held in _representations(value):
        note = first(held, "hasAnnotation")
        begins = day(first(note, "rightsStartDate"))
        for url in _locators(held, "picture", profile):
            if begins and begins > today:
                doubt("media-not-yet", f"may not be shown before {begins}")
            else:
                kept.setdefault(url, _medium(url, note))
    return tuple(kept.values())


def track_url(value: Any, profile: Profile) -> str:
    """
    Return where the GPX, KML or KMZ of a tour is.

    Parameters
    ----------
    value
        An object with bare keys.
    profile
        As in `media_of`.

    Returns
    -------
    str
        Empty if there is none.
    """
    found = (url for held in _representations(value) for url in _locators(held, "track", profile))
    return next(found, "")


def contacts_of(value: Any) -> tuple[Contact, ...]:
    """
    Return the public contacts of an object.

    Parameters
    ----------
    value
        An object with bare keys; who manages it and who owns it is nobody's business.
    """
    found: list[Contact] = []
    pages: tuple[tuple[str, ContactKind], ...] = (("hasContact", "web"), ("hasBookingContact", "booking"))
    for path, page in pages:
        kinds: tuple[tuple[str, ContactKind], ...] = (
            ("telephone", "phone"), ("email", "email"), ("homepage", page), ("url", page),
        )  # fmt: skip
        for key, kind in kinds:
            said = (plain_name(word)[:URL_LENGTH] for word in texts(value, path, key))
            found += (Contact(kind=kind, value=word) for word in said if _fits(kind, word))
    return tuple(dict.fromkeys(found))


def _fits(kind: ContactKind, word: str) -> bool:
    if kind in {"web", "booking"}:
        return bool(_URL.fullmatch(word)) or word.startswith("www.")
    return "@" in word if kind == "email" else any(sign.isdigit() for sign in word)


def _representations(value: Any) -> tuple[Any, ...]:
    return (*at(value, "hasMainRepresentation"), *at(value, "hasRepresentation"))


def _locators(held: Any, wanted: str, profile: Profile) -> Iterator[str]:
    table = profile["files"]
    for resource in at(held, "hasRelatedResource"):
        told = [table[word] for word in codes(*at(resource, "hasMimeType")) if word in table]
        for url in texts(resource, "locator"):
            ending = _ENDING.search(url[-100:])
            # Where the ending and the MIME type contradict each other, the ending is right.
            kind = table.get(ending[1].lower() if ending else "") or next(iter(told), "picture")
            if kind == wanted and len(url) <= URL_LENGTH and _URL.fullmatch(url):
                yield url


def _medium(url: str, note: Any) -> Medium:
    licence = next(texts(note, "isCoveredBy"), "") or code(first(note, "isCoveredBy"))
    return Medium(
        url=url,
        credit=plain_name(", ".join(dict.fromkeys(texts(note, "credits")))),
        licence=plain_name(licence),
        expires=day(first(note, "rightsEndDate")),
    )
