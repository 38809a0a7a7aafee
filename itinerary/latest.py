"""The latest that one may come, so that what follows still fits."""

from itinerary.evening import Evening
from itinerary.problem import Problem
from itinerary.travel import NEVER


def latest_entry(problem: Problem, day: int, evening: Evening) -> int:
    """
    Say when an evening has to begin at the latest.

    Parameters
    ----------
    problem, day
        The problem and the index of the day.
    evening
        One of its evenings.

    Returns
    -------
    int
        Minute of arrival at its entry; far below zero if it cannot be.
    """
    frame, params, travel = problem.frames[day], problem.params, problem.travel
    if evening.style == "none":
        return frame.end_min
    back = int(travel.walk_min[evening.dinner, evening.lodging])
    by_road = latest_departure(problem, day, evening.dinner, evening.lodging, frame.end_min)
    home = frame.end_min - back if evening.style == "near" else by_road
    last = max(
        (min(b, home - evening.dinner_min) for a, b in evening.starts if a <= home - evening.dinner_min),
        default=-NEVER,
    )
    before = {"inside": params.check_in_min, "road": 0}.get(
        evening.style, params.check_in_min + int(travel.walk_min[evening.lodging, evening.dinner])
    )
    return last - before


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
    dark = arrive > frame.sunset_min
    return max(riding, arrive - int(travel.walk_min[a, b])) if lit and dark else riding
