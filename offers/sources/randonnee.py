"""Hiking and cycling routes in the national schema: schema_randonnee, as GeoJSON."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, get_args

from offers.catalogue import slug
from offers.details import Contact, Text
from offers.offer import Theme
from offers.sources.json_stream import json_items
from offers.sources.loose import first, text, texts
from offers.sources.moment import day
from offers.sources.number import number
from offers.sources.plain import TEXT_LENGTH, plain_name, plain_text
from offers.sources.point import point
from offers.sources.profile import Profile, load_profile
from offers.sources.randonnee_track import is_web, media_of, track_of
from offers.sources.reading import Reading, collect
from offers.sources.record import Record
from offers.sources.setting import Setting
from offers.sources.slots import Doubt
from offers.sources.wording import told


def read_randonnee(path: Path, *, setting: Setting, profile: Profile | None = None) -> Reading:
    """
    Read the routes of a file in the national schema.

    Parameters
    ----------
    path
        GeoJSON.
    setting
        The destination and the day.
    profile
        What practices and themes mean; the embedded one if None.

    Returns
    -------
    Reading
        Every route lies where it begins.

    Raises
    ------
    DamagedFileError
        If the file cannot be opened or is no text.
    """
    record_of = partial(_record_of, setting=setting, profile=profile or load_profile("randonnee"))
    return collect("randonnee", json_items(path, "features.item"), record_of, setting)


def _record_of(value: object, doubt: Doubt, *, setting: Setting, profile: Profile) -> Record:
    said = first(value, "properties")
    if not isinstance(said, dict):
        raise ValueError(f"expected a feature with properties, got {value!r:.80}")
    practice = told(profile["practices"], text(said, "pratique")) or {}
    insee, commune = _commune(said, setting)
    lon, lat = _start(first(value, "geometry"))
    osm_id = number(first(said, "id_osm"))
    return Record(
        feed="randonnee",
        record_id=_record_id(said, value),
        other_ids=(f"osm:relation/{osm_id:.0f}",) if osm_id else (),
        updated=day(first(said, "date_modification")) or day(first(said, "date_creation")),
        kind="trail",
        classes=tuple(plain_name(t) for key in ("pratique", "type_itineraire") for t in texts(said, key)),
        themes=_themes(practice, text(said, "themes"), profile),
        names=tuple(Text(language="fr", value=name) for name in _names(said)),
        texts=_texts(said, profile),
        point=point(lon, lat, doubt),
        commune=commune,
        insee=insee,
        contacts=tuple(_contacts(said)),
        media=tuple(media_of(said)),
        track=track_of(said, practice.get("mode", ""), profile, doubt),
    )


def _record_id(said: dict[str, Any], feature: object) -> str:
    """Return the id that stays: the local one is unique only within its producer."""
    local = "/".join(filter(None, (slug(text(said, "producteur")), text(said, "id_local"))))
    own = text(said, "uuid") or (local if text(said, "id_local") else "") or text(feature, "id")
    found = own or "/".join(slug(name) for name in _names(said))
    if not found:
        raise ValueError("it has neither an id nor a name")
    return found


def _names(said: dict[str, Any]) -> Iterator[str]:
    name = plain_name(text(said, "nom_itineraire"))
    if name:
        yield name


def _commune(said: dict[str, Any], setting: Setting) -> tuple[str, str]:
    """Return code and name of the first commune in the destination, or else of the first."""
    codes, names = (_listed(text(said, key)) for key in ("communes_code", "communes_nom"))
    inside = setting.area.insee_codes if setting.area else frozenset()
    rank = next((i for i, code in enumerate(codes) if code in inside), 0)
    code = codes[rank] if codes else ""
    aligned = len(codes) == len(names) or not codes
    return code, plain_name(names[rank]) if names and aligned else ""


def _listed(stated: str) -> list[str]:
    return [word.strip() for word in stated.split(",") if word.strip()]


def _start(geometry: Any) -> tuple[Any, Any]:
    """Return the first point of whatever geometry there is."""
    found: Any = first(geometry, "geometries") or geometry
    found = found.get("coordinates") if isinstance(found, dict) else None
    while isinstance(found, list) and found and isinstance(found[0], list):
        found = next((inner for inner in found if inner), None)
    return (found[0], found[1]) if isinstance(found, list) and len(found) > 1 else (None, None)


def _themes(practice: dict[str, Any], words: str, profile: Profile) -> tuple[Theme, ...]:
    found = [*practice.get("themes", ()), *(told(profile["themes"], word) for word in _listed(words))]
    return tuple(theme for theme in dict.fromkeys(found) if theme in get_args(Theme))


def _texts(said: dict[str, Any], profile: Profile) -> tuple[Text, ...]:
    parts = ((before, plain_text(text(said, key))) for key, before in profile["texts"].items())
    whole = "\n".join(f"{before}{part}" for before, part in parts if part)[:TEXT_LENGTH]
    return (Text(language="fr", value=whole),) if whole else ()


def _contacts(said: dict[str, Any]) -> Iterator[Contact]:
    for address in texts(said, "contact"):
        if "@" in address:
            yield Contact(kind="email", value=plain_name(address))
    for url in texts(said, "url"):
        if is_web(url):
            yield Contact(kind="web", value=plain_text(url, 500))
