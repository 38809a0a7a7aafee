"""All days that earn enough, one by one."""

from collections.abc import Callable
from typing import Any

import pytest

from itinerary.bound.listing import list_days
from itinerary.bound.master import Master
from itinerary.bound.pricer import make_pricer
from itinerary.problem import Problem
from itinerary.ruin.arrays import make_arrays
from tests.itinerary.enumerated import complete_days

FRIDAY = {"arrive": "2027-06-11T15:50", "leave": "2027-06-12T16:00"}
WINTER = {"arrive": "2027-12-10T14:50", "leave": "2027-12-11T16:00"}


@pytest.mark.parametrize("least", [-100_000.0, 200.0, 500.0])
@pytest.mark.parametrize("changes", [{}, FRIDAY, WINTER, {**FRIDAY, "mode": "walk"}])
def test_days_that_earn_enough_are_all_there(
    problem_of: Callable[..., Problem], changes: dict[str, Any], least: float
) -> None:
    """Priced at nothing, they are those of all complete days that have the points."""
    problem = problem_of(**changes)
    arrays, nothing = make_arrays(problem), dict.fromkeys(Master(problem=problem).rows, 0.0)
    for d in range(len(problem.frames)):
        listed = list_days(make_pricer(problem, arrays, d, 400_000), nothing, least)
        assert listed is not None
        enough = {c.order for c in complete_days(problem) if c.plan.day == d and c.points >= least}
        assert {c.order for c in listed} == enough
        assert len(listed) == len(enough)


def test_too_many_are_not_listed(problem_of: Callable[..., Problem]) -> None:
    """With room for a few labels nobody says that those are all."""
    problem = problem_of()
    pricer = make_pricer(problem, make_arrays(problem), 0, 10)
    nothing = dict.fromkeys(Master(problem=problem).rows, 0.0)
    assert list_days(pricer, nothing, -100_000.0) is None
