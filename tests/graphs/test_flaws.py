"""What somebody who mends the map should look at."""

from dataclasses import replace

import pytest

from graphs.drawn import ways_of
from graphs.flaws import network_flaws, off_network
from graphs.geodesy import length_m
from graphs.mode import LAND, Mode
from graphs.network import Network, load_network
from graphs.route import Junction, Route
from graphs.ways import Ways
from offers.finding import Finding
from tests.graphs.small import crossing, nodes_of, straight

POINTS = {
    "a": (2.600, 50.600), "b": (2.640, 50.600), "b2": (2.6401, 50.600), "c": (2.680, 50.600),
    "d": (2.690, 50.600), "e": (2.700, 50.600), "f": (2.60, 50.605), "g": (2.60, 50.606),
}  # fmt: skip


def signed(*rows: str, **facts: object) -> Ways:
    """Return ways along these pairs of points, all of one route."""
    route = Route(
        **({"id": "relation/1", "ref": "EV5", "name": "Via", "modes": LAND, "network": "icn"} | facts)
    )
    edges = [straight(POINTS, *row.split("-"), routes=("relation/1",)) for row in rows]
    return ways_of(nodes_of(POINTS), edges, [route])


def of(code: str, ways: Ways) -> list[Finding]:
    """Return the findings of one code."""
    return [flaw for flaw in network_flaws(Network(ways=ways)) if flaw.code == f"network.{code}"]


def test_gap_of_a_route_is_told_where_it_is() -> None:
    """Its length, and both its ends; the finding is at that of the longer piece."""
    (gap,) = of("route-gap", signed("a-b", "d-e"))
    apart_m = length_m((POINTS["b"], POINTS["d"]))
    assert gap.message == f"EV5 has a gap of {apart_m:.0f} m, from 2.64000, 50.60000 to 2.69000, 50.60000"
    assert (gap.level, gap.record, gap.at) == ("warning", "relation/1", POINTS["b"])


def test_each_gap_is_told_once() -> None:
    """Three pieces have two gaps, each between neighbours."""
    gaps = of("route-gap", signed("a-b", "d-e", "f-g"))
    assert len(gaps) == 2


@pytest.mark.parametrize("rows", [("a-b", "b-c"), ("a-b", "b2-c"), ("a-b",)])
def test_whole_route_has_no_gap(rows: tuple[str, ...]) -> None:
    """Nor one whose pieces come within a few metres of each other."""
    assert of("route-gap", signed(*rows)) == []


@pytest.mark.parametrize("facts", [{"link": (1, 2)}, {"id": "waterway-lys"}])
def test_only_itineraries_have_gaps(facts: dict[str, object]) -> None:
    """A link, a river, and what nobody follows from end to end may be in pieces."""
    if "id" in facts:
        ways = signed("a-b", "d-e")
        ways = replace(ways, routes=(replace(ways.routes[0], **facts),))
    else:
        ways = signed("a-b", "d-e", **facts)
    assert of("route-gap", ways) == []


def test_link_that_does_not_end_at_junctions_is_told() -> None:
    """Both its ends have to be there."""
    ways = signed("a-b", ref="17-19", network="rcn", link=(71, 72))
    both = tuple(Junction(node=node, osm_id=71 + node, network="rcn", ref="1") for node in (0, 1))
    assert of("dangling-link", replace(ways, junctions=both)) == []
    (dangling,) = of("dangling-link", replace(ways, junctions=both[:1]))
    assert dangling.message == "the link 17-19 (rcn) does not end at two junctions"
    assert of("dangling-link", signed("a-b", network="rcn", link=(71,)))


def test_junction_without_a_number_is_told_where_it_is() -> None:
    """With its node."""
    junctions = (
        Junction(node=0, osm_id=71, network="rcn", ref="17"),
        Junction(node=1, osm_id=72, network="rcn", ref=""),
    )
    (bare,) = of("junction-without-number", replace(signed("a-b"), junctions=junctions))
    assert (bare.record, bare.at) == ("node/72", POINTS["b"])
    assert bare.message == "a junction of rcn at 2.64000, 50.60000 has no number"


def test_island_is_told_once_for_its_neighbourhood() -> None:
    """A hundred metres of way that meet nothing else, and those beside them."""
    long = signed("a-b", "b-c", "c-d", "d-e", "f-g")
    (island,) = of("island", long)
    assert island.message.startswith("1 ways, 111 m, are cut off")
    assert island.level == "info"
    assert of("island", crossing()) == []


def test_embedded_network_has_nothing_to_mend() -> None:
    """Each of its routes is one piece, and no way is cut off."""
    assert network_flaws(load_network()) == ()


def test_places_off_the_network_are_told() -> None:
    """One by one, as long as some are on it."""
    network = Network(ways=crossing())
    found = off_network(network, [("inn", 2.604, 50.602), ("moon", 2.7, 50.7)], frozenset({Mode.WALK}))
    assert [(finding.code, finding.record) for finding in found] == [("network.off", "moon")]
    assert off_network(network, [], LAND) == ()


def test_places_of_another_country_are_told_with_both_outlines() -> None:
    """Once for all of them, as an error."""
    (elsewhere,) = off_network(
        Network(ways=crossing()), [("a", 8.6, 49.4), ("b", 8.7, 49.5)], frozenset({Mode.CYCLE})
    )
    assert (elsewhere.code, elsewhere.level) == ("network.elsewhere", "error")
    assert elsewhere.message == (
        "none of 2 places is on the network: it covers 2.60 to 2.62 E, 50.59 to 50.60 N, "
        "the places 8.60 to 8.70 E, 49.40 to 49.50 N"
    )
