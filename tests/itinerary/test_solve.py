"""From a problem to plans: against all plans there are."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from itinerary.evaluate import evaluate
from itinerary.params import Params
from itinerary.plan import DayPlan, Plan
from itinerary.problem import Problem
from itinerary.segment import Segment
from itinerary.solve import solve

QUICK = dict(Params().iterations)["quick"]
DAYS: dict[str, dict[str, Any]] = {
    "as it comes": {},
    "Monday": {"arrive": "2027-06-07T09:50", "leave": "2027-06-07T18:10"},
    "afternoon": {"arrive": "2027-06-09T13:30"},
    "winter": {"arrive": "2027-12-08T09:50", "leave": "2027-12-08T18:10"},
    "from west to east": {"finish": "station:east"},
    "on foot": {"mode": "walk"},
    "on foot without trains": {"mode": "walk", "ban_modes": ("train",), "max_walk_km_day": 14.0},
    "short of money": {"budget_ct": 3500},
    "short of breath": {"max_cycle_km_day": 10.0},
    "with a cruise": {"must": ("offer:cruise",)},
    "without a belfry": {"ban": ("offer:belfry",)},
    "party of five": {"adults": 3, "children": (4, 13)},
}


@pytest.mark.parametrize("changes", DAYS.values(), ids=DAYS.keys())
def test_day_is_the_best_of_all_orders_of_visits(
    problem_of: Callable[..., Problem],
    every_day: Callable[[Problem], list[DayPlan]],
    changes: dict[str, Any],
) -> None:
    """Trying every order of every visit and lunch finds nothing better than the solver does."""
    problem = problem_of(**changes)
    costs = [evaluate(Plan(days=(day,)), problem) for day in every_day(problem)]
    best = max(cost.objective for cost in costs if not cost.faults)
    ((plan, cost),) = solve(problem, rounds=QUICK, seed=1).plans
    assert cost.objective == best
    assert evaluate(plan, problem) == cost


@pytest.mark.parametrize("seed", range(5))
def test_best_day_does_not_hang_on_the_seed(problem_of: Callable[..., Problem], seed: int) -> None:
    """The optimum that was reckoned by hand is found from any seed."""
    ((_, cost),) = solve(problem_of(), rounds=QUICK, seed=seed).plans
    assert cost.objective == 179


def test_three_visits_a_day_are_the_pace(problem_of: Callable[..., Problem], segment: Segment) -> None:
    """A calm segment sees one thing; four are never reached by one that sees three."""
    calm = problem_of(segment=replace(segment, visits_day=1), params=Params(long_visit_min=45))
    for problem, pace in ((calm, 1), (problem_of(), 3)):
        ((plan, _),) = solve(problem, rounds=QUICK, seed=1).plans
        assert sum(not problem.lunch[o] for day in plan.days for o in day.options) == pace


def test_same_seed_gives_the_same_result(problem_of: Callable[..., Problem], weekend: dict[str, str]) -> None:
    """Plans, worth and counts are the same twice."""
    problem = problem_of(**weekend)
    assert solve(problem, rounds=40, seed=5, count=2) == solve(problem, rounds=40, seed=5, count=2)


def test_alternatives_differ_and_come_best_first(problem_of: Callable[..., Problem]) -> None:
    """Two are asked for and two are found, each with its own plan and worth."""
    first, second = solve(problem_of(), rounds=QUICK, seed=1, count=2).plans
    assert first[0] != second[0]
    assert first[1].objective >= second[1].objective


def test_day_without_a_plan_is_told(problem_of: Callable[..., Problem], weekend: dict[str, str]) -> None:
    """Where no bed is within the cap, there are neither plans nor a cheapest price."""
    result = solve(problem_of(max_cycle_km_day=4.0, **weekend), rounds=20, seed=1)
    assert (result.plans, result.found, result.complete, result.cheapest_ct) == ((), (0, 0), (0, 0), None)


def test_cheapest_price_is_told_where_money_is_short(problem_of: Callable[..., Problem]) -> None:
    """Belfry, garden and the bar are thirty euros, and nothing is cheaper; with them there is a day."""
    short = solve(problem_of(budget_ct=2999), rounds=QUICK, seed=1)
    assert (short.plans, short.cheapest_ct) == ((), 3000)
    enough = solve(problem_of(budget_ct=3000), rounds=QUICK, seed=1)
    assert [cost.cost_ct for _, cost in enough.plans] == [3000]
    assert enough.cheapest_ct is None


def test_progress_reaches_who_asked(problem_of: Callable[..., Problem]) -> None:
    """The rounds of the search are told, each once."""
    rounds: list[int] = []
    solve(problem_of(), rounds=7, seed=1, progress=lambda number, _: rounds.append(number))
    assert rounds == list(range(7))
