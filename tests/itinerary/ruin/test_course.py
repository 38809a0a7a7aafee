"""The compiled course of a day against the timeline and its evaluation."""

from collections.abc import Callable
from typing import Any

import pytest

from itinerary.columns import Column, make_column
from itinerary.evaluate import day_cost
from itinerary.plan import DayPlan, Plan
from itinerary.problem import Problem
from itinerary.ruin.arrays import Arrays, make_arrays
from itinerary.ruin.course import bed_before, deadline, entry_after, measure
from itinerary.ruin.edit import open_day
from itinerary.ruin.loading import load_plan
from itinerary.ruin.state import (
    GEMS,
    LACKS,
    LANDMARKS,
    LATEST,
    LENGTH,
    LUNCHES,
    METRES,
    SPENT,
    VALUE,
    VISITS,
    State,
    make_state,
)
from itinerary.timeline import Impossible, timeline
from tests.itinerary.shaken import draws, random_stay, shaken

ASKED: dict[str, dict[str, Any]] = {
    "June": {"arrive": "2027-06-11T09:50", "leave": "2027-06-13T18:10"},
    "December": {"arrive": "2027-12-10T09:50", "leave": "2027-12-12T18:10"},
    "on foot": {"arrive": "2027-06-11T09:50", "leave": "2027-06-13T18:10", "mode": "walk"},
    "on foot in December": {"arrive": "2027-12-10T09:50", "leave": "2027-12-12T18:10", "mode": "walk"},
    "late": {"arrive": "2027-06-11T20:30", "leave": "2027-06-12T18:10"},
    "day": {"finish": "station:east"},
}


def on_trial(problem: Problem, arrays: Arrays, plan: Plan) -> State:
    """Return a state that has a plan on trial, not measured."""
    state = make_state(arrays)
    load_plan(arrays, state, problem, plan)
    return state


def compiled(arrays: Arrays, state: State, d: int) -> dict[str, int] | None:
    """Return what the compiled course makes of a day; None if it cannot be lived."""
    v = open_day(state, d)
    if not measure(arrays, state, v, d):
        return None
    sums = state.sums[v, d]
    return {
        "points": int(sums[VALUE]), "cost_ct": int(sums[SPENT]), "metres": int(sums[METRES]),
        "visits": int(sums[VISITS]), "landmarks": int(sums[LANDMARKS]), "gems": int(sums[GEMS]),
        "whole": not sums[LACKS],
    }  # fmt: skip


def told(problem: Problem, day: DayPlan) -> dict[str, int] | None:
    """Return what timeline and evaluation make of a day; None if it cannot be lived."""
    try:
        cost = day_cost(problem, day, timeline(problem, day))
    except Impossible:
        return None
    return {
        "points": cost.points, "cost_ct": cost.cost_ct, "metres": cost.metres, "visits": cost.visits,
        "landmarks": cost.landmarks, "gems": cost.gems, "whole": cost.complete,
    }  # fmt: skip


def agreed(problem: Problem, seed: int, many: int) -> int:
    """Compare random plans, and return how many days of them can be lived."""
    arrays, draw, lived = make_arrays(problem), draws(seed), 0
    for _ in range(many):
        plan = random_stay(problem, draw)
        state = on_trial(problem, arrays, plan)
        for day in plan.days:
            expected = told(problem, day)
            assert compiled(arrays, state, day.day) == expected, day
            lived += expected is not None
    return lived


@pytest.mark.parametrize("changes", ASKED.values(), ids=ASKED.keys())
def test_random_days_are_worth_what_the_timeline_says(
    problem_of: Callable[..., Problem], changes: dict[str, Any]
) -> None:
    """Of four hundred plans every day that can be lived, and every one that cannot, is judged alike."""
    assert agreed(problem_of(**changes), 1, 400) > 50


@pytest.mark.parametrize("changes", ASKED.values(), ids=ASKED.keys())
def test_random_days_of_random_problems_are_worth_what_the_timeline_says(
    problem_of: Callable[..., Problem], changes: dict[str, Any]
) -> None:
    """Whatever the hours, the light, the lengths and the caps; with one window a day or two."""
    lived = sum(agreed(shaken(problem_of(**changes), seed), seed, 30) for seed in range(40))
    assert lived > 50


@pytest.mark.long
@pytest.mark.parametrize("changes", ASKED.values(), ids=ASKED.keys())
def test_very_many_random_days_are_worth_what_the_timeline_says(
    problem_of: Callable[..., Problem], changes: dict[str, Any]
) -> None:
    """A thousand problems, thirty plans each."""
    assert sum(agreed(shaken(problem_of(**changes), seed), seed, 30) for seed in range(100, 1100)) > 1000


def test_day_knows_where_it_begins_and_leads(problem_of: Callable[..., Problem]) -> None:
    """From the station to the entry of the evening, from the bed to the station, by the end of the day."""
    problem = problem_of(**ASKED["June"], travel="free")
    arrays = make_arrays(problem)
    plan = random_stay(problem, draws(3))
    state = on_trial(problem, arrays, plan)
    beds = [problem.evenings[d][plan.days[d].evening or 0] for d in (0, 1)]
    assert [bed_before(arrays, state, d) for d in range(3)] == [
        problem.start,
        beds[0].lodging,
        beds[1].lodging,
    ]
    assert [entry_after(arrays, state, d) for d in range(3)] == [beds[0].entry, beds[1].entry, problem.finish]
    assert deadline(arrays, state, 2) == problem.frames[2].end_min


def test_who_comes_a_minute_later_is_too_late(problem_of: Callable[..., Problem]) -> None:
    """The latest arrival at each stop is one from which the rest can be lived, and no later one is."""
    problem = problem_of(**ASKED["June"])
    arrays, draw, seen = make_arrays(problem), draws(5), 0
    for _ in range(300):
        plan = random_stay(problem, draw)
        state = on_trial(problem, arrays, plan)
        day = plan.days[2]
        v = open_day(state, 2)
        if not measure(arrays, state, v, 2):
            continue
        for k, option in enumerate(day.options):
            latest = int(state.times[v, 2, LATEST, k])
            assert _lives(problem, day, k, option, latest)
            assert not _lives(problem, day, k, option, latest + 1)
            seen += 1
        assert state.sums[v, 2, LENGTH] == len(day.options)
        assert state.sums[v, 2, LUNCHES] == sum(bool(problem.lunch[o]) for o in day.options)
    assert seen > 50


def _lives(problem: Problem, day: DayPlan, k: int, option: int, minute: int) -> bool:
    """Say whether the rest of a last day can be lived if an option is reached at a minute."""
    place, t = int(problem.place_in[option]), minute
    for o in day.options[k:]:
        t += int(problem.travel.go_min[place, problem.place_in[o]])
        starts = [max(t, a) for a, b in problem.windows[day.day, o].tolist() if max(t, a) <= b]
        if not starts:
            return False
        t = min(starts) + int(problem.stay_min[o] + problem.carry_min[o])
        place = int(problem.place_out[o])
    return t + int(problem.travel.go_min[place, problem.finish]) <= problem.frames[day.day].end_min


def test_column_is_the_day(problem_of: Callable[..., Problem], day_of: Callable[..., DayPlan]) -> None:
    """A column of a day that was reckoned by hand has the same points: 2237 less 80 for the way."""
    problem = problem_of()
    arrays, day = make_arrays(problem), day_of(problem, "museum", "garden", "table", "belfry")
    column: Column = make_column(problem, day)
    found = compiled(arrays, on_trial(problem, arrays, Plan(days=(day,))), 0)
    assert found is not None
    assert (found["points"], column.points) == (2157, 2157)
