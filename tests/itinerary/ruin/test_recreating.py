"""Putting a stay together again."""

from collections.abc import Callable
from typing import Any

import pytest

from itinerary.problem import Problem
from itinerary.ruin.annealing import begin
from itinerary.ruin.arrays import UNLIMITED, make_arrays
from itinerary.ruin.chance import make_chance
from itinerary.ruin.loading import best_plan
from itinerary.ruin.recreating import totals
from itinerary.ruin.state import make_state
from tests.itinerary.ruin.standing import agree, plan_of
from tests.itinerary.shaken import shaken

LONG = {"arrive": "2027-06-11T09:50", "leave": "2027-06-13T18:10"}
ASKED: list[dict[str, Any]] = [{}, LONG, {**LONG, "budget_ct": 40_000}, {**LONG, "must": ("offer:cruise",)}]


@pytest.mark.parametrize("changes", ASKED)
def test_what_is_put_together_keeps_the_rules(
    problem_of: Callable[..., Problem], changes: dict[str, Any]
) -> None:
    """Nothing twice, one lunch a day, three visits at most, no more money than there is."""
    begun = 0
    for seed in range(60):
        problem = shaken(problem_of(**changes), seed)
        arrays = make_arrays(problem)
        state = make_state(arrays)
        if not begin(arrays, state, make_chance(seed)):
            continue
        begun += 1
        plan = plan_of(problem, state)
        visits = [[o for o in d.options if not problem.lunch[o]] for d in plan.days]
        everywhere = [int(problem.once[o]) for day in visits for o in day]
        assert len(set(everywhere)) == len(everywhere)
        assert all(len(day) <= problem.visits_day for day in visits)
        assert all(len(d.options) - len(v) <= 1 for d, v in zip(plan.days, visits, strict=True))
        spent, *_ = totals(state)
        nights = sum(problem.evenings[d.day][d.evening].cost_ct for d in plan.days if d.evening is not None)
        assert arrays.rules.limit == UNLIMITED or spent <= max(nights, arrays.rules.limit)
        agree(problem, arrays, state)
    assert begun > 10


@pytest.mark.parametrize("must", ["cruise", "museum", "garden", "bar"])
def test_must_haves_come_first(problem_of: Callable[..., Problem], must: str) -> None:
    """What has to be there is put in, from whatever seed."""
    problem = problem_of(must=(f"offer:{must}",))
    arrays, wanted = make_arrays(problem), problem.ids.index(f"offer:{must}")
    for seed in range(20):
        state = make_state(arrays)
        assert begin(arrays, state, make_chance(seed))
        assert wanted in best_plan(state, problem).days[0].options


def test_nothing_that_pays_is_left_out(problem_of: Callable[..., Problem]) -> None:
    """A day has its three visits and its lunch from the first round on."""
    problem = problem_of()
    arrays = make_arrays(problem)
    for seed in range(20):
        state = make_state(arrays)
        assert begin(arrays, state, make_chance(seed))
        options = best_plan(state, problem).days[0].options
        assert sum(bool(problem.lunch[o]) for o in options) == 1
        assert len(options) >= 3


def test_visits_that_do_not_pay_are_left_out(problem_of: Callable[..., Problem]) -> None:
    """What costs more points than it brings is not put in for its own sake."""
    problem = problem_of(arrive="2027-06-09T13:30")
    poor = shaken(problem, 1)
    poor.points[:] = -50
    arrays = make_arrays(poor)
    state = make_state(arrays)
    assert begin(arrays, state, make_chance(1))
    assert all(poor.lunch[o] for o in best_plan(state, poor).days[0].options)
