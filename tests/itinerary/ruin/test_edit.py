"""Changes on trial, kept and forgotten."""

from collections.abc import Callable
from typing import Any

import pytest

from itinerary.hunt import make_hunt
from itinerary.plan import DayPlan, Plan
from itinerary.problem import Problem
from itinerary.ruin.arrays import make_arrays
from itinerary.ruin.chance import make_chance
from itinerary.ruin.edit import forget, keep, open_day, put_in, set_evening, take_out, trial
from itinerary.ruin.nights import evening_order
from itinerary.ruin.recreating import recreate
from itinerary.ruin.ruining import ruin
from itinerary.ruin.state import KEPT, LENGTH, OPEN
from tests.itinerary.ruin.standing import agree, plan_of, standing
from tests.itinerary.shaken import draws, random_stay

WEEKEND = {"arrive": "2027-06-12T09:50", "leave": "2027-06-13T18:10"}
LONG = {"arrive": "2027-06-11T09:50", "leave": "2027-06-14T18:10"}
ASKED: list[dict[str, Any]] = [
    {},
    WEEKEND,
    {**LONG, "travel": "star"},
    {**LONG, "travel": "free"},
    {**LONG, "travel": "free", "mode": "walk"},
]


@pytest.mark.parametrize("changes", ASKED)
def test_kept_and_forgotten_trials_leave_the_state_as_measured_anew(
    problem_of: Callable[..., Problem], changes: dict[str, Any]
) -> None:
    """After each of two hundred rounds sums, times and tallies are those of the plan that is kept."""
    problem = problem_of(**changes)
    hunt, chance, draw = make_hunt(problem, 1), make_chance(3), draws(1)
    arrays = hunt.arrays
    state = next(s for _ in range(999) if (s := standing(problem, arrays, random_stay(problem, draw))))
    changed = 0
    for _ in range(200):
        before = plan_of(problem, state)
        livable = ruin(arrays, state, hunt.trips, chance)
        if livable:
            recreate(arrays, state, chance)
        if livable and draw.random() < 0.5:
            wanted = plan_of(problem, state, kept=False)
            keep(state)
            assert plan_of(problem, state) == wanted
            changed += wanted != before
        else:
            forget(arrays, state)
            assert plan_of(problem, state) == before
        agree(problem, arrays, state)
    assert changed > 10


def test_option_is_put_in_and_taken_out(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]
) -> None:
    """What was put in is there until it is taken out; what does not fit leaves the day as it was."""
    problem = problem_of()
    arrays = make_arrays(problem)
    state = standing(problem, arrays, Plan(days=(day_of(problem, "garden"),)))
    assert state is not None
    museum, garden, table = (problem.ids.index(f"offer:{n}") for n in ("museum", "garden", "table"))
    assert put_in(arrays, state, 0, 1, table)
    assert put_in(arrays, state, 0, 2, museum)
    assert plan_of(problem, state, kept=False).days[0].options == (garden, table, museum)
    keep(state)
    take_out(arrays, state, 0, 0)
    assert plan_of(problem, state, kept=False).days[0].options[0] == table
    forget(arrays, state)
    assert plan_of(problem, state).days[0].options[:2] == (garden, table)
    agree(problem, arrays, state)


def test_what_does_not_fit_leaves_the_day_as_it_was(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]
) -> None:
    """Lunch ends after noon: the museum's last start before it is missed, and after 14:00 lunch is over."""
    problem = problem_of(leave="2027-06-09T14:40")
    arrays = make_arrays(problem)
    state = standing(problem, arrays, Plan(days=(day_of(problem, "garden", "table"),)))
    assert state is not None
    museum = problem.ids.index("offer:museum")
    assert not put_in(arrays, state, 0, 2, museum)
    keep(state)
    assert plan_of(problem, state).days[0] == day_of(problem, "garden", "table")
    agree(problem, arrays, state)


def test_trial_is_a_copy(problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]) -> None:
    """A day is opened once, and the kept version stays until the trial is kept."""
    problem = problem_of()
    arrays = make_arrays(problem)
    state = standing(problem, arrays, Plan(days=(day_of(problem, "garden", "table"),)))
    assert state is not None
    kept = int(state.days[0, KEPT])
    assert trial(state, 0) == kept
    assert open_day(state, 0) == open_day(state, 0) == trial(state, 0) == 1 - kept
    take_out(arrays, state, 0, 0)
    assert (state.sums[kept, 0, LENGTH], state.sums[1 - kept, 0, LENGTH]) == (2, 1)
    keep(state)
    assert (state.days[0, KEPT], state.days[0, OPEN]) == (1 - kept, 0)


def test_evening_opens_both_its_days(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan], evening_at: Callable[..., int]
) -> None:
    """A night at the hotel rather than the farm is on trial until it is forgotten."""
    problem = problem_of(**WEEKEND, travel="free")
    arrays = make_arrays(problem)
    farm, hotel = evening_at(problem, "inside", "farm"), evening_at(problem, "near", "hotel", "bar")
    days = day_of(problem, "garden", evening=farm), day_of(problem, "belfry", day=1, start="offer:farm")
    state = standing(problem, arrays, Plan(days=days))
    assert state is not None
    set_evening(arrays, state, 0, evening_order(problem).index((0, hotel)))
    assert state.days[:, OPEN].tolist() == [1, 1]
    assert plan_of(problem, state, kept=False).days[1].start == problem.travel.index("offer:hotel")
    forget(arrays, state)
    agree(problem, arrays, state)
    assert plan_of(problem, state) == Plan(days=days)
