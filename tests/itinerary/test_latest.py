"""The latest that one may come, against the timeline."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itinerary.latest import latest_departure, latest_entry
from itinerary.params import Params
from itinerary.plan import DayPlan
from itinerary.problem import Problem
from itinerary.timeline import Impossible, hop, timeline
from tests.itinerary.shaken import shaken

WEEKEND = {"arrive": "2027-06-12T09:50", "leave": "2027-06-13T18:10"}
WINTER = {"arrive": "2027-12-11T09:50", "leave": "2027-12-12T16:10"}
LATE = {"arrive": "2027-06-11T20:30", "leave": "2027-06-12T18:10"}


def lives(problem: Problem, evening: int, entry_min: int) -> bool:
    """Say whether an evening can be lived by who comes to its entry at a minute."""
    entry = problem.evenings[0][evening].entry
    frame = replace(problem.frames[0], start_min=entry_min)
    there = replace(problem, frames=(frame, *problem.frames[1:]), start=entry)
    try:
        timeline(there, DayPlan(day=0, start=entry, options=(), evening=evening))
    except Impossible:
        return False
    return True


@pytest.mark.parametrize(
    "changes", [WEEKEND, WINTER, LATE, {**WEEKEND, "mode": "walk", "max_walk_km_day": 90}]
)
@pytest.mark.parametrize("seed", [None, 1, 2, 3, 4, 5, 6])
def test_latest_entry_is_the_last_minute(
    problem_of: Callable[..., Problem], changes: dict[str, Any], seed: int | None
) -> None:
    """Who comes then gets dinner and bed in time, and who comes a minute later does not."""
    problem = problem_of(**changes)
    if seed is not None:
        problem = replace(shaken(problem, seed), cap_go_m=10**6, cap_ride_min=10**6, cap_walk_m=10**6)
    for number, evening in enumerate(problem.evenings[0]):
        latest = latest_entry(problem, 0, evening)
        assert latest < 0 or lives(problem, number, latest)
        assert not lives(problem, number, max(0, latest + 1))


def test_late_evening_is_by_the_end_of_the_day(problem_of: Callable[..., Problem]) -> None:
    """Who does not dine is in bed by ten."""
    problem = problem_of(**LATE)
    (late,) = {latest_entry(problem, 0, e) for e in problem.evenings[0] if e.style == "none"}
    assert late == 22 * 60


@pytest.mark.parametrize(
    ("arrive", "sunset", "leave"), [(1000, 1200, 988), (1300, 1200, 1188), (1300, 1400, 1288)]
)
def test_one_leaves_in_time_to_ride(
    problem_of: Callable[..., Problem], arrive: int, sunset: int, leave: int
) -> None:
    """Twelve minutes before the hour or before sunset: three kilometres are too far to walk in the dark."""
    problem = problem_of()
    problem = replace(problem, frames=(replace(problem.frames[0], sunset_min=sunset),))
    belfry = problem.travel.index("offer:belfry")
    assert latest_departure(problem, 0, belfry, problem.finish, arrive) == leave


def test_who_may_walk_in_the_dark_leaves_later(problem_of: Callable[..., Problem]) -> None:
    """Three kilometres on foot take forty minutes: at 17:00 for 17:40, an hour after sunset."""
    problem = problem_of(params=Params(lit_walk_m=3000))
    problem = replace(problem, frames=(replace(problem.frames[0], sunset_min=16 * 60),))
    belfry = problem.travel.index("offer:belfry")
    assert latest_departure(problem, 0, belfry, problem.finish, 17 * 60 + 40) == 17 * 60


@settings(deadline=None, max_examples=150)
@given(
    go=st.integers(0, 120),
    walk=st.integers(0, 240),
    sunset=st.integers(900, 1300),
    arrive=st.integers(900, 1300),
)
def test_latest_departure_arrives_in_time(
    problem_of: Callable[..., Problem], go: int, walk: int, sunset: int, arrive: int
) -> None:
    """Whatever the minutes are, on foot quicker than by bike too."""
    problem = problem_of(params=Params(lit_walk_m=3000))
    a, b = problem.travel.index("offer:belfry"), problem.finish
    go_min, walk_min = (np.array(m) for m in (problem.travel.go_min, problem.travel.walk_min))
    go_min[a, b], walk_min[a, b] = go, walk
    problem = replace(
        problem,
        travel=replace(problem.travel, go_min=go_min, walk_min=walk_min),
        frames=(replace(problem.frames[0], sunset_min=sunset),),
    )
    leave = latest_departure(problem, 0, a, b, arrive)
    assert hop(problem, problem.frames[0], a, b, leave)[0] <= arrive
