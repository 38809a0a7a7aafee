"""What a profile makes of a way."""

import math
from dataclasses import replace

import numpy as np
import pytest

from graphs.access import Access
from graphs.drawn import ways_of
from graphs.facts import Barrier, Kind, Known, Smoothness, Surface, Traffic
from graphs.hierarchy import INFINITE
from graphs.mode import Mode
from graphs.network import load_network
from graphs.profile import Profile, load_profile, profile_names
from graphs.weights import AT_ONCE, signed_edges, usable, weigh
from tests.graphs.small import LAND_BITS, changed, crossing, nodes_of, straight, town

RIDER = Profile(
    name="rider", mode=Mode.CYCLE, access=Access.CYCLE, cruise_kmh=18.0, slowest_kmh=3.6, fastest_kmh=36.0,
    access_kmh=7.2, push_kmh=3.6, climb_s_m=2.0, steepest_pm=60, narrowest_dm=8, signed=0.8,
    speed_kmh=(("lane", 18.0), ("path", 9.0), ("steps", 1.8), ("towpath", 18.0)),
    sketched_allowance=(("lane", 1.25),), surface=(("gravel", 0.5), ("sand", 0.0)),
    smoothness=(("bad", 0.8), ("impassable", 0.0)),
    barrier_s=(("gate", 10.0), ("kerb", 3.0), ("stile", math.inf)), dislike_kind=(("path", 1.5),),
    dislike_traffic=(("high", 2.0),), dislike_surface=(("gravel", 1.1),),
)  # fmt: skip
"""18 km/h are 5 m/s: a hundred metres take 20 s."""
HUNDRED_M = 1000
"""In decimetres."""


def seconds(profile: Profile = RIDER, **facts: int) -> tuple[float, float]:
    """Return the time of a hundred metres of lane with these facts, there and back; inf if closed."""
    facts = {"length_dm": HUNDRED_M, "sketched": 0} | facts
    return told(weigh(changed(crossing(), 0, **facts), profile).time_ms)


def felt(profile: Profile = RIDER, **facts: int) -> tuple[float, float]:
    """Return its cost, there and back, in seconds."""
    facts = {"length_dm": HUNDRED_M, "sketched": 0} | facts
    return told(weigh(changed(crossing(), 0, **facts), profile).cost)


def told(column: np.ndarray) -> tuple[float, float]:
    """Return what the first edge takes in both directions."""
    there, back = column[[0, len(column) // 2]].tolist()
    return tuple(math.inf if value == INFINITE else value / 1000 for value in (there, back))


CLOSED = (math.inf, math.inf)


def test_plain_lane_takes_its_length_at_its_speed() -> None:
    """Felt as long as it is; and the length is told as it is, both ways."""
    assert seconds() == felt() == (20, 20)
    weights = weigh(crossing(), RIDER)
    assert (weights.length_dm == np.tile(crossing().edges.length_dm, 2)).all()


def test_sketched_way_takes_longer() -> None:
    """By the allowance of its kind; a kind without one takes no longer."""
    assert seconds(sketched=1) == (25, 25)
    assert seconds(sketched=1, kind=Kind.TOWPATH) == (20, 20)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"kind": Kind.PATH}, 40),
        ({"kind": Kind.ROAD}, math.inf),
        ({"surface": Surface.GRAVEL}, 40),
        ({"surface": Surface.ASPHALT}, 20),
        ({"surface": Surface.SAND}, math.inf),
        ({"smoothness": Smoothness.BAD}, 25),
        ({"smoothness": Smoothness.IMPASSABLE}, math.inf),
        ({"surface": Surface.GRAVEL, "smoothness": Smoothness.BAD}, 50),
        ({"barriers": Barrier.GATE}, 30),
        ({"barriers": Barrier.GATE | Barrier.KERB}, 33),
        ({"barriers": Barrier.BOLLARD}, 20),
        ({"barriers": Barrier.STILE}, math.inf),
        ({"barriers": Barrier.STILE | Barrier.GATE}, math.inf),
        ({"gap_dm": 0}, 20),
        ({"gap_dm": 8}, 20),
        ({"gap_dm": 7}, math.inf),
        ({"incline_pm": 60}, 20),
        ({"incline_pm": 61}, math.inf),
        ({"incline_pm": -61}, math.inf),
        ({"ascent_dm": 0, "descent_dm": 0}, 20),
        ({"fixed_s": 90}, 90),
        ({"fixed_s": 90, "length_dm": 99_999}, 90),
        ({"fixed_s": 90, "surface": Surface.GRAVEL}, 90),
        ({"wheelchair": Known.NO}, 20),
    ],
)
def test_each_rule_by_itself(facts: dict[str, int], expected: float) -> None:
    """Kind, surface, smoothness, barriers, gaps, slopes and timetables, there as back."""
    assert seconds(**facts) == (expected, expected)
    assert (felt(**facts)[0] == math.inf) == (expected == math.inf)


