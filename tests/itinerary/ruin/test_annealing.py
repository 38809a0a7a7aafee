"""The loop: never forgets its best, keeps to its work, and does the same again."""

import math
from collections.abc import Callable
from typing import Any

import pytest

from itinerary.evaluate import evaluate
from itinerary.hunt import make_hunt
from itinerary.problem import Problem
from itinerary.ruin.annealing import LOSSES, STEPS, anneal, begin
from itinerary.ruin.arrays import make_arrays
from itinerary.ruin.chance import make_chance
from itinerary.ruin.loading import best_plan
from itinerary.ruin.shelf import make_shelf
from itinerary.ruin.state import BEST, ROUNDS, SCORE, WORK, State, make_state

LONG = {"arrive": "2027-06-11T09:50", "leave": "2027-06-13T18:10"}
SHORT = {"arrive": "2027-06-11T15:50", "leave": "2027-06-13T12:10", "travel": "free"}
HEAT = (300.0, 5.0)


def ran(problem: Problem, work: int, seed: int = 1, heat: tuple[float, float] = HEAT) -> State:
    """Return a state after so much work."""
    hunt = make_hunt(problem, seed)
    state, chance = make_state(hunt.arrays), make_chance(seed)
    assert begin(hunt.arrays, state, chance)
    anneal(hunt.arrays, state, make_shelf(state, 1000, 3000), hunt.trips, chance, work, heat, LOSSES)
    return state


def test_losses_follow_an_exponential_law() -> None:
    """They average one, half of them are below its median, and they fall."""
    assert LOSSES.size == STEPS
    assert abs(LOSSES.mean() - 1) < 0.005
    assert abs(float(LOSSES[STEPS // 2]) - math.log(2)) < 0.005
    assert (LOSSES[:-1] > LOSSES[1:]).all()


@pytest.mark.parametrize("changes", [{}, SHORT, {**SHORT, "travel": "star"}])
def test_best_score_is_that_of_the_best_plan(
    problem_of: Callable[..., Problem], changes: dict[str, Any]
) -> None:
    """The best is no worse than what is kept, and if it lacks nothing it is worth what it scores."""
    problem = problem_of(**changes)
    state = ran(problem, 50_000)
    cost = evaluate(best_plan(state, problem), problem)
    assert state.tally[BEST] >= state.tally[SCORE]
    assert cost.faults == ()
    assert state.tally[BEST] == cost.objective


def test_more_work_finds_no_less(problem_of: Callable[..., Problem]) -> None:
    """The best only gets better with the work, from the same seed and at the same heat."""
    problem = problem_of(**LONG)
    cold = (1e-9, 1e-9)
    best = [int(ran(problem, work, heat=cold).tally[BEST]) for work in (1, 1000, 10_000, 50_000)]
    assert best == sorted(best)


@pytest.mark.parametrize("work", [100_000, 1_000_000])
def test_work_is_kept_to(problem_of: Callable[..., Problem], work: int) -> None:
    """It ends within a round of the work it was given."""
    few, many = (ran(problem_of(**LONG), w) for w in (0, work))
    done = int(many.tally[WORK] - few.tally[WORK])
    assert work <= done < work + 60_000
    assert few.tally[ROUNDS] == 0 < many.tally[ROUNDS]


def test_where_there_is_no_gap_nobody_searches_on(problem_of: Callable[..., Problem]) -> None:
    """Twenty minutes between two trains leave nothing to put in: the search ends rather than spin."""
    state = ran(problem_of(leave="2027-06-09T10:30"), 10_000_000)
    assert state.tally[ROUNDS] < 10_000


def test_seed_decides(problem_of: Callable[..., Problem]) -> None:
    """The same seed ends in the same state, another in another."""
    problem = problem_of(**LONG)
    one, same, other = (ran(problem, 5000, seed) for seed in (1, 1, 2))
    assert all((a == b).all() for a, b in zip(one, same, strict=True))
    assert any((a != b).any() for a, b in zip(one, other, strict=True))


def test_beds_that_cannot_be_joined_are_no_beginning(problem_of: Callable[..., Problem]) -> None:
    """With four kilometres a day nobody gets to a bed and begins."""
    arrays = make_arrays(problem_of(max_cycle_km_day=4.0, **LONG))
    assert not begin(arrays, make_state(arrays), make_chance(1))
