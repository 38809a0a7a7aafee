"""What stands in the way at nodes: bollards, gates, fords, level crossings."""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from graphs.facts import Barrier
from graphs.osm.cut import Pieces
from graphs.osm.extract import TaggedNode
from graphs.osm.measures import width_dm
from graphs.osm.permission import verdict
from graphs.osm.points import Points
from graphs.osm.tables import Tags, meanings, values
from graphs.osm.touching import edges_at
from graphs.ways import Ints

_CROSSINGS = {"level_crossing", "crossing", "tram_level_crossing", "tram_crossing"}
_FLAT_KERBS = {"flush", "lowered", "no"}
_OUR_OWN = ("foot", "bicycle")
_STOPPING = (
    Barrier.CYCLE_BARRIER | Barrier.GATE | Barrier.STILE | Barrier.KISSING_GATE | Barrier.BLOCK
    | Barrier.FORD | Barrier.LOCKED | Barrier.KERB
)  # fmt: skip


def barriers_of(tags: Tags) -> Barrier:
    """
    Return what stands at a node.

    Parameters
    ----------
    tags
        Of the node: https://wiki.openstreetmap.org/wiki/Key:barrier
    """
    found = Barrier(0)
    for value in values(tags.get("barrier", "")):
        word = meanings("barrier").get(value)
        found |= Barrier[word.upper()] if word else Barrier(0)
    if tags.get("kerb") == "raised":
        found |= Barrier.KERB
    if tags.get("kerb") in _FLAT_KERBS:
        found &= ~Barrier.KERB
    if found & Barrier.GATE and _locked(tags):
        found |= Barrier.LOCKED
    if tags.get("ford", "no") != "no":
        found |= Barrier.FORD
    return found | Barrier.LEVEL_CROSSING if tags.get("railway") in _CROSSINGS else found


def _locked(tags: Tags) -> bool:
    if any(verdict(tags.get(key)) for key in _OUR_OWN):
        return False
    return tags.get("locked") == "yes" or verdict(tags.get("access")) is False


def gap_dm(tags: Tags) -> int:
    """Return the opening that a barrier leaves, 0 if it is unknown."""
    return width_dm(tags.get("maxwidth:physical", "")) or width_dm(tags.get("maxwidth", ""))


def stand_on(
    nodes: Mapping[int, TaggedNode], points: Points, pieces: Pieces, rank: Ints
) -> tuple[Ints, Ints]:
    """
    Return the barriers that stand on pieces of way, and the narrowest gap they leave: decimetres, 0 unknown.

    One where ways meet stands on the least important of them, never on the road that passes; between two
    pieces of equal rank it stands on the shorter, so that as little as can be is shut off by it.

    Parameters
    ----------
    nodes
        Tagged nodes by id.
    points, pieces
        Of the ways.
    rank
        Importance of each piece, 0 the highest. Shape (m,).
    """
    barriers, gaps = np.zeros(len(pieces), dtype=int), np.zeros(len(pieces), dtype=int)
    standing = {node: found for node, tagged in nodes.items() if (found := barriers_of(tagged.tags))}
    for node, touching in edges_at(points, pieces, standing).items():
        gap = gap_dm(nodes[node].tags)
        for edge in _least_important(touching, rank, pieces):
            barriers[edge] |= standing[node]
            gaps[edge] = min(gap, gaps[edge]) if gap and gaps[edge] else gap or gaps[edge]
    return barriers, gaps


def closing_nodes(nodes: Mapping[int, TaggedNode]) -> tuple[int, ...]:
    """
    Return the nodes at which something stands that may stop somebody: ways are cut there.

    Parameters
    ----------
    nodes
        Tagged nodes by id.
    """
    return tuple(node for node, tagged in nodes.items() if barriers_of(tagged.tags) & _STOPPING)


def _least_important(touching: Sequence[int], rank: Ints, pieces: Pieces) -> Sequence[int]:
    if len(touching) < 2:
        return touching
    least = max(rank[edge] for edge in touching)
    found = [edge for edge in touching if rank[edge] == least]
    if len(found) < len(touching):
        return found
    if len(touching) == 2:
        return [min(touching, key=lambda edge: (float(pieces.length_m[edge]), edge))]
    pieces_of = Counter(int(pieces.way[edge]) for edge in touching)
    ending = [edge for edge in touching if pieces_of[int(pieces.way[edge])] == 1]
    return ending or touching
