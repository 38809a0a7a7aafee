"""The edges that one can join."""

import numpy as np
import pytest
import shapely

from graphs.access import Access
from graphs.attachable import ISLAND_M, attachable, island_edges
from graphs.drawn import ways_of
from graphs.facts import Kind
from graphs.geodesy import to_plane
from graphs.ways import Ways
from tests.graphs.small import changed, crossing, nodes_of, straight, town

LONG = {"a": (2.60, 50.60), "b": (2.70, 50.60), "c": (2.80, 50.60), "x": (2.60, 50.62), "y": (2.65, 50.62)}


def long_ways() -> Ways:
    """Return 14 km of lane, and 3.5 km of another that it does not meet."""
    edges = [straight(LONG, "a", "b"), straight(LONG, "b", "c"), straight(LONG, "x", "y")]
    return ways_of(nodes_of(LONG), edges)


def test_each_traveller_has_its_edges() -> None:
    """Lanes, the towpath, the river; trains have the ends of their hops."""
    ways = crossing()
    assert attachable(ways, Access.CYCLE).edge.tolist() == [0, 1, 2]
    assert attachable(ways, Access.CANOE).edge.tolist() == [3]
    train = attachable(ways, Access.TRAIN)
    assert train.edge.tolist() == [4, 4]
    assert train.share.tolist() == [0.0, 1.0]
    ends = to_plane([(2.6, 50.6), (2.62, 50.6)])
    assert shapely.get_coordinates(train.line) == pytest.approx(ends)


def test_lines_are_those_of_the_edges_on_the_plane() -> None:
    """Bends and all, also where an edge before is left out."""
    ways = changed(town(), 0, kind=Kind.STEPS)
    found = attachable(ways, Access.WALK)
    for edge, line in zip(found.edge, found.line, strict=True):
        assert shapely.get_coordinates(line) == pytest.approx(to_plane(ways.edges.line(edge)))


def test_nobody_joins_stairs_or_what_is_closed() -> None:
    """A kind of way to be passed, and not to stand on; and where there is nothing else, nothing."""
    assert attachable(changed(crossing(), 0, kind=Kind.STEPS), Access.WALK).edge.tolist() == [1, 2]
    assert attachable(changed(crossing(), 0, forward=0, backward=0), Access.WALK).edge.tolist() == [1, 2]
    assert attachable(changed(crossing(), 3, forward=0, backward=0), Access.BOAT) is None


def test_ways_that_lead_nowhere_are_not_joined() -> None:
    """3.5 km on their own are an island, 14 km are not."""
    ways = long_ways()
    assert island_edges(ways, Access.WALK).tolist() == [False, False, True]
    assert attachable(ways, Access.WALK).edge.tolist() == [0, 1]


def test_two_large_pieces_are_both_joined() -> None:
    """Neither is an island, only because the other is larger."""
    ways = changed(long_ways(), 2, length_dm=ISLAND_M * 10)
    assert not island_edges(ways, Access.WALK).any()
    assert island_edges(changed(long_ways(), 2, length_dm=ISLAND_M * 10 - 1), Access.WALK).any()


def test_small_network_is_no_island_of_itself() -> None:
    """The largest piece there is can be joined, however small."""
    assert not island_edges(crossing(), Access.CYCLE)[:3].any()


def test_one_way_trap_is_an_island() -> None:
    """One gets in and never out again; pushing the bike, one does."""
    trap = changed(crossing(), 1, backward=0)
    assert island_edges(trap, Access.CYCLE).tolist()[:3] == [False, True, False]
    pushed = changed(crossing(), 1, backward=Access.PUSH)
    assert not island_edges(pushed, Access.CYCLE)[:3].any()
    assert island_edges(pushed, Access.WALK).tolist()[:3] == [False, True, False]


def test_boats_have_no_islands() -> None:
    """A canal of a kilometre is all that some of them have."""
    assert len(attachable(town(), Access.BOAT).edge) == 2


def test_same_ways_are_prepared_once() -> None:
    """Attaching one place after the other does not build the tree anew."""
    ways = crossing()
    assert attachable(ways, Access.WALK) is attachable(ways, Access.WALK)


def test_tree_finds_the_nearest() -> None:
    """By position in `edge`."""
    found = attachable(crossing(), Access.WALK)
    point = shapely.points(to_plane([(2.615, 50.6003)]))
    assert found.edge[found.tree.nearest(point)].tolist() == [1]
    assert np.isfinite(shapely.length(found.line)).all()
