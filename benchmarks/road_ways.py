"""A generated road graph as the ways of a network."""

import numpy as np
from numpy.typing import NDArray

from benchmarks.road_graph import RoadGraph
from graphs.access import Access
from graphs.facts import Kind
from graphs.ways import E7, Edges, Locks, Nodes, Ways

BENDS = 3
"""Points of each line between its nodes."""


def road_ways(graph: RoadGraph) -> Ways:
    """
    Return the roads of a graph as ways: an edge for each pair of neighbours, with a line of five points.

    Parameters
    ----------
    graph
        The graph.
    """
    pairs, first, edge = _pairs(graph)
    size, allowed = len(pairs), int(Access.CYCLE | Access.WALK)
    passes = np.zeros((2, size), dtype=np.uint8)
    passes[(graph.tail > graph.head).astype(np.int8), edge] = allowed
    lon_e7, lat_e7 = (np.rint(column * E7).astype(np.int32) for column in (graph.lon, graph.lat))
    zeros = np.zeros(size)
    columns = dict.fromkeys(Edges.DTYPES, zeros) | {
        "start": pairs[:, 0], "end": pairs[:, 1], "forward": passes[0], "backward": passes[1],
        "length_dm": np.maximum(graph.length_dm[first], 1), "kind": np.full(size, Kind.LANE),
        "incline_pm": np.full(size, Edges.UNKNOWN_INCLINE), "ascent_dm": zeros - 1, "descent_dm": zeros - 1,
        "fixed_s": zeros - 1, "line_first": np.arange(size + 1) * (BENDS + 2),
        "lon_e7": _points(lon_e7, pairs), "lat_e7": _points(lat_e7, pairs),
        "route_first": np.zeros(size + 1), "route": [], "route_way": [],
    }  # fmt: skip
    return Ways(
        nodes=Nodes(lon_e7=lon_e7, lat_e7=lat_e7, osm_id=np.arange(1, len(lon_e7) + 1)),
        edges=Edges(**{name: np.asarray(column) for name, column in columns.items()}),
        locks=Locks(edge=np.zeros(0), share=np.zeros(0), name=np.zeros(0)),
    )


def arc_edges(graph: RoadGraph) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """
    Return which edge of `road_ways` each arc of a graph lies on, and whether it runs it backwards.

    Parameters
    ----------
    graph
        The graph.
    """
    return _pairs(graph)[2], graph.tail > graph.head


def _pairs(graph: RoadGraph) -> tuple[NDArray[np.int32], NDArray[np.intp], NDArray[np.intp]]:
    """Return the pairs of neighbours, an arc between each, and the pair of each arc."""
    ends = np.sort(np.stack([graph.tail, graph.head], axis=1), axis=1)
    pairs, first, pair = np.unique(ends, axis=0, return_index=True, return_inverse=True)
    return pairs, first, pair.ravel()


def _points(axis: NDArray[np.int32], pairs: NDArray[np.int32]) -> NDArray[np.int32]:
    """Return one coordinate of straight lines, from node to node."""
    shares = np.linspace(0, 1, BENDS + 2)
    start, end = axis[pairs[:, 0], None], axis[pairs[:, 1], None]
    return np.rint(start + (end - start) * shares).astype(np.int32).ravel()
