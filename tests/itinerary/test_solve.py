"""From a problem to plans: against all plans there are."""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from itinerary.columns import columns_of
from itinerary.evaluate import evaluate
from itinerary.likeness import features_of, likeness
from itinerary.params import Params
from itinerary.problem import Problem
from itinerary.segment import Segment
from itinerary.solve import ENGINE, solve
from tests.itinerary.conftest import LITTLE
from tests.itinerary.enumerated import best_objective

MORE = replace(LITTLE, gaps=40_000_000, columns=1000, starts=12)
"""Enough to be sure of several days."""
DAYS: dict[str, dict[str, Any]] = {
    "as it comes": {},
    "Monday": {"arrive": "2027-06-07T09:50", "leave": "2027-06-07T18:10"},
    "afternoon": {"arrive": "2027-06-09T13:30"},
    "winter": {"arrive": "2027-12-08T09:50", "leave": "2027-12-08T18:10"},
    "from west to east": {"finish": "station:east"},
    "on foot": {"mode": "walk"},
    "on foot without trains": {"mode": "walk", "ban_modes": ("train",), "max_walk_km_day": 14.0},
    "short of money": {"budget_ct": 3500},
    "short of breath": {"max_cycle_km_day": 10.0},
    "with a cruise": {"must": ("offer:cruise",)},
    "without a belfry": {"ban": ("offer:belfry",)},
    "party of five": {"adults": 3, "children": (4, 13)},
}
WEEKEND = {"arrive": "2027-06-12T09:50", "leave": "2027-06-13T18:10"}
FRIDAY = {"arrive": "2027-06-11T15:50", "leave": "2027-06-12T16:00"}
THREE_DAYS = {"arrive": "2027-06-11T15:50", "leave": "2027-06-13T12:10"}
STAYS: dict[str, dict[str, Any]] = {
    "Friday": FRIDAY,
    "weekend": WEEKEND,
    "weekend on foot": {**WEEKEND, "mode": "walk", "max_walk_km_day": 14.0},
    "winter": {"arrive": "2027-12-10T14:50", "leave": "2027-12-11T16:00"},
    "short of money": {**FRIDAY, "budget_ct": 15_000},
    "hotel and museum": {**FRIDAY, "must": ("offer:hotel", "offer:museum")},
    "cruise and table": {**WEEKEND, "must": ("offer:cruise", "offer:table")},
    "short of breath": {**WEEKEND, "max_cycle_km_day": 13.0},
    "star": {**THREE_DAYS, "travel": "star"},
    "itinerant": {**THREE_DAYS, "travel": "itinerant"},
    "free": {**THREE_DAYS, "travel": "free"},
    "free with a hotel": {**THREE_DAYS, "travel": "free", "must": ("offer:hotel",)},
}
FRESH = """
import pickle, sys
from itinerary.solve import solve
with open(sys.argv[1], "rb") as file:
    problem, effort = pickle.load(file)
print(repr(solve(problem, effort=effort, seed=5, count=2)))
"""


@pytest.fixture(scope="session")
def stay_of(problem_of: Callable[..., Problem], segment: Segment) -> Callable[..., Problem]:
    """Return a maker of problems of two visits a day, where one is enough, and of kinds that repeat."""

    def make(**changes: Any) -> Problem:
        calm = replace(segment, visits_day=2, budget_guide_ct=9000)
        problem = problem_of(**{"segment": calm, "params": Params(long_visit_min=45), **changes})
        return replace(problem, group=np.where(problem.lunch, -1, problem.group % 2).astype(np.int32))

    return make


def option(problem: Problem, name: str) -> int:
    """Return the first option of an offer."""
    return problem.ids.index(f"offer:{name}")


def belfry_last(problem: Problem) -> Problem:
    """Return a problem in which the belfry comes after museum and garden."""
    belfry = option(problem, "belfry")
    return replace(problem, before=((option(problem, "museum"), belfry), (option(problem, "garden"), belfry)))


def one_ticket(problem: Problem) -> Problem:
    """Return a problem in which belfry and garden are one thing, and so are museum and cruise."""
    once = problem.once.copy()
    once[option(problem, "garden")] = once[option(problem, "belfry")]
    once[option(problem, "cruise")] = once[option(problem, "museum")]
    return replace(problem, once=once)


def seventeen_km(problem: Problem) -> Problem:
    """Return a problem of seventeen kilometres in all."""
    return replace(problem, cap_total_m=17_000)


@pytest.mark.parametrize("changes", DAYS.values(), ids=DAYS.keys())
def test_day_is_the_best_of_all_orders_of_visits(
    problem_of: Callable[..., Problem], changes: dict[str, Any]
) -> None:
    """Trying every order of every visit and lunch finds nothing better than the solver does."""
    problem = problem_of(**changes)
    ((plan, cost),) = solve(problem, effort=LITTLE, seed=1).plans
    assert cost.objective == best_objective(problem)
    assert evaluate(plan, problem) == cost


