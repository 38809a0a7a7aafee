"""A generated road graph as the ways of a network."""

import numpy as np

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
    low, high = np.minimum(graph.tail, graph.head), np.maximum(graph.tail, graph.head)
    pairs, first, edge = np.unique(
        np.stack([low, high], axis=1), axis=0, return_index=True, return_inverse=True
    )
    size, allowed = len(pairs), int(Access.CYCLE | Access.WALK)
    passes = np.zeros((2, size), dtype=np.uint8)
    passes[(graph.tail > graph.head).astype(np.int8), edge.ravel()] = allowed
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


def _points(axis: np.ndarray, pairs: np.ndarray) -> np.ndarray:
    """Return one coordinate of straight lines, from node to node."""
    shares = np.linspace(0, 1, BENDS + 2)
    start, end = axis[pairs[:, 0], None], axis[pairs[:, 1], None]
    return np.rint(start + (end - start) * shares).astype(np.int32).ravel()
