"""Places join the network."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.geodesy import length_m
from graphs.mode import LAND, Mode
from graphs.network import Network, load_network
from graphs.snap import Attachment, attach
from graphs.validate import validate
from graphs.way import Edge

BOATS, TRAINS = LAND | {Mode.BOAT}, LAND | {Mode.TRAIN}


def edges_at(network: Network, place: str) -> list[Edge]:
    """Return the edges at the node of a place."""
    node = network.places[place]
    return [edge for edge in network.edges if node in (edge.start, edge.end)]


def test_place_beside_a_lane_splits_it(crossroads: Network) -> None:
    """A place joins the lane at the foot of its perpendicular, over an access edge for bikes and walkers."""
    network, findings = attach(crossroads, [Attachment(id="inn", lon=2.604, lat=50.602)])
    (access,) = edges_at(network, "inn")
    assert findings == ()
    assert (access.kind, access.modes, access.sketched) == ("access", LAND, True)
    assert access.line[0] == (2.604, 50.602)
    assert access.line[1] == pytest.approx((2.604, 50.6), abs=5e-5)
    assert access.length_m == pytest.approx(222.5, abs=1)
    assert [edge.id for edge in network.edges if edge.id.startswith("west-cross")] == [
        "west-cross/0",
        "west-cross/1",
    ]
    assert validate(network) == ()


def test_place_on_a_node_is_that_node(crossroads: Network) -> None:
    """No edge of no length is made for a place that stands where ways meet."""
    network, _ = attach(crossroads, [Attachment(id="square", lon=2.61, lat=50.6)])
    assert network.places == {"square": "cross"}
    assert network.edges == crossroads.edges


def test_places_at_one_point_share_a_node(crossroads: Network) -> None:
    """An inn and its restaurant are one node with one access edge."""
    here = [Attachment(id=name, lon=2.604, lat=50.602) for name in ("inn", "restaurant")]
    network, _ = attach(crossroads, here)
    assert network.places["inn"] == network.places["restaurant"]
    assert len(edges_at(network, "inn")) == 1


def test_mooring_joins_land_and_water(crossroads: Network) -> None:
    """A mooring is reached by boat on the river and by bike from the towpath."""
    network, findings = attach(crossroads, [Attachment(id="halt", lon=2.604, lat=50.596, modes=BOATS)])
    assert findings == ()
    modes = [edge.modes for edge in edges_at(network, "halt")]
    assert sorted(modes, key=len) == [frozenset({Mode.BOAT}), LAND]


def test_station_joins_the_railway_at_its_end_only(crossroads: Network) -> None:
    """Trains stop at the ends of a hop, not where a place happens to be near the line."""
    network, findings = attach(crossroads, [Attachment(id="station", lon=2.602, lat=50.601, modes=TRAINS)])
    rail = [edge for edge in network.edges if Mode.TRAIN in edge.modes and edge.kind == "access"]
    assert findings == ()
    assert [edge.end for edge in rail] == ["west"]


def test_place_far_from_everything_is_found_and_left_out(crossroads: Network) -> None:
    """Beyond 5 km a place is not attached, and says so."""
    network, findings = attach(crossroads, [Attachment(id="moon", lon=2.7, lat=50.7)])
    assert [finding.code for finding in findings] == ["network.no-land"]
    assert "moon" in findings[0].message
    assert network == crossroads


def test_mooring_without_water_is_found_and_kept_on_land(crossroads: Network) -> None:
    """A place that wants a boat and has no water within 1.5 km is still reached on land."""
    network, findings = attach(crossroads, [Attachment(id="pond", lon=2.605, lat=50.61, modes=BOATS)])
    assert [finding.code for finding in findings] == ["network.no-water"]
    assert "pond" in network.places


def test_no_place_joins_the_access_of_another(crossroads: Network) -> None:
    """A place near the access edge of a former one still goes to the public way."""
    first, _ = attach(crossroads, [Attachment(id="inn", lon=2.604, lat=50.604)])
    second, _ = attach(first, [Attachment(id="barn", lon=2.6041, lat=50.604)])
    assert not [edge for edge in second.edges if edge.id.startswith("access:") and "/" in edge.id]
    assert second.places.keys() == {"inn", "barn"}


def test_attach_is_also_a_method(crossroads: Network) -> None:
    """A network attaches places to itself."""
    places = [Attachment(id="inn", lon=2.604, lat=50.602)]
    assert crossroads.attach(places) == attach(crossroads, places)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.floats(2.4, 2.8), st.floats(50.45, 50.68)), min_size=1, max_size=12))
def test_embedded_network_stays_sound_whatever_is_attached(points: list[tuple[float, float]]) -> None:
    """Anywhere in the destination, places are attached, nothing breaks, and no way gets longer."""
    before = load_network()
    places = [Attachment(id=str(number), lon=lon, lat=lat) for number, (lon, lat) in enumerate(points)]
    after, findings = attach(before, places)
    assert findings == ()
    assert after.places.keys() == {place.id for place in places}
    assert validate(after) == ()
    ways = [
        sum(edge.length_m for edge in network.edges if edge.kind != "access") for network in (before, after)
    ]
    assert ways[1] == pytest.approx(ways[0], rel=1e-4)
    assert all(length_m(edge.line) == edge.length_m for edge in after.edges)
