"""Reads a catalogue file; what it leaves open is estimated by kind, and marked."""

import hashlib
import json
from importlib.resources import files
from pathlib import Path
from typing import Any

from offers.access import Access
from offers.catalogue import Catalogue
from offers.errors import DamagedFileError
from offers.kind import KindDefaults, kind_defaults
from offers.offer import Capacity, Carry, Offer, Price, VisitTime
from offers.opening import Hours
from offers.place import Place
from offers.stations import load_moorings, load_stations


def load_catalogue(path: Path | None = None) -> Catalogue:
    """
    Read a catalogue.

    Parameters
    ----------
    path
        A JSON array of offers as the command ``offers --json`` writes them; the embedded Lys-Artois if None.

    Returns
    -------
    Catalogue
        Complete: hours, visit times, prices and capacities that the file does not give are those of
        the kind, marked as estimated.

    Raises
    ------
    DamagedFileError
        If the file cannot be read, is no such array, or a record of it is not as it should be.
    """
    name = str(path or "offers/data/catalogue.json")
    raw = _read_bytes(path, name)
    offers = tuple(sorted(_offers(name, raw), key=lambda o: o.id))
    version = hashlib.blake2b(raw, digest_size=8).hexdigest()
    try:
        return Catalogue(offers=offers, stations=load_stations(), moorings=load_moorings(), version=version)
    except ValueError as e:
        raise DamagedFileError(name, "whole file", str(e)) from e


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
    )


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
    if row.get("capacity"):
        return Capacity(**row["capacity"])
    return Capacity(persons=defaults.persons, rooms=defaults.rooms, known=False)


def _read_bytes(path: Path | None, name: str) -> bytes:
    try:
        return path.read_bytes() if path else files("offers").joinpath("data/catalogue.json").read_bytes()
    except OSError as e:
        raise DamagedFileError(name, "whole file", e.strerror or str(e)) from e


def _offers(name: str, raw: bytes) -> list[Offer]:
    try:
        rows = json.loads(raw)
    except ValueError as e:
        raise DamagedFileError(name, "whole file", f"is no JSON: {e}") from e
    if not isinstance(rows, list):
        raise DamagedFileError(name, "whole file", "expected an array of offers")
    return [_offer_at(name, i, row) for i, row in enumerate(rows)]


def _offer_at(name: str, i: int, row: Any) -> Offer:
    where = f"record {i + 1}" + (f" ({row['id']})" if isinstance(row, dict) and "id" in row else "")
    try:
        return offer_of(row)
    except KeyError as e:
        raise DamagedFileError(name, where, f"lacks or does not know {e}") from e
    except (AttributeError, TypeError, ValueError) as e:
        raise DamagedFileError(name, where, str(e)) from e
