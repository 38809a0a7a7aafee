"""Assembling a stay from day plans: against all stays there are."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product
from typing import Any

import numpy as np
import pytest

from itinerary.cpsat import assemble_plan, cheapest_ct
from itinerary.evaluate import Cost, evaluate
from itinerary.plan import DayPlan, Plan
from itinerary.pool import Pool, PooledDay
from itinerary.problem import Problem
from itinerary.segment import Segment

FRIDAY = {"arrive": "2027-06-11T15:50", "leave": "2027-06-12T16:00"}


@pytest.fixture(scope="session")
def friday_of(problem_of: Callable[..., Problem], segment: Segment) -> Callable[..., Problem]:
    """Return a maker of problems of an afternoon and a day, two visits a day, kinds that repeat."""

    def make(**changes: Any) -> Problem:
        problem = problem_of(
            segment=replace(segment, visits_day=2, budget_guide_ct=9000), **{**FRIDAY, **changes}
        )
        return replace(problem, group=np.where(problem.lunch, -1, problem.group % 2).astype(np.int32))

    return make


@pytest.fixture(scope="session")
def pool_of(every_day: Callable[[Problem], list[DayPlan]]) -> Callable[[Problem], list[PooledDay]]:
    """Return a maker of pools of all complete days."""

    def make(problem: Problem) -> list[PooledDay]:
        pool = Pool(problem)
        return [kept for day in every_day(problem) if (kept := pool.add(day)) and kept.cost.complete]

    return make


def all_stays(problem: Problem, pool: list[PooledDay]) -> Iterator[tuple[Plan, Cost]]:
    """Yield every stay without faults."""
    days = [[p.plan for p in pool if p.plan.day == day] for day in range(len(problem.frames))]
    for chosen in product(*days):
        beds = [problem.evenings[d.day][d.evening].lodging for d in chosen if d.evening is not None]
        if beds == [d.start for d in chosen[1:]]:
            plan = Plan(days=chosen)
            cost = evaluate(plan, problem)
            if not cost.faults:
                yield plan, cost


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"budget_ct": 15_000},
        {"must": ("offer:hotel", "offer:museum")},
        {"travel": "star"},
        {"mode": "walk", "max_walk_km_day": 16},
    ],
)
def test_best_stay_of_a_full_pool_is_the_best_there_is(
    friday_of: Callable[..., Problem], pool_of: Callable[..., list[PooledDay]], changes: dict[str, Any]
) -> None:
    """From all days, the solver assembles a stay of the very objective that trying all stays finds."""
    problem = friday_of(**changes)
    pool = pool_of(problem)
    best = max(cost.objective for _, cost in all_stays(problem, pool))
    found = assemble_plan(problem, pool, seed=1)
    assert found is not None
    cost = evaluate(found.plan, problem)
    assert (found.objective, cost.objective, cost.faults, found.best_of_pool) == (best, best, (), True)


def test_cheapest_stay_is_the_cheapest_there_is(
    friday_of: Callable[..., Problem], pool_of: Callable[..., list[PooledDay]]
) -> None:
    """Whatever the limit, the cheapest price is that of the cheapest of all stays without one."""
    problem, free = friday_of(budget_ct=5000), friday_of()
    cheapest = min(cost.cost_ct for _, cost in all_stays(free, pool_of(free)))
    assert cheapest_ct(problem, pool_of(problem), seed=1) == cheapest


def test_no_stay_is_assembled_beyond_the_limit(
    friday_of: Callable[..., Problem], pool_of: Callable[..., list[PooledDay]]
) -> None:
    """A cent below the cheapest there is no stay; at the cheapest there is one."""
    pool = pool_of(friday_of())
    cheapest = cheapest_ct(friday_of(), pool, seed=1)
    assert cheapest is not None
    assert assemble_plan(friday_of(budget_ct=cheapest - 1), pool, seed=1) is None
    found = assemble_plan(friday_of(budget_ct=cheapest), pool, seed=1)
    assert found is not None
    assert evaluate(found.plan, friday_of()).cost_ct == cheapest


def test_stay_unlike_another_is_the_best_that_differs(
    friday_of: Callable[..., Problem], pool_of: Callable[..., list[PooledDay]]
) -> None:
    """It shares at most 60 % of the visits of the best stay, and of all such stays there is none better."""
    problem = friday_of()
    pool = pool_of(problem)

    def visits(plan: Plan) -> set[int]:
        return {o for day in plan.days for o in day.options if not problem.lunch[o]}

    best = assemble_plan(problem, pool, seed=1)
    assert best is not None
    seen = visits(best.plan)
    other = assemble_plan(problem, pool, unlike=(best.plan,), seed=1)
    assert other is not None
    assert len(visits(other.plan) & seen) <= 0.6 * len(seen)
    assert other.objective == max(
        cost.objective
        for plan, cost in all_stays(problem, pool)
        if len(visits(plan) & seen) <= 0.6 * len(seen)
    )


def test_days_that_do_not_meet_make_no_stay(
    friday_of: Callable[..., Problem], pool_of: Callable[..., list[PooledDay]]
) -> None:
    """Fridays that end at the farm and Saturdays that begin at the hotel are no stay, at any price."""
    problem = friday_of()
    farm, hotel = problem.travel.index("offer:farm"), problem.travel.index("offer:hotel")

    def apart(day: DayPlan) -> bool:
        if day.evening is None:
            return day.start == hotel
        return problem.evenings[0][day.evening].lodging == farm

    pool = [p for p in pool_of(problem) if apart(p.plan)]
    assert {p.plan.day for p in pool} == {0, 1}
    assert assemble_plan(problem, pool, seed=1) is None
    assert cheapest_ct(problem, pool, seed=1) is None
