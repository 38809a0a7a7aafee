"""Routes of Apidae."""

from typing import Any

from offers.details import Track
from offers.sources.apidae_value import Library
from offers.sources.link import is_link
from offers.sources.loose import at, first, text
from offers.sources.number import number
from offers.sources.profile import Profile
from offers.sources.wording import told

KM_M = 1000
LONGEST_KM = 5000
HIGHEST_M = 20_000
FILES = ("gpx", "kml", "kmz")


def is_route(value: Any, library: Library, profile: Profile) -> bool:
    """
    Say whether an object is a route.

    Parameters
    ----------
    value
        The object.
    library
        Labels of elements given by id.
    profile
        Its table ``modes`` says what activities are those of a route.
    """
    route = first(value, "informationsEquipement", "itineraire")
    return bool(isinstance(route, dict) and route) or _mode(value, library, profile) != ""


def track_of(value: Any, minutes: int | None, library: Library, profile: Profile) -> Track:
    """
    Read what an object says of a route.

    Parameters
    ----------
    value, library, profile
        As in `is_route`; the table ``loops`` says what the types of routes mean.
    minutes
        How long it takes, None if unknown.
    """
    route = first(value, "informationsEquipement", "itineraire")
    km, ascent = (number(first(route, key)) for key in ("distance", "denivellationPositive"))
    return Track(
        mode=_mode(value, library, profile),
        length_m=round(km * KM_M) if km and 0 < km <= LONGEST_KM else None,
        duration_min=minutes,
        ascent_m=round(ascent) if ascent and 0 < ascent <= HIGHEST_M else None,
        file_url=_file(value),
        loop=profile["loops"].get(text(route, "itineraireType")),
    )


def _mode(value: Any, library: Library, profile: Profile) -> str:
    found = tuple(library.elements(value, "informationsEquipement", "activites"))
    by_id = (profile["mode-ids"].get(one.key) for one in found)
    by_word = (told(profile["modes"], one.label) for one in found)
    return next((str(mode) for mode in (*by_id, *by_word) if mode), "")


def _file(value: Any) -> str:
    for medium in at(value, "multimedias"):
        for file in at(medium, "traductionFichiers"):
            url, kind = text(file, "url"), text(file, "extension").lower()
            if is_link(url) and (kind in FILES or url.lower().endswith(tuple(f".{end}" for end in FILES))):
                return url
    return ""
