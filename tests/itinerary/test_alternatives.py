"""A search that tires of what it has."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from itinerary.alternatives import TIRED_PERCENT, further_columns
from itinerary.columns import make_column
from itinerary.hunt import make_hunt
from itinerary.params import Params
from itinerary.plan import DayPlan, Plan
from itinerary.problem import Problem
from itinerary.segment import Segment
from tests.itinerary.conftest import LITTLE

BEST = ("garden", "cruise", "table", "belfry")
WEEKEND = {"arrive": "2027-06-12T09:50", "leave": "2027-06-13T18:10"}


def test_further_days_have_what_the_stay_has_not(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]
) -> None:
    """After garden, cruise and belfry the museum is in most of the days that are found."""
    problem = problem_of(params=Params(long_visit_min=45))
    hunt = make_hunt(problem, 1)
    columns = further_columns(problem, hunt, LITTLE, [Plan(days=(day_of(problem, *BEST),))])
    museum = problem.ids.index("offer:museum")
    assert any(museum in c.plan.options for c in columns)


def test_further_days_are_worth_what_the_problem_says(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]
) -> None:
    """The search is told that a visit is worth a quarter; the days that it hands back are not."""
    problem = problem_of()
    plan = Plan(days=(day_of(problem, *BEST),))
    columns = further_columns(problem, make_hunt(problem, 1), LITTLE, [plan])
    assert TIRED_PERCENT < 100
    assert columns
    assert all(make_column(problem, c.plan) == c for c in columns)


def test_same_stays_give_the_same_days(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]
) -> None:
    """Twice the same, and the search of the stay itself is left alone."""
    problem = problem_of(**WEEKEND)
    hunt = make_hunt(problem, 1)
    before = hunt.chance.copy(), hunt.shelf.used.copy()
    plan = Plan(days=(day_of(problem, "garden", "table", evening=0),))
    found = [further_columns(problem, hunt, LITTLE, [plan]) for _ in range(2)]
    assert found[0] == found[1]
    assert (hunt.chance == before[0]).all()
    assert (hunt.shelf.used == before[1]).all()


@pytest.mark.parametrize("most", [1, 3])
def test_no_more_days_than_assembly_takes(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan], segment: Segment, most: int
) -> None:
    """So many columns at most, the best ones, and the days of the best stay that was met."""
    problem = problem_of(segment=replace(segment, visits_day=2))
    plan = Plan(days=(day_of(problem, "garden", "table", "belfry"),))
    found = further_columns(problem, make_hunt(problem, 1), replace(LITTLE, columns=most), [plan])
    assert most <= len(found) <= most + len(problem.frames)
