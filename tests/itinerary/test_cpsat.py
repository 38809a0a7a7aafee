"""Assembling a stay from day plans: against all stays there are."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from itinerary.columns import Column, columns_of
from itinerary.cpsat import Assembly, assemble_plan, cheapest_ct
from itinerary.evaluate import evaluate
from itinerary.likeness import features_of, likeness
from itinerary.params import Params
from itinerary.plan import Plan
from itinerary.problem import Problem
from itinerary.segment import Segment
from tests.itinerary.enumerated import all_stays, best_orders, complete_days

FRIDAY = {"arrive": "2027-06-11T15:50", "leave": "2027-06-12T16:00"}
THREE_DAYS = {"arrive": "2027-06-11T15:50", "leave": "2027-06-13T12:10"}
WORK = 5.0


@pytest.fixture(scope="session")
def friday_of(problem_of: Callable[..., Problem], segment: Segment) -> Callable[..., Problem]:
    """Return a maker of problems of an afternoon and a day, two visits a day, kinds that repeat."""

    def make(**changes: Any) -> Problem:
        problem = problem_of(
            segment=replace(segment, visits_day=2, budget_guide_ct=9000), **{**FRIDAY, **changes}
        )
        return replace(problem, group=np.where(problem.lunch, -1, problem.group % 2).astype(np.int32))

    return make


def pool_of(problem: Problem) -> list[Column]:
    """Return all days that could be of use."""
    return best_orders(problem, complete_days(problem))


def assembled(problem: Problem, pool: Sequence[Column], **more: Any) -> Assembly:
    """Return what is assembled, if something is."""
    found = assemble_plan(problem, pool, seed=1, work=WORK, **more)
    assert found is not None
    return found


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"budget_ct": 15_000},
        {"must": ("offer:hotel", "offer:museum")},
        {"must": ("offer:table",)},
        {"travel": "star"},
        {"mode": "walk", "max_walk_km_day": 16},
        {**THREE_DAYS, "travel": "star", "params": Params(long_visit_min=45)},
        {**THREE_DAYS, "travel": "itinerant", "params": Params(long_visit_min=45)},
        {**THREE_DAYS, "travel": "free", "params": Params(long_visit_min=45)},
    ],
)
def test_best_stay_of_a_full_pool_is_the_best_there_is(
    friday_of: Callable[..., Problem], changes: dict[str, Any]
) -> None:
    """From all days, the solver assembles a stay of the very objective that trying all stays finds."""
    problem = friday_of(**changes)
    pool = pool_of(problem)
    best = max(cost.objective for _, cost in all_stays(problem, pool))
    found = assembled(problem, pool)
    cost = evaluate(found.plan, problem)
    assert (found.objective, cost.objective, cost.faults, found.best_of_pool) == (best, best, (), True)


@pytest.mark.parametrize("pairs", [((0, 3),), ((3, 0),), ((2, 0), (1, 0)), ((0, 2), (0, 1), (0, 3))])
def test_what_comes_first_comes_first(
    friday_of: Callable[..., Problem], pairs: tuple[tuple[int, int], ...]
) -> None:
    """Of all days, those in the wrong order too, the best stay in the right order is assembled."""
    problem = replace(friday_of(), before=pairs)
    pool = complete_days(replace(problem, before=()))
    best = max(cost.objective for _, cost in all_stays(problem, best_orders(problem, complete_days(problem))))
    found = assembled(problem, pool)
    assert (evaluate(found.plan, problem).faults, found.objective) == ((), best)


@pytest.mark.parametrize("cap_m", [12_000, 15_000, 18_000])
def test_all_days_together_stay_within_their_cap(friday_of: Callable[..., Problem], cap_m: int) -> None:
    """No farther, and no worse than the best that goes no farther."""
    problem = replace(friday_of(), cap_total_m=cap_m)
    pool = pool_of(problem)
    found = assembled(problem, pool)
    assert found.objective == max(cost.objective for _, cost in all_stays(problem, pool))
    assert sum(c.metres for c in columns_of(problem, found.plan)) <= cap_m


def test_cheapest_stay_is_the_cheapest_there_is(friday_of: Callable[..., Problem]) -> None:
    """Whatever the limit, the cheapest price is that of the cheapest of all stays without one."""
    problem, free = friday_of(budget_ct=5000), friday_of()
    cheapest = min(cost.cost_ct for _, cost in all_stays(free, pool_of(free)))
    assert cheapest_ct(problem, pool_of(problem), seed=1, work=WORK) == cheapest


def test_no_stay_is_assembled_beyond_the_limit(friday_of: Callable[..., Problem]) -> None:
    """A cent below the cheapest there is no stay; at the cheapest there is one."""
    pool = pool_of(friday_of())
    cheapest = cheapest_ct(friday_of(), pool, seed=1, work=WORK)
    assert cheapest is not None
    assert assemble_plan(friday_of(budget_ct=cheapest - 1), pool, seed=1, work=WORK) is None
    found = assembled(friday_of(budget_ct=cheapest), pool)
    assert evaluate(found.plan, friday_of()).cost_ct == cheapest


def alike(problem: Problem, one: Plan, other: Plan) -> bool:
    """Say whether a stay is more like another than an alternative may be."""
    features = features_of(problem, other)
    points, most = (
        sum(terms)
        for terms in zip(*(likeness(problem, features, c) for c in columns_of(problem, one)), strict=True)
    )
    return 100 * points > problem.params.likeness_percent * most


@pytest.mark.parametrize("percent", [30, 55, 70])
def test_stay_unlike_others_is_the_best_that_differs(friday_of: Callable[..., Problem], percent: int) -> None:
    """It is like the best stay in part, and of all such stays there is none better; so is a third one."""
    problem = friday_of(params=Params(likeness_percent=percent))
    pool = pool_of(problem)
    known = [assembled(problem, pool).plan]
    for _ in range(2):
        expected = max(
            (
                c.objective
                for p, c in all_stays(problem, pool)
                if not any(alike(problem, p, k) for k in known)
            ),
            default=None,
        )
        other = assemble_plan(problem, pool, unlike=tuple(known), seed=1, work=WORK)
        assert (None if other is None else other.objective) == expected
        if other is None:
            break
        assert not any(alike(problem, other.plan, k) for k in known)
        known.append(other.plan)


def test_hint_does_not_change_the_optimum(friday_of: Callable[..., Problem]) -> None:
    """Who begins with a bad stay ends with the best."""
    problem = friday_of()
    pool = pool_of(problem)
    *_, (worst, _) = all_stays(problem, pool)
    assert assembled(problem, pool, hint=worst).objective == assembled(problem, pool).objective


def test_days_that_do_not_meet_make_no_stay(friday_of: Callable[..., Problem]) -> None:
    """Fridays that end at the farm and Saturdays that begin at the hotel are no stay, at any price."""
    problem = friday_of()
    farm, hotel = problem.travel.index("offer:farm"), problem.travel.index("offer:hotel")
    pool = [c for c in pool_of(problem) if c.bed == farm or (c.bed < 0 and c.plan.start == hotel)]
    assert {c.plan.day for c in pool} == {0, 1}
    assert assemble_plan(problem, pool, seed=1, work=WORK) is None
    assert cheapest_ct(problem, pool, seed=1, work=WORK) is None
