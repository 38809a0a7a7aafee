"""Pricing until no day is missing."""

import math
from collections.abc import Callable
from typing import Any

import pytest

from itinerary.bound.converging import Quest, bed_by_bed, converge
from itinerary.bound.pricer import make_pricer
from itinerary.problem import Problem
from itinerary.ruin.arrays import make_arrays
from tests.itinerary.enumerated import best_among, best_objective, complete_days

FRIDAY = {"arrive": "2027-06-11T15:50", "leave": "2027-06-12T16:00"}
STAR = {"arrive": "2027-06-11T15:50", "leave": "2027-06-13T12:10", "travel": "star"}
ROOM = 50_000


def quest_of(problem: Problem, objective: int, room: int = ROOM) -> Quest:
    """Return what is to be bounded."""
    arrays = make_arrays(problem)
    pricers = tuple(make_pricer(problem, arrays, d, room) for d in range(len(problem.frames)))
    return Quest(problem=problem, pricers=pricers, objective=objective)


def best_of(problem: Problem) -> int:
    """Return the worth of the best stay."""
    best = best_objective(problem)
    assert best is not None
    return best


@pytest.mark.parametrize("changes", [{}, FRIDAY, STAR])
@pytest.mark.parametrize("bound_of", [converge, bed_by_bed])
def test_both_ways_bound_the_best(
    problem_of: Callable[..., Problem], changes: dict[str, Any], bound_of: Any
) -> None:
    """Over all beds at once or bed by bed, no stay is above."""
    problem = problem_of(**changes)
    best = best_of(problem)
    if len(problem.frames) > 1 or bound_of is converge:
        assert bound_of(quest_of(problem, best - 300), [], 10**6).bound >= best - 1e-4


@pytest.mark.parametrize("changes", [FRIDAY, STAR])
def test_bed_by_bed_is_no_higher(problem_of: Callable[..., Problem], changes: dict[str, Any]) -> None:
    """Fractions of several beds are no stay: leaving them out cannot raise the bound."""
    problem = problem_of(**changes)
    best = best_of(problem)
    whole = converge(quest_of(problem, best), [], 10**6).bound
    assert bed_by_bed(quest_of(problem, best), [], 10**6).bound <= whole + 1e-4


def test_bound_falls_from_round_to_round(problem_of: Callable[..., Problem]) -> None:
    """More rounds never make it worse, and each prices all days anew."""
    problem = problem_of(**FRIDAY)
    quest = quest_of(problem, best_of(problem))
    proofs = [converge(quest, [], 10**6, most_rounds=n) for n in (1, 2, 4, 8)]
    bounds = [p.bound for p in proofs]
    assert bounds == sorted(bounds, reverse=True)
    assert [p.rounds for p in proofs] == sorted(p.rounds for p in proofs)


def test_without_work_each_day_stands_by_itself(problem_of: Callable[..., Problem]) -> None:
    """No round at all gives what the days are worth apart; without room for labels nothing is wrong."""
    problem = problem_of(**FRIDAY)
    apart = converge(quest_of(problem, 0), [], 0)
    assert best_of(problem) - 1e-4 <= apart.bound < math.inf
    assert apart.rounds == 0
    assert converge(quest_of(problem, 0, room=2), [], 1000, most_rounds=50).bound >= best_of(problem) - 1e-4


@pytest.mark.parametrize("below", [1, 40, 150])
@pytest.mark.parametrize(
    ("changes", "bound_of"), [({}, converge), (FRIDAY, converge), (FRIDAY, bed_by_bed), (STAR, bed_by_bed)]
)
def test_days_of_better_stays_are_listed(
    problem_of: Callable[..., Problem], changes: dict[str, Any], bound_of: Any, below: int
) -> None:
    """Where a better stay is to be found, all its days are in the list, and few others."""
    problem = problem_of(**changes)
    best, every = best_of(problem), complete_days(problem)
    listed = bound_of(quest_of(problem, best - below), [], 10**6).better
    assert listed is not None
    orders = {c.order for c in listed}
    assert len(orders) < len(every)
    assert best_among(problem, [c for c in every if c.order in orders]) == best


def test_nothing_better_than_the_best_is_listed_as_nothing(problem_of: Callable[..., Problem]) -> None:
    """Above the best there may be days left to tell, but no stay of them."""
    problem = problem_of(**FRIDAY)
    best = best_of(problem)
    listed = converge(quest_of(problem, best + 100), [], 10**6).better
    assert listed is not None
    assert (best_among(problem, listed) or 0) <= best + 100


def test_good_enough_is_enough(problem_of: Callable[..., Problem]) -> None:
    """Where the best is known, the work ends as soon as nothing can be a point better."""
    problem = problem_of()
    best = best_of(problem)
    proof = converge(quest_of(problem, best), complete_days(problem), 10**6)
    assert best - 1e-4 <= proof.bound
    assert proof.rounds <= converge(quest_of(problem, 0), [], 10**6).rounds
