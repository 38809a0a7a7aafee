"""The bound against the best of all stays."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from itinerary.bound.converging import Proof
from itinerary.bound.proof import prove
from itinerary.columns import Column, make_column
from itinerary.params import Params
from itinerary.problem import Problem
from itinerary.ruin.arrays import make_arrays
from itinerary.segment import Segment
from tests.itinerary.enumerated import best_objective, complete_days
from tests.itinerary.shaken import shaken

WEEKEND = {"arrive": "2027-06-12T09:50", "leave": "2027-06-13T18:10"}
FRIDAY = {"arrive": "2027-06-11T15:50", "leave": "2027-06-12T16:00"}
THREE_DAYS = {"arrive": "2027-06-11T15:50", "leave": "2027-06-13T12:10"}
ASKED: dict[str, dict[str, Any]] = {
    "day": {},
    "day on foot": {"mode": "walk"},
    "day of little money": {"budget_ct": 3500},
    "winter": {"arrive": "2027-12-08T09:50", "leave": "2027-12-08T18:10"},
    "Friday": FRIDAY,
    "weekend": WEEKEND,
    "short of money": {**FRIDAY, "budget_ct": 15_000},
    "hotel and museum": {**FRIDAY, "must": ("offer:hotel", "offer:museum")},
    "star": {**THREE_DAYS, "travel": "star"},
    "itinerant": {**THREE_DAYS, "travel": "itinerant"},
    "free": {**THREE_DAYS, "travel": "free"},
}


@pytest.fixture(scope="session")
def calm_of(problem_of: Callable[..., Problem], segment: Segment) -> Callable[..., Problem]:
    """Return a maker of problems of two visits a day at most, where one is enough."""
    calm = replace(segment, visits_day=2, budget_guide_ct=9000)
    return lambda **changes: problem_of(segment=calm, params=Params(long_visit_min=45), **changes)


def proved(problem: Problem, objective: int, columns: Iterable[Column] = (), labels: int = 10**6) -> Proof:
    """Return the proof of a problem."""
    return prove(problem, make_arrays(problem), columns, objective, labels)


@pytest.mark.parametrize("below", [0, 1, 50, 500, 5000])
@pytest.mark.parametrize("changes", ASKED.values(), ids=ASKED.keys())
def test_no_stay_is_above_the_bound(
    calm_of: Callable[..., Problem], changes: dict[str, Any], below: int
) -> None:
    """Whether the best stay is known or only a worse one; and it is near, but where money binds."""
    problem = calm_of(**changes)
    best = best_objective(problem)
    assert best is not None
    proof = proved(problem, best - below)
    assert proof.bound >= best - 1e-4
    assert proof.bound <= best * (1.1 if problem.limit_ct is None else 1.25) + below


@pytest.mark.parametrize("labels", [1, 100, 1000])
def test_bound_holds_at_whatever_point_the_work_ends(calm_of: Callable[..., Problem], labels: int) -> None:
    """With little work it is high, or infinite, but never too low."""
    for changes in ({}, WEEKEND, ASKED["free"]):
        problem = calm_of(**changes)
        best = best_objective(problem)
        assert best is not None
        assert proved(problem, best - 100, labels=labels).bound >= best - 1e-4


def test_known_days_do_not_change_the_bound_by_much(calm_of: Callable[..., Problem]) -> None:
    """With all days known there is little to price, and the bound is no worse."""
    problem = calm_of(**FRIDAY)
    best = best_objective(problem)
    assert best is not None
    bare, told = proved(problem, best), proved(problem, best, complete_days(problem))
    assert told.rounds <= bare.rounds
    assert best - 1e-4 <= told.bound <= best * 1.1


def test_days_on_the_way_can_be_lived(calm_of: Callable[..., Problem]) -> None:
    """The columns that the proof hands back are days as the timeline tells them, each complete."""
    problem = calm_of(**WEEKEND)
    found = proved(problem, 0).columns
    whole = {c.order for c in complete_days(problem)}
    assert found
    assert all(make_column(problem, c.plan) == c and c.order in whole for c in found)


def test_same_problem_has_the_same_bound(calm_of: Callable[..., Problem]) -> None:
    """The proof is the same twice: bound, columns and work."""
    problem = calm_of(**WEEKEND)
    assert proved(problem, 1000) == proved(problem, 1000)


def honest(problem: Problem, below: int) -> None:
    """Compare the bound of a problem with the best of all its stays."""
    best = best_objective(problem)
    if best is not None:
        assert proved(problem, best - below).bound >= best - 1e-4


@example(seed=57, below=0)  # two walks in the dark, each short enough, where one would be too long
@example(seed=140, below=300)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(seed=st.integers(0, 2**31), below=st.sampled_from([0, 10, 300]))
def test_bound_is_honest_whatever_the_day(calm_of: Callable[..., Problem], seed: int, below: int) -> None:
    """Points, windows, prices, lengths, light and caps are drawn at random."""
    honest(shaken(calm_of(), seed), below)


@example(seed=69, below=0)
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(seed=st.integers(0, 2**31), below=st.sampled_from([0, 10, 300]))
def test_bound_is_honest_whatever_the_weekend(calm_of: Callable[..., Problem], seed: int, below: int) -> None:
    """The same for two days and the night between them."""
    honest(shaken(calm_of(**FRIDAY), seed), below)


@pytest.mark.long
@pytest.mark.parametrize(
    "changes", [{}, {"mode": "walk"}, FRIDAY, THREE_DAYS], ids=["day", "walk", "two", "three"]
)
@settings(max_examples=600, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(seed=st.integers(0, 2**31), below=st.sampled_from([0, 10, 300, 5000]))
def test_bound_is_honest_whatever_the_stay(
    calm_of: Callable[..., Problem], changes: dict[str, Any], seed: int, below: int
) -> None:
    """Thousands of random problems of one to three days, by bike and on foot."""
    honest(shaken(calm_of(**changes), seed), below)
