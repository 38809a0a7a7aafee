"""The elements of an extract of OpenStreetMap, one after another, whichever way it is written."""

import gzip
import zlib
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import osmium

from offers.errors import DamagedFileError
from offers.sources.moment import day
from offers.sources.osm_element import Element, ElementType
from offers.sources.osm_json import json_elements
from offers.sources.reading import Lost

_OSMIUM_TYPE: dict[str, ElementType] = {"n": "node", "w": "way", "r": "relation"}
_HEAD_BYTES = 512
_FORMATS = {"osm": "osm", "osm-gzip": "osm.gz", "osm-bzip2": "osm.bz2", "pbf": "pbf"}


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
        yield from (e for e in json_elements(path) if isinstance(e, Lost) or not wanted.isdisjoint(e.tags))
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
        found = (e for e in json_elements(path) if isinstance(e, Element))
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
    except (OSError, EOFError, ValueError, zlib.error) as error:
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
    except (RuntimeError, ValueError, osmium.InvalidLocationError) as error:
        yield Lost(where=f"after element {seen}", code="osm-damaged", message=f"the file breaks off: {error}")


def _of_osmium(found: Any) -> Element | None:
    kind = _OSMIUM_TYPE.get(found.type_str())
    if kind is None or not found.visible:
        return None
    refs: tuple[tuple[str, int], ...] = ()
    lons: tuple[float, ...] = ()
    lats: tuple[float, ...] = ()
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
