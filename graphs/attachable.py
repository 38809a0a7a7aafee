"""The edges that one can join from beside them, ready to be searched for the nearest."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from graphs.access import Access
from graphs.facts import Kind
from graphs.geodesy import to_plane
from graphs.ways import E7
from graphs.weights import usable

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from graphs.ways import Ways

ISLAND_M = 5000
"""Ways on land that lead nowhere else and are shorter than this together: no place is attached to them."""

ON_LAND = Access.CYCLE | Access.WALK


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Attachable:
    """
    The edges that a traveller can join, or the ends of them where that is all one can join.

    Parameters
    ----------
    edge
        Their indices. Shape (k,).
    line
        Their lines in Lambert-93, of which those of ends are points. Shape (k,).
    share
        For ends: which one of the edge, 0 or 1; 0 for edges. Shape (k,).
    tree
        To find the nearest.
    """

    edge: NDArray[Any]
    line: NDArray[np.object_]
    share: NDArray[np.float64]
    tree: shapely.STRtree


@lru_cache(maxsize=10)
def attachable(ways: Ways, traveller: Access) -> Attachable | None:
    """
    Return the edges that a traveller can join: no stairs, and on land nothing that is cut off from the rest.

    Parameters
    ----------
    ways
        The network.
    traveller
        Who is to join: trains do so at the ends of edges only.

    Returns
    -------
    Attachable or None
        None where there is no such edge.
    """
    edges = ways.edges
    joined = usable(edges, traveller) & (edges.kind != Kind.STEPS)
    if traveller & ON_LAND:
        joined &= ~island_edges(ways, traveller)
    chosen = np.flatnonzero(joined)
    if not len(chosen):
        return None
    if traveller & Access.TRAIN:
        return _ends(ways, chosen)
    counts = np.diff(edges.line_first)[chosen]
    points = np.repeat(edges.line_first[chosen] - np.cumsum(counts) + counts, counts) + np.arange(
        counts.sum()
    )
    plane = to_plane(np.column_stack([edges.lon_e7[points], edges.lat_e7[points]]) / E7)
    lines = shapely.linestrings(plane, indices=np.repeat(np.arange(len(chosen)), counts))
    return Attachable(edge=chosen, line=lines, share=np.zeros(len(chosen)), tree=shapely.STRtree(lines))


def _ends(ways: Ways, chosen: NDArray[np.intp]) -> Attachable:
    """Return the ends of edges: each node once, with the first edge that has it."""
    ends = np.concatenate([ways.edges.start[chosen], ways.edges.end[chosen]])
    nodes, first = np.unique(ends, return_index=True)
    plane = to_plane(np.column_stack([ways.nodes.lon_e7[nodes], ways.nodes.lat_e7[nodes]]) / E7)
    points = shapely.points(plane)
    return Attachable(
        edge=chosen[first % len(chosen)],
        line=points,
        share=(first >= len(chosen)).astype(np.float64),
        tree=shapely.STRtree(points),
    )


def island_edges(ways: Ways, traveller: Access) -> NDArray[np.bool_]:
    """
    Return the edges from which, or to which, one can go only a little way: less than 5 km of ways.

    Parameters
    ----------
    ways
        The network.
    traveller
        Who travels; where one may only push a bike, a cyclist gets on too.
    """
    from scipy.sparse import coo_array  # noqa: PLC0415 - large, and not needed to travel between nodes
    from scipy.sparse.csgraph import connected_components  # noqa: PLC0415

    edges = ways.edges
    allowed = traveller | Access.PUSH if traveller & Access.CYCLE else traveller
    there, back = (edges.forward & allowed) != 0, (edges.backward & allowed) != 0
    tail = np.concatenate([edges.start[there], edges.end[back]])
    head = np.concatenate([edges.end[there], edges.start[back]])
    size = len(ways.nodes)
    arcs = coo_array((np.ones(len(tail), dtype=np.int8), (tail, head)), shape=(size, size))
    count, label = connected_components(arcs.tocsr(), directed=True, connection="strong")
    inside = (there | back) & (label[edges.start] == label[edges.end])
    length_dm = np.bincount(label[edges.start[inside]], weights=edges.length_dm[inside], minlength=count)
    main = (length_dm >= ISLAND_M * 10) | (length_dm == length_dm.max(initial=0.0))
    islands: NDArray[np.bool_] = (there | back) & ~(inside & main[label[edges.start]])
    return islands
