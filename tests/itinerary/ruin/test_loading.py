"""Plans into a state and out of it; every day of a search as the timeline tells it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from graphs import load_network
from itinerary.columns import make_column
from itinerary.compose import make_ground
from itinerary.effort import Effort
from itinerary.eligible import select_eligible
from itinerary.hunt import make_hunt
from itinerary.params import Params
from itinerary.problem import Problem
from itinerary.read_request import read_request
from itinerary.ruin.annealing import begin
from itinerary.ruin.arrays import POINTS, make_arrays
from itinerary.ruin.chance import make_chance
from itinerary.ruin.loading import best_plan, load_plan, shelved
from itinerary.ruin.state import make_state
from itinerary.search import search
from offers import load_catalogue
from tests.itinerary.conftest import LITTLE
from tests.itinerary.ruin.standing import plan_of, standing
from tests.itinerary.shaken import draws, random_stay, shaken

LONG = {"arrive": "2027-06-11T09:50", "leave": "2027-06-13T18:10"}
WINTER = {"arrive": "2027-12-10T09:50", "leave": "2027-12-12T16:10"}
TINY: dict[str, dict[str, Any]] = {
    "June": LONG,
    "star": {**LONG, "travel": "star"},
    "free": {**LONG, "travel": "free"},
    "on foot": {**LONG, "mode": "walk"},
    "winter": WINTER,
    "winter on foot": {**WINTER, "mode": "walk"},
    "day": {},
}
REAL: dict[str, dict[str, Any]] = {
    "family": {"segment": "happy-family", "leave": "2027-05-17T18:00"},
    "adults": {"segment": "groupes-adultes", "leave": "2027-05-17T18:00"},
    "seminar": {"segment": "seminaires"},
    "winter": {"arrive": "2027-12-11T10:00", "leave": "2027-12-13T18:10"},
    "winter on foot": {"arrive": "2027-12-11T10:00", "leave": "2027-12-13T18:10", "mode": "walk"},
    "November": {"segment": "amis-jeunes", "arrive": "2027-11-11T10:00", "leave": "2027-11-13T18:00"},
    "day": {"leave": "2027-05-15T18:00"},
}
SOME = Effort(gaps=1_500_000, starts=8, rounds=1, columns=250, assembly=0.1, labels=0)


def embedded(**changes: Any) -> Problem:
    """Return a problem of the embedded destination, two days from Béthune unless told otherwise."""
    catalogue, network, params = load_catalogue(), load_network(), Params()
    usual = {
        "segment": "promeneurs-chaleureux", "from": "bethune", "arrive": "2027-05-15T10:00",
        "leave": "2027-05-16T18:00",
    }  # fmt: skip
    request = read_request({**usual, **changes}, catalogue)
    eligible = select_eligible(request, catalogue, params)
    return make_ground(request, catalogue, network, eligible, params, strict=True).problem


def told_alike(problem: Problem, effort: Effort) -> int:
    """Compare the days that a search has met with the timeline, and return how many there are."""
    hunt = make_hunt(problem, 1)
    search(hunt, effort)
    columns = shelved(hunt.shelf, problem, hunt.arrays)
    for column in columns:
        assert make_column(problem, column.plan) == column
    return len(columns)


@pytest.mark.parametrize("changes", TINY.values(), ids=TINY.keys())
def test_days_of_a_search_are_as_the_timeline_tells_them(
    problem_of: Callable[..., Problem], changes: dict[str, Any]
) -> None:
    """Points, price, metres and counts of every day on the shelf are those of its plan."""
    assert told_alike(problem_of(**changes), LITTLE) > 1


def test_days_of_random_problems_are_as_the_timeline_tells_them(problem_of: Callable[..., Problem]) -> None:
    """Whatever the hours, the light, the lengths and the caps."""
    little = replace(LITTLE, gaps=1_000_000)
    assert sum(told_alike(shaken(problem_of(**LONG, travel="free"), seed), little) for seed in range(25)) > 50


def test_days_of_the_destination_are_as_the_timeline_tells_them() -> None:
    """All that are met of three days in December, when the sun sets before dinner."""
    assert told_alike(embedded(**REAL["winter"]), SOME) > 50


@pytest.mark.long
@pytest.mark.parametrize("changes", REAL.values(), ids=REAL.keys())
def test_thousands_of_days_of_the_destination_are_as_the_timeline_tells_them(changes: dict[str, Any]) -> None:
    """Segments, seasons and modes, with the usual work."""
    assert told_alike(embedded(**changes), dict(Params().efforts)["normal"]) > 100


@pytest.mark.parametrize("changes", TINY.values(), ids=TINY.keys())
def test_plan_comes_out_as_it_went_in(problem_of: Callable[..., Problem], changes: dict[str, Any]) -> None:
    """Options, evenings and beds of random plans that can be lived."""
    problem = problem_of(**changes)
    arrays, draw, seen = make_arrays(problem), draws(1), 0
    for _ in range(300):
        plan = random_stay(problem, draw)
        if (state := standing(problem, arrays, plan)) is not None:
            assert plan_of(problem, state) == plan
            seen += 1
    assert seen > 5


def test_best_plan_is_the_one_begun_with(problem_of: Callable[..., Problem]) -> None:
    """Who begins at a plan has it as the best so far, with what fits besides."""
    problem = problem_of(**LONG)
    arrays, draw = make_arrays(problem), draws(2)
    plan = next(p for _ in range(999) if standing(problem, arrays, p := random_stay(problem, draw)))
    state = make_state(arrays)
    load_plan(arrays, state, problem, plan)
    assert begin(arrays, state, make_chance(1))
    for day, begun in zip(plan.days, best_plan(state, problem).days, strict=True):
        assert (day.day, day.start, day.evening) == (begun.day, begun.start, begun.evening)
        assert set(day.options) <= set(begun.options)


def test_days_are_worth_what_the_problem_says_whatever_the_search_was_told(
    problem_of: Callable[..., Problem],
) -> None:
    """A search to which all options are worth ten points hands back days with their own points."""
    problem = problem_of(**LONG)
    arrays = make_arrays(problem)
    options = arrays.options.copy()
    options[POINTS] = 10
    hunt = make_hunt(problem, 1, arrays._replace(options=options))
    search(hunt, LITTLE)
    columns = shelved(hunt.shelf, problem, hunt.arrays)
    assert columns
    assert all(make_column(problem, c.plan) == c for c in columns)