def test_climb_is_paid_upwards() -> None:
    """Ten metres up and three down: 20 s there, 6 s back, at two seconds a metre."""
    assert seconds(ascent_dm=100, descent_dm=30) == (40, 26)


def test_no_stretch_is_slower_than_the_slowest_or_faster_than_the_fastest() -> None:
    """At 3.6 km/h a hundred metres take 100 s, at 36 km/h 10 s."""
    slow = replace(RIDER, surface=(("gravel", 0.01),))
    assert seconds(slow, surface=Surface.GRAVEL) == (100, 100)
    fast = replace(RIDER, surface=(("gravel", 100.0),))
    assert seconds(fast, surface=Surface.GRAVEL) == (10, 10)


@pytest.mark.parametrize(
    ("facts", "factor"),
    [
        ({"traffic": Traffic.HIGH}, 2.0),
        ({"traffic": Traffic.LOW}, 1.0),
        ({"kind": Kind.PATH}, 1.5),
        ({"surface": Surface.GRAVEL}, 1.1),
        ({"kind": Kind.PATH, "traffic": Traffic.HIGH, "surface": Surface.GRAVEL}, 3.3),
    ],
)
def test_dislike_changes_the_cost_and_not_the_time(facts: dict[str, int], factor: float) -> None:
    """What one would rather not ride feels longer than it is."""
    indifferent = replace(RIDER, dislike_kind=(), dislike_traffic=(), dislike_surface=())
    assert seconds(**facts) == seconds(indifferent, **facts)
    assert felt(**facts) == pytest.approx(tuple(factor * value for value in seconds(**facts)))


def test_signed_way_feels_shorter_to_those_it_is_signed_for() -> None:
    """The quay is signed for riders and walkers, the river for boats."""
    assert signed_edges(crossing(), RIDER).tolist() == [False, False, True, False, False]
    assert signed_edges(crossing(), load_profile("canoe")).tolist() == [False, False, False, True, False]
    weights = weigh(crossing(), RIDER)
    assert weights.cost[2] == pytest.approx(0.8 * weights.time_ms[2], abs=1)
    assert weights.cost[0] == weights.time_ms[0]


def test_one_way_is_closed_against_it() -> None:
    """Each direction has its own travellers."""
    assert seconds(backward=Access.WALK) == (20, math.inf)
    assert seconds(forward=Access.WALK) == (math.inf, 20)
    assert seconds(forward=0, backward=0) == CLOSED


def test_bike_is_pushed_where_one_may_only_push() -> None:
    """At 3.6 km/h, whatever the surface; not by who does not push, nor where one may ride."""
    assert seconds(backward=Access.PUSH, surface=Surface.SAND) == (math.inf, 100)
    assert seconds(backward=Access.PUSH | Access.CYCLE) == (20, 20)
    assert seconds(replace(RIDER, push_kmh=0.0), backward=Access.PUSH) == (20, math.inf)
    assert seconds(backward=Access.PUSH, barriers=Barrier.STILE) == CLOSED
    walker = replace(RIDER, mode=Mode.WALK, access=Access.WALK, push_kmh=0.0)
    assert seconds(walker, forward=LAND_BITS, backward=Access.PUSH) == (20, math.inf)


