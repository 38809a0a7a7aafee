"""What stands against an offer, with its figures."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from itinerary.params import Params
from itinerary.problem import Problem
from itinerary.request import Request
from itinerary.why.obstacle import Obstacle, closed_on, refused_by, unplaced
from offers.catalogue import Catalogue
from offers.opening import Hours

MONDAY = {"arrive": "2027-06-07T09:50", "leave": "2027-06-07T18:10"}


@pytest.mark.parametrize(
    ("name", "changes", "asked", "obstacles"),
    [
        ("garden", {}, {}, {}),
        ("garden", {}, {"ban": ("offer:garden",)}, {"banned": {}}),
        ("garden", {}, {"ban_themes": ("nature", "mining")}, {"theme-banned": {"themes": "nature"}}),
        ("cruise", {}, {"adults": 9}, {"capacity": {"capacity": 8, "persons": 9}}),
        ("garden", {"min_age": 6}, {"children": (9, 4)}, {"age": {"least": 6, "age": 4}}),
        ("belfry", {}, {"needs": ("wheelchair",)}, {"access-no": {"access": "motor"},
                                                    "access-unconfirmed": {"access": "motor"}}),
        ("museum", {}, {"needs": ("wheelchair",)}, {"access-unconfirmed": {"access": "motor"}}),
        ("museum", {}, {"needs": ("wheelchair",), "accept_unconfirmed": True}, {}),
        ("garden", {"kind": "bike-rental"}, {"ban": ("offer:garden",)}, {"service": {}}),
        ("cruise", {}, {"adults": 9, "ban_modes": ("boat",)},
         {"boat-banned": {}, "capacity": {"capacity": 8, "persons": 9}}),
    ],
)  # fmt: skip
def test_all_that_stands_against_an_offer_is_told(
    with_offer: Callable[..., Catalogue],
    request_of: Callable[..., Request],
    name: str,
    changes: dict[str, Any],
    asked: dict[str, Any],
    obstacles: dict[str, dict[str, Any]],
) -> None:
    """Each lack comes with what there is and what is asked; of a service nothing more is said."""
    offer = with_offer(name, **changes).offer(f"offer:{name}")
    found = refused_by(offer, request_of(**asked), Params())
    assert {obstacle.kind: dict(obstacle.values) for obstacle in found} == obstacles


def test_closed_days_are_told_one_by_one(catalogue: Catalogue, problem_of: Callable[..., Problem]) -> None:
    """The museum is closed on Mondays."""
    found = closed_on(catalogue.offer("offer:museum"), problem_of(**MONDAY).frames)
    assert found == (Obstacle(kind="closed", values=(("date", date(2027, 6, 7).isoformat()),)),)


def test_hours_that_do_not_fit_are_told_with_the_hours_of_the_day(
    with_offer: Callable[..., Catalogue], problem_of: Callable[..., Problem]
) -> None:
    """A garden that shuts at nine, for guests who may set off at ten."""
    garden = with_offer("garden", hours=Hours(spec="Mo-Su 08:00-09:00", status="known")).offer("offer:garden")
    (found,) = closed_on(garden, problem_of().frames)
    assert found.kind == "hours"
    assert dict(found.values) == {
        "date": "2027-06-09",
        "hours": "08:00–09:00",
        "minutes": 60,
        "within": "10:00–18:00",
    }


def test_bed_and_table_without_a_place_are_told(problem_of: Callable[..., Problem]) -> None:
    """A day out has no night; a day that ends before lunch has no meal; a weekend has both."""
    day = problem_of(leave="2027-06-09T11:30")
    assert [o.kind for o in unplaced("night", "offer:farm", day)] == ["no-night"]
    assert [o.kind for o in unplaced("meal", "offer:table", day)] == ["no-meal"]
    weekend = problem_of(arrive="2027-06-12T09:50", leave="2027-06-13T18:10")
    assert unplaced("night", "offer:farm", weekend) == ()
    assert unplaced("meal", "offer:table", weekend) == ()
    assert [o.kind for o in unplaced("night", "offer:bar", weekend)] == ["no-evening"]
