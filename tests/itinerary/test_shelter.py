"""Where to go when it rains."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from itinerary.params import Params
from itinerary.problem import Problem
from itinerary.shelter import gives_shelter, is_exposed, shelters
from offers.catalogue import Catalogue


def test_shelter_is_known_to_be_indoors(catalogue: Catalogue) -> None:
    """A museum is; a belfry in the open and a visit of which nobody knows are not."""
    museum, belfry, farm = (catalogue.offer(f"offer:{n}") for n in ("museum", "belfry", "farm"))
    assert farm.indoor is None
    assert shelters([(museum, 3), (belfry, 4), (farm, 5)]) == (3,)


def test_meeting_room_is_no_shelter(catalogue: Catalogue) -> None:
    """Nobody goes and sits in a meeting room because it rains."""
    museum = catalogue.offer("offer:museum")
    assert gives_shelter(museum)
    assert not gives_shelter(replace(museum, kind="meeting-room"))


@pytest.mark.parametrize(
    ("name", "reach_min", "exposed"),
    [
        ("garden", 8, False),
        ("garden", 7, True),
        ("belfry", 0, False),
        ("museum", 0, False),
        ("farm", 0, False),
    ],
)
def test_exposed_is_who_is_out_of_reach_of_a_roof(
    catalogue: Catalogue, problem_of: Callable[..., Problem], name: str, reach_min: int, *, exposed: bool
) -> None:
    """The museum is 8 minutes from the garden, at the foot of the belfry; what may be indoors is spared."""
    travel = problem_of(arrive="2027-06-12T09:50", leave="2027-06-13T18:10").travel
    offer = catalogue.offer(f"offer:{name}")
    indoors = (travel.index("offer:museum"),)
    place = travel.index(offer.id)
    assert is_exposed(offer, place, indoors, travel, Params(plan_b_min=reach_min)) is exposed


@pytest.mark.parametrize(
    ("changes", "exposed"),
    [
        ({}, False),
        ({"arrive": "2027-06-07T09:50", "leave": "2027-06-07T18:10"}, True),
        ({"ban": ("offer:museum",)}, True),
    ],
)
def test_shelter_opens_on_some_day_of_the_stay(
    catalogue: Catalogue, problem_of: Callable[..., Problem], changes: dict[str, Any], *, exposed: bool
) -> None:
    """On a Monday the museum is closed; who has banned it does not go there in the rain either."""
    problem = problem_of(**changes)
    visits = [
        (catalogue.offer(i), int(p))
        for i, p, meal in zip(problem.ids, problem.place_in, problem.lunch, strict=True)
        if not meal
    ]
    belfry, place = next((o, p) for o, p in visits if o.id == "offer:belfry")
    assert is_exposed(belfry, place, shelters(visits), problem.travel, problem.params) is exposed
