"""Times and distances, reckoned from 250 m a minute by bike and 75 m on foot."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from graphs.drawn import Edge
from graphs.mode import LAND, Mode
from graphs.network import Network
from graphs.places import Attachment
from itinerary.params import Params
from itinerary.problem import Problem
from itinerary.request import Request
from itinerary.segment import Segment
from itinerary.travel import NEVER, Travel, make_travel, make_voyages, trace, train_wait_min
from offers.catalogue import Catalogue
from tests.itinerary.conftest import EDGES, POINTS, network_of


def at(name: str, node: str, modes: frozenset[Mode] = LAND | {Mode.TRAIN}) -> Attachment:
    """Return a place that stands on a node, for walkers, riders and trains unless told otherwise."""
    lon, lat = POINTS[node]
    return Attachment(id=name, lon=lon, lat=lat, modes=modes)


@pytest.fixture(scope="session")
def by_bike(problem_of: Callable[..., Problem]) -> Travel:
    """Return the arrays of a ride."""
    return problem_of().travel


@pytest.fixture(scope="session")
def on_foot(problem_of: Callable[..., Problem]) -> Travel:
    """Return the arrays of a walk."""
    return problem_of(mode="walk").travel


def pair(travel: Travel, start: str, end: str) -> tuple[int, int]:
    """Return the indices of two places."""
    return travel.index(start), travel.index(end)


@pytest.mark.parametrize(
    ("end", "go_min", "go_m", "walk_min"),
    [
        ("offer:belfry", 12, 3000, 40),
        ("offer:garden", 20, 5000, 67),
        ("station:east", 24, 6000, 80),
        ("station:west", 0, 0, 0),
    ],
)
def test_ride_takes_its_minutes(by_bike: Travel, end: str, go_min: int, go_m: int, walk_min: int) -> None:
    """From the west, by bike and on foot; a minute begun counts."""
    there, back = pair(by_bike, "station:west", end), pair(by_bike, end, "station:west")
    assert (by_bike.go_min[there], by_bike.go_m[there], by_bike.walk_min[there]) == (go_min, go_m, walk_min)
    assert by_bike.go_min[there] == by_bike.go_min[back]
    assert bool(by_bike.ride[there]) is (go_m > 0)


def test_minute_begun_counts(network: Network, request_of: Callable[..., Request], segment: Segment) -> None:
    """At 16 km/h the 3 km take eleven minutes and a quarter: twelve."""
    at_places, _ = network.attach((at("a", "west"), at("b", "cross")))
    asked = request_of(segment=replace(segment, cycle_kmh=16.0))
    travel = make_travel(at_places, ("a", "b"), {"a": "exact", "b": "exact"}, (), asked, Params())
    assert travel.go_min.tolist() == [[0, 12], [12, 0]]


@pytest.mark.parametrize(("precision", "slack"), [("exact", 0), ("site", 2), ("commune", 6)])
def test_vague_place_takes_time_to_find(
    problem_of: Callable[..., Problem],
    with_offer: Callable[..., Catalogue],
    catalogue: Catalogue,
    precision: str,
    slack: int,
) -> None:
    """One looks for a place on the way to it, not on the way from it."""
    vague = replace(catalogue.offer("offer:garden").place, precision=precision)
    travel = problem_of(offers=with_offer("garden", place=vague)).travel
    assert travel.go_min[pair(travel, "station:west", "offer:garden")] == 20 + slack
    assert travel.go_min[pair(travel, "offer:garden", "station:west")] == 20


def test_hop_is_walked_and_does_not_count_as_a_ride(problem_of: Callable[..., Problem]) -> None:
    """Nobody mounts for a few steps: the hop is on foot, its metres are not of the bike."""
    travel = problem_of(params=Params(short_hop_m=2000)).travel
    short, longer = pair(travel, "offer:belfry", "offer:garden"), pair(travel, "offer:belfry", "offer:bar")
    assert (travel.go_min[short], travel.go_m[short], travel.ride[short]) == (27, 0, False)
    assert (travel.go_min[longer], travel.go_m[longer], travel.ride[longer]) == (12, 3000, True)


def test_no_way_is_never(request_of: Callable[..., Request]) -> None:
    """Between two pieces of land without a bridge there is no way at any hour."""
    bridge = Edge(
        id="apart",
        start="east",
        end="south",
        line=((2.6848, 50.6), (2.6424, 50.582)),
        length_m=6000,
        kind="lane",
        modes=LAND,
    )
    islands, _ = network_of((replace(EDGES[0], length_m=6000), bridge)).attach(
        (at("a", "west"), at("b", "east"))
    )
    travel = make_travel(islands, ("a", "b"), {"a": "exact", "b": "commune"}, (), request_of(), Params())
    assert travel.go_min[0, 1] == travel.walk_min[0, 1] == NEVER


def test_train_is_taken_where_it_is_quicker(on_foot: Travel) -> None:
    """From the west to the bar: 20 minutes on the platform and 6 on the train, rather than 80 on foot."""
    ride = pair(on_foot, "station:west", "offer:bar")
    assert train_wait_min() == 20
    assert (on_foot.go_min[ride], on_foot.go_m[ride], on_foot.walk_min[ride]) == (26, 0, 80)
    assert on_foot.train[ride] == ("station:west", "station:east")
    assert not on_foot.ride.any()


def test_metres_to_the_train_count(request_of: Callable[..., Request]) -> None:
    """Where the lane to the east is cut, one walks back 3 km to the train: 40 minutes, and 26 with it."""
    cut = network_of(e for e in EDGES if e.id != "cross-east")
    at_places, _ = cut.attach(
        (at("inn", "cross"), at("s1", "west"), at("s2", "east", frozenset({Mode.TRAIN})))
    )
    exact = dict.fromkeys(("inn", "s1", "s2"), "exact")
    travel = make_travel(
        at_places, ("inn", "s1", "s2"), exact, ("s1", "s2"), request_of(mode="walk"), Params()
    )
    assert (travel.go_min[0, 2], travel.go_m[0, 2], travel.train[0, 2]) == (66, 3000, ("s1", "s2"))


def test_train_that_helps_nobody_is_not_taken(on_foot: Travel) -> None:
    """To the garden it is as far from one station as from the other."""
    walk = pair(on_foot, "station:west", "offer:garden")
    assert (on_foot.go_min[walk], on_foot.go_m[walk]) == (67, 5000)
    assert walk not in on_foot.train


def test_near_places_are_walked(problem_of: Callable[..., Problem]) -> None:
    """Below the distance from which trains are taken nobody takes one, however slow the walk."""
    travel = problem_of(mode="walk", params=Params(train_from_m=6000)).travel
    ride = pair(travel, "station:west", "offer:bar")
    assert (travel.go_min[ride], travel.go_m[ride]) == (80, 6000)


def test_banned_train_is_not_taken(problem_of: Callable[..., Problem]) -> None:
    """Who wants no train walks all the way."""
    travel = problem_of(mode="walk", ban_modes=("train",)).travel
    assert not travel.train
    assert travel.go_min[pair(travel, "station:west", "offer:bar")] == 80


def test_cyclists_take_no_train(by_bike: Travel) -> None:
    """By bike one rides."""
    assert not by_bike.train


def test_cruise_takes_the_time_of_its_water(network: Network, catalogue: Catalogue) -> None:
    """From the south to the east the canal takes 40 minutes; where no water leads there is no voyage."""
    cruise = catalogue.offer("offer:cruise")
    boats = LAND | {Mode.BOAT}
    afloat, _ = network.attach((at("offer:cruise", "south", boats), at("mooring:east", "east", boats)))
    ashore, _ = network.attach((at("offer:cruise", "south", boats), at("mooring:east", "west", boats)))
    assert make_voyages(afloat, [cruise]) == {"offer:cruise": 40}
    assert make_voyages(ashore, [cruise]) == {}


def test_drawn_leg_is_the_one_that_was_counted(network: Network, request_of: Callable[..., Request]) -> None:
    """The line goes by the cross, and takes the seconds and metres of the arrays."""
    at_places, _ = network.attach((at("a", "west"), at("b", "south")))
    leg = trace(at_places, "a", "b", Mode.CYCLE, request_of())
    assert (leg.distance_m, leg.duration_s, leg.low_traffic_share) == (5000, 1200, 0.4)
    assert leg.line == ((2.6, 50.6), (2.6424, 50.6), (2.6424, 50.582))
    assert trace(at_places, "a", "b", Mode.WALK, request_of()).duration_s == 4000
