"""A pool of day plans."""

from collections.abc import Callable

from itinerary.plan import DayPlan
from itinerary.pool import Pool
from itinerary.problem import Problem


def test_plan_that_can_be_lived_is_kept_with_its_worth(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]
) -> None:
    """The belfry is 105 points, less 24 minutes on the way; without lunch the day is not complete."""
    problem = problem_of()
    pool = Pool(problem)
    kept = pool.add(day_of(problem, "belfry"))
    assert kept is not None
    assert (kept.cost.points, kept.cost.complete) == (105 - 4, False)
    assert list(pool) == [kept]


def test_plan_that_cannot_be_lived_is_not_kept(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]
) -> None:
    """Nothing is kept of a day that is too far."""
    problem = problem_of(max_cycle_km_day=5.0)
    pool = Pool(problem)
    assert pool.add(day_of(problem, "belfry")) is None
    assert list(pool) == []


def test_plan_is_there_once(problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]) -> None:
    """The same plan added again is the one that was kept."""
    problem = problem_of()
    pool = Pool(problem)
    first, second = pool.add(day_of(problem, "garden")), pool.add(day_of(problem, "garden"))
    assert first is second
    assert len(list(pool)) == 1
