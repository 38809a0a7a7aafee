"""Locks on waterways: a chamber with its gates, or gates close together on one way, is one."""

from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from graphs.facts import Kind
from graphs.geodesy import WGS84
from graphs.osm.cut import Pieces
from graphs.osm.extract import Extract, TaggedNode
from graphs.osm.points import Points
from graphs.osm.tables import Tags
from graphs.osm.touching import edges_at
from graphs.ways import E7, Ints, Locks

PAIR_M = 300
"""Gates on one way no further apart are those of one lock: an estimate of ours, few chambers are longer."""

_WATER = (Kind.WATERWAY, Kind.LOCK)
_Lock = tuple[int, float, str]


def locks_of(
    extract: Extract, points: Points, pieces: Pieces, kind: Ints, number: Callable[[str], int]
) -> Locks:
    """
    Return the locks on pieces of way, in the order of the pieces.

    Parameters
    ----------
    extract
        What the ways are made from.
    points, pieces
        Of the ways.
    kind
        What each piece is. Shape (m,).
    number
        Gives the index of a name.
    """
    gates = {node: tagged for node, tagged in extract.nodes.items() if is_gate(tagged.tags)}
    at_gate = edges_at(points, pieces, gates)
    at_gate = {node: edges for node, edges in at_gate.items() if any(kind[edge] in _WATER for edge in edges)}
    found = _chambers(extract, pieces, kind, at_gate)
    in_chamber = {node for node, edges in at_gate.items() if any(kind[edge] == Kind.LOCK for edge in edges)}
    loose = {node: edges for node, edges in at_gate.items() if node not in in_chamber}
    found += _gate_locks(gates, loose, points, pieces)
    found.sort()
    return Locks(
        edge=np.array([edge for edge, _, _ in found]),
        share=np.array([share for _, share, _ in found]),
        name=np.array([number(name) for _, _, name in found]),
    )


def is_gate(tags: Tags) -> bool:
    """
    Return whether a node is the gate of a lock, or stands for a whole lock.

    Parameters
    ----------
    tags
        Of the node: https://wiki.openstreetmap.org/wiki/Tag:waterway%3Dlock_gate
    """
    return tags.get("waterway") in ("lock_gate", "lock") or tags.get("lock") == "yes"


def _name(tags: Tags) -> str:
    return tags.get("lock_name") or tags.get("name", "")


def _chambers(
    extract: Extract, pieces: Pieces, kind: Ints, gates: Mapping[int, Sequence[int]]
) -> list[_Lock]:
    """Return a lock for each chamber: its pieces belong to one way, or meet where no gate is."""
    edges = np.flatnonzero(kind == Kind.LOCK)
    if not len(edges):
        return []
    ends = np.concatenate([pieces.start[edges], pieces.end[edges]])
    open_end = ~np.isin(pieces.nodes.osm_id[ends], list(gates))
    ways = np.unique(pieces.way[edges], return_inverse=True)[1]
    whose = np.tile(np.arange(len(edges)), 2)
    group = _groups(len(edges), (whose[open_end], ends[open_end]), (np.arange(len(edges)), ways))
    found = []
    for number in range(int(group.max()) + 1):
        chamber = edges[group == number]
        longest = int(chamber[np.argmax(pieces.length_m[chamber])])
        way = pieces.way[longest]
        name = extract.tag_sets[extract.tag_set[way]].get("lock_name") or extract.names[extract.name[way]]
        found.append((longest, 0.5, name))
    return found


def _groups(count: int, *shared: tuple[Ints, Ints]) -> Ints:
    """Return the group of each of some things that are of one group where they share anything."""
    owners = np.concatenate([who for who, _ in shared])
    offsets = np.cumsum([count] + [int(what.max(initial=0)) + 1 for _, what in shared])
    things = np.concatenate([what + offset for (_, what), offset in zip(shared, offsets, strict=False)])
    size = int(offsets[-1])
    links = coo_array((np.ones(len(owners), dtype=bool), (owners, things)), shape=(size, size))
    return np.unique(connected_components(links, directed=False)[1][:count], return_inverse=True)[1]


def _gate_locks(
    gates: Mapping[int, TaggedNode], at_gate: Mapping[int, Sequence[int]], points: Points, pieces: Pieces
) -> list[_Lock]:
    """Return a lock for gates without a chamber; those close together on one way are of one lock."""
    found: list[_Lock] = []
    left = sorted(at_gate)
    while left:
        first = left[0]
        ways = {int(pieces.way[edge]) for edge in at_gate[first]}
        close = [
            node
            for node in left
            if ways & {int(pieces.way[edge]) for edge in at_gate[node]}
            and _apart_m(gates[first], gates[node]) <= PAIR_M
        ]
        left = [node for node in left if node not in close]
        names: Iterable[str] = (_name(gates[node].tags) for node in close)
        edge = at_gate[first][0]
        found.append((edge, _share(first, edge, points, pieces), next(filter(None, names), "")))
    return found


def _apart_m(one: TaggedNode, other: TaggedNode) -> float:
    lon, lat, lon2, lat2 = (e7 / E7 for node in (one, other) for e7 in (node.lon_e7, node.lat_e7))
    return float(WGS84.inv(lon, lat, lon2, lat2)[2])


def _share(node: int, edge: int, points: Points, pieces: Pieces) -> float:
    """Return how far along a piece of way a node is, 0 to 1."""
    line = np.arange(pieces.first_point[edge], pieces.last_point[edge] + 1)
    at = line[points.osm_id[points.node[line]] == node][0]
    return float((pieces.along_m[at] - pieces.along_m[line[0]]) / pieces.length_m[edge])
