"""What the rest of a day can be worth at most."""

from collections.abc import Callable
from typing import Any

import pytest

from itinerary.bound.completion import completions
from itinerary.bound.day import QUARTER
from itinerary.bound.labels import Prices
from itinerary.bound.pricer import make_pricer
from itinerary.problem import Problem
from itinerary.ruin.arrays import make_arrays
from itinerary.timeline import timeline
from tests.itinerary.enumerated import complete_days

WEEKEND = {"arrive": "2027-06-12T09:50", "leave": "2027-06-13T18:10"}
WINTER = {"arrive": "2027-12-10T14:50", "leave": "2027-12-11T16:00"}


@pytest.mark.parametrize("changes", [{}, WEEKEND, WINTER, {"mode": "walk"}, {**WINTER, "mode": "walk"}])
def test_no_day_goes_on_better(problem_of: Callable[..., Problem], changes: dict[str, Any]) -> None:
    """From the first stop on, no day there is earns more than the bound for that stop, hour and meal."""
    problem = problem_of(**changes)
    arrays = make_arrays(problem)
    per_min = problem.params.travel_points_per_min
    columns = [c for c in complete_days(problem) if c.plan.options]
    assert columns
    for d in range(len(problem.frames)):
        pricer = make_pricer(problem, arrays, d, 10)
        ends = [e.points for e in problem.evenings[d]] or [0]
        free = Prices(
            worth=problem.points.astype(float),
            starts=pricer.day.start_places.astype(float) * 0,
            ends=pricer.day.end_places.astype(float) * 0 + max(ends),
        )
        rest = completions(arrays, pricer.day, free)
        for column in (c for c in columns if c.plan.day == d):
            begin, first = timeline(problem, column.plan).events[:2]
            option = column.plan.options[0]
            lunch = int(problem.lunch[option])
            left = pricer.day.visits - 1 + lunch
            earned = column.points - problem.points[option] + per_min * (first.arrive - begin.leave)
            quarter = (first.start + int(arrays.busy[option])) // QUARTER
            assert rest.most[left, lunch, option, quarter] >= earned


def test_who_is_early_has_no_less_to_hope_for(problem_of: Callable[..., Problem]) -> None:
    """A quarter of an hour more never costs anything."""
    problem = problem_of()
    arrays = make_arrays(problem)
    day = make_pricer(problem, arrays, 0, 10).day
    free = Prices(
        worth=problem.points.astype(float), starts=day.start_places * 0.0, ends=day.end_places * 0.0
    )
    rest = completions(arrays, day, free)
    assert (rest.most[..., :-1] >= rest.most[..., 1:]).all()
