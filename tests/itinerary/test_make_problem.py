"""From offers to integers."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from itinerary.problem import CLOSED, Problem
from itinerary.request import Pin
from offers.catalogue import Catalogue
from offers.offer import Carry
from offers.opening import Hours


def windows(problem: Problem, name: str, day: int = 0) -> list[tuple[int, int]]:
    """Return when an offer may start on a day."""
    rows = problem.windows[day, problem.ids.index(f"offer:{name}")].tolist()
    return [(a, b) for a, b in rows if (a, b) != CLOSED]


def value(problem: Problem, field: str, name: str) -> int:
    """Return a number of an option."""
    return int(getattr(problem, field)[problem.ids.index(f"offer:{name}")])


def test_visits_come_before_lunches(problem_of: Callable[..., Problem]) -> None:
    """Options are visits, then meal places as lunches; nobody visits a bed."""
    problem = problem_of()
    assert problem.ids == tuple(
        f"offer:{n}" for n in ("belfry", "cruise", "garden", "museum", "bar", "table")
    )
    assert problem.lunch.tolist() == [False] * 4 + [True] * 2


@pytest.mark.parametrize(
    ("name", "stay_min", "carry_min", "points", "cost_ct"),
    [
        ("belfry", 45, 0, 1240, 0),
        ("cruise", 20, 40, 380, 2400),
        ("garden", 60, 0, 510, 1000),
        ("museum", 60, 0, 360, 1200),
        ("bar", 50, 0, 52, 2000),
        ("table", 75, 0, 127, 4000),
    ],
)
def test_option_has_its_numbers(
    problem_of: Callable[..., Problem], name: str, stay_min: int, carry_min: int, points: int, cost_ct: int
) -> None:
    """Minutes on the spot and afloat, points for the segment, cents for the two of them."""
    problem = problem_of()
    fields = ("stay_min", "carry_min", "points", "cost_ct")
    assert [value(problem, field, name) for field in fields] == [stay_min, carry_min, points, cost_ct]


def test_cruise_ends_elsewhere(problem_of: Callable[..., Problem]) -> None:
    """One boards in the south and lands at the mooring in the east; all else ends where it began."""
    problem = problem_of()
    ids = problem.travel.ids
    assert ids[value(problem, "place_in", "cruise")] == "offer:cruise"
    assert ids[value(problem, "place_out", "cruise")] == "mooring:east"
    assert value(problem, "place_in", "garden") == value(problem, "place_out", "garden")


@pytest.mark.parametrize(("said", "carry_min"), [(10, 40), (55, 55)])
def test_cruise_takes_the_longer_of_two_times(
    problem_of: Callable[..., Problem], with_offer: Callable[..., Catalogue], said: int, carry_min: int
) -> None:
    """What the captain says and what the water takes: a plan counts on the slower."""
    offers = with_offer("cruise", carry=Carry(to="mooring:east", minutes=said))
    assert value(problem_of(offers=offers), "carry_min", "cruise") == carry_min


def test_kinds_are_groups_and_lunches_are_none(
    problem_of: Callable[..., Problem], with_offer: Callable[..., Catalogue]
) -> None:
    """Two offers of a kind are one group; one may lunch as often as one likes."""
    problem = problem_of(offers=with_offer("museum", kind="garden"))
    assert value(problem, "group", "museum") == value(problem, "group", "garden")
    assert value(problem, "group", "belfry") != value(problem, "group", "garden")
    assert value(problem, "group", "bar") == value(problem, "group", "table") == -1


@pytest.mark.parametrize(
    ("changes", "garden", "museum"),
    [
        ({}, [(600, 1020)], [(600, 660), (840, 1020)]),
        ({"arrive": "2027-06-09T10:50"}, [(660, 1020)], [(660, 660), (840, 1020)]),
        ({"leave": "2027-06-09T15:30"}, [(600, 860)], [(600, 660), (840, 860)]),
        ({"free_min": 120}, [(600, 900)], [(600, 660), (840, 900)]),
        (
            {"pins": (Pin(offer="offer:garden", day=date(2027, 6, 9), start_min=615),)},
            [(615, 615)],
            [(600, 660), (840, 1020)],
        ),
    ],
)
def test_visit_starts_when_it_is_open_long_enough(
    problem_of: Callable[..., Problem],
    changes: dict[str, Any],
    garden: list[tuple[int, int]],
    museum: list[tuple[int, int]],
) -> None:
    """From the opening or the train to an hour before the closing or the train; a pin is one minute."""
    problem = problem_of(**changes)
    assert (windows(problem, "garden"), windows(problem, "museum")) == (garden, museum)


def test_pin_holds_on_its_day_alone(problem_of: Callable[..., Problem], weekend: dict[str, str]) -> None:
    """An appointment on Sunday closes Saturday, and the offer has to be there."""
    pin = Pin(offer="offer:garden", day=date(2027, 6, 13), start_min=870)
    problem = problem_of(pins=(pin,), **weekend)
    assert (windows(problem, "garden", 0), windows(problem, "garden", 1)) == ([], [(870, 870)])
    assert problem.must == {"offer:garden"}


def test_what_never_opens_is_no_option(problem_of: Callable[..., Problem]) -> None:
    """The museum is no option of a Monday, and closed on the Monday of a longer stay."""
    monday = problem_of(arrive="2027-06-07T09:50", leave="2027-06-07T18:10")
    longer = problem_of(arrive="2027-06-07T09:50", leave="2027-06-08T18:10")
    assert "offer:museum" not in monday.ids
    assert windows(longer, "museum", 0) == []
    assert windows(longer, "museum", 1) == [(600, 660), (840, 1020)]


def test_day_without_time_for_lunch_has_none(problem_of: Callable[..., Problem]) -> None:
    """Who arrives in the afternoon is not offered lunch."""
    problem = problem_of(arrive="2027-06-09T14:00")
    assert not problem.lunch.any()


def test_lunch_place_closed_at_noon_is_no_lunch(
    problem_of: Callable[..., Problem], with_offer: Callable[..., Catalogue]
) -> None:
    """A bar that opens in the evening serves dinner alone."""
    offers = with_offer("bar", hours=Hours(spec="Mo-Su 18:00-23:00", status="known"))
    assert "offer:bar" not in problem_of(offers=offers).ids


def test_caps_and_aims_are_those_of_the_request(problem_of: Callable[..., Problem]) -> None:
    """Metres, minutes and cents; without a budget there is no limit."""
    problem = problem_of(max_cycle_km_day=12.5, max_walk_km_day=3, must=("offer:bar",))
    assert (problem.cap_go_m, problem.cap_ride_min, problem.cap_walk_m) == (12_500, 120, 3000)
    assert (problem.visits_day, problem.must, problem.limit_ct, problem.guide_ct) == (
        3,
        {"offer:bar"},
        None,
        20_000,
    )
    assert problem_of(budget_ct=7000).limit_ct == 7000


def test_appointment_outside_the_hours_leaves_no_start(
    problem_of: Callable[..., Problem], catalogue: Catalogue
) -> None:
    """Who makes an appointment with a closed door has none."""
    closed = Pin(offer="offer:museum", day=date(2027, 6, 9), start_min=6 * 60)
    problem = problem_of(pins=(closed,), arrive="2027-06-09T05:00")
    assert "offer:museum" not in problem.ids
    assert catalogue.offer("offer:museum").hours.intervals(closed.day)
