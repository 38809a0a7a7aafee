"""Travel between many terminals."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.hierarchy import INFINITE, Terminals, prepare, travel
from tests.graphs.hierarchy.drawn import Drawn, draw, graphs, reference, terminals


@pytest.fixture(scope="module")
def island() -> Drawn:
    """
    Return a square with a one-way side, a barred short cut, and an island.

    ::

        a --3-- b        e --1-- f
        |       |
        4       2 (down only)
        |       |
        c --1-- d
    """
    return draw("a -3- b   a -4- c   b -2> d   c -1- d   a -x- d   e -1- f")


def test_one_way_and_barred_arcs(island: Drawn) -> None:
    """There and back differ where a way is one-way; a barred arc is not passed, however short."""
    cost, _ = travel(island.metric(), island.at("abd"), island.at("abd"))
    assert cost.tolist() == [[0, 3, 5], [3, 0, 2], [5, 8, 0]]


def test_islands_are_infinitely_far(island: Drawn) -> None:
    """What cannot be reached costs and carries `INFINITE`."""
    cost, carried = travel(island.metric(), island.at("ae"), island.at("fa"))
    assert cost.tolist() == [[INFINITE, 0], [1, INFINITE]]
    assert carried[:, 0, 0].tolist() == carried[:, 1, 1].tolist() == [INFINITE, INFINITE]
    assert (cost.dtype, carried.dtype, carried.shape) == (np.int32, np.int32, (2, 2, 2))


def test_carried_is_of_the_cheapest_way(island: Drawn) -> None:
    """From b to c the cheapest way, over d at 3, carries the squares of its own arcs and their number."""
    _, carried = travel(island.metric(), island.at("b"), island.at("c"))
    assert carried[:, 0, 0].tolist() == [4**2 + 6**2, 2]


def test_parallel_arcs_count_once_the_first_of_the_cheapest() -> None:
    """Of three arcs side by side the second is the first of the two cheapest."""
    graph = draw("a -5> b   a -2> b   a -2> b")
    cost, carried = travel(graph.metric(), graph.at("a"), graph.at("b"))
    assert (cost[0, 0], carried[0, 0, 0]) == (2, 1)


def test_two_ends_of_a_terminal() -> None:
    """
    A house between a and b, 1 from the one and 4 from the other, is left at the better end for each target.

    ::

        c --2-- a --(1 house 4)-- b --2-- d
    """
    graph = draw("c -2- a   b -2- d   a -9- b")
    house = Terminals(
        node=np.array([[0, 1]], dtype=np.int32),
        cost=np.array([[1, 4]], dtype=np.int32),
        carried=np.array([[[100, 0], [200, 0]]], dtype=np.int32),
    )
    cost, carried = travel(graph.metric(), house, graph.at("cdab"))
    assert cost.tolist() == [[3, 6, 1, 4]]
    assert carried[0].tolist() == [[101, 204, 100, 200]]


def test_terminal_without_an_end_goes_nowhere(island: Drawn) -> None:
    """A place at no node, or with no passing to its node, is unreachable even from itself."""
    nowhere = Terminals(
        node=np.array([[-1, -1], [0, -1]], dtype=np.int32),
        cost=np.array([[0, 0], [INFINITE, 0]], dtype=np.int32),
        carried=np.zeros((2, 2, 2), dtype=np.int32),
    )
    cost, _ = travel(island.metric(), nowhere, nowhere)
    assert (cost == INFINITE).all()


def test_longest_costs_do_not_wrap() -> None:
    """Sums just below `INFINITE` are told, sums beyond it are no way."""
    graph = draw(
        f"a -{INFINITE // 2}- b   b -{INFINITE // 2 - 2}- c   c -5- d   b -{INFINITE - 2}> e   e -3- f"
    )
    cost, _ = travel(graph.metric(), graph.at("ab"), graph.at("cdef"))
    assert cost[0].tolist() == [INFINITE - 2, INFINITE, INFINITE, INFINITE]
    assert cost[1, 2:].tolist() == [INFINITE - 2, INFINITE]


def test_targets_of_another_metric_are_refused() -> None:
    """Labels hold costs: what one profile prepared tells another nothing."""
    graph = draw("a -1- b")
    with pytest.raises(ValueError, match="another metric"):
        travel(graph.metric(), graph.at("a"), prepare(graph.metric(), graph.at("b")))


def test_no_terminals() -> None:
    """Nothing asked, nothing told: shapes stay true."""
    graph = draw("a -1- b")
    cost, carried = travel(graph.metric(), graph.at(""), graph.at("ab"))
    assert (cost.shape, carried.shape) == ((0, 2), (2, 0, 2))
    assert travel(graph.metric(), graph.at("ab"), graph.at(""))[0].shape == (2, 0)


def test_one_node() -> None:
    """A graph of one node without arcs is a graph."""
    graph = draw("a")
    assert travel(graph.metric(), graph.at("a"), graph.at("a"))[0].tolist() == [[0]]


@settings(deadline=None)
@given(st.data())
def test_equals_dijkstra_on_the_split_graph(data: st.DataObject) -> None:
    """On any graph, between any terminals, costs are exactly those of Dijkstra."""
    graph = data.draw(graphs())
    sources, targets = data.draw(terminals(graph)), data.draw(terminals(graph))
    cost, _ = travel(graph.metric(), sources, targets)
    assert cost.tolist() == reference(graph, sources, targets).tolist()


@settings(deadline=None)
@given(st.data())
def test_answer_depends_on_the_pair_alone(data: st.DataObject) -> None:
    """Asked for one by one, or all at once, with targets prepared or not: the same costs, the same ways."""
    graph = data.draw(graphs())
    metric, sources, targets = graph.metric(), data.draw(terminals(graph)), data.draw(terminals(graph))
    cost, carried = travel(metric, sources, prepare(metric, targets))
    for i, j in np.ndindex(cost.shape):
        one_cost, one_carried = travel(metric, sources.only(i), targets.only(j))
        assert one_cost[0, 0] == cost[i, j]
        assert one_carried[:, 0, 0].tolist() == carried[:, i, j].tolist()


def test_many_sources_at_once_equal_each_alone() -> None:
    """More sources than are met abreast, on a grid full of ties, still get the ways they get alone."""
    side = 9
    cells = np.arange(side * side).reshape(side, side)
    pairs = np.concatenate(
        [
            np.stack([cells[:, :-1], cells[:, 1:]]).reshape(2, -1),
            np.stack([cells[:-1], cells[1:]]).reshape(2, -1),
        ],
        axis=1,
    )
    arcs = np.concatenate([pairs, pairs[::-1]], axis=1).astype(np.int32)
    graph = Drawn(
        names="".join(map(chr, range(1000, 1000 + side * side))),
        tail=arcs[0],
        head=arcs[1],
        cost=np.ones(arcs.shape[1], dtype=np.int32),
        carried=(np.arange(arcs.shape[1], dtype=np.int32) ** 2)[:, None],
    )
    metric, everywhere = graph.metric(), graph.at(graph.names)
    cost, carried = travel(metric, everywhere, everywhere)
    row, column = np.divmod(np.arange(side * side), side)
    assert (cost == abs(row[:, None] - row) + abs(column[:, None] - column)).all()
    for i in range(0, side * side, 7):
        assert (travel(metric, everywhere.only(i), everywhere)[1][:, 0] == carried[:, i]).all()
