"""Which pieces of way touch a node, be it at an end or in the middle."""

from collections.abc import Collection

import numpy as np

from graphs.osm.cut import Pieces
from graphs.osm.points import Points
from graphs.ways import Ints


def edges_at(points: Points, pieces: Pieces, nodes: Collection[int]) -> dict[int, tuple[int, ...]]:
    """
    Return the pieces that touch nodes, in their order; nodes that no way has are left out.

    Parameters
    ----------
    points, pieces
        Of the ways.
    nodes
        Ids in OpenStreetMap.
    """
    wanted = np.isin(points.osm_id, np.fromiter(nodes, dtype=np.int64, count=len(nodes)))
    at = np.flatnonzero(wanted[points.node])
    found: dict[int, set[int]] = {}
    for point, edges in zip(at.tolist(), _holders(pieces, at), strict=True):
        found.setdefault(int(points.osm_id[points.node[point]]), set()).update(edges)
    return {node: tuple(sorted(edges)) for node, edges in found.items()}


def _holders(pieces: Pieces, at: Ints) -> list[set[int]]:
    """Return the pieces, one or two, that hold points of the row."""
    order = np.argsort(pieces.first_point)
    begin = pieces.first_point[order]
    after = np.searchsorted(begin, at, side="right") - 1
    before = np.searchsorted(begin, at, side="left") - 1
    held = []
    for point, *candidates in zip(at.tolist(), before.tolist(), after.tolist(), strict=True):
        edges = [int(order[place]) for place in candidates if place >= 0]
        held.append({edge for edge in edges if pieces.first_point[edge] <= point <= pieces.last_point[edge]})
    return held