@pytest.mark.parametrize("changes", STAYS.values(), ids=STAYS.keys())
def test_stay_is_the_best_of_all_stays(stay_of: Callable[..., Problem], changes: dict[str, Any]) -> None:
    """Trying every chain of all days finds nothing better than the solver does, from whatever seed."""
    problem = stay_of(**changes)
    best = best_objective(problem)
    for seed in (1, 2):
        ((plan, cost),) = solve(problem, effort=MORE, seed=seed).plans
        assert cost.objective == best
        assert evaluate(plan, problem) == cost


@pytest.mark.parametrize("rule", [belfry_last, one_ticket, seventeen_km])
@pytest.mark.parametrize("changes", [WEEKEND, THREE_DAYS, {}], ids=["weekend", "three days", "day"])
def test_stay_is_hardly_worse_than_the_best_within_a_rule(
    stay_of: Callable[..., Problem], changes: dict[str, Any], rule: Callable[[Problem], Problem]
) -> None:
    """What comes first, what is taken once, and how far all days go bind the solver and the enumeration."""
    problem = rule(stay_of(**changes))
    ((_, cost),) = solve(problem, effort=MORE, seed=1).plans
    best = best_objective(problem) or 0
    assert 0.98 * best <= cost.objective <= best


@pytest.mark.parametrize("seed", range(5))
def test_best_day_does_not_hang_on_the_seed(problem_of: Callable[..., Problem], seed: int) -> None:
    """Garden, cruise, table and belfry less 44 minutes: 510 + 380 + 127 + 1240 - 88, from any seed."""
    ((_, cost),) = solve(problem_of(), effort=LITTLE, seed=seed).plans
    assert cost.objective == 2169


def test_three_visits_a_day_are_the_pace(problem_of: Callable[..., Problem], segment: Segment) -> None:
    """A calm segment sees one thing; four are never reached by one that sees three."""
    calm = problem_of(segment=replace(segment, visits_day=1), params=Params(long_visit_min=45))
    for problem, pace in ((calm, 1), (problem_of(), 3)):
        ((plan, _),) = solve(problem, effort=LITTLE, seed=1).plans
        assert sum(not problem.lunch[o] for day in plan.days for o in day.options) == pace


def test_same_seed_gives_the_same_result(problem_of: Callable[..., Problem], weekend: dict[str, str]) -> None:
    """Plans, worth and counts are the same twice."""
    problem = problem_of(**weekend)
    assert solve(problem, effort=LITTLE, seed=5, count=2) == solve(problem, effort=LITTLE, seed=5, count=2)


@pytest.mark.parametrize(
    "settings",
    [
        {"PYTHONHASHSEED": "1", "OMP_NUM_THREADS": "1", "NUMBA_NUM_THREADS": "1"},
        {
            "PYTHONHASHSEED": "77",
            "OMP_NUM_THREADS": "2",
            "NUMBA_NUM_THREADS": "2",
            "OPENBLAS_NUM_THREADS": "2",
        },
    ],
)
def test_fresh_process_gives_the_same_result(
    stay_of: Callable[..., Problem], tmp_path: Path, settings: dict[str, str]
) -> None:
    """Whatever the seed of its hashes and the number of its threads, bound included."""
    problem, effort = stay_of(**THREE_DAYS), replace(LITTLE, labels=100_000)
    file = tmp_path / "asked.pickle"
    file.write_bytes(pickle.dumps((problem, effort)))
    done = subprocess.run(
        [sys.executable, "-c", FRESH, str(file)],
        capture_output=True,
        check=True,
        env={**os.environ, **settings},
    )
    assert done.stdout.decode().strip() == repr(solve(problem, effort=effort, seed=5, count=2))


def test_alternatives_are_like_each_other_in_part(stay_of: Callable[..., Problem], segment: Segment) -> None:
    """Each is at most 55 % like any that was found before it, by their visits, communes and beds."""
    problem = stay_of(**WEEKEND, travel="free", segment=replace(segment, visits_day=1))
    plans = [plan for plan, _ in solve(problem, effort=LITTLE, seed=1, count=3).plans]
    assert len(plans) > 1
    for rank, plan in enumerate(plans):
        for other in plans[:rank]:
            alike = [
                sum(terms)
                for terms in zip(
                    *(likeness(problem, features_of(problem, other), c) for c in columns_of(problem, plan)),
                    strict=True,
                )
            ]
            assert 100 * alike[0] <= 55 * alike[1]


def test_best_plan_comes_first(stay_of: Callable[..., Problem], segment: Segment) -> None:
    """None of the others is better, and they come in the order of their worth."""
    problem = stay_of(segment=replace(segment, visits_day=1), ban=("offer:belfry",))
    worth = [cost.objective for _, cost in solve(problem, effort=LITTLE, seed=1, count=4).plans]
    assert len(worth) > 1
    assert worth == sorted(worth, reverse=True)


