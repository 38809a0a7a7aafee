"""Where in a day something fits, for all options at once."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from itinerary.evaluate import repeat_penalty
from itinerary.plan import DayPlan
from itinerary.problem import Problem
from itinerary.timeline import Impossible, Timeline, timeline
from itinerary.travel import NEVER

Floats = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]
JITTER = 0.25
LOST = -1e9
"""Worth of what cannot be inserted."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DayGrid:
    """
    The arrays of one day, laid out so that all options are tried in one sweep.

    Parameters
    ----------
    problem, day
        The problem and the index of the day.
    go_to, walk_to
        Minutes from any place to each option. Shape (n, m).
    go_from, walk_from
        Minutes from each option to any place. Shape (m, n).
    ride
        Minutes in the saddle between any places. Shape (n, n).
    opens, closes
        First and last start. Shape (m, w).
    """

    problem: Problem
    day: int
    go_to: Floats
    walk_to: Floats
    go_from: Floats
    walk_from: Floats
    ride: Floats
    opens: Floats
    closes: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """
    A day under construction.

    Parameters
    ----------
    options
        In order.
    places_out
        Where the day stands before each gap: the start, then each option's end.
    places_in
        Where it goes on after each gap: each option, then the end.
    departs
        Earliest departure before each gap.
    latest
        Latest arrival after each gap, so that all the rest still fits.
    go_m, ride_min
        What counts against the caps: metres by the mode of the stay, minutes in the saddle.
    """

    options: tuple[int, ...]
    places_out: tuple[int, ...]
    places_in: tuple[int, ...]
    departs: tuple[int, ...]
    latest: tuple[int, ...]
    go_m: int
    ride_min: int


def make_grid(problem: Problem, day: int) -> DayGrid:
    """
    Lay out a day.

    Parameters
    ----------
    problem
        The problem.
    day
        Index of the day.

    Returns
    -------
    DayGrid
        Its arrays.
    """
    travel = problem.travel
    walk = np.where(travel.walk_m <= problem.params.lit_walk_m, travel.walk_min, NEVER).astype(float)
    go = travel.go_min.astype(float)
    return DayGrid(
        problem=problem,
        day=day,
        go_to=go[:, problem.place_in],
        walk_to=walk[:, problem.place_in],
        go_from=go[problem.place_out, :],
        walk_from=walk[problem.place_out, :],
        ride=np.where(travel.ride, go, 0.0),
        opens=problem.windows[day, :, :, 0].astype(float),
        closes=problem.windows[day, :, :, 1].astype(float),
    )


def make_course(problem: Problem, plan: DayPlan) -> Course | None:
    """
    Work out the slack of a day.

    Parameters
    ----------
    problem
        The problem.
    plan
        The day so far.

    Returns
    -------
    Course or None
        None if the day cannot be lived as it stands.
    """
    try:
        times = timeline(problem, plan)
    except Impossible:
        return None
    end, deadline = _end(problem, plan)
    places_out = (plan.start, *(int(problem.place_out[o]) for o in plan.options))
    places_in = (*(int(problem.place_in[o]) for o in plan.options), end)
    return Course(
        options=plan.options,
        places_out=places_out,
        places_in=places_in,
        departs=(problem.frames[plan.day].start_min, *_departs(times)),
        latest=_latest(problem, plan, places_out, places_in, deadline),
        go_m=times.go_m if problem.travel.mode == "cycle" else times.walk_m,
        ride_min=times.ride_min,
    )


def best_insertion(
    grid: DayGrid, course: Course, allowed: Mask, worth: Floats, rng: np.random.Generator | None = None
) -> tuple[int, int] | None:
    """
    Find what to insert next, and where.

    Parameters
    ----------
    grid
        The day.
    course
        What it holds so far.
    allowed
        Options that may be inserted. Shape (m,).
    worth
        Points of each option to the search. Shape (m,).
    rng
        Source of chance, so that the second-best gap or option gets its turn; None for none.

    Returns
    -------
    tuple or None
        Gap and option of the best worth a minute; None if nothing fits or nothing is worth its time.
        It fits the windows, the light and the metres of the day; whether it fits the minutes of riding
        is for `make_course` to say, since what follows may then be walked in the dark.
    """
    candidates = np.flatnonzero(allowed)
    if not candidates.size:
        return None
    rates = np.array([_rates(grid, course, gap, candidates, worth) for gap in range(len(course.departs))])
    if rng is not None:
        rates *= rng.uniform(1 - JITTER, 1 + JITTER, rates.shape)
    gap, which = divmod(int(rates.argmax()), candidates.size)
    return (gap, int(candidates[which])) if rates[gap, which] > 0 else None


