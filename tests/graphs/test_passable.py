"""What somebody in a wheelchair, or on a cycle that is not lifted, meets along a way."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.drawn import ways_of
from graphs.facts import Barrier, Kind, Known, Smoothness, Surface
from graphs.hierarchy import INFINITE
from graphs.journey import find_journey
from graphs.network import Network
from graphs.passable import Passage, Remark, passage
from graphs.places import Attachment
from graphs.profile import load_profile
from graphs.weights import weigh
from tests.graphs.small import changed, edge, nodes_of

WHEELS, WALKER, CARGO = (load_profile(name) for name in ("wheelchair", "walker", "cargo-bike"))
POINTS = {"west": (2.600, 50.600), "cross": (2.610, 50.600), "east": (2.620, 50.600)}
ENDS = tuple(Attachment(id=name, lon=POINTS[name][0], lat=POINTS[name][1]) for name in ("west", "east"))
SAID = {"surface": Surface.ASPHALT, "smoothness": Smoothness.GOOD, "incline_pm": 0, "sketched": 0}
KILOMETRE = {"length_dm": 10_000}


def two_lanes(first: dict[str, int], second: dict[str, int]) -> Network:
    """Return a kilometre of lane, then another, with these facts."""
    lanes = (
        edge(f"{a}-{b}", (POINTS[a], POINTS[b]), a, b) for a, b in (("west", "cross"), ("cross", "east"))
    )
    ways = ways_of(nodes_of(POINTS), tuple(lanes))
    for number, facts in enumerate((first, second)):
        ways = changed(ways, number, **{**KILOMETRE, **facts})
    return Network(ways=ways).attach(ENDS)[0]


def met(first: dict[str, int], second: dict[str, int], profile: Any = WHEELS) -> Passage:
    """Judge both for a profile, along a way from end to end."""
    whole = find_journey(two_lanes({}, {}), "west", "east", WALKER)
    return passage(two_lanes(first, second).ways, whole, profile)


def remarks(found: Passage, level: str) -> list[tuple[str, str, int]]:
    """Return what is met of a level: fact, value, metres."""
    return [(r.fact, r.value, r.metres) for r in found.remarks if r.level == level]


def test_nothing_said_is_unknown_and_told_metre_by_metre() -> None:
    """Of a lane of which nobody says anything, each fact is missing for all of its length."""
    found = met({}, {})
    assert (found.answer, found.metres) == ("unknown", 2000)
    assert remarks(found, "unknown") == [
        (fact, "", 2000) for fact in ("surface", "smoothness", "gradient", "wheelchair")
    ]
    assert remarks(found, "stops") == remarks(found, "hinders") == []


def test_said_to_be_passable_is_yes() -> None:
    """Where somebody says of all stretches that a wheelchair passes, nothing is missing."""
    passable = {"wheelchair": Known.YES}
    assert met(passable, passable) == Passage(answer="yes", metres=2000)


def test_good_ground_alone_is_no_yes() -> None:
    """A smooth level street of asphalt is not said to be passable: there may be kerbs."""
    found = met(SAID, {"wheelchair": Known.YES})
    assert found.answer == "unknown"
    assert remarks(found, "unknown") == [("wheelchair", "", 1000)]


def test_a_rider_is_never_told_yes() -> None:
    """What a wheelchair passes, a cycle of which nothing is known may not."""
    passable = {"wheelchair": Known.YES}
    assert met(passable, passable, CARGO).answer == "unknown"


STOPPING = [
    ({"kind": Kind.STEPS}, ("kind", "steps")),
    ({"surface": Surface.SAND}, ("surface", "sand")),
    ({"smoothness": Smoothness.VERY_BAD}, ("smoothness", "very_bad")),
    ({"barriers": Barrier.STILE | Barrier.BOLLARD}, ("barrier", "stile")),
    ({"incline_pm": -95}, ("gradient", "95")),
    ({"gap_dm": 7}, ("width", "7")),
    ({"wheelchair": Known.NO}, ("wheelchair", "")),
]


@pytest.mark.parametrize(("facts", "why"), STOPPING)
def test_one_stretch_that_stops_is_no(facts: dict[str, int], why: tuple[str, str]) -> None:
    """Whatever stops on one of two stretches is named, with the metres of that stretch."""
    found = met({"wheelchair": Known.YES}, {**SAID, **facts})
    assert found.answer == "no"
    assert remarks(found, "stops") == [(*why, 1000)]


HINDERING = [
    ({"surface": Surface.COBBLES}, ("surface", "cobbles")),
    ({"smoothness": Smoothness.BAD}, ("smoothness", "bad")),
    ({"barriers": Barrier.GATE}, ("barrier", "gate")),
    ({"incline_pm": 60}, ("gradient", "60")),
    ({"incline_pm": -32768, "ascent_dm": 400, "descent_dm": 500}, ("gradient", "90")),
    ({"width_dm": 12}, ("width", "12")),
]


@pytest.mark.parametrize(("facts", "why"), HINDERING)
def test_what_is_hard_does_not_stop(facts: dict[str, int], why: tuple[str, str]) -> None:
    """A slope known by its ascent alone, cobbles, a gate are told, and leave the answer open."""
    found = met({"wheelchair": Known.YES}, {**SAID, **facts})
    assert found.answer == "unknown"
    assert remarks(found, "hinders") == [(*why, 1000)]


def test_place_far_from_any_way_is_unknown() -> None:
    """A straight line of 600 m to a place is no way that anybody knows."""
    network = two_lanes({"wheelchair": Known.YES}, {"wheelchair": Known.YES})
    network, _ = network.attach([Attachment(id="farm", lon=2.615, lat=50.6054)])
    found = passage(network.ways, find_journey(network, "west", "farm", WHEELS), WHEELS)
    assert found.answer == "unknown"
    assert [remark.fact for remark in found.remarks] == ["straight"]
    assert found.remarks[0].metres == pytest.approx(600, abs=2)


def test_two_places_at_one_point_are_unknown() -> None:
    """Nobody says how one gets from a door to the other where the network has one point for both."""
    network, _ = two_lanes({}, {}).attach([replace(ENDS[0], id="next door")])
    found = passage(network.ways, find_journey(network, "west", "next door", WHEELS), WHEELS)
    spot = Remark(level="unknown", fact="spot", value="", metres=0, count=1)
    assert found == Passage(answer="unknown", metres=0, remarks=(spot,))


FACTS = st.fixed_dictionaries(
    {
        "kind": st.sampled_from([Kind.LANE, Kind.STEPS, Kind.PATH, Kind.CYCLEWAY]),
        "surface": st.sampled_from(list(Surface)),
        "smoothness": st.sampled_from(list(Smoothness)),
        "barriers": st.integers(0, 1023),
        "incline_pm": st.sampled_from([-32768, 0, 60, -80, 81, 200]),
        "gap_dm": st.integers(0, 12),
        "wheelchair": st.sampled_from(list(Known)),
    }
)


@settings(max_examples=200, deadline=None)
@given(first=FACTS, second=FACTS)
def test_what_stops_is_what_the_router_avoids(first: dict[str, int], second: dict[str, int]) -> None:
    """A way is no exactly where the profile uses one of its edges in neither direction."""
    network = two_lanes({**first, "sketched": 0}, {**second, "sketched": 0})
    unused = weigh(network.ways, WHEELS).cost == INFINITE
    found = met({**first, "sketched": 0}, {**second, "sketched": 0})
    assert (found.answer == "no") == bool(unused.any())
    assert {r.level for r in found.remarks} <= {"stops", "hinders", "unknown"}
    assert all(0 <= r.metres <= found.metres for r in found.remarks)