def test_more_plans_do_not_change_the_first(stay_of: Callable[..., Problem], segment: Segment) -> None:
    """Who asks for three gets the stay of who asks for one, and more."""
    problem = stay_of(segment=replace(segment, visits_day=1), ban=("offer:belfry",))
    one, three = (solve(problem, effort=LITTLE, seed=1, count=n) for n in (1, 3))
    assert len(three.plans) > 1
    assert one.plans == three.plans[:1]


def test_day_without_a_plan_is_told(problem_of: Callable[..., Problem], weekend: dict[str, str]) -> None:
    """Where no bed is within the cap no day can be lived: there are neither plans nor a cheapest price."""
    result = solve(problem_of(max_cycle_km_day=4.0, **weekend), effort=LITTLE, seed=1)
    assert (result.plans, result.livable, result.complete) == ((), (False, False), (0, 0))
    assert result.cheapest_ct is None


def test_day_that_is_dark_is_told_apart(problem_of: Callable[..., Problem]) -> None:
    """In December nobody gets to a bed after the train, while the day after can be lived."""
    problem = problem_of(arrive="2027-12-11T17:50", leave="2027-12-12T18:10")
    assert solve(problem, effort=LITTLE, seed=1).livable == (False, True)


def test_night_without_an_evening_is_told(
    problem_of: Callable[..., Problem], weekend: dict[str, str]
) -> None:
    """Where no bed is open nothing is searched, and the night is named."""
    problem = replace(problem_of(**weekend), evenings=((), ()))
    result = solve(problem, effort=LITTLE, seed=1)
    assert (result.plans, result.livable, result.complete) == ((), (False, True), (0, 0))


def test_cheapest_price_is_told_where_money_is_short(problem_of: Callable[..., Problem]) -> None:
    """Belfry, garden and the bar are thirty euros, and nothing is cheaper; with them there is a day."""
    short = solve(problem_of(budget_ct=2999), effort=LITTLE, seed=1)
    assert (short.plans, short.cheapest_ct) == ((), 3000)
    enough = solve(problem_of(budget_ct=3000), effort=LITTLE, seed=1)
    assert [cost.cost_ct for _, cost in enough.plans] == [3000]
    assert enough.cheapest_ct is None


@pytest.mark.parametrize(
    ("changes", "travel"), [(FRIDAY, "free"), (WEEKEND, "star"), (THREE_DAYS, "free"), (THREE_DAYS, "star")]
)
def test_higher_limit_never_finds_less(
    stay_of: Callable[..., Problem], changes: dict[str, Any], travel: str
) -> None:
    """With the cheapest price there is a stay, and with more money there is one as good at least."""
    told = solve(stay_of(**changes, travel=travel, budget_ct=100), effort=LITTLE, seed=1).cheapest_ct
    assert told is not None
    worth = []
    for limit in (told, told + 500, told * 2, None):
        ((_, cost),) = solve(stay_of(**changes, travel=travel, budget_ct=limit), effort=LITTLE, seed=1).plans
        assert limit is None or cost.cost_ct <= limit
        worth.append(cost.objective)
    assert worth == sorted(worth)


@pytest.mark.parametrize(
    "changes", [{}, FRIDAY, {**THREE_DAYS, "travel": "star"}], ids=["day", "two", "star"]
)
def test_bound_is_above_the_best_and_near_it(
    stay_of: Callable[..., Problem], changes: dict[str, Any]
) -> None:
    """The bound is no lower than the best of all stays, and within a tenth of it."""
    problem = stay_of(**changes)
    result = solve(problem, effort=replace(MORE, labels=200_000), seed=1)
    best = best_objective(problem)
    assert best is not None
    assert result.bound is not None
    assert best == result.plans[0][1].objective <= result.bound <= best * 1.1


def test_nobody_works_out_a_bound_unasked(problem_of: Callable[..., Problem]) -> None:
    """Without labels there is none, and the engine is named."""
    result = solve(problem_of(), effort=LITTLE, seed=1)
    assert (result.bound, result.engine) == (None, ENGINE)


@pytest.mark.parametrize("changes", [WEEKEND, THREE_DAYS], ids=["weekend", "three days"])
def test_start_is_never_made_worse(stay_of: Callable[..., Problem], changes: dict[str, Any]) -> None:
    """Who goes on from the best plan there is ends with it, whatever the seed."""
    problem = stay_of(**changes)
    ((plan, cost),) = solve(problem, effort=LITTLE, seed=1).plans
    for seed in (2, 3):
        ((_, again),) = solve(problem, effort=LITTLE, seed=seed, start=plan).plans
        assert again.objective == cost.objective


def test_progress_reaches_who_asked(problem_of: Callable[..., Problem]) -> None:
    """The rounds of the search and the best score are told, and neither falls."""
    told: list[tuple[int, int]] = []
    solve(problem_of(), effort=LITTLE, seed=1, progress=lambda rounds, best: told.append((rounds, best)))
    assert told
    assert told[-1][0] > 0
    assert max(best for _, best in told) == 2169
