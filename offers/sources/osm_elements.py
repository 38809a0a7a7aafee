"""The points of interest of an extract of OpenStreetMap, each with its place."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from pathlib import Path

from offers.sources.number import number
from offers.sources.osm_element import Element
from offers.sources.osm_scan import look_up, scan
from offers.sources.reading import Lost


def elements(
    path: Path, keys: Collection[str], wanted: Callable[[dict[str, str]], bool]
) -> Iterator[Element | Lost]:
    """
    Yield the elements of an extract that somebody wants.

    Parameters
    ----------
    path
        Overpass JSON, ``.osm`` or ``.osm.pbf``.
    keys
        Of tags: an element without any of them is not wanted.
    wanted
        Says of tags whether it is.

    Yields
    ------
    Element or Lost
        With one point at most: of a way or relation, the middle of what it covers. An element that
        stands there twice is yielded once.

    Raises
    ------
    DamagedFileError
        If the file is no extract.
    """
    waiting: list[Element] = []
    seen: set[str] = set()
    for found in scan(path, keys):
        if isinstance(found, Lost):
            yield found
        elif wanted(found.tags) and found.where not in seen:
            seen.add(found.where)
            if found.lons or not found.refs:
                yield _middle(found)
            else:
                waiting.append(found)
    yield from _placed(path, waiting)


def _placed(path: Path, waiting: list[Element]) -> Iterator[Element]:
    """Look up where the parts of elements lie: ways of relations first, then nodes of both."""
    if not waiting:
        return
    way_ids = {ref for e in waiting for kind, ref in e.refs if kind == "way"}
    ways = {w.number: w for w in look_up(path, "way", way_ids)} if way_ids else {}
    nodes_of = {e.where: tuple(_nodes(e, ways)) for e in waiting}
    node_ids = {n for nodes in nodes_of.values() for n in nodes}
    points = {n.number: n for n in look_up(path, "node", node_ids)} if node_ids else {}
    for element in waiting:
        nodes = [points[n] for n in nodes_of[element.where] if n in points]
        lons = tuple(lon for node in nodes for lon in node.lons)
        lats = tuple(lat for node in nodes for lat in node.lats)
        yield _middle(replace(element, lons=lons, lats=lats))


def _nodes(element: Element, ways: dict[int, Element]) -> Iterator[int]:
    for kind, ref in element.refs:
        if kind == "node":
            yield ref
        elif kind == "way" and ref in ways:
            yield from (n for _, n in ways[ref].refs)


def _middle(element: Element) -> Element:
    """Put one point in place of many; a single one stays as the file writes it."""
    if len(element.lons) < 2:
        return element
    lons = [x for x in map(number, element.lons) if x is not None]
    lats = [y for y in map(number, element.lats) if y is not None]
    if not lons or not lats:
        return replace(element, lons=(), lats=())
    return replace(element, lons=((min(lons) + max(lons)) / 2,), lats=((min(lats) + max(lats)) / 2,))
