"""The master: a relaxation of what is assembled."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from itinerary.bound.master import MISSED, Master, coefficients
from itinerary.columns import columns_of, make_column
from itinerary.plan import DayPlan
from itinerary.problem import Problem
from tests.itinerary.enumerated import all_stays, best_objective, best_orders, complete_days

FRIDAY = {"arrive": "2027-06-11T15:50", "leave": "2027-06-12T16:00"}
THREE_DAYS = {"arrive": "2027-06-11T15:50", "leave": "2027-06-13T12:10"}
ASKED: list[dict[str, Any]] = [
    {},
    {"budget_ct": 4000},
    {"must": ("offer:bar", "offer:cruise")},
    FRIDAY,
    {**FRIDAY, "budget_ct": 15_000},
    {**THREE_DAYS, "travel": "star"},
    {**THREE_DAYS, "travel": "itinerant"},
]


def solved(problem: Problem) -> float:
    """Return the value of the master over all days."""
    master = Master(problem=problem)
    master.add(complete_days(problem))
    return master.solve()[0]


@pytest.mark.parametrize("changes", ASKED)
def test_no_stay_is_above_the_master_of_all_days(
    problem_of: Callable[..., Problem], segment: Any, changes: dict[str, Any]
) -> None:
    """Fractions of days are worth at least what whole ones are."""
    problem = problem_of(segment=replace(segment, visits_day=2, budget_guide_ct=5000), **changes)
    problem = replace(problem, group=np.where(problem.lunch, -1, problem.group % 2).astype(np.int32))
    best = best_objective(problem)
    assert best is not None
    assert solved(problem) >= best - 1e-4


@pytest.mark.parametrize("changes", [{}, {**THREE_DAYS, "travel": "star"}])
def test_each_stay_fits_the_rows(problem_of: Callable[..., Problem], changes: dict[str, Any]) -> None:
    """The days of a stay take one of each day, and beds that meet cancel out."""
    problem = problem_of(**changes)
    rows = Master(problem=problem).rows
    for plan, _ in list(all_stays(problem, best_orders(problem, complete_days(problem))))[:20]:
        taken: dict[Any, float] = {}
        for column in columns_of(problem, plan):
            for key, value in coefficients(problem, column, rows).items():
                taken[key] = taken.get(key, 0.0) + value
        assert all(taken["day", d, 0] == 1 for d in range(len(problem.frames)))
        assert all(value == 0 for key, value in taken.items() if key[0] in ("bed", "same"))
        assert all(value <= 1 for key, value in taken.items() if key[0] in ("once", "new"))


def test_day_takes_what_it_has(problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]) -> None:
    """Three visits, one of them a gem and one a landmark, for 62 euros; the lunch is a must-have."""
    problem = problem_of(must=("offer:table", "offer:cruise"))
    column = make_column(problem, day_of(problem, "museum", "garden", "table", "belfry"))
    taken = coefficients(problem, column, Master(problem=problem).rows)
    assert sorted(k[0] for k in taken) == sorted(
        ["day", *["once"] * 3, *["group"] * 3, "must", "guide", "limit", "landmark", "gems"]
    )
    assert (taken["guide", 0, 0], taken["landmark", 0, 0], taken["gems", 0, 0]) == (62, 1, 3 - 5)
    assert taken["must", 1, 0] == 1


def test_day_is_added_once(problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]) -> None:
    """A column that is there already is not new."""
    problem = problem_of()
    master = Master(problem=problem)
    column = make_column(problem, day_of(problem, "garden", "cruise", "table"))
    assert (master.add([column]), master.add([column])) == (1, 0)


def test_one_day_is_its_own_optimum(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]
) -> None:
    """Of a single known day the master makes that day: 2157 points."""
    problem = problem_of()
    master = Master(problem=problem)
    master.add([make_column(problem, day_of(problem, "museum", "garden", "table", "belfry"))])
    value, prices = master.solve()
    assert value == pytest.approx(2157)
    assert set(prices) == set(master.rows)


def test_without_days_all_is_missed(problem_of: Callable[..., Problem]) -> None:
    """An empty master pays for the day, and for the landmark that it lacks."""
    value, _ = Master(problem=problem_of()).solve()
    assert value == pytest.approx(-MISSED["day"] - 600)