def test_bike_is_carried_up_steps_at_the_speed_of_steps() -> None:
    """Two hundred seconds for a hundred metres of them; not at all without such a speed."""
    steps = {"kind": Kind.STEPS, "forward": Access.PUSH, "backward": Access.PUSH}
    assert seconds(**steps) == (200, 200)
    assert seconds(replace(RIDER, speed_kmh=(("lane", 18.0),)), **steps) == CLOSED


def test_wheelchair_keeps_off_what_is_known_to_stop_it() -> None:
    """What is unknown is not closed."""
    chair = replace(RIDER, heeds_wheelchair=True)
    assert seconds(chair, wheelchair=Known.NO) == CLOSED
    assert seconds(chair, wheelchair=Known.UNKNOWN) == seconds(chair, wheelchair=Known.YES) == (20, 20)


def test_lock_takes_its_minutes_and_is_not_disliked() -> None:
    """Two locks of twenty minutes, there as back, felt as they are."""
    boat = replace(load_profile("motorboat"), dislike_kind=(("waterway", 3.0),))
    weights, size = weigh(town(), boat), len(town().edges)
    for arc in (13, size + 13):
        assert weights.lock_ms[arc] == 2 * 20 * 60_000
        sailing_ms = weights.time_ms[arc] - weights.lock_ms[arc]
        assert sailing_ms == pytest.approx(weights.length_dm[arc] * 360 / 7.0 * 1.1, abs=1)
        assert weights.cost[arc] == pytest.approx(3 * sailing_ms + weights.lock_ms[arc], abs=1)
    assert weights.lock_ms[12] == 0


def test_arc_is_never_free_and_never_beyond_all_measure() -> None:
    """A hop of no minutes costs a millisecond; what would cost six days is not used."""
    assert weigh(changed(crossing(), 0, fixed_s=0), RIDER).cost[0] == 1
    assert seconds(fixed_s=INFINITE // 1000 + 1) == CLOSED
    assert weigh(town(), replace(load_profile("motorboat"), lock_min=1e6)).cost[13] == INFINITE


def test_nobody_uses_what_is_not_theirs() -> None:
    """Of each profile, the arcs it uses on the crossroads."""
    used = {
        name: np.flatnonzero(weigh(crossing(), load_profile(name)).cost[:5] < INFINITE)
        for name in profile_names()
    }
    land = [0, 1, 2]
    assert {name: edges.tolist() for name, edges in used.items()} == {
        "canoe": [3], "cargo-bike": land, "e-bike": land, "family": land, "leisure": land, "motorboat": [3],
        "train": [4], "walker": land, "wheelchair": land,
    }  # fmt: skip


@pytest.mark.parametrize("name", profile_names())
def test_cost_and_time_go_together(name: str) -> None:
    """Where the one is infinite so is the other, and what is used takes some time."""
    weights = weigh(load_network().ways, load_profile(name))
    assert ((weights.cost == INFINITE) == (weights.time_ms == INFINITE)).all()
    assert weights.cost.min() > 0
    assert weights.cost.max() <= INFINITE


def test_large_network_is_weighed_like_a_small_one() -> None:
    """Edges are weighed in parts: those of each part as they would be alone."""
    points = {"a": (2.6, 50.6), "b": (2.61, 50.6)}
    drawn = ways_of(nodes_of(points), [straight(points, "a", "b")])
    count = AT_ONCE + 3
    columns = {
        name: np.tile(getattr(drawn.edges, name), count)
        for name in drawn.edges.DTYPES
        if not name.endswith("_first")
    }
    columns["length_dm"] = np.arange(1000, 1000 + count)
    edges = replace(
        drawn.edges, **columns, line_first=np.arange(count + 1) * 2, route_first=np.zeros(count + 1)
    )
    weights = weigh(replace(drawn, edges=edges), RIDER)
    expected = np.rint(np.tile(columns["length_dm"], 2) * 360 / 18 * 1.25)
    assert (weights.time_ms == expected).all()


def test_usable_is_what_one_may_use_in_one_direction_at_least() -> None:
    """Whichever it is."""
    ways = changed(changed(crossing(), 0, forward=0), 1, forward=0, backward=0)
    assert usable(ways.edges, Access.CYCLE).tolist() == [True, False, True, False, False]
    assert usable(ways.edges, Access.BOAT | Access.TRAIN).tolist() == [False, False, False, True, True]
