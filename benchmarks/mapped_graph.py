"""A real network as a road graph, for the benchmark of matrices."""

from pathlib import Path

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from benchmarks.road_graph import RoadGraph
from graphs.hierarchy import INFINITE
from graphs.network import load_network
from graphs.profile import load_profile
from graphs.ways import E7
from graphs.weights import weigh


def mapped_graph(path: Path) -> RoadGraph:
    """
    Return the ways of a network that a leisure cyclist rides: their largest piece, in the order of its nodes.

    Parameters
    ----------
    path
        A network written by ``fluvestre network build``.
    """
    ways = load_network(path).ways
    weights = weigh(ways, load_profile("leisure"))
    tail = np.concatenate([ways.edges.start, ways.edges.end])
    head = np.concatenate([ways.edges.end, ways.edges.start])
    size = len(ways.nodes)
    passed = (weights.cost < INFINITE) & (tail != head)
    joined = csr_array((np.ones(passed.sum()), (tail[passed], head[passed])), shape=(size, size))
    _, part = connected_components(joined, connection="strong")
    inside = part == np.bincount(part).argmax()
    passed &= inside[tail] & inside[head]
    number = np.cumsum(inside) - 1
    order = np.flatnonzero(passed)
    order = order[np.lexsort((weights.cost[order], head[order], tail[order]))]
    first = np.ones(len(order), dtype=bool)
    first[1:] = (np.diff(tail[order]) != 0) | (np.diff(head[order]) != 0)
    arcs = order[first]
    return RoadGraph(
        lon=ways.nodes.lon_e7[inside] / E7,
        lat=ways.nodes.lat_e7[inside] / E7,
        tail=number[tail[arcs]].astype(np.int32),
        head=number[head[arcs]].astype(np.int32),
        length_dm=weights.length_dm[arcs],
        time_ms=weights.time_ms[arcs],
        cost_ms=weights.cost[arcs],
    )
