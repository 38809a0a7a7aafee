"""Where each option fits best, against trying all."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from itinerary.plan import DayPlan
from itinerary.problem import Problem
from itinerary.ruin.arrays import make_arrays
from itinerary.ruin.gaps import NO_GAP, find_gaps
from itinerary.ruin.state import GAP_AT, GAP_COST, KEPT
from itinerary.timeline import Impossible, timeline
from tests.itinerary.ruin.standing import standing
from tests.itinerary.shaken import BEYOND, draws, random_stay, shaken

ASKED: list[dict[str, Any]] = [
    {"arrive": "2027-06-12T09:50", "leave": "2027-06-13T18:10"},
    {"arrive": "2027-06-12T09:50", "leave": "2027-06-13T18:10", "mode": "walk", "ban_modes": ("train",)},
]


def light(problem: Problem, cap_go_m: int) -> Problem:
    """Return a problem in which it never gets dark and only metres of the saddle are capped."""
    frames = tuple(replace(f, sunset_min=BEYOND) for f in problem.frames)
    cap_m = cap_go_m if problem.travel.mode == "cycle" else BEYOND
    return replace(problem, frames=frames, cap_go_m=cap_m, cap_ride_min=BEYOND, cap_walk_m=BEYOND)


def inserted(day: DayPlan, gap: int, option: int) -> DayPlan:
    """Return a day with one option more."""
    return replace(day, options=(*day.options[:gap], option, *day.options[gap:]))


def lives(problem: Problem, day: DayPlan) -> bool:
    """Say whether a day can be lived."""
    try:
        timeline(problem, day)
    except Impossible:
        return False
    return True


def minutes(problem: Problem, day: DayPlan, gap: int, option: int) -> int:
    """Return what an option in a gap costs: its time, its detour, and a quarter of its wait."""
    travel, whole = problem.travel, timeline(problem, inserted(day, gap, option))
    (event,) = [e for e in whole.events if e.option == option]
    stops = [day.start, *(int(problem.place_out[o]) for o in day.options)]
    ends = [*(int(problem.place_in[o]) for o in day.options), _entry(problem, day)]
    before, after = stops[gap], ends[gap]
    way_in = int(travel.go_min[before, problem.place_in[option]])
    way_out = int(travel.go_min[problem.place_out[option], after])
    arrive = _departure(problem, day, gap) + way_in
    busy = int(problem.stay_min[option] + problem.carry_min[option])
    return busy + way_in + way_out - int(travel.go_min[before, after]) + (event.start - arrive) // 4


def _entry(problem: Problem, day: DayPlan) -> int:
    return problem.finish if day.evening is None else problem.evenings[day.day][day.evening].entry


def _departure(problem: Problem, day: DayPlan, gap: int) -> int:
    """Return when one can leave for a gap, without setting off late or staying longer."""
    if gap == 0:
        return problem.frames[day.day].start_min
    place, t = day.start, problem.frames[day.day].start_min
    for o in day.options[:gap]:
        t += int(problem.travel.go_min[place, problem.place_in[o]])
        t = min(max(t, a) for a, b in problem.windows[day.day, o].tolist() if max(t, a) <= b)
        t += int(problem.stay_min[o] + problem.carry_min[o])
        place = int(problem.place_out[o])
    return t


@pytest.mark.parametrize("cap_go_m", [BEYOND, 14_000])
@pytest.mark.parametrize("changes", ASKED)
def test_best_gap_is_the_best_of_all(
    problem_of: Callable[..., Problem], changes: dict[str, Any], cap_go_m: int
) -> None:
    """An option fits somewhere if and only if it can be lived somewhere, and its best gap costs the least."""
    found = none = 0
    for seed in range(60):
        problem = light(shaken(problem_of(**changes), seed), cap_go_m)
        arrays, draw = make_arrays(problem), draws(seed)
        for _ in range(8):
            plan = random_stay(problem, draw)
            state = standing(problem, arrays, plan)
            if state is None:
                continue
            for day in plan.days:
                v = int(state.days[day.day, KEPT])
                find_gaps(arrays, state, v, day.day)
                cost, at = state.gaps[v, day.day]
                for option in set(range(len(problem.ids))) - set(day.options):
                    gaps = [
                        k for k in range(len(day.options) + 1) if lives(problem, inserted(day, k, option))
                    ]
                    if not gaps:
                        assert (cost[option], at[option]) == (NO_GAP, -1)
                        none += 1
                        continue
                    assert at[option] in gaps
                    assert cost[option] == min(minutes(problem, day, k, option) for k in gaps)
                    assert cost[option] == minutes(problem, day, int(at[option]), option)
                    found += 1
    assert min(found, none) > 100


def test_what_fits_in_the_dark_can_be_lived(problem_of: Callable[..., Problem]) -> None:
    """Whatever the light, no gap is told that is out of the hours; there may be more, of fewer metres."""
    told = 0
    for seed in range(60):
        problem = replace(
            shaken(problem_of(**ASKED[0]), seed), cap_go_m=BEYOND, cap_ride_min=BEYOND, cap_walk_m=BEYOND
        )
        arrays, draw = make_arrays(problem), draws(seed)
        for _ in range(8):
            plan = random_stay(problem, draw)
            if (state := standing(problem, arrays, plan)) is None:
                continue
            for day in plan.days:
                v = int(state.days[day.day, KEPT])
                find_gaps(arrays, state, v, day.day)
                for option in np.flatnonzero(state.gaps[v, day.day, GAP_AT] >= 0).tolist():
                    if option not in day.options:
                        assert lives(
                            problem, inserted(day, int(state.gaps[v, day.day, GAP_AT, option]), option)
                        )
                        told += 1
    assert told > 100


def test_gap_of_what_is_shut_is_none(problem_of: Callable[..., Problem]) -> None:
    """What does not open on a day fits nowhere in it."""
    problem = problem_of(arrive="2027-06-07T09:50", leave="2027-06-08T18:10")
    arrays = make_arrays(problem)
    state = standing(problem, arrays, random_stay(replace(problem, visits_day=0), draws(1)))
    assert state is not None
    museum = problem.ids.index("offer:museum")
    for d, at in ((0, -1), (1, 0)):
        v = int(state.days[d, KEPT])
        find_gaps(arrays, state, v, d)
        assert state.gaps[v, d, GAP_AT, museum] >= at
        assert (state.gaps[v, d, GAP_COST, museum] == NO_GAP) == (d == 0)
