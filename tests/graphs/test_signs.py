"""The junction numbers that a rider follows."""

from dataclasses import replace

import numpy as np
import pytest

from graphs.access import Access
from graphs.drawn import ways_of
from graphs.facts import RouteWay
from graphs.leg import trace_leg
from graphs.mode import Mode
from graphs.network import Network
from graphs.profile import load_profile
from graphs.route import Junction, Route
from graphs.signs import passed_junctions
from graphs.span import Span, Spans
from graphs.ways import Ways
from tests.graphs.small import nodes_of, placed, straight

BOTH = RouteWay.FORWARD | RouteWay.BACKWARD
POINTS = {
    "w": (2.590, 50.600), "17": (2.600, 50.600), "17b": (2.6005, 50.600), "19": (2.610, 50.600),
    "61": (2.620, 50.600), "e": (2.630, 50.600), "s": (2.610, 50.590), "n": (2.610, 50.610),
}  # fmt: skip
NUMBERS = list(POINTS)
ROWS = ("w-17", "17-17b", "17b-19", "19-61", "61-e", "s-19", "19-n", "17b-n")


def signposted(
    links: dict[str, dict[str, RouteWay]],
    junctions: tuple[tuple[str, str], ...] = (("17", "rcn"), ("17b", "rcn"), ("19", "rcn"), ("61", "rcn")),
    network: str = "rcn",
) -> Ways:
    """
    Return the ways with these links, each on some edges in one direction or both; 17b is a twin of 17.

    ::

                                 n
                             ╱   │
        w ── 17 ─ 35 m ─ 17b ── 19 ── 61 ── e
                                 │
                                 s
    """
    routes = [
        Route(id=ref, ref=ref, name=ref, modes=frozenset({Mode.CYCLE}), network=network, link=(1, 2))
        for ref in links
    ]
    edges = [
        straight(POINTS, *row.split("-"), routes=tuple(ref for ref, on in links.items() if row in on))
        for row in ROWS
    ]
    ways = ways_of(nodes_of(POINTS), edges, routes)
    directions = [on[row] for row in ROWS for on in links.values() if row in on]
    return replace(
        ways,
        edges=replace(ways.edges, route_way=np.array(directions)),
        junctions=tuple(
            Junction(
                node=NUMBERS.index(name),
                osm_id=100 + number,
                network=key,
                ref=name.rstrip("b"),
                commune="Thiennes",
            )
            for number, (name, key) in enumerate(junctions)
        ),
    )


LINKED = {
    "17-19": {"17b-19": BOTH},
    "19-61": {"19-61": BOTH},
}


def told(ways: Ways, *path: str, traveller: Access = Access.CYCLE) -> list[tuple[str, bool]]:
    """Return the numbers on a way along rows, or against them, and whether signs lead there."""
    spans = []
    for row in path:
        back = row not in ROWS
        row_there = "-".join(reversed(row.split("-"))) if back else row
        spans.append(Span(edge=ROWS.index(row_there), low=float(back), high=float(not back)))
    return [
        (junction.ref, junction.followed) for junction in passed_junctions(ways, Spans.of(spans), traveller)
    ]


def test_links_are_read_in_the_direction_of_travel() -> None:
    """17 → 19 → 61, and back 61 → 19 → 17; the first is come to without signs."""
    ways = signposted(LINKED)
    there = told(ways, "w-17", "17-17b", "17b-19", "19-61", "61-e")
    assert there == [("17", False), ("19", True), ("61", True)]
    back = told(ways, "e-61", "61-19", "19-17b", "17b-17", "17-w")
    assert back == [("61", False), ("19", True), ("17", True)]


def test_links_may_begin_at_either_of_two_signs_of_one_crossing() -> None:
    """Where the link leads through both nodes of 17, 17 is told once."""
    ways = signposted({"17-19": {"17-17b": BOTH, "17b-19": BOTH}})
    assert told(ways, "w-17", "17-17b", "17b-19") == [("17", False), ("19", True)]
    assert told(ways, "19-17b", "17b-17", "17-w") == [("19", False), ("17", True)]


def test_link_against_its_direction_is_not_followed() -> None:
    """A link signed from 19 to 61 only is none for who comes from 61."""
    ways = signposted(LINKED | {"19-61": {"19-61": RouteWay.FORWARD}})
    assert told(ways, "17b-19", "19-61") == [("17", False), ("19", True), ("61", True)]
    assert told(ways, "61-19", "19-17b") == [("19", False), ("17", True)]


