"""Legs: lines, distances and times of a single way."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.access import Access
from graphs.drawn import ways_of
from graphs.facts import Known, Surface, Traffic
from graphs.geodesy import length_m
from graphs.leg import Leg, trace_leg
from graphs.matrix import UNREACHABLE, travel_matrix
from graphs.mode import LAND, Mode
from graphs.network import Network, load_network
from graphs.places import Attachment
from graphs.profile import load_profile, profile_names
from graphs.ways import Ways
from offers.station import Mooring, Station
from offers.stations import load_moorings, load_stations
from tests.graphs.small import changed, crossing, networks, nodes_of, placed, straight, town, with_hierarchy
from tests.graphs.test_matrix import ENGINES, Engine

LEISURE = load_profile("leisure")


@pytest.fixture(scope="module")
def region() -> tuple[Network, dict[str, Attachment]]:
    """Return the embedded network with its stations, its moorings, and 40 places here and there."""
    chance = random.Random(3)  # noqa: S311 - repeatable, not secret
    places = [
        *(_attachment(station, Mode.TRAIN) for station in load_stations()),
        *(_attachment(mooring, Mode.BOAT) for mooring in load_moorings()),
        *(
            Attachment(id=f"p{number}", lon=chance.uniform(2.4, 2.8), lat=chance.uniform(50.45, 50.65))
            for number in range(40)
        ),
    ]
    network, findings = load_network().attach(places)
    assert findings == ()
    return network, {place.id: place for place in places}


def _attachment(stop: Station | Mooring, mode: Mode) -> Attachment:
    return Attachment(id=stop.id, lon=stop.place.lon, lat=stop.place.lat, modes=LAND | {mode})


@ENGINES
@pytest.mark.parametrize("name", profile_names())
def test_leg_says_what_the_matrix_says(
    region: tuple[Network, dict[str, Attachment]], engine: Engine, name: str
) -> None:
    """Seconds and metres are those of the matrix; the line is as long, and ends at the places."""
    (network, places), profile = region, load_profile(name)
    network, ids = Network(ways=engine(network.ways), places=network.places), list(places)
    matrix = travel_matrix(network, ids, profile)
    chance = random.Random(5)  # noqa: S311 - repeatable, not secret
    reached = [
        (a, b) for a in range(len(ids)) for b in range(len(ids)) if 0 < matrix.metres[a, b] < UNREACHABLE
    ]
    assert len(reached) > 50
    for row, column in chance.sample(reached, 50):
        leg = trace_leg(network, ids[row], ids[column], profile)
        assert (leg.duration_s, leg.distance_m) == (matrix.seconds[row, column], matrix.metres[row, column])
        assert (leg.line[0], leg.line[-1]) == (places[ids[row]].point, places[ids[column]].point)
        assert length_m(leg.line) == pytest.approx(leg.distance_m, rel=0.01, abs=1)
        assert all(round(value, 6) == value for point in leg.line for value in point)
        assert 0 <= leg.low_traffic_share <= 1
        assert leg.mode is profile.mode


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_leg_in_any_network_is_drawn_from_place_to_place(data: st.DataObject) -> None:
    """Wherever places are attached, one-way or not: the line starts, ends and is as long as it says."""
    offsets = st.tuples(st.integers(-300, 1200), st.integers(-300, 1000))
    places = [
        Attachment(id=str(number), lon=2.6 + dx / 20_000, lat=50.6 + dy / 20_000)
        for number, (dx, dy) in enumerate(data.draw(st.lists(offsets, min_size=2, max_size=4)))
    ]
    network, _ = Network(ways=data.draw(networks())).attach(places)
    ids = [place.id for place in places if place.id in network.places]
    matrix = travel_matrix(network, ids, LEISURE)
    for row, one in enumerate(ids):
        for column, other in enumerate(ids):
            if matrix.seconds[row, column] < UNREACHABLE:
                leg = trace_leg(network, one, other, LEISURE)
                ends = network.places.attachment(one).point, network.places.attachment(other).point
                assert (leg.line[0], leg.line[-1]) == ends
                assert (leg.distance_m, leg.duration_s) == (
                    matrix.metres[row, column], matrix.seconds[row, column],
                )  # fmt: skip
                assert length_m(leg.line) == pytest.approx(leg.distance_m, rel=0.01, abs=3)


def test_leg_along_the_towpath_names_its_routes(region: tuple[Network, dict[str, Attachment]]) -> None:
    """From Merville to Estaires the way is the véloroute of the Lys, free of cars."""
    leg = trace_leg(region[0], "mooring:merville", "mooring:estaires", load_profile(Mode.CYCLE))
    assert "Véloroute de la Lys" in leg.routes
    assert len(set(leg.routes)) == len(leg.routes)
    assert leg.low_traffic_share > 0.9


def test_cruise_from_haverskerque_to_guarbecque(region: tuple[Network, dict[str, Attachment]]) -> None:
    """The cruise of the contract goes up the Lys to Aire and down the canal, through two locks."""
    leg = trace_leg(region[0], "mooring:haverskerque", "mooring:guarbecque", load_profile(Mode.BOAT))
    assert leg.mode is Mode.BOAT
    assert leg.routes == ("Lys", "Canal d’Aire à La Bassée")
    assert leg.locks == 2
    assert 12_000 < leg.distance_m < 20_000
    assert leg.duration_s > 2 * 20 * 60 + leg.distance_m / 7000 * 3600


def test_no_boat_goes_by_the_lawe(region: tuple[Network, dict[str, Attachment]]) -> None:
    """From Béthune to Estaires a boat goes round by Aire: the Lawe is no longer navigable."""
    leg = trace_leg(region[0], "mooring:bethune", "mooring:estaires", load_profile(Mode.BOAT))
    assert "Lawe" not in leg.routes
    assert leg.distance_m > 30_000


def test_walkers_between_villages_of_the_via_francigena_follow_it(
    region: tuple[Network, dict[str, Attachment]],
) -> None:
    """From Amettes to Bruay one walks the Via Francigena, and cycles by the lanes."""
    ends = [Attachment(id="amettes", lon=2.394, lat=50.527), Attachment(id="bruay", lon=2.547, lat=50.48)]
    network, _ = region[0].attach(ends)
    assert trace_leg(network, "amettes", "bruay", load_profile(Mode.WALK)).routes == ("Via Francigena",)
    assert "Via Francigena" not in trace_leg(network, "amettes", "bruay", load_profile(Mode.CYCLE)).routes


def leg_between(ways: Ways, *rows: tuple[int, float, int], name: str = "leisure") -> Leg:
    """Return the leg between two places of small ways."""
    return trace_leg(Network(ways=ways, places=placed(*rows)), "p0", "p1", load_profile(name))


def test_leg_between_places_at_one_point(crossroads: Network) -> None:
    """It has a line of two equal points, and no length to share out."""
    here = [Attachment(id=name, lon=2.61, lat=50.6) for name in ("inn", "restaurant")]
    network, _ = crossroads.attach(here)
    leg = trace_leg(network, "inn", "restaurant", load_profile(Mode.WALK))
    assert leg.line == ((2.61, 50.6), (2.61, 50.6))
    assert (leg.distance_m, leg.duration_s, leg.low_traffic_share, leg.sketched) == (0, 0, 0.0, False)
    assert (leg.surfaces, leg.junctions, leg.locks, leg.wheelchair) == ((), (), 0, "unknown")


def test_leg_across_a_street_is_up_to_it_and_off_it(crossroads: Network) -> None:
    """Two doors opposite each other: the line goes through the point of the street between them."""
    doors = [Attachment(id=name, lon=2.604, lat=lat) for name, lat in (("north", 50.601), ("south", 50.599))]
    network, _ = crossroads.attach(doors)
    leg = trace_leg(network, "north", "south", LEISURE)
    assert leg.line[0] == (2.604, 50.601)
    assert leg.line[1] == pytest.approx((2.604, 50.6), abs=1e-4)
    assert leg.line[-1] == (2.604, 50.599)
    assert leg.distance_m == pytest.approx(222, abs=2)


def test_low_traffic_share_is_by_length(crossroads: Network) -> None:
    """The towpath is 1,112 m of the 1,820 m: 61 %."""
    places = [Attachment(id="home", lon=2.6, lat=50.6), Attachment(id="quay", lon=2.61, lat=50.59)]
    network, _ = crossroads.attach(places)
    leg = trace_leg(network, "home", "quay", load_profile(Mode.CYCLE))
    assert leg.low_traffic_share == pytest.approx(0.611, abs=0.001)
    assert leg.routes == ("Q1",)
    assert leg.sketched
    assert leg.junctions == ()


@pytest.mark.parametrize("share", [0.501, 0.5021, 0.505, 0.5094])
def test_no_more_than_all_of_a_short_leg_is_quiet(share: float) -> None:
    """Of a few metres of towpath, rounded to metres, all is free of cars."""
    assert leg_between(crossing(), (2, 0.5, 0), (2, share, 0)).low_traffic_share <= 1


def test_surfaces_are_shared_out_by_length() -> None:
    """The longest first, what is unknown by that name; they add up to all of it."""
    ways = changed(crossing(), 0, surface=Surface.ASPHALT)
    leg = leg_between(ways, (0, 0.0, 0), (2, 1.0, 0))
    assert leg.surfaces == (
        ("unknown", pytest.approx(0.611, abs=0.001)),
        ("asphalt", pytest.approx(0.389, abs=0.001)),
    )
    assert sum(share for _, share in leg.surfaces) == pytest.approx(1, abs=0.002)


def test_climbs_are_those_of_the_direction() -> None:
    """Twenty metres up the first way and half of ten down the second; the other way round coming back."""
    ways = changed(crossing(), 0, ascent_dm=200, descent_dm=40)
    ways = changed(ways, 1, ascent_dm=0, descent_dm=100)
    there = leg_between(ways, (0, 0.0, 0), (1, 0.5, 0))
    assert (there.ascent_m, there.descent_m) == (20, 9)
    back = leg_between(ways, (1, 0.5, 0), (0, 0.0, 0))
    assert (back.ascent_m, back.descent_m) == (9, 20)


def test_climbs_of_a_way_partly_unknown_are_unknown() -> None:
    """No half-truth is told."""
    leg = leg_between(changed(crossing(), 0, ascent_dm=200, descent_dm=40), (0, 0.0, 0), (1, 0.5, 0))
    assert (leg.ascent_m, leg.descent_m) == (None, None)


@pytest.mark.parametrize(
    ("low", "high", "locks"), [(0.0, 1.0, 2), (0.0, 0.1, 0), (0.5, 1.0, 1), (0.5, 0.0, 1), (1.0, 0.0, 2)]
)
def test_locks_that_are_passed_are_counted(low: float, high: float, locks: int) -> None:
    """Those between both places, as the time has them."""
    leg = leg_between(town(), (13, low, 0), (13, high, 0), name="motorboat")
    assert leg.locks == locks
    assert leg.duration_s // 1200 == locks


def test_lock_at_the_end_of_an_edge_is_counted() -> None:
    """Who sails to the weir and on has passed it; it is in the time, and is told."""
    assert leg_between(crossing(), (3, 0.5, 0), (3, 1.0, 0), name="motorboat").locks == 1
    assert leg_between(crossing(), (3, 1.0, 0), (3, 0.5, 0), name="motorboat").locks == 1


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (Known.YES, Known.YES, "yes"),
        (Known.YES, Known.UNKNOWN, "unknown"),
        (Known.YES, Known.NO, "no"),
        (Known.UNKNOWN, Known.NO, "no"),
        (Known.UNKNOWN, Known.UNKNOWN, "unknown"),
    ],
)
def test_wheelchair_passes_where_it_is_known_to(first: Known, second: Known, expected: str) -> None:
    """All of it: one stretch that stops it does, one that nobody knows leaves it open."""
    ways = changed(changed(crossing(), 0, wheelchair=first), 1, wheelchair=second)
    assert leg_between(ways, (0, 0.5, 0), (1, 0.5, 0)).wheelchair == expected


def test_straight_line_to_a_far_door_is_a_sketch_that_nobody_knows() -> None:
    """Two hundred metres off the way: neither surveyed nor known to be passable."""
    ways = changed(crossing(), 0, sketched=0, wheelchair=Known.YES)
    near, far = (leg_between(ways, (0, 0.2, away), (0, 0.8, 0)) for away in (900, 2000))
    assert (near.sketched, near.wheelchair) == (False, "yes")
    assert (far.sketched, far.wheelchair) == (True, "unknown")


def test_routes_for_others_and_links_are_not_named() -> None:
    """The river's name is for boats; a link between numbers is told by its numbers."""
    ways = crossing()
    routes = (replace(ways.routes[0], link=(1, 2)), ways.routes[1])
    assert leg_between(replace(ways, routes=routes), (2, 0.0, 0), (2, 1.0, 0)).routes == ()
    assert leg_between(ways, (3, 0.0, 0), (3, 1.0, 0), name="canoe").routes == ("Rivière",)


