"""The ways of a stay on wheels."""

from dataclasses import replace
from datetime import timedelta

import pytest

from graphs.facts import Barrier, Kind
from graphs.mode import Mode
from graphs.network import Network
from itinerary.inclusion.ways import leg_gaps, looked_along
from tests.graphs.small import changed
from tests.itinerary.conftest import EDGES, edge, network_of

ON_FOOT = {"mode": "walk", "max_walk_km_day": 20.0}
WEST_CROSS, CROSS_EAST, CROSS_SOUTH = range(3)


@pytest.fixture(scope="module")
def walk(assembled):
    """Return a day on foot: 3 km to the museum, and back."""
    return assembled("museum", **ON_FOOT)


def barred(network, number, **facts):
    """Return the network with other facts of one of its lanes."""
    return Network(ways=changed(network.ways, number, **facts))


def test_nothing_said_is_to_be_confirmed_way_by_way(walk, subject_of):
    """Tests that each way is told with its metres, its ends and what nobody has said of it."""
    there, back = leg_gaps(subject_of(walk, **ON_FOOT), "wheelchair")
    assert (there.from_id, there.to_id, there.mode) == ("station:west", "offer:museum", Mode.WALK)
    assert (there.answer, there.planned_m, there.metres) == ("unknown", 3000, 3000)
    assert {remark.fact for remark in there.remarks} == {"surface", "smoothness", "gradient", "wheelchair"}
    assert there.lack == back.lack


def test_ways_that_are_said_to_be_passable_lack_nothing(walk, subject_of, open_network):
    """Tests that nothing is left to be confirmed where somebody says of all stretches that one passes."""
    assert leg_gaps(subject_of(walk, ways=open_network, **ON_FOOT), "wheelchair") == ()


@pytest.mark.parametrize("need", ["wheelchair", "buggy"])
def test_steps_without_a_way_round_are_no(walk, subject_of, open_network, need):
    """Tests that steps on the only way stop, with the metres they take on the leg of the stay."""
    steps = barred(open_network, WEST_CROSS, barriers=Barrier.STILE)
    gaps = leg_gaps(subject_of(walk, ways=steps, **ON_FOOT), need)
    assert [gap.answer for gap in gaps] == ["no", "no"]
    assert [(r.level, r.fact, r.value, r.metres) for r in gaps[0].remarks] == [
        ("stops", "barrier", "stile", 3000)
    ]
    assert gaps[0].lack.sort == "improve"


def test_a_way_round_is_judged_in_its_place(walk, subject_of):
    """Tests that a way of 3.3 km round a stile is told as longer and later, and not as a no."""
    by_the_field = edge("round", "west", "cross", 3300, wheelchair="yes")
    around = network_of((*EDGES, by_the_field))
    ways = changed(around.ways, WEST_CROSS, barriers=Barrier.STILE)
    gap, _ = leg_gaps(subject_of(walk, ways=Network(ways=ways), **ON_FOOT), "wheelchair")
    assert (gap.answer, gap.planned_m, gap.metres, gap.remarks) == ("unknown", 3000, 3300, ())
    assert gap.late_min > 0
    assert gap.lack.sort == "confirm"


def test_time_that_the_programme_leaves_is_not_late(walk, subject_of, open_network):
    """Tests that a slower way fits where the guests would have waited all the same."""
    slow = barred(open_network, WEST_CROSS, kind=Kind.TRACK)
    subject = subject_of(walk, ways=slow, **ON_FOOT)
    late = [gap.late_min for gap in leg_gaps(subject, "wheelchair")]
    assert late[0] > 0
    day = walk.days[0]
    museum = replace(day.stops[1], start=day.stops[1].start + timedelta(minutes=late[0]))
    waits = replace(walk, days=(replace(day, stops=(day.stops[0], museum, *day.stops[2:])),))
    there = leg_gaps(replace(subject, stay=waits), "wheelchair")[:1]
    assert [gap.from_id for gap in there] != ["station:west"]


def test_a_cycled_way_is_never_sure(assembled, subject_of, open_network):
    """Tests that the cycle stays to be confirmed where a wheelchair passes."""
    gaps = leg_gaps(subject_of(assembled("museum"), ways=open_network), "wheelchair")
    assert [(gap.mode, gap.answer, gap.remarks) for gap in gaps] == [(Mode.CYCLE, "unknown", ())] * 2


def test_a_cycle_that_is_not_lifted_is_stopped_where_a_tourer_is_not(assembled, subject_of, network):
    """Tests that a cycle barrier stops an adapted cycle, and a trailer gets round it."""
    chicane = barred(network, WEST_CROSS, barriers=Barrier.CYCLE_BARRIER)
    subject = subject_of(assembled("museum"), ways=chicane)
    assert {gap.answer for gap in leg_gaps(subject, "wheelchair")} == {"no"}
    assert {gap.answer for gap in leg_gaps(subject, "buggy")} == {"unknown"}


def test_place_that_the_catalogue_has_lost_is_where_the_stay_says(walk, subject_of, catalogue):
    """Tests that the way to a museum that is gone is judged as before."""
    lost = replace(catalogue, offers=tuple(o for o in catalogue.offers if o.id != "offer:museum"))
    subject = subject_of(walk, **ON_FOOT)
    assert leg_gaps(replace(subject, catalogue=lost), "buggy") == leg_gaps(subject, "buggy") != ()


def test_place_off_the_network_is_unknown(walk, subject_of):
    """Tests that a network without the way of a stay leaves it open: nobody has said no."""
    elsewhere = network_of((edge("far", "south", "east", 4000),))
    gaps = leg_gaps(subject_of(walk, ways=elsewhere, **ON_FOOT), "wheelchair")
    assert {gap.answer for gap in gaps} == {"unknown"}


def test_what_is_boarded_is_no_way(assembled, subject_of):
    """Tests that a boat is judged by where it is boarded, and the ways to and from it by themselves."""
    subject = subject_of(assembled("cruise", "bar"))
    modes = {leg.mode for _, leg in looked_along(subject)}
    assert modes <= {Mode.CYCLE, Mode.WALK}
    assert {leg.mode for day in subject.stay.days for leg in day.legs} > modes
