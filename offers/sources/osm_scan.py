"""The elements of an extract of OpenStreetMap, one after another, whichever way it is written."""

import gzip
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

import osmium

from offers.errors import DamagedFileError
from offers.sources.json_stream import json_items
from offers.sources.loose import at, items, texts
from offers.sources.moment import day
from offers.sources.number import number
from offers.sources.reading import Lost, Raw

ElementType = Literal["node", "way", "relation"]
TYPES: tuple[ElementType, ...] = ("node", "way", "relation")

_OSMIUM_TYPE: dict[str, ElementType] = {"n": "node", "w": "way", "r": "relation"}
_HEAD_BYTES = 512
_FORMATS = {"osm": "osm", "osm-gzip": "osm.gz", "osm-bzip2": "osm.bz2", "pbf": "pbf"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """
    A node, way or relation.

    Parameters
    ----------
    type, number
        What it is, and its id among these.
    tags
        Keys and values.
    lons, lats
        The points that the file writes in the element itself, as it writes them.
    refs
        The elements it is made of: type and number of each.
    updated
        When it was last changed.
    """

    type: ElementType
    number: int
    tags: dict[str, str]
    lons: tuple[Any, ...] = ()
    lats: tuple[Any, ...] = ()
    refs: tuple[tuple[str, int], ...] = ()
    updated: date | None = None

    @property
    def where(self) -> str:
        """Its id as OpenStreetMap writes it: ``node/123``."""
        return f"{self.type}/{self.number}"


def scan(path: Path, keys: Collection[str]) -> Iterator[Element | Lost]:
    """
    Yield the elements that have one of some keys.

    Parameters
    ----------
    path
        Overpass JSON, ``.osm`` or ``.osm.pbf``; JSON and XML also compressed.
    keys
        Of tags.

    Yields
    ------
    Element or Lost
        The last is lost when the file breaks off.

    Raises
    ------
    DamagedFileError
        If it is none of these.
    """
    form = _form(path)
    if form == "json":
        wanted = set(keys)
        yield from (e for e in _json(path) if isinstance(e, Lost) or not wanted.isdisjoint(e.tags))
    else:
        yield from _osmium(path, form, osmium.filter.KeyFilter(*keys))


def look_up(path: Path, element_type: ElementType, numbers: Collection[int]) -> Iterator[Element]:
    """
    Yield the elements that have one of some ids.

    Parameters
    ----------
    path
        As in `scan`.
    element_type, numbers
        Which ones.
    """
    form = _form(path)
    if form == "json":
        found = (e for e in _json(path) if isinstance(e, Element))
        yield from (e for e in found if e.type == element_type and e.number in numbers)
    else:
        bits = {"node": osmium.osm.NODE, "way": osmium.osm.WAY, "relation": osmium.osm.RELATION}[element_type]
        found_by_id = _osmium(path, form, osmium.filter.IdFilter(numbers), bits)
        yield from (e for e in found_by_id if isinstance(e, Element))


def _form(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            head = stream.read(_HEAD_BYTES)
        if head[:2] == b"\x1f\x8b":
            with gzip.open(path) as unpacked:
                return "osm-gzip" if unpacked.read(_HEAD_BYTES).lstrip()[:1] == b"<" else "json"
    except (OSError, EOFError, ValueError) as error:
        raise DamagedFileError(path, "the file", f"cannot be read: {error}") from error
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if start in (b"{", b"["):
        return "json"
    if b"OSMHeader" in head[:40]:
        return "pbf"
    if head[:3] == b"BZh":
        return "osm-bzip2"
    if start == b"<" and b"<osm" in head:
        return "osm"
    raise DamagedFileError(path, "the file", "expected Overpass JSON, .osm or .osm.pbf")


def _json(path: Path) -> Iterator[Element | Lost]:
    for item in json_items(path, "elements.item"):
        if isinstance(item, Lost):
            yield item
            continue
        yield _element(item) or Lost(
            where=item.where, code="no-element", message="expected an element with a type and an id"
        )


def _element(item: Raw) -> Element | None:
    kind = next(texts(item.value, "type"), "")
    number_ = number(next(texts(item.value, "id"), ""))
    if kind not in TYPES or number_ is None:
        return None
    value: Any = item.value
    corners = [value, *at(value, "center"), *at(value, "geometry"), *at(value, "members", "geometry")]
    points = [c for c in corners if isinstance(c, dict) and ("lon" in c or "lat" in c)]
    bounds = () if points else at(value, "bounds")
    return Element(
        type=kind,
        number=int(number_),
        tags=_tags(value.get("tags")),
        lons=(*(p.get("lon") for p in points), *at(bounds, "minlon"), *at(bounds, "maxlon")),
        lats=(*(p.get("lat") for p in points), *at(bounds, "minlat"), *at(bounds, "maxlat")),
        refs=_refs(value),
        updated=day(value.get("timestamp")),
    )


def _tags(value: Any) -> dict[str, str]:
    """Return the tags, also where a value is no text but a number or a list."""
    if not isinstance(value, dict):
        return {}
    return {k: ";".join(texts(v)) for k, v in value.items() if next(texts(v), "")}


def _refs(value: dict[str, Any]) -> tuple[tuple[str, int], ...]:
    nodes = [("node", n) for n in items(value.get("nodes")) if isinstance(n, int)]
    members = [(str(m.get("type")), m.get("ref")) for m in items(value.get("members")) if isinstance(m, dict)]
    return (*nodes, *((kind, n) for kind, n in members if isinstance(n, int)))


def _osmium(path: Path, form: str, wanted: Any, bits: Any = osmium.osm.ALL) -> Iterator[Element | Lost]:
    seen = 0
    try:
        for found in osmium.FileProcessor(osmium.io.File(str(path), _FORMATS[form]), bits).with_filter(
            wanted
        ):
            made = _of_osmium(found)
            if made:
                seen += 1
                yield made
    except (RuntimeError, ValueError) as error:
        yield Lost(where=f"after element {seen}", code="osm-damaged", message=f"the file breaks off: {error}")


def _of_osmium(found: Any) -> Element | None:
    kind = _OSMIUM_TYPE.get(found.type_str())
    if kind is None or not found.visible:
        return None
    refs: tuple[tuple[str, int], ...] = ()
    lons, lats = (), ()
    if kind == "node" and found.location.valid():
        lons, lats = (found.location.lon,), (found.location.lat,)
    elif kind == "way":
        refs = tuple(("node", node.ref) for node in found.nodes)
    elif kind == "relation":
        refs = tuple((_OSMIUM_TYPE.get(m.type, "relation"), m.ref) for m in found.members)
    return Element(
        type=kind,
        number=found.id,
        tags={tag.k: tag.v for tag in found.tags},
        lons=lons,
        lats=lats,
        refs=refs,
        updated=day(found.timestamp) if found.timestamp.year > 1970 else None,
    )
