"""Two networks side by side."""

from dataclasses import replace

import numpy as np
import pytest

from graphs.join_ways import join_ways
from graphs.matrix import travel_matrix
from graphs.network import Network
from graphs.profile import load_profile
from graphs.route import Junction
from graphs.source import Source
from graphs.validate import validate
from graphs.ways import Ways
from tests.graphs.small import changed, crossing, placed, town, with_hierarchy
from tests.graphs.test_network_file import timetable


def two() -> tuple[Ways, Ways]:
    """Return the crossroads and the town, each with a junction."""
    first = replace(crossing(), junctions=(Junction(node=1, osm_id=5, network="rcn", ref="17"),))
    second = replace(town(), junctions=(Junction(node=2, osm_id=6, network="rcn", ref="19"),))
    return changed(first, 2, name=1), second


def test_both_networks_are_there() -> None:
    """Lines, routes, names, locks and junctions of each are what they were, and all is sound."""
    first, second = two()
    both = join_ways(first, second)
    assert validate(both) == ()
    for ways, nodes, edges in ((first, 0, 0), (second, len(first.nodes), len(first.edges))):
        for number in range(len(ways.edges)):
            here = edges + number
            assert np.array_equal(both.edges.line(here), ways.edges.line(number))
            assert both.edges.start[here] - nodes == ways.edges.start[number]
            assert both.edges.end[here] - nodes == ways.edges.end[number]
            routes = [both.routes[route] for route in both.edges.routes_of(here)]
            assert routes == [ways.routes[route] for route in ways.edges.routes_of(number)]
            assert both.names[both.edges.name[here]] == ways.names[ways.edges.name[number]]
        for name in ("kind", "forward", "barriers", "incline_pm", "fixed_s", "length_dm", "surface"):
            column = getattr(both.edges, name)[edges : edges + len(ways.edges)]
            assert np.array_equal(column, getattr(ways.edges, name))
    assert [both.names[name] for name in both.locks.name] == ["Petite écluse", "Écluse 0", "Écluse 1"]
    assert both.locks.edge.tolist() == [3, 18, 18]
    assert [(junction.node, junction.ref) for junction in both.junctions] == [(1, "17"), (8, "19")]


def test_edge_without_a_name_has_none_still() -> None:
    """No name is the first of all names, in the joined network, too."""
    both = join_ways(*two())
    assert both.names[0] == ""
    assert set(both.edges.name[len(crossing().edges) :].tolist()) == {0}


def test_nothing_is_travelled_between_them() -> None:
    """Within each all takes as long as before."""
    first, second = two()
    both, profile = join_ways(first, second), load_profile("leisure")
    places = placed((0, 0.5, 0), (1, 0.5, 0), (5, 0.5, 0), (7, 0.5, 0))
    ids = [item.id for item in places.attachments]
    found = travel_matrix(Network(ways=both, places=places), ids, profile).seconds
    assert (found[:2, 2:] > 10**8).all()
    alone = Network(ways=second, places=placed((0, 0.5, 0), (2, 0.5, 0)))
    assert found[2, 3] == travel_matrix(alone, ["p0", "p1"], profile).seconds[0, 1]


def test_hierarchy_is_not_kept() -> None:
    """It is that of neither."""
    assert join_ways(with_hierarchy(crossing()), town()).hierarchy is None


@pytest.mark.parametrize("swapped", [False, True])
def test_timetable_is_that_of_the_one_that_has_it(swapped: bool) -> None:  # noqa: FBT001 - one or the other
    """Whichever it is."""
    pair = crossing(), replace(town(), timetable=timetable())
    both = join_ways(*(reversed(pair) if swapped else pair))
    assert both.timetable is not None


def test_both_sources_are_named() -> None:
    """All files in order, each credit and licence once, the later date."""
    one = Source(files=("a",), date="2026-01-02", licence="ODbL", credits=("OSM",))
    other = Source(files=("b",), date="2026-03-01", licence="Etalab", credits=("OSM", "SNCF"))
    joined = join_ways(replace(crossing(), source=one), replace(town(), source=other)).source
    assert joined == Source(
        files=("a", "b"), date="2026-03-01", licence="ODbL + Etalab", credits=("OSM", "SNCF")
    )
    same = join_ways(replace(crossing(), source=one), replace(town(), source=one)).source
    assert same.licence == "ODbL"
