"""Streams an extract of OpenStreetMap into columns: relations first, then nodes, then wanted ways."""

from pathlib import Path

import osmium
from osmium.osm import NODE, RELATION

from graphs.osm.extract import Extract, Relation, TaggedNode
from graphs.osm.form import form_of
from graphs.osm.member_tags import member_tags
from graphs.osm.node_keys import NODE_KEYS
from graphs.osm.route_tags import modes_of
from graphs.osm.scan_ways import Places, scan_ways
from graphs.osm.stream import header_date, stream, told

_RELATIONS = ("route", "superroute", "network")


def scan(path: Path) -> Extract:
    """
    Return what is wanted of an extract, read in three passes: its elements may stand in any order.

    Parameters
    ----------
    path
        OSM XML, plain or packed with gzip or bzip2, or PBF.

    Raises
    ------
    DamagedNetworkError
        If it is neither, or breaks off.
    """
    form, date = form_of(path)
    with told(path):
        file = osmium.io.File(str(path), form)
        date = date or header_date(file)
        relations = _relations(file)
        places = Places()
        nodes = _nodes(file, places)
        ways = scan_ways(file, places, member_tags(relations))
    newest = ways.pop("newest")
    return Extract(nodes=nodes, relations=relations, date=date or newest, **ways)


def tag_counts(path: Path) -> dict[str, int]:
    """
    Return how many elements of an extract have each key: what it holds instead of roads.

    Parameters
    ----------
    path
        As in `scan`.
    """
    counts: dict[str, int] = {}
    with told(path):
        file = osmium.io.File(str(path), form_of(path)[0])
        for element in stream(file, osmium.osm.OBJECT, osmium.filter.EmptyTagFilter()):
            for tag in element.tags:
                counts[tag.k] = counts.get(tag.k, 0) + 1
    return counts


def _relations(file: osmium.io.File) -> dict[int, Relation]:
    wanted = osmium.filter.TagFilter(*(("type", kind) for kind in _RELATIONS))
    return {
        relation.id: Relation(
            id=relation.id,
            tags=dict(relation.tags),
            members=tuple((member.type, member.ref, member.role) for member in relation.members),
        )
        for relation in stream(file, RELATION, wanted)
        if relation.tags.get("type") != "route" or modes_of(relation.tags)
    }


def _nodes(file: osmium.io.File, places: Places) -> dict[int, TaggedNode]:
    wanted = osmium.filter.KeyFilter(*NODE_KEYS)
    return {
        node.id: TaggedNode(lon_e7=node.location.x, lat_e7=node.location.y, tags=dict(node.tags))
        for node in stream(file, NODE, places.handler, wanted)
        if node.location.valid()
    }
