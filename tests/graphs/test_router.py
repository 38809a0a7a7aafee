"""A profile on a network: where trips begin and end."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.contracted import Contracted
from graphs.dijkstra import Dijkstra
from graphs.hierarchy import INFINITE
from graphs.profile import load_profile, profile_names
from graphs.router import make_router
from graphs.ways import Ways
from tests.graphs.small import changed, crossing, networks, placed, spots, town, with_hierarchy
from tests.graphs.split_graph import least_costs, split_graph

LEISURE = load_profile("leisure")


def test_hierarchy_is_used_where_there_is_one() -> None:
    """A small network is searched as it is, a prepared one by its hierarchy."""
    assert isinstance(make_router(crossing(), LEISURE).engine, Dijkstra)
    assert isinstance(make_router(with_hierarchy(crossing()), LEISURE).engine, Contracted)


def test_same_network_is_weighed_once() -> None:
    """Asked again for the same ways and profile, the router is the same; for others it is not."""
    ways = crossing()
    assert make_router(ways, LEISURE) is make_router(ways, load_profile("leisure"))
    assert make_router(ways, LEISURE) is not make_router(ways, LEISURE.at_kmh(12))
    assert make_router(ways, LEISURE) is not make_router(crossing(), LEISURE)


def test_terminals_are_at_both_nodes_of_the_edge() -> None:
    """A quarter of the edge to the one, three quarters to the other, and the straight line to either."""
    router, places = make_router(crossing(), LEISURE), placed((0, 0.25, 100))
    leaving = router.terminals(places, np.array([0]), leaving=True)
    assert leaving.node.tolist() == [[0, 1]]
    whole, away_ms = int(router.weights.cost[0]), round(100 * 360 / 7.7)
    quarter = round(whole * 0.25)
    assert leaving.cost.tolist() == [[quarter + away_ms, whole - quarter + away_ms]]
    whole_dm = int(crossing().edges.length_dm[0])
    assert leaving.carried[0, :, 1].tolist() == [whole_dm // 4 + 100, whole_dm - whole_dm // 4 + 100]


def test_terminals_on_a_one_way_edge_leave_by_its_end_and_are_come_to_from_its_start() -> None:
    """The other end is none."""
    router, places = make_router(changed(crossing(), 0, backward=0), LEISURE), placed((0, 0.25, 0))
    assert router.terminals(places, np.array([0]), leaving=True).node.tolist() == [[-1, 1]]
    assert router.terminals(places, np.array([0]), leaving=False).node.tolist() == [[0, -1]]


def test_place_that_joins_nothing_has_no_terminal() -> None:
    """It neither leaves nor arrives, nor stands beside others that join nothing."""
    places = replace(placed((0, 0.5, 0), (0, 0.5, 0)), edge=np.full((2, 5), -1))
    router, rows = make_router(crossing(), LEISURE), np.array([0, 1])
    for leaving in (True, False):
        found = router.terminals(places, rows, leaving=leaving)
        assert (found.node == -1).all()
        assert (found.cost == INFINITE).all()
    assert (router.along(places, rows, rows[::-1]) == INFINITE).all()


def test_only_places_on_one_edge_are_neighbours() -> None:
    """Those that join nothing are none of each other's, however many: no work is done for their pairs."""
    spots_of = placed((0, 0.2, 0), (1, 0.2, 0), (0, 0.7, 0), (2, 0.2, 0), (2, 0.3, 0))
    nowhere = spots_of.edge.copy()
    nowhere[3:] = -1
    router = make_router(crossing(), LEISURE)
    places = replace(spots_of, edge=nowhere)
    row, column = router.neighbours(places, np.arange(5), np.arange(5))
    assert sorted(zip(row.tolist(), column.tolist(), strict=True)) == [(0, 0), (0, 2), (1, 1), (2, 0), (2, 2)]
    row, column = router.neighbours(places, np.array([4, 2]), np.array([1, 0, 3]))
    assert (row.tolist(), column.tolist()) == ([1], [1])


def test_along_an_edge_is_the_difference_of_shares() -> None:
    """Half of the edge between a quarter and three quarters, in milliseconds and decimetres."""
    router, places = make_router(crossing(), LEISURE), placed((0, 0.25, 0), (0, 0.75, 0), (1, 0.5, 0))
    cost, time_ms, length_dm = router.along(places, np.array([0]), np.array([1]))[0]
    assert time_ms == pytest.approx(router.weights.time_ms[0] / 2, abs=1)
    assert (cost, length_dm) == (time_ms, crossing().edges.length_dm[0] / 2)
    assert (router.along(places, np.array([0]), np.array([2]))[0] == INFINITE).all()


def costs(ways: Ways, name: str, rows: tuple[tuple[int, float, int], ...]) -> None:
    """Compare the costs between all places, of the cheaper of both ways, to those in the split graph."""
    profile, places = load_profile(name), placed(*rows)
    router, every = make_router(ways, profile), np.arange(len(rows))
    leaving, arriving = (router.terminals(places, every, leaving=leaving) for leaving in (True, False))
    cost = router.engine.travel(leaving, arriving)[0].astype(np.int64)
    row, column = router.neighbours(places, every, every)
    cost[row, column] = np.minimum(cost[row, column], router.along(places, row, column)[:, 0])
    np.fill_diagonal(cost, 0)
    graph = split_graph(ways, places, profile)
    for number in range(len(rows)):
        expected = least_costs(graph, number, len(rows))
        expected[number] = 0
        assert cost[number].tolist() == expected


@pytest.mark.parametrize("name", profile_names())
@pytest.mark.parametrize("prepare", [lambda ways: ways, with_hierarchy])
def test_costs_in_town_are_exactly_those_of_the_split_graph(prepare: object, name: str) -> None:
    """To the millisecond, for each profile, by both engines."""
    rows = tuple((edge, share, edge) for edge in range(17) for share in (0.0, 0.3, 0.8, 1.0))
    costs(prepare(town()), name, rows)


@pytest.mark.parametrize("prepare", [lambda ways: ways, with_hierarchy])
@settings(max_examples=60, deadline=None)
@given(data=st.data(), name=st.sampled_from(profile_names()))
def test_costs_in_any_network_are_exactly_those_of_the_split_graph(
    prepare: object, data: st.DataObject, name: str
) -> None:
    """Whatever is drawn by lot."""
    ways = data.draw(networks())
    costs(prepare(ways), name, data.draw(spots(ways)))
