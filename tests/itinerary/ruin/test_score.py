"""The score of a trial against the evaluation of its plan."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from itinerary.evaluate import evaluate
from itinerary.plan import DayPlan, Plan
from itinerary.problem import Problem
from itinerary.ruin.arrays import make_arrays
from itinerary.ruin.score import LACK, score
from tests.itinerary.ruin.standing import standing
from tests.itinerary.shaken import draws, random_stay, shaken

LONG = {"arrive": "2027-06-11T09:50", "leave": "2027-06-13T18:10"}
ASKED: list[dict[str, Any]] = [{}, LONG, {**LONG, "mode": "walk"}]
BEST = ("museum", "garden", "table", "belfry")


def easy(problem: Problem) -> Problem:
    """Return a problem in which no day has to be filled."""
    frames = tuple(replace(f, full=False, lunch="welcome") for f in problem.frames)
    return replace(problem, frames=frames)


@pytest.mark.parametrize("changes", ASKED)
def test_score_of_what_lacks_nothing_is_its_worth(
    problem_of: Callable[..., Problem], changes: dict[str, Any]
) -> None:
    """Of random plans that can be lived, those without faults score their objective, all others less."""
    whole = lacking = 0
    for seed in range(60):
        problem = replace(
            easy(shaken(problem_of(**changes), seed)),
            travel_kind="free",
            before=((0, 3), (2, 1)),
            cap_total_m=20_000 * (1 + seed % 2),
        )
        arrays, draw = make_arrays(problem), draws(seed)
        for _ in range(40):
            plan = random_stay(problem, draw)
            options = [problem.once[o] for d in plan.days for o in d.options if not problem.lunch[o]]
            state = standing(problem, arrays, plan)
            if state is None or len(set(options)) < len(options):
                continue
            cost = evaluate(plan, problem)
            if cost.faults:
                assert score(arrays, state) <= cost.objective - LACK
                lacking += 1
            else:
                assert score(arrays, state) == cost.objective
                whole += 1
    assert min(whole, lacking) > 10


@pytest.mark.parametrize(
    ("changes", "lacks", "more"),
    [
        ({}, 0, 0),
        ({"must": ("offer:cruise",)}, 1, 0),
        ({"must": ("offer:cruise", "offer:bar")}, 2, 0),
        ({"budget_ct": 6000}, 1, 20),
    ],
)
def test_each_lack_costs_the_same(
    problem_of: Callable[..., Problem],
    day_of: Callable[..., DayPlan],
    changes: dict[str, Any],
    lacks: int,
    more: int,
) -> None:
    """Each must-have that is not there; two euros too many cost twenty points. The day is worth 2157."""
    problem = problem_of(**changes)
    arrays = make_arrays(problem)
    state = standing(problem, arrays, Plan(days=(day_of(problem, *BEST),)))
    assert state is not None
    assert score(arrays, state) == 2157 - lacks * LACK - more


def test_metres_of_all_days_and_wrong_orders_are_lacks(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]
) -> None:
    """A kilometre too far costs a point a metre besides; the belfry before the museum is one lack."""
    problem = problem_of()
    museum, belfry = problem.ids.index("offer:museum"), problem.ids.index("offer:belfry")
    plan = Plan(days=(day_of(problem, *BEST),))
    for wrong, found in (
        (replace(problem, cap_total_m=9000), 2157 - LACK - 1000),
        (replace(problem, before=((belfry, museum),)), 2157 - LACK),
        (replace(problem, before=((museum, belfry),)), 2157),
    ):
        arrays = make_arrays(wrong)
        state = standing(wrong, arrays, plan)
        assert state is not None
        assert score(arrays, state) == found
