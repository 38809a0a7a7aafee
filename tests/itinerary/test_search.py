"""The search: a race of starts, and days worth keeping."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from itinerary.columns import bed_of
from itinerary.evaluate import evaluate
from itinerary.hunt import make_hunt
from itinerary.problem import Problem
from itinerary.ruin.loading import best_plan, shelved
from itinerary.ruin.state import BEST, ROUNDS, WORK
from itinerary.search import TEPID, go_on, restart, search
from tests.itinerary.conftest import LITTLE

THREE_DAYS = {"arrive": "2027-06-11T15:50", "leave": "2027-06-13T12:10"}
TINY = replace(LITTLE, gaps=1_000_000)


def days_of(problem: Problem, seed: int = 1) -> list[Any]:
    """Return the days that a search has met."""
    hunt = make_hunt(problem, seed)
    assert search(hunt, TINY) is not None
    return [c.plan for c in shelved(hunt.shelf, problem, hunt.arrays)]


def test_same_seed_meets_the_same_days(problem_of: Callable[..., Problem]) -> None:
    """The same days, in the same order; another seed meets them in another."""
    problem = problem_of(**THREE_DAYS)
    assert days_of(problem, 3) == days_of(problem, 3)
    assert days_of(problem, 3) != days_of(problem, 4)


def test_work_is_kept_to(problem_of: Callable[..., Problem]) -> None:
    """All starts together take little more than the work that was given."""
    hunt = make_hunt(problem_of(**THREE_DAYS, travel="free"), 1)
    state = search(hunt, TINY)
    assert state is not None
    assert 0 < state.tally[WORK] <= TINY.gaps * 1.2
    assert state.tally[ROUNDS] > 0


def test_progress_is_told_of_each_finalist(problem_of: Callable[..., Problem]) -> None:
    """Rounds and best score; the best of all is that of the state."""
    told: list[tuple[int, int]] = []
    hunt = make_hunt(problem_of(**THREE_DAYS), 1)
    state = search(hunt, TINY, lambda rounds, best: told.append((rounds, best)))
    assert state is not None
    assert all(rounds > 0 for rounds, _ in told)
    assert max(best for _, best in told) == state.tally[BEST]


def test_beds_that_cannot_be_joined_are_no_search(problem_of: Callable[..., Problem]) -> None:
    """Within four kilometres a day there is no bed."""
    assert search(make_hunt(problem_of(**THREE_DAYS, max_cycle_km_day=4.0), 1), TINY) is None


@pytest.mark.parametrize("must", ["cruise", "museum", "bar", "table"])
def test_must_haves_are_in_the_best_stay(problem_of: Callable[..., Problem], must: str) -> None:
    """What has to be there is in it."""
    problem = problem_of(must=(f"offer:{must}",))
    state = search(make_hunt(problem, 1), TINY)
    assert state is not None
    assert problem.ids.index(f"offer:{must}") in best_plan(state, problem).days[0].options


@pytest.mark.parametrize("travel", ["star", "itinerant", "free"])
def test_days_keep_to_the_pace_and_the_beds(problem_of: Callable[..., Problem], travel: str) -> None:
    """All days are met, none with more than three visits or one lunch or the same twice."""
    problem = problem_of(**THREE_DAYS, travel=travel)
    plans = days_of(problem)
    assert {p.day for p in plans} == {0, 1, 2}
    for plan in plans:
        lunches = sum(bool(problem.lunch[o]) for o in plan.options)
        assert lunches <= 1
        assert len(plan.options) - lunches <= 3
        assert len(set(plan.options)) == len(plan.options)
        if plan.day == 1 and travel != "free":
            assert (plan.start == bed_of(problem, plan)) == (travel == "star")


def test_search_goes_on_from_a_stay_and_never_loses_it(problem_of: Callable[..., Problem]) -> None:
    """A restart is worth at least the stay it stands on, and going on makes it no worse."""
    problem = problem_of(**THREE_DAYS)
    hunt = make_hunt(problem, 1)
    state = search(hunt, TINY)
    assert state is not None
    plan = best_plan(state, problem)
    cost = evaluate(plan, problem)
    assert cost.faults == ()
    again = restart(hunt, problem, plan)
    begun = int(again.tally[BEST])
    assert begun >= cost.objective
    go_on(hunt, again, 20_000, TEPID)
    assert again.tally[BEST] >= begun
