"""The generated road graph is one, and always the same."""

import numpy as np
import pytest

pytest.importorskip("benchmarks", reason="the benchmarks are not shipped")

from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from benchmarks.road_graph import RoadGraph, road_graph


@pytest.fixture(scope="module")
def graph() -> RoadGraph:
    """Return a graph of a thousand nodes."""
    return road_graph(1000, seed=5)


def test_same_seed_same_graph(graph: RoadGraph) -> None:
    """Every column is the same a second time, and another with another seed."""
    again, other = road_graph(1000, seed=5), road_graph(1000, seed=6)
    for column in ("lon", "lat", "tail", "head", "length_dm", "time_ms", "cost_ms"):
        assert getattr(again, column).tobytes() == getattr(graph, column).tobytes()
        assert getattr(other, column).tobytes() != getattr(graph, column).tobytes()


def test_everybody_can_go_everywhere(graph: RoadGraph) -> None:
    """There is a way from each node to each, though some roads are one-way."""
    arcs = np.ones(len(graph.tail)), (graph.tail, graph.head)
    count, _ = connected_components(csr_array(arcs, shape=(1000, 1000)), connection="strong")
    there = set(zip(graph.tail.tolist(), graph.head.tolist(), strict=True))
    assert count == 1
    assert 0 < sum((head, tail) not in there for tail, head in there) < 0.04 * len(there)


def test_it_looks_like_roads(graph: RoadGraph) -> None:
    """About 2.5 neighbours a node, no arc twice, climbing takes longer, no road is shorter than straight."""
    columns = graph.tail.tolist(), graph.head.tolist(), graph.time_ms.tolist()
    there = {(tail, head): time_ms for tail, head, time_ms in zip(*columns, strict=True)}
    assert len(there) == len(graph.tail)
    assert 2.3 < len(there) / 1000 < 2.7
    assert any(time_ms > 1.05 * there.get((head, tail), time_ms) for (tail, head), time_ms in there.items())
    steps = np.stack([graph.lon * 70_700, graph.lat * 110_800])
    straight_m = np.hypot(*(steps[:, graph.tail] - steps[:, graph.head]))
    assert (graph.length_dm / 10 > straight_m - 0.2).all()
    assert (graph.length_dm / 10 < 1.21 * straight_m + 0.2).all()


def test_neighbours_along_the_curve_are_near(graph: RoadGraph) -> None:
    """In Hilbert order the next node is near: the median step is a small part of the width."""
    steps_m = np.hypot(np.diff(graph.lon) * 70_700, np.diff(graph.lat) * 110_800)
    assert np.median(steps_m) < 2000
