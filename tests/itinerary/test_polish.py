"""The same visits in a better order."""

from collections.abc import Callable
from itertools import permutations

import pytest

from itinerary.plan import DayPlan
from itinerary.polish import polish
from itinerary.pool import Pool
from itinerary.problem import Problem


@pytest.mark.parametrize("names", tuple(permutations(("museum", "garden", "table", "belfry"))))
def test_day_is_put_in_a_better_order(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan], names: tuple[str, ...]
) -> None:
    """From any order that can be lived one comes to the same stops, worth as much as the best order is."""
    problem = problem_of()
    pool, plan = Pool(problem), day_of(problem, *names)
    before, after = pool.add(plan), pool.add(polish(pool, plan))
    if before is None:
        assert after is None
    else:
        assert after is not None
        assert sorted(after.plan.options) == sorted(plan.options)
        assert after.cost.points == 179


def test_best_order_is_left_alone(problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]) -> None:
    """What no single move makes better stays as it is."""
    problem = problem_of()
    plan = day_of(problem, "museum", "garden", "table", "belfry")
    assert polish(Pool(problem), plan) == plan
