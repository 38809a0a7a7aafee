"""Least-cost ways by Dijkstra's algorithm, held against networkx and against the hierarchy."""

import networkx as nx
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.dijkstra import Dijkstra, make_dijkstra
from graphs.hierarchy import INFINITE, Terminals
from graphs.profile import load_profile
from tests.graphs.engines import engines, terminals
from tests.graphs.small import networks


def square() -> Dijkstra:
    """
    Return a square with a one-way side, a barred short cut, a loop, and two ways from a to b.

    ::

        a ══3, 5══ b        e
        │          │ 2, down only
        4          ↓
        c ────2─── d ⟲ 1
    """
    tail = np.array([0, 1, 0, 1, 0, 2, 1, 2, 3, 0, 3, 3])
    head = np.array([1, 0, 1, 0, 2, 0, 3, 3, 2, 3, 0, 3])
    cost = np.array([5, 5, 3, 3, 4, 4, 2, 2, 2, INFINITE, INFINITE, 1], dtype=np.int32)
    return make_dijkstra(
        5, tail, head, cost, np.stack([np.arange(12) ** 2, np.ones(12)], axis=1).astype(np.int32)
    )


def at(*nodes: int) -> Terminals:
    """Return terminals exactly at nodes."""
    return Terminals.at(np.array(nodes, dtype=np.int32), 2)


def test_cost_and_carried_of_the_square() -> None:
    """One-way and barred arcs, the cheaper of two beside each other, a node that nothing reaches."""
    cost, carried = square().travel(at(0, 1, 3), at(0, 1, 3, 4))
    assert cost.tolist() == [[0, 3, 5, INFINITE], [3, 0, 2, INFINITE], [6, 9, 0, INFINITE]]
    assert carried[1].tolist() == [[0, 1, 2, INFINITE], [1, 0, 1, INFINITE], [2, 3, 0, INFINITE]]
    assert carried[0, 0].tolist() == [0, 4, 4 + 36, INFINITE]
    assert cost.dtype == carried.dtype == np.int32


def test_route_of_the_square() -> None:
    """The arcs in the order of travel; none where there is no way."""
    found = square().route(at(0, 1), 1, at(3, 2), 1)
    assert (found.cost, found.arcs.tolist(), found.carried) == (4, [6, 8], (36 + 64, 2))
    assert square().route(at(0), 0, at(4), 0) is None
    here = square().route(at(0), 0, at(0), 0)
    assert (here.cost, here.arcs.tolist()) == (0, [])


def test_place_between_two_nodes_leaves_by_the_cheaper() -> None:
    """To d by b, to c by a."""
    here = Terminals(
        node=np.array([[0, 1]], dtype=np.int32),
        cost=np.array([[3, 5]], dtype=np.int32),
        carried=np.array([[[1, 0], [2, 0]]], dtype=np.int32),
    )
    assert square().travel(here, at(3))[0].tolist() == [[7]]
    assert square().route(here, 0, at(3), 0).source_end == 1
    assert square().route(here, 0, at(2), 0).source_end == 0


def test_network_without_any_way_is_searched_too() -> None:
    """Nothing is reached but oneself."""
    none = np.zeros(0, dtype=np.int32)
    lonely = make_dijkstra(2, none, none, none, np.zeros((0, 2), dtype=np.int32))
    assert lonely.travel(at(0), at(0, 1))[0].tolist() == [[0, INFINITE]]


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_both_engines_answer_alike_and_as_networkx(data: st.DataObject) -> None:
    """Costs are equal to the millisecond, from and to any ends; each engine's own ways add up."""
    ways = data.draw(networks())
    small, large = engines(ways, load_profile("leisure"))
    sources, targets = data.draw(terminals(len(ways.nodes))), data.draw(terminals(len(ways.nodes)))
    cost, carried = small.travel(sources, targets)
    assert (cost == large.travel(sources, targets)[0]).all()
    graph = nx.DiGraph()
    graph.add_nodes_from(range(len(ways.nodes)))
    graph.add_weighted_edges_from(
        zip(small.tail.tolist(), small.head.tolist(), small.cost.tolist(), strict=True)
    )
    apart = dict(nx.all_pairs_dijkstra_path_length(graph))
    for i, j in np.ndindex(cost.shape):
        sums = [
            int(sources.cost[i, s])
            + apart[int(sources.node[i, s])][int(targets.node[j, t])]
            + int(targets.cost[j, t])
            for s, t in np.ndindex(2, 2)
            if sources.node[i, s] >= 0
            and int(targets.node[j, t]) in apart.get(int(sources.node[i, s]), ())
            and max(sources.cost[i, s], targets.cost[j, t]) < INFINITE
        ]
        assert cost[i, j] == min([*sums, INFINITE])
        for engine in (small, large):
            told = engine.travel(sources, targets)
            found = engine.route(sources, i, targets, j)
            if found is None:
                assert told[0][i, j] == INFINITE
            else:
                assert found.cost == told[0][i, j]
                assert found.carried == tuple(told[1][:, i, j])
    assert ((carried == INFINITE).all(axis=0) == (cost == INFINITE)).all()