def _rates(
    grid: DayGrid, course: Course, gap: int, candidates: npt.NDArray[np.intp], worth: Floats
) -> Floats:
    """Worth a minute of inserting each candidate in a gap; negative where it does not fit or pay."""
    problem = grid.problem
    sunset = problem.frames[grid.day].sunset_min
    a, b, depart = course.places_out[gap], course.places_in[gap], course.departs[gap]
    arrive = _arrive(depart, grid.go_to[a, candidates], grid.walk_to[a, candidates], sunset)
    start = _first_starts(arrive, grid.opens[candidates], grid.closes[candidates])
    end = start + problem.stay_min[candidates] + problem.carry_min[candidates]
    onward = _arrive(end, grid.go_from[candidates, b], grid.walk_from[candidates, b], sunset)
    travel, c, d = problem.travel, problem.place_in[candidates], problem.place_out[candidates]
    detour_m = travel.go_m[a, c] + travel.go_m[d, b] - travel.go_m[a, b]
    detour_min = grid.ride[a, c] + grid.ride[d, b] - grid.ride[a, b]
    cap_m = problem.cap_go_m if travel.mode == "cycle" else problem.cap_walk_m
    fits = (onward <= course.latest[gap]) & (course.go_m + detour_m <= cap_m)
    fits &= course.ride_min + detour_min <= problem.cap_ride_min
    params = problem.params
    extra = (arrive - depart) + (onward - end) - travel.go_min[a, b] + problem.carry_min[candidates]
    gain = (
        worth[candidates] - extra / params.travel_min_per_point - (start - arrive) / params.wait_min_per_point
    )
    gain -= _repeats(problem, course, candidates)
    return np.where(
        fits, gain / (np.maximum(extra, 0) + (start - arrive) + problem.stay_min[candidates] + 15), LOST
    )


def _arrive(depart: float | Floats, go: Floats, walk: Floats, sunset: int) -> Floats:
    by_day = depart + go
    return np.where(by_day <= sunset, by_day, np.where(walk < NEVER, depart + walk, 2.0 * NEVER))


def _first_starts(arrive: Floats, opens: Floats, closes: Floats) -> Floats:
    starts = np.maximum(arrive[:, np.newaxis], opens)
    first: Floats = np.where(starts <= closes, starts, 2.0 * NEVER).min(axis=1)
    return first


def _repeats(problem: Problem, course: Course, candidates: npt.NDArray[np.intp]) -> Floats:
    """Deduct for what the day has seen already, by the group of each candidate."""
    steps = np.zeros(int(problem.group.max(initial=0)) + 2)
    groups = [int(problem.group[o]) for o in course.options]
    for group in set(groups) - {-1}:
        seen = groups.count(group)
        steps[group] = repeat_penalty(seen + 1, problem) - repeat_penalty(seen, problem)
    # Lunches have group -1: the last step, which stays 0.
    return steps[problem.group[candidates]]


def _departs(times: Timeline) -> tuple[int, ...]:
    """Say when each option lets one go: a cruise only where it lands."""
    ashore = {i: b.leave for i, (_, b) in enumerate(pairwise(times.events)) if b.kind == "landing"}
    return tuple(ashore.get(i, e.leave) for i, e in enumerate(times.events) if e.option is not None)


def _latest(
    problem: Problem, plan: DayPlan, places_out: tuple[int, ...], places_in: tuple[int, ...], deadline: int
) -> tuple[int, ...]:
    latest = [deadline]
    for i in range(len(plan.options) - 1, -1, -1):
        option = plan.options[i]
        depart = latest_departure(problem, plan.day, places_out[i + 1], places_in[i + 1], latest[0])
        done = depart - int(problem.stay_min[option] + problem.carry_min[option])
        starts = [min(done, int(b)) for a, b in problem.windows[plan.day, option] if a <= min(done, int(b))]
        if not starts:
            raise Impossible("closed")
        latest.insert(0, max(starts))
    return tuple(latest)


def latest_departure(problem: Problem, day: int, a: int, b: int, arrive: int) -> int:
    """
    Say when one has to leave at the latest.

    Parameters
    ----------
    problem, day
        The problem and the index of the day.
    a, b
        Places.
    arrive
        Latest arrival at ``b``.

    Returns
    -------
    int
        Minute; far below zero if there is no way.
    """
    travel, frame = problem.travel, problem.frames[day]
    riding = min(arrive, frame.sunset_min) - int(travel.go_min[a, b])
    lit = travel.walk_m[a, b] <= problem.params.lit_walk_m and travel.walk_min[a, b] < NEVER
    return max(riding, arrive - int(travel.walk_min[a, b])) if lit else riding


def _end(problem: Problem, plan: DayPlan) -> tuple[int, int]:
    """Place where the visits of a day lead, and the latest arrival there."""
    frame, params, travel = problem.frames[plan.day], problem.params, problem.travel
    if plan.evening is None:
        return problem.finish, frame.end_min
    evening = problem.evenings[plan.day][plan.evening]
    if evening.style == "none":
        return evening.lodging, frame.end_min
    back = int(travel.walk_min[evening.dinner, evening.lodging])
    by_road = latest_departure(problem, plan.day, evening.dinner, evening.lodging, frame.end_min)
    home = frame.end_min - back if evening.style == "near" else by_road
    last = max(
        (min(b, home - evening.dinner_min) for a, b in evening.starts if a <= home - evening.dinner_min),
        default=-NEVER,
    )
    before = {"inside": params.check_in_min, "road": 0}.get(
        evening.style, params.check_in_min + int(travel.walk_min[evening.lodging, evening.dinner])
    )
    return evening.entry, last - before
