"""How long a route of schema_randonnee is, and what is shown of it."""

from collections.abc import Iterator
from typing import Any

from offers.details import Medium, Track
from offers.sources.loose import at, first, items, text
from offers.sources.number import number
from offers.sources.plain import plain_name
from offers.sources.profile import Profile
from offers.sources.slots import Doubt
from offers.sources.wording import told

TRACK_FILES = (".gpx", ".kml", ".kmz")
LONGEST_M = 5_000_000
LONGEST_H = 2_000
HIGHEST_M = 100_000


def media_of(said: dict[str, Any]) -> Iterator[Medium]:
    """
    Yield the pictures of a route.

    Parameters
    ----------
    said
        Its properties.
    """
    for medium in items(said.get("medias")):
        kind, url = text(medium, "type_media"), text(medium, "url")
        picture = kind == "image" or (not kind and url.lower().endswith((".jpg", ".jpeg", ".png", ".webp")))
        if picture and is_web(url):
            credit, licence = (plain_name(text(medium, key)) for key in ("auteur", "licence"))
            yield Medium(url=url[:500], credit=credit, licence=licence)


def track_of(said: dict[str, Any], mode: str, profile: Profile, doubt: Doubt) -> Track:
    """
    Return what a route asks of those who take it.

    Parameters
    ----------
    said
        Its properties.
    mode
        How one moves on it.
    profile
        Its table ``loops`` says which words mean that it ends where it begins.
    doubt
        Told of numbers that cannot be.
    """
    length_m = _between("longueur", said, LONGEST_M, doubt)
    hours = _between("duree", said, LONGEST_H, doubt)
    ascent_m = _between("denivele_positif", said, HIGHEST_M, doubt)
    urls = [url for url in (text(m, "url") for m in at(said, "medias")) if is_web(url)]
    return Track(
        mode=mode,
        length_m=round(length_m) if length_m else None,
        duration_min=round(hours * 60) if hours else None,
        ascent_m=None if ascent_m is None else round(ascent_m),
        file_url=next((url for url in urls if url.lower().partition("?")[0].endswith(TRACK_FILES)), ""),
        loop=told(profile["loops"], text(said, "type_itineraire")),
    )


def _between(key: str, said: dict[str, Any], most: float, doubt: Doubt) -> float | None:
    stated = first(said, key)
    found = number(stated)
    if stated is not None and (found is None or not 0 <= found <= most):
        doubt("number-unreadable", f"expected {key} of 0 to {most}, got {stated!r:.40}")
        return None
    return found


def is_web(url: str) -> bool:
    """
    Say whether a text is the address of a page or file on the web.

    Parameters
    ----------
    url
        Anything.
    """
    return url.lower().startswith(("https://", "http://"))