def test_dislike_leads_round_and_is_not_told_as_time() -> None:
    """
    A family takes the lane by the park, a little longer than the road, and is told how long that takes.

    ::

          park
        ╱      ╲
        a ─────── b   with many cars
    """
    points = {"a": (2.60, 50.60), "b": (2.62, 50.60), "park": (2.61, 50.603)}
    edges = [straight(points, "a", "b"), straight(points, "a", "park"), straight(points, "park", "b")]
    ways = changed(ways_of(nodes_of(points), edges), 0, traffic=Traffic.HIGH)
    for engine in (lambda ways: ways, with_hierarchy):
        leg = leg_between(engine(ways), (0, 0.0, 0), (0, 1.0, 0), name="family")
        lane_m = float(ways.edges.length_dm[1:].sum() / 10)
        assert leg.distance_m == pytest.approx(lane_m, abs=1)
        assert leg.duration_s == pytest.approx(lane_m / 12 * 3.6 * 1.3, abs=1)


def test_one_way_pair_is_ridden_each_way_along_its_own() -> None:
    """There by the one street, back by the other."""
    ways = changed(changed(town(), 0, backward=0), 1, forward=0)
    ways = changed(ways, 6, forward=Access.WALK, backward=Access.WALK)
    there = leg_between(ways, (5, 0.0, 0), (2, 0.0, 0))
    back = leg_between(ways, (2, 0.0, 0), (5, 0.0, 0))
    assert there.distance_m == pytest.approx(ways.edges.length_dm[0] / 10, abs=1)
    assert back.distance_m == pytest.approx(ways.edges.length_dm[1] / 10, abs=1)
    assert back.routes == ("L",)
