"""One day between two beds."""

import numpy as np
import pytest

from itinerary.day_builder import DayBuilder
from itinerary.insertion import make_grid
from itinerary.plan import DayPlan


@pytest.fixture
def build(problem_of):
    """Build the one day of a problem, and list the plans on the way."""

    def call(kept=(), taken=(), **changes):
        problem = problem_of(**changes)
        kept_plans = []
        builder = DayBuilder(
            grids=(make_grid(problem, 0),),
            worth=problem.points.astype(float) + 200,
            rng=np.random.default_rng(1),
            keep=kept_plans.append,
        )
        empty = DayPlan(
            day=0, start=problem.start, options=tuple(problem.ids.index(i) for i in kept), evening=None
        )
        built = builder.build(empty, {problem.ids.index(i) for i in taken})
        names = None if built is None else [problem.ids[o] for o in built.options]
        return problem, names, kept_plans

    return call


def test_a_day_that_needs_lunch_has_one(build):
    """Tests that exactly one lunch is inserted, and visits around it."""
    problem, names, _ = build()
    lunches = [n for n in names if problem.lunch[problem.ids.index(n)]]
    assert len(lunches) == 1
    assert len(names) > 2


def test_what_other_days_hold_is_not_taken(build):
    """Tests that an option of another day stays there."""
    _, names, _ = build(taken=("offer:belfry",))
    assert "offer:belfry" not in names


def test_must_haves_come_first(build):
    """Tests that the first plan on the way holds what has to be there."""
    problem, names, plans = build(must=("offer:museum",))
    assert [problem.ids[o] for o in plans[0].options] == ["offer:museum"]
    assert "offer:museum" in names


def test_visits_stop_at_the_pace(build):
    """Tests that no more visits are inserted than the segment sees in a day."""
    problem, names, _ = build()
    assert sum(not problem.lunch[problem.ids.index(n)] for n in names) <= problem.visits_day


def test_what_no_longer_fits_is_dropped(build):
    """Tests that kept options in an order that cannot be lived are cut from the end."""
    _, names, _ = build(kept=("offer:belfry", "offer:museum"), max_cycle_km_day=1.0)
    assert names is None or len(names) < 2


def test_no_lunch_no_day(build):
    """Tests that a day that needs a lunch which nobody serves is no day."""
    _, names, _ = build(ban=("offer:table", "offer:bar"))
    assert names is None
