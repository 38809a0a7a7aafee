"""Ways between terminals, arc by arc."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.hierarchy import INFINITE, Found, Metric, Terminals, route, routes, travel
from tests.graphs.hierarchy.drawn import Drawn, draw, graphs, terminals


def test_way_over_a_square() -> None:
    """
    From a to d over b: there by the first and the third arc of the drawing.

    ::

        a --1-- b --1-- d
        |               |
        +---5-- c --5---+
    """
    graph = draw("a -1> b   b -1> a   b -1- d   a -5- c   c -5- d")
    found = route(graph.metric(), graph.at("a"), 0, graph.at("cd"), 1)
    assert found is not None
    assert (found.cost, found.carried) == (2, (0 + 4, 2))
    assert (found.source_end, found.target_end, found.arcs.tolist()) == (0, 0, [0, 2])


def test_no_way_is_none() -> None:
    """Against a one-way street there is none."""
    graph = draw("a -1> b")
    assert route(graph.metric(), graph.at("b"), 0, graph.at("a"), 0) is None


def test_way_to_where_one_is() -> None:
    """It has no arcs, and takes only what it takes out of one place and into the other."""
    graph = draw("a -1- b")
    place = Terminals(
        node=np.array([[1, -1]], dtype=np.int32),
        cost=np.array([[3, 0]], dtype=np.int32),
        carried=np.array([[[7, 0], [0, 0]]], dtype=np.int32),
    )
    found = route(graph.metric(), place, 0, place, 0)
    assert found is not None
    assert (found.cost, found.carried, found.arcs.tolist()) == (6, (14, 0), [])


def test_first_ends_at_a_tie() -> None:
    """
    Round a square, both ends of a place are as near to the other: each is left and reached at its first.

    ::

        a --1-- c
        |       |   one place is 2 from a and from b, the other 2 from c and from d
        b --1-- d
    """
    graph = draw("a -1- c   b -1- d   a -4- b   c -4- d")
    for one in ([0, 1], [1, 0]):
        for other in ([2, 3], [3, 2]):
            places = [
                Terminals(
                    node=np.array([nodes], dtype=np.int32),
                    cost=np.full((1, 2), 2, dtype=np.int32),
                    carried=np.zeros((1, 2, 2), dtype=np.int32),
                )
                for nodes in (one, other)
            ]
            found = route(graph.metric(), places[0], 0, places[1], 0)
            assert found is not None
            straight = one[0] + 2 == other[0]
            assert (found.cost, found.source_end, found.target_end) == (5, 0, 0 if straight else 1)


@settings(deadline=None)
@given(st.data())
def test_ways_hold_together_and_are_those_of_travel(data: st.DataObject) -> None:
    """Every way is joined arc to arc, begins and ends where it says, and its sums are those of `travel`."""
    graph = data.draw(graphs())
    metric, sources, targets = graph.metric(), data.draw(terminals(graph)), data.draw(terminals(graph))
    cost, carried = travel(metric, sources, targets)
    for i, j in np.ndindex(cost.shape):
        found = route(metric, sources, i, targets, j)
        if found is None:
            assert cost[i, j] == INFINITE
            continue
        assert (found.cost, list(found.carried)) == (cost[i, j], carried[:, i, j].tolist())
        assert _walked(graph, sources, i, targets, j, found) == (found.cost, *found.carried)


@settings(deadline=None)
@given(st.data())
def test_ends_are_the_first_of_the_cheapest(data: st.DataObject) -> None:
    """Of the four ways between two ends and two, the cheapest is told; of several, that of first ends."""
    graph = data.draw(graphs())
    metric, sources, targets = graph.metric(), data.draw(terminals(graph)), data.draw(terminals(graph))
    for i, j in np.ndindex(len(sources.node), len(targets.node)):
        best = min(
            (int(travel(metric, _ended(sources, i, one), _ended(targets, j, other))[0][0, 0]), one, other)
            for one, other in np.ndindex(2, 2)
        )
        found = route(metric, sources, i, targets, j)
        assert best[0] == (found.cost if found else INFINITE)
        assert found is None or best == (found.cost, found.source_end, found.target_end)


def _ended(places: Terminals, index: int, end: int) -> Terminals:
    """Return one of the places with only one of its ends."""
    one = places.only(index)
    return Terminals(node=np.where(np.arange(2) == end, one.node, -1), cost=one.cost, carried=one.carried)


@settings(deadline=None)
@given(st.data())
def test_many_at_once_are_the_same(data: st.DataObject) -> None:
    """`routes` tells of all pairs what `route` tells of each."""
    graph = data.draw(graphs())
    metric, sources, targets = graph.metric(), data.draw(terminals(graph)), data.draw(terminals(graph))
    pairs = np.array(list(np.ndindex(len(sources.node), len(targets.node))), dtype=np.int32)
    together = routes(metric, sources, targets, pairs)
    for row, (i, j) in enumerate(pairs):
        _same(metric, sources, int(i), targets, int(j), row, together)


def _same(
    metric: Metric, sources: Terminals, i: int, targets: Terminals, j: int, row: int, together: object
) -> None:
    found = route(metric, sources, i, targets, j)
    arcs = together.arc[together.first[row] : together.first[row + 1]].tolist()
    if found is None:
        assert (together.cost[row], together.carried[:, row].tolist(), arcs) == (INFINITE, [INFINITE] * 2, [])
        return
    ends = together.source_end[row], together.target_end[row]
    assert (found.cost, (found.source_end, found.target_end)) == (together.cost[row], ends)
    assert (list(found.carried), found.arcs.tolist()) == (together.carried[:, row].tolist(), arcs)


def _walked(
    graph: Drawn, sources: Terminals, i: int, targets: Terminals, j: int, found: Found
) -> tuple[int, ...]:
    """Return the sums along a way, having checked that it holds together."""
    start, stop = (i, found.source_end), (j, found.target_end)
    here = sources.node[start]
    for arc in found.arcs:
        assert graph.tail[arc] == here
        here = graph.head[arc]
    assert here == targets.node[stop]
    cost = graph.cost[found.arcs].sum() + sources.cost[start] + targets.cost[stop]
    carried = graph.carried[found.arcs].sum(axis=0) + sources.carried[start] + targets.carried[stop]
    return int(cost), *carried.tolist()
