"""Reads what is supposed from TOML: offers to add, to change, to close."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args

from apps.request_options import read_request_file
from itinerary.errors import RequestError
from itinerary.stay_schema import UNWRITABLE
from itinerary.what_if.hypothesis import HYPOTHETICAL, Hypothesis
from offers.area import destination
from offers.catalogue import Catalogue, slug
from offers.communes import Commune
from offers.errors import DamagedFileError, UnknownNameError
from offers.json_file import schema_faults
from offers.kind import kind_defaults
from offers.load import offer_of
from offers.offer import Kind, Offer
from offers.offer_json import offer_to_json
from offers.sources.vocabulary import themes_of_kind

FIELDS = (
    "name", "kind", "commune", "lon", "lat", "themes", "opening_hours", "visit_min", "price_ct", "child_ct",
    "unit", "price", "capacity", "access", "labels", "languages", "landmark", "gem", "indoor", "min_age",
    "for_children", "serves_dinner", "listed_for", "carries_to", "carries_min",
)  # fmt: skip
"""What may be said of an offer; what is not said comes from the defaults of its kind."""
SCHEMA = files("offers").joinpath("data/catalogue-1.schema.json")
LARGEST_BYTES = 1024 * 1024
MOST_OFFERS = 200
"""So many offers, of all files, are no supposition any more, but another catalogue."""
TURNING = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the direction of the text that follows them."""


@dataclass(slots=True, kw_only=True)
class _Draft:
    """What has been read so far, and all that is wrong with it."""

    catalogue: Catalogue
    added: dict[str, Offer] = field(default_factory=dict)
    changed: dict[str, Offer] = field(default_factory=dict)
    closed: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def read_hypothesis(paths: Sequence[Path], catalogue: Catalogue, closed: Sequence[str] = ()) -> Hypothesis:
    """
    Read what is supposed.

    Parameters
    ----------
    paths
        TOML files, each with the fields of one offer or a list ``[[offer]]``. An entry with ``close`` names
        an offer that is no more, one with ``change`` an offer that gets the fields beside it; any other is
        an offer that is added.
    catalogue
        As things are.
    closed
        More offers that are no more, by id or name.

    Returns
    -------
    Hypothesis
        All of it together.

    Raises
    ------
    RequestError
        If a file cannot be read or something in it cannot be: all faults of all files.
    """
    draft = _Draft(catalogue=catalogue)
    entries = [entry for path in paths for entry in _entries(path, draft.faults)]
    count = sum(_offers_in(entry) for _, entry in entries)
    if count > MOST_OFFERS:
        draft.faults.append(f"offer: expected at most {MOST_OFFERS} offers, got {count}.")
        entries = []
    for where, entry in entries:
        _read(draft, entry, where)
    for name in closed:
        _close(draft, name, "close")
    both = sorted(set(draft.closed) & set(draft.changed))
    draft.faults += [f"close: {offer} is also changed." for offer in both]
    if not draft.names and not draft.faults:
        draft.faults.append("offer: expected an offer to add, to change or to close, got none.")
    if draft.faults:
        raise RequestError(tuple(draft.faults))
    return Hypothesis(
        name=" · ".join(draft.names),
        added=tuple(draft.added.values()),
        closed=tuple(dict.fromkeys(draft.closed)),
        changed=tuple(draft.changed.values()),
    )


def estimated(offer: Offer) -> tuple[str, ...]:
    """
    List what of an offer is no more than usual for its kind.

    Parameters
    ----------
    offer
        The offer.

    Returns
    -------
    tuple of str
        ``hours``, ``duration``, ``price``, ``capacity``, ``place``.
    """
    usual = (
        ("hours", offer.hours.status in ("estimated", "unknown")),
        ("duration", offer.visit is not None and not offer.visit.known),
        ("price", offer.price is None or offer.price.status == "estimated"),
        ("capacity", not offer.capacity.known),
        ("place", offer.place.precision == "commune"),
    )
    return tuple(name for name, holds in usual if holds)


