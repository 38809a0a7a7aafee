"""Reads a catalogue file; what it leaves open is estimated by kind, and marked."""

import hashlib
from collections.abc import Container, Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from offers.access import Access
from offers.catalogue import Catalogue
from offers.details_json import details_of
from offers.errors import BadRecordsError, DamagedFileError
from offers.json_file import parse_json, read_bytes, schema_faults, told
from offers.kind import KindDefaults, kind_defaults
from offers.offer import Capacity, Carry, Offer, Price, VisitTime
from offers.opening import Hours
from offers.place import Place
from offers.station import Mooring, Station
from offers.stations import load_moorings, load_stations, stations_of

Fault = tuple[tuple[str | int, ...], str]
DATA = files("offers").joinpath("data")


def load_catalogue(path: Path | None = None) -> Catalogue:
    """
    Read a catalogue.

    Parameters
    ----------
    path
        A JSON array of offers as the command ``offers --json`` writes them, or an object with such
        ``offers`` and ``stations``; the embedded Lys-Artois if None.

    Returns
    -------
    Catalogue
        Complete: hours, visit times, prices and capacities that the file does not give are those of
        the kind, marked as estimated.

    Raises
    ------
    DamagedFileError
        If the file cannot be read, or is no such array.
    BadRecordsError
        If records of it are not as they should be: all of them are told at once.
    """
    source = path or DATA.joinpath("catalogue.json")
    raw = read_bytes(source)
    rows: Any = parse_json(raw, str(source))
    moorings, stations = load_moorings(), load_stations()
    if isinstance(rows, dict) and rows.keys() == {"offers", "stations"}:
        stations = _joined(stations, stations_of(rows["stations"], str(source)))
        rows = rows["offers"]
    # The embedded file is checked against the schema when it is built, not whenever it is read.
    faults = () if path is None else tuple(schema_faults(rows, DATA.joinpath("catalogue-1.schema.json")))
    offers = _offers(rows, faults, moorings, str(source))
    version = hashlib.blake2b(raw, digest_size=8).hexdigest()
    return Catalogue(offers=offers, stations=stations, moorings=moorings, version=version)


def offer_of(row: dict[str, Any]) -> Offer:
    """
    Build an offer from its record.

    Parameters
    ----------
    row
        A record of a catalogue file.

    Returns
    -------
    Offer
        Completed by the defaults of its kind.

    Raises
    ------
    KeyError, TypeError, ValueError
        If the record lacks something or holds something that cannot be.
    """
    defaults = kind_defaults(row["kind"])
    lists = ("themes", "axes", "listed_for", "aliases", "labels", "languages", "sources")
    fields: dict[str, Any] = {k: row.get(k) for k in ("id", "name", "kind", "booking", "note", "updated")}
    fields |= {k: bool(row.get(k)) for k in ("landmark", "gem", "demo", "for_children")}
    fields |= {k: tuple(row.get(k) or ()) for k in lists}
    for key in ("indoor", "min_age", "serves_dinner"):
        fields[key] = getattr(defaults, key) if row.get(key) is None else row[key]
    return Offer(
        **fields,
        place=_place(row),
        hours=_hours(row, defaults),
        visit=_visit(row, defaults),
        price=_price(row, defaults),
        capacity=_capacity(row, defaults),
        access=Access(**row.get("access") or {}),
        answers=row.get("answers") or "",
        articles=tuple(row.get("article") or ()),
        carry=Carry(to=row["carries_to"], minutes=row["carries_min"]) if row.get("carries_to") else None,
        details=details_of(row),
    )


def _joined(embedded: Iterable[Station], given: Iterable[Station]) -> tuple[Station, ...]:
    """Let the stations of a timetable take the place of those that they are, and follow them otherwise."""
    stations = {station.id: station for station in embedded}
    return tuple((stations | {station.id: station for station in given}).values())


def _place(row: dict[str, Any]) -> Place:
    return Place(**{k: row[k] for k in ("lon", "lat", "precision", "commune", "insee", "epci")})


def _hours(row: dict[str, Any], defaults: KindDefaults) -> Hours:
    if row.get("opening_hours"):
        return Hours(spec=row["opening_hours"], status=row["hours_status"])
    if defaults.opening_hours:
        return Hours(spec=defaults.opening_hours, status="estimated")
    return Hours(spec=None, status="unknown")


def _visit(row: dict[str, Any], defaults: KindDefaults) -> VisitTime | None:
    if row.get("visit_min"):
        return VisitTime(
            **{k: row["visit_min"][k] for k in ("min", "typical", "max")},
            known=row["visit_min"].get("known", True),
        )
    if defaults.visit_min is None:
        return None
    low, typical, high = defaults.visit_min
    return VisitTime(min=low, typical=typical, max=high, known=False)


def _price(row: dict[str, Any], defaults: KindDefaults) -> Price | None:
    if row.get("price"):
        return Price(**row["price"])
    if defaults.adult_ct is None:
        return None
    return Price(
        adult_ct=defaults.adult_ct, child_ct=defaults.child_ct or 0, unit=defaults.unit, status="estimated"
    )


def _capacity(row: dict[str, Any], defaults: KindDefaults) -> Capacity:
    stated = row.get("capacity")
    if stated and any(value for name, value in stated.items() if name != "known"):
        return Capacity(**stated)
    return Capacity(persons=defaults.persons, rooms=defaults.rooms, known=False)


def _offers(
    rows: Any, misshapen: Iterable[Fault], moorings: Iterable[Mooring], file: str
) -> tuple[Offer, ...]:
    """Return the offers in the order of their ids, or tell all faults in the order of the file."""
    faults = list(misshapen)
    if any(path == () for path, _ in faults):
        raise DamagedFileError(*told(file, [("the file", why) for _, why in faults]))
    offers: dict[str, Offer] = {}
    stops = {mooring.id for mooring in moorings}
    bad = {path[0] for path, _ in faults}
    for i, row in enumerate(rows):
        if i in bad:
            continue
        try:
            offer = offer_of(row)
        except ValueError as e:
            faults.append(((i,), str(e)))
            continue
        faults += [((i, *path), why) for path, why in _misfits(offer, offers, stops)]
        offers[offer.id] = offer
    if faults:
        faults.sort(key=lambda fault: int(fault[0][0]))
        places = tuple((_where(path, rows), why) for path, why in faults)
        raise BadRecordsError(*told(file, places), faults=places)
    return tuple(sorted(offers.values(), key=lambda o: o.id))


def _misfits(offer: Offer, earlier: Container[str], stops: Container[str]) -> Iterator[Fault]:
    """Yield what is wrong with a sound offer beside the others."""
    if offer.id in earlier:
        yield ("id",), f"expected every id once, got {offer.id} twice"
    if offer.carry and offer.carry.to not in stops:
        yield ("carries_to",), f"expected the id of a mooring, got {offer.carry.to!r:.80}"


def _where(path: tuple[str | int, ...], rows: list[Any]) -> str:
    number, *fields = path
    row = rows[int(number)]
    name = row.get("id") if isinstance(row, dict) else None
    known = f" ({name:.80})" if isinstance(name, str) and name.isprintable() else ""
    field = ".".join(map(str, fields))
    return f"record {int(number) + 1}{known}" + (f": {field}" if field else "")
