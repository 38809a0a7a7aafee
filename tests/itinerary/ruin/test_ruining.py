"""Ways to take a stay partly apart."""

from collections.abc import Callable

import pytest

from itinerary.hunt import make_hunt
from itinerary.plan import DayPlan, Plan
from itinerary.problem import Problem
from itinerary.ruin.arrays import Arrays, make_arrays
from itinerary.ruin.chance import make_chance
from itinerary.ruin.edit import forget, set_evening
from itinerary.ruin.nights import evening_order
from itinerary.ruin.ruining import cut_around, cut_string, empty_day, make_livable, ruin, scatter
from itinerary.ruin.state import State
from tests.itinerary.ruin.standing import agree, plan_of, standing

WEEKEND = {"arrive": "2027-06-12T09:50", "leave": "2027-06-13T18:10"}
Full = tuple[Problem, Arrays, State, tuple[DayPlan, ...]]


@pytest.fixture
def full(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan], evening_at: Callable[..., int]
) -> Full:
    """Return a weekend that is full, kept by a state."""
    problem = problem_of(**WEEKEND)
    arrays = make_arrays(problem)
    days = (
        day_of(problem, "garden", "cruise", "bar", evening=evening_at(problem, "near", "hotel", "bar")),
        day_of(problem, "museum", "belfry", "table", day=1, start="offer:hotel"),
    )
    state = standing(problem, arrays, Plan(days=days))
    assert state is not None
    return problem, arrays, state, days


def left(problem: Problem, state: State) -> list[tuple[int, ...]]:
    """Return the options on trial, day by day."""
    return [day.options for day in plan_of(problem, state, kept=False).days]


def test_string_is_of_neighbours_of_one_day(full: Full) -> None:
    """One or two of a day of three, side by side; the other day stays."""
    problem, arrays, state, days = full
    chance, lengths = make_chance(1), set()
    for _ in range(100):
        cut_string(arrays, state, chance, 0)
        kept, other = left(problem, state)
        strings = [days[0].options[:k] + days[0].options[k + n :] for n in (1, 2, 3) for k in range(4 - n)]
        assert kept in strings
        assert other == days[1].options
        lengths.add(3 - len(kept))
        forget(arrays, state)
    assert lengths == {1, 2}


def test_what_lies_around_a_place_is_taken_out_of_several_days(full: Full) -> None:
    """At least one option of each day that has some, neighbours of it, and what is left keeps its order."""
    problem, arrays, state, days = full
    chance, seen = make_chance(1), set()
    for _ in range(100):
        cut_around(arrays, state, chance)
        for kept, day in zip(left(problem, state), days, strict=True):
            assert len(kept) < 3
            assert [o for o in day.options if o in kept] == list(kept)
        seen.add(tuple(left(problem, state)))
        forget(arrays, state)
    assert len(seen) > 5


def test_scattered_options_keep_their_order(full: Full) -> None:
    """Each may go; in many draws each does, and what stays is in order."""
    problem, arrays, state, days = full
    chance, gone = make_chance(1), set()
    for _ in range(100):
        scatter(arrays, state, chance)
        for kept, day in zip(left(problem, state), days, strict=True):
            assert [o for o in day.options if o in kept] == list(kept)
            gone |= set(day.options) - set(kept)
        forget(arrays, state)
    assert gone == {o for day in days for o in day.options}


def test_day_is_emptied(full: Full) -> None:
    """All of it, and nothing of the other."""
    problem, arrays, state, days = full
    empty_day(arrays, state, 1)
    assert left(problem, state) == [days[0].options, ()]


def test_day_is_made_livable(
    problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan], evening_at: Callable[..., int]
) -> None:
    """Who now has to sleep farther than a day may go leaves one thing out of it."""
    problem = problem_of(**WEEKEND, travel="free", max_cycle_km_day=13.0)
    arrays = make_arrays(problem)
    farm, hotel = evening_at(problem, "inside", "farm"), evening_at(problem, "near", "hotel", "bar")
    days = (
        day_of(problem, "garden", evening=farm),
        day_of(problem, "garden", "belfry", day=1, start="offer:farm"),
    )
    state = standing(problem, arrays, Plan(days=days))
    assert state is not None
    set_evening(arrays, state, 0, evening_order(problem).index((0, hotel)))
    assert make_livable(arrays, state, make_chance(1))
    plan = plan_of(problem, state, kept=False)
    assert standing(problem, arrays, plan) is not None
    assert len(plan.days[0].options) == 1


def test_ruins_can_be_lived_or_are_forgotten(full: Full) -> None:
    """Of every ruin that is said to be livable the plan is; after forgetting all is as before."""
    problem, arrays, state, days = full
    hunt, chance, livable = make_hunt(problem, 1), make_chance(5), 0
    for _ in range(200):
        if ruin(arrays, state, hunt.trips, chance):
            assert standing(problem, arrays, plan_of(problem, state, kept=False)) is not None
            livable += 1
        forget(arrays, state)
        agree(problem, arrays, state)
        assert plan_of(problem, state) == Plan(days=days)
    assert livable > 100
