"""The days of the cheapest stays."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from itinerary.columns import make_column, once
from itinerary.cpsat import cheapest_ct
from itinerary.hunt import make_hunt
from itinerary.params import Params
from itinerary.problem import Problem
from itinerary.thrift import KEPT, cheap_columns
from tests.itinerary.conftest import LITTLE
from tests.itinerary.enumerated import all_stays, best_orders, complete_days

FRIDAY = {"arrive": "2027-06-11T15:50", "leave": "2027-06-12T16:00"}
THREE_DAYS = {"arrive": "2027-06-11T15:50", "leave": "2027-06-13T12:10"}
ASKED: list[dict[str, Any]] = [
    {},
    {"must": ("offer:cruise",)},
    FRIDAY,
    {**THREE_DAYS, "travel": "star"},
    {**THREE_DAYS, "travel": "itinerant"},
    {**THREE_DAYS, "travel": "free", "must": ("offer:hotel",)},
]


@pytest.mark.parametrize("changes", ASKED)
def test_cheapest_stay_is_the_cheapest_there_is(
    problem_of: Callable[..., Problem], segment: Any, changes: dict[str, Any]
) -> None:
    """From the days of the thrifty search one assembles a stay of the very price that trying all finds."""
    problem = problem_of(segment=replace(segment, visits_day=2), params=Params(long_visit_min=45), **changes)
    found = cheap_columns(problem, make_hunt(problem, 1), LITTLE)
    cheapest = min(
        cost.cost_ct for _, cost in all_stays(problem, best_orders(problem, complete_days(problem)))
    )
    assert cheapest_ct(problem, once(found), seed=1, work=1.0) == cheapest


def test_limit_plays_no_part(problem_of: Callable[..., Problem]) -> None:
    """The same days are found within a euro and within a million."""
    found = []
    for limit in (100, 10**8, None):
        problem = problem_of(**FRIDAY, budget_ct=limit)
        found.append(cheap_columns(problem, make_hunt(problem, 1), LITTLE))
    assert found[0] == found[1] == found[2]


def test_days_are_worth_what_the_problem_says(problem_of: Callable[..., Problem]) -> None:
    """However the search was told to weigh them; the cheapest come first, so many a day."""
    problem = problem_of(**FRIDAY)
    found = cheap_columns(problem, make_hunt(problem, 1), LITTLE)
    assert all(make_column(problem, c.plan) == c for c in found)
    for day in (0, 1):
        prices = [c.cost_ct for c in found if c.plan.day == day]
        assert prices == sorted(prices)
        assert 0 < len(prices) <= KEPT
