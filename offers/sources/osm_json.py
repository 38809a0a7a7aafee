"""The elements of an answer of Overpass in JSON."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from offers.sources.json_stream import json_items
from offers.sources.loose import at, items, texts
from offers.sources.moment import day
from offers.sources.number import number
from offers.sources.osm_element import TYPES, Element
from offers.sources.reading import Lost


def json_elements(path: Path) -> Iterator[Element | Lost]:
    """
    Yield the elements of an answer of Overpass.

    Parameters
    ----------
    path
        JSON, plain or gzip.

    Yields
    ------
    Element or Lost
        One for each.
    """
    for item in json_items(path, "elements.item"):
        if isinstance(item, Lost):
            yield item
            continue
        element = _element(item.value) if isinstance(item.value, dict) else None
        yield element or Lost(
            where=item.where, code="no-element", message="expected an element with a type and an id"
        )


def _element(value: dict[str, Any]) -> Element | None:
    kind = next(texts(value, "type"), "")
    number_ = number(next(texts(value, "id"), ""))
    if kind not in TYPES or number_ is None:
        return None
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
