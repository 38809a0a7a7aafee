"""The good days that a search has met."""

from collections.abc import Callable

from itinerary.columns import make_column
from itinerary.plan import DayPlan, Plan
from itinerary.problem import Problem
from itinerary.ruin.arrays import make_arrays
from itinerary.ruin.loading import shelved
from itinerary.ruin.shelf import make_shelf, shelve
from itinerary.ruin.state import KEPT, make_state
from tests.itinerary.ruin.standing import standing

BEST = ("museum", "garden", "table", "belfry")
LATER = ("garden", "table", "museum", "belfry")


def put(problem: Problem, days: list[DayPlan], room: int = 10) -> list[DayPlan]:
    """Return the plans that are on a shelf after days were put there one by one."""
    arrays = make_arrays(problem)
    shelf = make_shelf(make_state(arrays), room, 0)
    for day in days:
        state = standing(problem, arrays, Plan(days=(day,)))
        assert state is not None
        shelve(arrays, state, shelf, int(state.days[0, KEPT]), 0)
    columns = shelved(shelf, problem, arrays)
    assert columns == [make_column(problem, c.plan) for c in columns]
    return [c.plan for c in columns]


def test_day_is_kept_once(problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]) -> None:
    """The same day again changes nothing."""
    problem = problem_of()
    best, other = day_of(problem, *BEST), day_of(problem, "garden", "cruise", "table")
    assert put(problem, [best, other, best]) == [best, other]


def test_of_two_orders_the_better_is_kept(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]
) -> None:
    """The same stops in an order that takes 40 minutes of riding and no wait, whichever comes first."""
    problem = problem_of()
    best, later = day_of(problem, *BEST), day_of(problem, *LATER)
    assert make_column(problem, best).points > make_column(problem, later).points
    assert put(problem, [best, later]) == put(problem, [later, best]) == [best]


def test_day_that_lacks_something_is_not_kept(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]
) -> None:
    """Without lunch, with one short visit, or with nothing at all."""
    problem = problem_of()
    assert (
        put(problem, [day_of(problem, *names) for names in ((), ("belfry", "garden"), ("table", "garden"))])
        == []
    )


def test_full_shelf_takes_no_more(problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]) -> None:
    """What is there stays, and may still get better."""
    problem = problem_of()
    best, later, other = (day_of(problem, *n) for n in (BEST, LATER, ("garden", "cruise", "table")))
    assert put(problem, [later, other, best], room=1) == [best]