def hypothetical(row: Mapping[str, Any]) -> Offer:
    """
    Make an offer of what is said of it.

    Parameters
    ----------
    row
        Its fields, under the names of `FIELDS`.

    Returns
    -------
    Offer
        Completed by the defaults of its kind, under an id that says that it does not exist.

    Raises
    ------
    RequestError
        If something is missing or cannot be: all faults.
    """
    faults: list[str] = []
    kind = row.get("kind")
    _check_kind(kind, faults)
    _check_name(row.get("name"), faults)
    _check_texts(row, faults)
    _check_price(row, faults)
    place = _place(row, faults)
    if faults:
        raise RequestError(tuple(faults))
    themes = row.get("themes", list(themes_of_kind(str(kind))))
    said = {**_plain(row, str(kind)), **place, "themes": themes}
    return _offer({"id": f"{HYPOTHETICAL}{slug(str(row['name']))}", **said})


def _entries(path: Path, faults: list[str]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    try:
        if _is_large(path):
            faults.append(f"{path}: whole file: is larger than {LARGEST_BYTES >> 20} MB.")
            return
        read = read_request_file(path)
    except DamagedFileError as e:
        faults.append(str(e))
        return
    many = read.pop("offer", None)
    if many is None:
        yield str(path), read
        return
    if read or not isinstance(many, list) or not all(isinstance(entry, dict) for entry in many):
        faults.append(f"{path}: expected the fields of one offer, or a list [[offer]] and nothing else.")
        return
    yield from ((f"{path}: offer {number}", entry) for number, entry in enumerate(many, start=1))


def _is_large(path: Path) -> bool:
    try:
        return path.stat().st_size > LARGEST_BYTES
    except OSError:
        # Reading it will say why.
        return False


def _offers_in(entry: Mapping[str, Any]) -> int:
    """Count the offers that an entry names: it may close several."""
    closed = entry.get("close")
    return len(closed) if isinstance(closed, list) else 1


def _read(draft: _Draft, entry: Mapping[str, Any], where: str) -> None:
    unknown = [name for name in entry if name not in (*FIELDS, "close", "change")]
    draft.faults += [f"{where}: {n!r:.80}: no such field; known are {', '.join(FIELDS)}." for n in unknown]
    if unknown:
        return
    if "close" in entry:
        names = entry["close"] if isinstance(entry["close"], list) else [entry["close"]]
        if len(entry) > 1:
            draft.faults.append(f"{where}: expected nothing beside close.")
        for name in names:
            _close(draft, name, where)
        return
    try:
        offer = _changed(draft.catalogue, entry) if "change" in entry else hypothetical(entry)
    except RequestError as e:
        draft.faults += [f"{where}: {fault}" for fault in e.faults]
        return
    if offer.carry and offer.carry.to not in {mooring.id for mooring in draft.catalogue.moorings}:
        draft.faults.append(f"{where}: carries_to: expected the id of a mooring, got {offer.carry.to!r:.80}.")
    kept = draft.changed if "change" in entry else draft.added
    if offer.id in kept:
        draft.faults.append(f"{where}: {offer.id} stands there twice.")
    kept[offer.id] = offer
    draft.names.append(offer.name)


def _close(draft: _Draft, name: object, where: str) -> None:
    try:
        offer = draft.catalogue.find_offer(str(name))
    except UnknownNameError as e:
        draft.faults.append(f"{where}: close: {e}")
        return
    draft.closed.append(offer.id)
    draft.names.append(offer.name)


def _changed(catalogue: Catalogue, entry: Mapping[str, Any]) -> Offer:
    try:
        offer = catalogue.find_offer(str(entry["change"]))
    except UnknownNameError as e:
        raise RequestError((f"change: {e}",)) from e
    faults: list[str] = []
    said = {name: value for name, value in entry.items() if name != "change"}
    if "kind" in said:
        _check_kind(said["kind"], faults)
    if "name" in said:
        _check_name(said["name"], faults)
    _check_texts(said, faults)
    _check_price(said, faults)
    place = _place(said, faults) if {"commune", "lon", "lat"} & set(said) else {}
    if faults:
        raise RequestError(tuple(faults))
    return _offer({**offer_to_json(offer), **_plain(said, str(said.get("kind", offer.kind))), **place})


def _check_kind(kind: object, faults: list[str]) -> None:
    if kind not in get_args(Kind):
        faults.append(f"kind: expected one of {', '.join(get_args(Kind))}, got {kind!r:.80}.")


def _check_name(name: object, faults: list[str]) -> None:
    if not isinstance(name, str) or not slug(name):
        faults.append(f"name: expected a name, got {name!r:.80}.")


def _check_texts(row: Mapping[str, Any], faults: list[str]) -> None:
    """Refuse what cannot be written, or would make a line read as another."""
    for field_name, value in row.items():
        texts = [text for text in (value if isinstance(value, list) else [value]) if isinstance(text, str)]
        faults += [
            f"{field_name}: expected a text without control characters, got {text!r:.80}."
            for text in texts
            if UNWRITABLE.search(text) or TURNING.search(text)
        ]


def _check_price(row: Mapping[str, Any], faults: list[str]) -> None:
    """Refuse what would be left out of a price."""
    if "price_ct" not in row:
        faults += [f"{name}: expected price_ct beside it." for name in ("child_ct", "unit") if name in row]
    elif "price" in row:
        faults.append("price: expected either price or price_ct, got both.")


def _plain(row: Mapping[str, Any], kind: str) -> dict[str, Any]:
    """Write what is said the way a catalogue does."""
    short = ("commune", "lon", "lat", "price_ct", "child_ct", "unit")
    said = {name: value for name, value in row.items() if name not in short}
    if "opening_hours" in row:
        said["hours_status"] = "known"
    if "price_ct" in row:
        unit = row.get("unit", kind_defaults(kind).unit)
        child_ct = row.get("child_ct", row["price_ct"])
        said["price"] = {"adult_ct": row["price_ct"], "child_ct": child_ct, "unit": unit, "status": "known"}
    if isinstance(row.get("capacity"), int):
        said["capacity"] = {"persons": row["capacity"]}
    if isinstance(row.get("visit_min"), int):
        said["visit_min"] = dict.fromkeys(("min", "typical", "max"), row["visit_min"])
    return said


def _place(row: Mapping[str, Any], faults: list[str]) -> dict[str, Any]:
    area, commune = destination(), None
    if "lon" in row or "lat" in row:
        point = row.get("lon"), row.get("lat")
        if not all(type(degrees) in (int, float) for degrees in point):
            faults.append(f"lon, lat: expected degrees, got {point!r:.80}.")
            return {}
        commune = area.nearest((float(str(point[0])), float(str(point[1]))))
        if commune is None or commune.epci is None:
            faults.append(f"lon, lat: expected a point in the destination, got {point!r:.80}.")
            return {}
        return _at(commune, point, "site")
    commune = area.named(str(row.get("commune")))
    if commune is None or commune.epci is None:
        faults.append(f"commune: expected a commune of the destination, got {row.get('commune')!r:.80}.")
        return {}
    return _at(commune, (commune.lon, commune.lat), "commune")


def _at(commune: Commune, point: tuple[Any, Any], precision: str) -> dict[str, Any]:
    return {
        "lon": float(point[0]), "lat": float(point[1]), "precision": precision, "commune": commune.name,
        "insee": commune.insee, "epci": commune.epci,
    }  # fmt: skip


def _offer(row: dict[str, Any]) -> Offer:
    faults = [f"{'.'.join(map(str, path[1:]))}: {why}." for path, why in schema_faults([row], SCHEMA)]
    if faults:
        raise RequestError(tuple(faults))
    try:
        return offer_of(row)
    except ValueError as e:
        raise RequestError((str(e),)) from e
