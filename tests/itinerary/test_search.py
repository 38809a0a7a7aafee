"""Filling a pool of day plans."""

from collections.abc import Callable
from typing import Any

import pytest

from itinerary.problem import Problem
from itinerary.search import search

THREE_DAYS = {"arrive": "2027-06-11T09:50", "leave": "2027-06-13T18:10"}


def test_same_seed_fills_the_same_pool(problem_of: Callable[..., Problem]) -> None:
    """The same plans, in the same order; another seed meets them in another."""
    problem = problem_of(**THREE_DAYS)
    pools = [[p.plan for p in search(problem, rounds=30, seed=seed)] for seed in (3, 3, 4)]
    assert pools[0] == pools[1]
    assert pools[0] != pools[2]


def test_no_round_finds_nothing(problem_of: Callable[..., Problem]) -> None:
    """A pool that nobody fills is empty."""
    assert list(search(problem_of(), rounds=0, seed=1)) == []


def test_progress_is_told_each_round(problem_of: Callable[..., Problem]) -> None:
    """Round by round, with a best that only gets better once there is one."""
    told: list[tuple[int, int]] = []
    search(problem_of(), rounds=20, seed=1, progress=lambda number, best: told.append((number, best)))
    assert [number for number, _ in told] == list(range(20))
    assert [best for _, best in told] == sorted(best for _, best in told)
    assert told[-1][1] > 0


@pytest.mark.parametrize("must", ["cruise", "museum", "bar", "table"])
def test_must_haves_are_tried(problem_of: Callable[..., Problem], must: str) -> None:
    """What has to be there is in many of the plans."""
    problem = problem_of(must=(f"offer:{must}",))
    wanted = problem.ids.index(f"offer:{must}")
    pool = [p.plan.options for p in search(problem, rounds=30, seed=1)]
    assert sum(wanted in options for options in pool) >= 5


@pytest.mark.parametrize(
    "changes", [THREE_DAYS, {**THREE_DAYS, "travel": "star"}, {**THREE_DAYS, "mode": "walk"}]
)
def test_every_day_is_planned_to_the_pace_of_the_segment(
    problem_of: Callable[..., Problem], changes: dict[str, Any]
) -> None:
    """Each day has plans, none with more than three visits or one lunch, or the same twice."""
    problem = problem_of(**changes)
    pool = [p.plan for p in search(problem, rounds=30, seed=1)]
    assert {p.day for p in pool} == {0, 1, 2}
    for plan in pool:
        lunches = sum(bool(problem.lunch[o]) for o in plan.options)
        assert lunches <= 1
        assert len(plan.options) - lunches <= 3
        assert len(set(plan.options)) == len(plan.options)
