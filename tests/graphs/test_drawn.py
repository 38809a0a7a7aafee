"""Networks drawn by hand."""

from dataclasses import replace

import pytest

from graphs.access import Access
from graphs.drawn import Edge, Lock, ways_of
from graphs.facts import Kind, Known, Traffic
from graphs.mode import LAND
from graphs.route import Route
from graphs.source import Source
from graphs.validate import validate
from graphs.ways import Edges
from tests.graphs.small import BOAT, POINTS, crossing, nodes_of, straight


def test_records_become_columns() -> None:
    """Kind, access, traffic, routes, minutes and locks of the crossroads."""
    edges, locks = crossing().edges, crossing().locks
    assert edges.kind.tolist() == [Kind.LANE, Kind.LANE, Kind.TOWPATH, Kind.WATERWAY, Kind.RAIL]
    land, water = int(Access.CYCLE | Access.WALK), int(Access.BOAT | Access.CANOE)
    assert edges.forward.tolist() == edges.backward.tolist() == [land, land, land, water, int(Access.TRAIN)]
    assert edges.traffic.tolist() == [0, 0, Traffic.NONE, 0, 0]
    assert edges.fixed_s.tolist() == [-1, -1, -1, -1, 300]
    assert (locks.edge.tolist(), locks.share.tolist()) == ([3], [1.0])
    assert crossing().names[locks.name[0]] == "Petite écluse"
    assert validate(crossing()) == ()


def test_what_was_not_drawn_is_unknown() -> None:
    """No surface, no slope, no climb, no width is made up; the line is a sketch."""
    edges = crossing().edges
    for name in ("surface", "smoothness", "tracktype", "width_dm", "lit", "wheelchair", "barriers", "gap_dm"):
        assert not getattr(edges, name).any()
    assert set(edges.incline_pm.tolist()) == {Edges.UNKNOWN_INCLINE}
    assert set(edges.ascent_dm.tolist()) == set(edges.descent_dm.tolist()) == {-1}
    assert edges.sketched.all()


def test_facts_that_were_drawn_are_kept() -> None:
    """Surveyed, for wheelchairs or not, with minutes to the second."""
    rows = [
        replace(straight(POINTS, "west", "cross"), sketched=False, wheelchair="yes", minutes=2.51),
        replace(straight(POINTS, "cross", "east"), wheelchair="no"),
    ]
    edges = ways_of(nodes_of(POINTS), rows).edges
    assert edges.sketched.tolist() == [0, 1]
    assert edges.wheelchair.tolist() == [Known.YES, Known.NO]
    assert edges.fixed_s.tolist() == [151, -1]


def test_lock_is_at_the_bend_where_it_was_drawn() -> None:
    """Its share is by length along the line."""
    line = ((2.600, 50.595), (2.610, 50.595), (2.640, 50.595))
    lock = Lock(name="Écluse", lon=2.610, lat=50.595)
    row = Edge(
        id="w",
        start="dock",
        end="weir",
        line=line,
        length_m=2832.0,
        kind="waterway",
        modes=BOAT,
        locks=(lock,),
    )
    assert ways_of(nodes_of(POINTS), [row]).locks.share[0] == pytest.approx(0.25, abs=1e-4)


def test_shortest_edge_is_a_decimetre() -> None:
    """None is of no length at all."""
    row = replace(straight(POINTS, "west", "cross"), length_m=0.01)
    assert ways_of(nodes_of(POINTS), [row]).edges.length_dm.tolist() == [1]


def test_source_and_routes_are_kept() -> None:
    """Without a source there is an empty one."""
    quay = Route(id="quay", ref="Q1", name="Le quai", modes=LAND)
    source = Source(files=("a.toml",))
    ways = ways_of(nodes_of(POINTS), [straight(POINTS, "west", "cross")], [quay], source)
    assert (ways.routes, ways.source) == ((quay,), source)
    assert crossing().source == Source()


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"start": "nowhere"}, "no node is called nowhere"),
        ({"end": "nowhere"}, "no node is called nowhere"),
        ({"routes": ("gone",)}, "no route is called gone"),
    ],
)
def test_unknown_names_are_told(changes: dict[str, object], told: str) -> None:
    """A node or a route that is not there, by its id."""
    with pytest.raises(ValueError, match=told):
        ways_of(nodes_of(POINTS), [replace(straight(POINTS, "west", "cross"), **changes)])


def test_ids_that_stand_twice_are_told() -> None:
    """Of edges, nodes and routes."""
    row, nodes = straight(POINTS, "west", "cross"), nodes_of(POINTS)
    quay = Route(id="quay", ref="Q1", name="Le quai", modes=LAND)
    with pytest.raises(ValueError, match="edge west-cross stands there twice"):
        ways_of(nodes, [row, row])
    with pytest.raises(ValueError, match="node west stands there twice"):
        ways_of([*nodes, nodes[0]], [row])
    with pytest.raises(ValueError, match="route quay stands there twice"):
        ways_of(nodes, [row], [quay, quay])
