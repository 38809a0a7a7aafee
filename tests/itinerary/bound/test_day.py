"""Days as the labels see them: never shorter of anything than they are."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from itinerary.bound.day import LEFT_OUT_M, REMEMBERED, make_day
from itinerary.bound.labels import Day
from itinerary.problem import Problem
from itinerary.ruin.arrays import Arrays, make_arrays
from itinerary.ruin.nights import evening_order
from tests.itinerary.enumerated import complete_days
from tests.itinerary.shaken import shaken

WEEKEND = {"arrive": "2027-06-12T09:50", "leave": "2027-06-13T18:10"}
WINTER = {"arrive": "2027-12-11T09:50", "leave": "2027-12-12T16:10"}


def laid(problem: Problem, d: int) -> tuple[Arrays, Day]:
    """Return a day with all its evenings."""
    arrays = make_arrays(problem)
    rows = np.array([e for e, (night, _) in enumerate(evening_order(problem)) if night == d], dtype=np.int64)
    return arrays, make_day(arrays, d, rows, problem.visits_day)


def test_first_day_begins_at_the_station_and_ends_in_an_evening(problem_of: Callable[..., Problem]) -> None:
    """The last one begins in a bed and ends at the station by its hour."""
    problem = problem_of(**WEEKEND)
    arrays, first = laid(problem, 0)
    _, last = laid(problem, 1)
    assert first.start_places.tolist() == [problem.start]
    assert first.end_places.size == len(problem.evenings[0])
    assert last.start_places.tolist() == arrays.nights.beds.tolist()
    assert (last.end_places.tolist(), last.deadlines.tolist(), last.tails.tolist()) == (
        [problem.finish],
        [1080],
        [0],
    )


def test_nodes_are_what_opens(problem_of: Callable[..., Problem]) -> None:
    """On Monday the museum is no node, on Tuesday it is."""
    problem = problem_of(arrive="2027-06-07T09:50", leave="2027-06-08T18:10")
    museum = problem.ids.index("offer:museum")
    monday, tuesday = (set(laid(problem, d)[1].nodes.tolist()) for d in (0, 1))
    assert tuesday - monday == {museum}


@pytest.mark.parametrize(
    "changes", [WEEKEND, WINTER, {**WEEKEND, "mode": "walk"}, {**WINTER, "mode": "walk"}]
)
def test_metres_are_never_more_than_those_of_the_day(
    problem_of: Callable[..., Problem], changes: dict[str, Any]
) -> None:
    """Of every day that can be lived the least metres of its legs and its evening are within its cap."""
    for seed in range(12):
        problem = shaken(problem_of(**changes), seed)
        days = [laid(problem, d)[1] for d in range(2)]
        own = [[e for n, e in evening_order(problem) if n == d] for d in range(2)]
        for column in complete_days(problem):
            day, plan = days[column.plan.day], column.plan
            end = 0 if plan.evening is None else own[plan.day].index(plan.evening)
            ins = [int(problem.place_in[o]) for o in plan.options]
            outs = [int(problem.place_out[o]) for o in plan.options]
            ways = zip((plan.start, *outs), (*ins, int(day.end_places[end])), strict=True)
            metres = sum(int(day.metres[a, b]) for a, b in ways) + int(day.tails[end])
            assert metres <= column.metres + LEFT_OUT_M
            assert metres <= day.cap


def test_nearest_are_remembered(problem_of: Callable[..., Problem]) -> None:
    """So many at most, the option itself among them."""
    problem = problem_of()
    _, day = laid(problem, 0)
    assert day.near.shape == (6, min(6, REMEMBERED + 1))
    assert all(o in day.near[o] for o in range(6))