def test_junction_merely_crossed_is_not_told() -> None:
    """Who crosses the link at 19, or comes to it and turns off, follows nothing."""
    ways = signposted(LINKED)
    assert told(ways, "s-19", "19-n") == []
    assert told(ways, "s-19", "19-61") == [("19", False), ("61", True)]


def test_two_signs_of_one_crossing_merely_crossed_are_not_told() -> None:
    """Both nodes of 17 are passed, no link is followed."""
    assert told(signposted(LINKED), "w-17", "17-17b", "17b-n") == []


def test_gap_between_two_links_is_told() -> None:
    """From 19 to 61 by a way that no link follows: 61 is come to without signs, and leads nowhere."""
    ways = signposted({"17-19": {"17b-19": BOTH}, "61-x": {"61-e": BOTH}})
    assert told(ways, "17b-19", "19-61") == [("17", False), ("19", True)]


def test_link_is_one_link_all_the_way() -> None:
    """Two links with a part of the way each do not lead from 17 to 61, where there is no 19 between."""
    ways = signposted(LINKED, (("17b", "rcn"), ("61", "rcn")))
    assert told(ways, "17b-19", "19-61") == []


def test_numbers_of_other_networks_are_not_told() -> None:
    """A walking network is told to walkers, not to riders."""
    on_foot = signposted(LINKED, (("17b", "rwn"), ("19", "rwn")), network="rwn")
    assert told(on_foot, "17b-19") == []
    assert told(on_foot, "17b-19", traveller=Access.WALK) == [("17", False), ("19", True)]


def test_signs_of_two_networks_at_one_node_do_not_mix() -> None:
    """At 17b and at 19 stand signs of a local network, too: its numbers are no stops of the regional link."""
    junctions = (("17b", "rcn"), ("17b", "lcn"), ("19", "lcn"), ("19", "rcn"))
    ways = signposted(LINKED, junctions)
    met = passed_junctions(ways, Spans.of([Span(edge=2)]), Access.CYCLE)
    found = [(item.ref, item.network, item.followed) for item in met]
    assert found == [("17", "rcn", False), ("19", "rcn", True)]


def test_local_link_joins_a_regional_junction() -> None:
    """From 17 of the regional network a link of the local one leads to its own 19."""
    ways = signposted({"17-19": {"17b-19": BOTH}}, (("17b", "rcn"), ("19", "lcn")), network="lcn")
    assert told(ways, "17b-19") == [("17", False), ("19", True)]


def test_junction_without_a_number_is_not_told() -> None:
    """Its neighbours are."""
    ways = signposted({"17-19-61": {"17b-19": BOTH, "19-61": BOTH}})
    junctions = tuple(replace(item, ref="") if item.ref == "19" else item for item in ways.junctions)
    ways = replace(ways, junctions=junctions)
    assert told(ways, "17b-19", "19-61") == [("17", False), ("61", True)]


@pytest.mark.parametrize(("place", "expected"), [(0.5, [("19", False), ("61", True)]), (0.0, None)])
def test_way_that_begins_on_a_link(place: float, expected: list[tuple[str, bool]] | None) -> None:
    """From the middle of a link its first junction is not passed; from its very beginning it is."""
    spans = [Span(edge=2, low=place, high=1.0), Span(edge=3)]
    met = passed_junctions(signposted(LINKED), Spans.of(spans), Access.CYCLE)
    everything = [("17", False), ("19", True), ("61", True)]
    assert [(item.ref, item.followed) for item in met] == (expected or everything)


def test_approach_and_departure_are_told_apart() -> None:
    """Of a leg from a door to a door: up to the first number, and from the last one on."""
    network = Network(ways=signposted(LINKED), places=placed((0, 0.5, 300), (4, 0.25, 200)))
    leg = trace_leg(network, "p0", "p1", load_profile("leisure"))
    assert [(item.ref, item.commune) for item in leg.junctions] == [
        ("17", "Thiennes"), ("19", "Thiennes"), ("61", "Thiennes"),
    ]  # fmt: skip
    lengths_m = network.ways.edges.length_dm / 10
    assert leg.approach_m == pytest.approx(30 + lengths_m[0] / 2, abs=1)
    assert leg.departure_m == pytest.approx(20 + lengths_m[4] / 4, abs=1)
    followed_m = leg.distance_m - leg.approach_m - leg.departure_m
    assert followed_m == pytest.approx(lengths_m[1:4].sum(), abs=2)
