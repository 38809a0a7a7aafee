"""Ways to end a day."""

from collections.abc import Callable
from typing import Any

import pytest

from itinerary.evening import Evening
from itinerary.params import Params
from itinerary.problem import Problem
from offers.catalogue import Catalogue
from offers.opening import Hours


def told(evenings: tuple[Evening, ...]) -> list[tuple[str, ...]]:
    """Return evenings as style, lodging and dinner."""
    return sorted((e.style, e.lodging_id[6:], (e.dinner_id or "offer:-")[6:]) for e in evenings)


def test_each_lodging_has_its_dinners(problem_of: Callable[..., Problem], weekend: dict[str, str]) -> None:
    """One dines at the farm, near the hotel on foot, and else on the road; the last day has no evening."""
    saturday, sunday = problem_of(**weekend).evenings
    assert told(saturday) == [
        ("inside", "farm", "farm"),
        ("near", "hotel", "bar"),
        ("road", "farm", "bar"),
        ("road", "farm", "table"),
        ("road", "hotel", "table"),
    ]
    assert sunday == ()


@pytest.mark.parametrize(
    ("style", "lodging", "dinner", "points", "cost_ct"),
    [
        ("inside", "farm", "farm", 127 + 112 + 127, 8000 + 160 + 2 * 2800),
        ("road", "farm", "table", 127 + 112 + 127, 8000 + 160 + 2 * 2000),
        ("near", "hotel", "bar", 52 + 52, 9000 + 300 + 2 * 1000),
    ],
)
def test_evening_is_worth_and_costs_bed_and_dinner(
    problem_of: Callable[..., Problem],
    evening_at: Callable[..., int],
    weekend: dict[str, str],
    *,
    style: str,
    lodging: str,
    dinner: str,
    points: int,
    cost_ct: int,
) -> None:
    """Three quarters of the points of bed and table, rounded down, and the price of both with the tax."""
    problem = problem_of(**weekend)
    evening = problem.evenings[0][evening_at(problem, style, lodging, dinner)]
    assert (evening.points, evening.cost_ct) == (points, cost_ct)


@pytest.mark.parametrize(
    ("style", "lodging", "entry"),
    [("inside", "farm", "farm"), ("near", "hotel", "hotel"), ("road", "hotel", "table")],
)
def test_evening_begins_at_dinner_only_on_the_road(
    problem_of: Callable[..., Problem],
    evening_at: Callable[..., int],
    weekend: dict[str, str],
    style: str,
    lodging: str,
    entry: str,
) -> None:
    """Who dines near or inside the lodging goes there first."""
    problem = problem_of(**weekend)
    evening = problem.evenings[0][evening_at(problem, style, lodging)]
    assert problem.travel.ids[evening.entry] == f"offer:{entry}"


@pytest.mark.parametrize(
    ("arrive", "styles"),
    [
        ("2027-06-12T18:50", {"inside", "near", "road"}),
        ("2027-06-12T19:30", {"inside", "near", "road", "none"}),
        ("2027-06-12T20:30", {"none"}),
    ],
)
def test_late_evening_may_go_without_dinner(
    problem_of: Callable[..., Problem], arrive: str, styles: set[str]
) -> None:
    """In time for dinner one dines, only just in time one may, too late one does not."""
    problem = problem_of(arrive=arrive, leave="2027-06-13T18:10")
    assert {e.style for e in problem.evenings[0]} == styles


@pytest.mark.parametrize(
    ("params", "evenings"),
    [
        (Params(road_dinner_m=2500), [("inside", "farm"), ("near", "hotel"), ("road", "farm")]),
        (
            Params(lit_walk_m=2500),
            [("inside", "farm"), ("near", "farm"), ("near", "hotel"), ("road", "farm"), ("road", "hotel")],
        ),
        (
            Params(dinners_per_lodging=1),
            [("inside", "farm"), ("near", "hotel"), ("road", "farm"), ("road", "hotel")],
        ),
    ],
)
def test_dinner_is_near_on_the_road_or_not_at_all(
    problem_of: Callable[..., Problem],
    weekend: dict[str, str],
    params: Params,
    evenings: list[tuple[str, str]],
) -> None:
    """What can be walked by lamplight is near; what is too far is left out, as is the last of many."""
    problem = problem_of(params=params, **weekend)
    assert sorted((e.style, e.lodging_id[6:]) for e in problem.evenings[0]) == evenings


@pytest.mark.parametrize("name", ["bar", "table"])
def test_wanted_dinner_is_kept(
    problem_of: Callable[..., Problem], weekend: dict[str, str], name: str
) -> None:
    """However few dinners are weighed, the one asked for by name is among them."""
    problem = problem_of(params=Params(dinners_per_lodging=1), must=(f"offer:{name}",), **weekend)
    assert ("road", "farm", name) in told(problem.evenings[0])


@pytest.mark.parametrize("asked", [{}, {"must": ("offer:farm",)}])
def test_closed_lodging_is_no_bed(
    problem_of: Callable[..., Problem],
    with_offer: Callable[..., Catalogue],
    weekend: dict[str, str],
    asked: dict[str, Any],
) -> None:
    """Out of its season a lodging takes nobody, whoever asks."""
    closed = with_offer("farm", hours=Hours(spec="Nov-Mar", status="known"))
    problem = problem_of(offers=closed, **weekend, **asked)
    assert {e.lodging_id for e in problem.evenings[0]} == {"offer:hotel"}
