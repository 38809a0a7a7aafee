"""Real extracts become ways."""

import time
from collections import Counter
from pathlib import Path

import numpy as np
import osmnx
import pytest
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from graphs.access import Access
from graphs.facts import RouteWay
from graphs.osm.link_path import Path as Edges
from graphs.osm.link_path import Stretch, shortest_path
from graphs.osm.osmnx_graph import to_osmnx
from graphs.osm.read import read_osm
from graphs.ways import Ways
from tests.graphs.osm.drawn import codes

DATA = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "osm"

UNFINISHED = "relation/2941798"

pytestmark = [
    pytest.mark.realdata,
    pytest.mark.skipif(not DATA.exists(), reason="the open data is not beside the project"),
]


def ridden(ways: Ways, route_id: str, first: str, second: str) -> Edges | None:
    """Return the edges of a route from one number to another, in the directions that the route has."""
    edges = ways.edges
    index = next(place for place, route in enumerate(ways.routes) if route.id == route_id)
    owner = np.repeat(np.arange(len(edges)), np.diff(edges.route_first))
    stretches = [
        Stretch(
            edge=int(owner[row]),
            start=int(edges.start[owner[row]]),
            end=int(edges.end[owner[row]]),
            length_dm=int(edges.length_dm[owner[row]]),
            directions=int(edges.route_way[row]),
        )
        for row in np.flatnonzero(edges.route == index)
    ]
    at = {number: {j.node for j in ways.junctions if j.ref == number} for number in (first, second)}
    found = shortest_path(stretches, at[first], at[second])
    return found[0] if found else None


def lawful(ways: Ways, path: Edges) -> bool:
    """Return whether a bicycle may ride along a path."""
    allowed = {RouteWay.FORWARD: ways.edges.forward, RouteWay.BACKWARD: ways.edges.backward}
    return all(allowed[direction][edge] & Access.CYCLE for edge, direction in path)


def test_a_region() -> None:
    """The region of Rhine and Neckar is read whole: most of it hangs together, with its routes."""
    began = time.process_time()
    ways, findings = read_osm(DATA / "de_rhein-neckar_ors_test.osm.pbf")
    cpu_s = time.process_time() - began
    print(f"{cpu_s:.2f} s of CPU, {len(ways.edges)} edges")  # noqa: T201 - the number is the proof
    edges = ways.edges
    assert len(edges) > 40_000
    assert len(ways.routes) > 150
    assert ways.source.date == "2024-09-08"
    assert findings == ()
    walked = ((edges.forward | edges.backward) & Access.WALK) > 0
    joined = coo_array((walked, (edges.start, edges.end)), shape=(len(ways.nodes),) * 2)
    sizes = np.bincount(connected_components(joined, directed=False)[1])
    assert sizes.max() > 0.85 * len(ways.nodes)


def test_a_village_with_and_without_its_border() -> None:
    """An extract with missing nodes is the same in its middle as the one that has them, and says so."""
    cut, findings = read_osm(DATA / "be_wechelderzande.osm.pbf")
    whole, no_findings = read_osm(DATA / "be_wechelderzande_complete_ways.osm.pbf")
    assert "way-cut" in codes(findings)
    assert "way-cut" not in codes(no_findings)
    assert len(cut.edges) == pytest.approx(len(whole.edges), rel=0.02)
    assert 0.95 < cut.edges.length_dm.sum() / whole.edges.length_dm.sum() <= 1
    assert {route.id for route in cut.routes} == {route.id for route in whole.routes}


def test_the_link_near_hazebrouck() -> None:
    """Link 17-19 joins its two junctions and is ridden both ways, right round its roundabouts."""
    ways, findings = read_osm(DATA / "fr_points-noeuds_17-19_hazebrouck.osm")
    assert findings == ()
    assert {(j.ref, j.network) for j in ways.junctions} == {("17", "rcn"), ("19", "rcn")}
    (link,) = ways.routes
    assert (link.ref, link.network, set(link.link)) == ("17-19", "rcn", {j.osm_id for j in ways.junctions})
    there, back = ridden(ways, link.id, "17", "19"), ridden(ways, link.id, "19", "17")
    assert there is not None
    assert back is not None
    assert lawful(ways, there)
    assert lawful(ways, back)
    assert {edge for edge, _ in there} != {edge for edge, _ in back}
    for path in (there, back):
        assert 3.0 < sum(ways.edges.length_dm[edge] for edge, _ in path) / 10_000 < 3.6


@pytest.mark.parametrize(
    ("name", "first", "second"),
    [
        ("be_rcn_84-86_oneway_forward.osm", "86", "84"),
        ("be_rcn_86-74_oneway_backward.osm", "74", "86"),
        ("be_rcn_60-61_direction_backward.osm", "61", "60"),
    ],
)
def test_signed_in_one_direction(name: str, first: str, second: str) -> None:
    """A Belgian link signed in one direction is ridden in that one, by the law, and not in the other."""
    ways, findings = read_osm(DATA / name)
    assert findings == ()
    path = ridden(ways, ways.routes[0].id, first, second)
    assert path is not None
    assert len(path) == len(ways.edges)
    assert lawful(ways, path)
    assert ridden(ways, ways.routes[0].id, second, first) is None


def test_the_motorboat_network() -> None:
    """All 62 links join two junctions each, all 57 junctions are on the water, and boats get through."""
    ways, findings = read_osm(DATA / "nl_motorboat_node_network_8438300.osm")
    links = [route for route in ways.routes if route.network == "rmn"]
    assert [len(route.link) for route in links] == [2] * 62
    assert Counter(junction.network for junction in ways.junctions)["rmn"] == 57
    assert "9-10" in {route.ref for route in links}
    assert {*codes(findings)} <= {"route-fixme", "integrity-check-failed"}
    assert (((ways.edges.forward & ways.edges.backward) & Access.BOAT) > 0).sum() == len(ways.edges)
    assert len(ways.locks) == 3


def test_the_walking_network() -> None:
    """All 266 links of an old network without types are links, all but one whole; 189 junctions are there."""
    ways, findings = read_osm(DATA / "nl_walking_node_network_2243640.osm")
    links = [route for route in ways.routes if route.network == "rwn"]
    assert len(links) == 266
    assert [route.id for route in links if len(route.link) != 2] == [UNFINISHED]
    assert Counter(junction.network for junction in ways.junctions)["rwn"] == 189
    assert {*codes(findings)} <= {"integrity-check-failed", "route-name-missing", "route-fixme"}


def test_a_county_in_one_relation() -> None:
    """A route of 1171 ways is one itinerary, and no link; two of them are squares, which are left out."""
    ways, _ = read_osm(DATA / "de_rcn_kreis_kleve_222560.osm")
    (route,) = ways.routes
    assert (route.ref, route.link) == ("NRW", ())
    assert len({*ways.edges.way_id.tolist()}) == 1169


def test_osmnx_takes_it() -> None:
    """The statistics of osmnx agree on a real town."""
    ways, _ = read_osm(DATA / "de_herrenberg.osm.pbf")
    stats = osmnx.stats.basic_stats(to_osmnx(ways))
    assert stats["n"] == len(ways.nodes)
    assert stats["edge_length_total"] > ways.edges.length_dm.sum() / 10
