"""The client segments of the contract."""

from dataclasses import replace
from typing import Any, get_args

import pytest

from itinerary.segment import Segment, find_segment, load_segments
from offers.errors import UnknownNameError
from offers.offer import Kind, Theme


def test_segments_are_those_of_the_contract() -> None:
    """Fourteen segments, each once."""
    assert sorted(s.id for s in load_segments()) == sorted({
        "promeneurs-chaleureux", "happy-family", "grands-parents-petits-enfants", "fun-family",
        "green-seekers", "explorateurs-passionnes", "couples-gourmets", "team-building", "seminaires",
        "groupes-adultes", "amis-seniors", "amis-jeunes", "futurs-salaries", "tournage",
    })  # fmt: skip


@pytest.mark.parametrize("found", load_segments(), ids=[s.id for s in load_segments()])
def test_segment_can_be_composed_for(found: Segment) -> None:
    """A segment has a name in each language, a party, a budget, and tastes that name things that exist."""
    assert set(found.name) == {"fr", "en", "nl", "de"}
    assert found.persons > 0
    assert found.budget_guide_ct > 0
    assert found.visits_day > 0
    assert found.max_cycle_km_day > 0 or found.mode == "walk"
    assert set(found.themes) <= set(get_args(Theme))
    assert set(found.kinds) <= set(get_args(Kind))


@pytest.mark.parametrize("name", ["team-building", "seminaires", "groupes-adultes", "tournage"])
def test_groups_walk_from_one_base(name: str) -> None:
    """Who comes by coach or in a group walks, and sleeps in one bed."""
    group = find_segment(name)
    assert (group.mode, group.travel) == ("walk", "star")


def test_segment_is_read_as_it_stands() -> None:
    """Hours are minutes after midnight; the friendly ramblers ride 13 km/h and lunch from 11:45."""
    ramblers = find_segment("promeneurs-chaleureux")
    assert (ramblers.day_start_min, ramblers.lunch_min, ramblers.cycle_kmh) == (540, (705, 825), 13)
    assert (ramblers.adults, ramblers.children, ramblers.languages[0]) == (2, (), "fr")


def test_unknown_segment_gets_the_nearest() -> None:
    """A slip of the finger is answered with the segment that was meant."""
    with pytest.raises(UnknownNameError, match="Did you mean couples-gourmets"):
        find_segment("couple-gourmet")


def test_children_count_among_the_party(segment: Segment) -> None:
    """Two adults and two children are four."""
    assert replace(segment, children=(4, 15)).persons == 4


@pytest.mark.parametrize(
    "wrong",
    [
        {"lunch_min": (810, 720)},
        {"dinner_min": (700, 800)},
        {"day_start_min": 730},
        {"day_end_min": 540},
    ],
)
def test_hours_are_in_order(segment: Segment, wrong: dict[str, Any]) -> None:
    """A day that ends before it starts, or dines before lunch, is refused."""
    with pytest.raises(ValueError, match="friends: expected day start, lunch and dinner in order"):
        replace(segment, **wrong)


@pytest.mark.parametrize("wrong", [{"themes": {"nature": 101}}, {"kinds": {"museum": -1}}])
def test_tastes_are_weights_of_a_hundred(segment: Segment, wrong: dict[str, Any]) -> None:
    """A weight outside 0 to 100 is refused."""
    with pytest.raises(ValueError, match="expected weights of 0 to 100"):
        replace(segment, **wrong)
