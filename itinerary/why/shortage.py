"""How much a day lacks to hold one visit more: minutes, and metres."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from itinerary.plan import DayPlan
from itinerary.problem import Problem
from itinerary.timeline import Impossible, timeline
from itinerary.travel import FARTHEST_M

MOST_MIN = 720
"""A day that lacks half a day lacks too much to be told in minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortage:
    """
    What a day lacks.

    Parameters
    ----------
    day
        Number of the day.
    minutes
        By how much all that comes after the visit would have to be later, closing hours, sunset and the end
        of the day included; 0 if it fits in time.
    over_m
        Metres beyond the cap of the day; 0 if it is kept.
    riding_min
        Minutes of riding beyond the cap of the day; 0 if it is kept.
    """

    day: int
    minutes: int
    over_m: int
    riding_min: int = 0


def least_shortage(problem: Problem, days: tuple[DayPlan, ...], option: int) -> Shortage | None:
    """
    Find where one visit more lacks least, with nothing given up.

    Parameters
    ----------
    problem
        In which the visit is an option.
    days
        The days as they are.
    option
        Index of the visit.

    Returns
    -------
    Shortage or None
        The least of all days and places in them; None if it lacks more than half a day everywhere.
    """
    found = [shortage for day in days for shortage in _of_day(problem, day, option)]
    return min(found, key=lambda s: (s.minutes, s.over_m, s.riding_min, s.day), default=None)


def _of_day(problem: Problem, plan: DayPlan, option: int) -> Iterator[Shortage]:
    for at in range(len(plan.options) + 1):
        fuller = replace(plan, options=(*plan.options[:at], option, *plan.options[at:]))
        minutes = _least_minutes(problem, fuller)
        if minutes is not None:
            day = timeline(_eased(problem, plan.day, minutes), fuller)
            ridden = day.go_m - problem.cap_go_m if problem.travel.mode == "cycle" else 0
            yield Shortage(
                day=plan.day,
                minutes=minutes,
                over_m=max(0, ridden, day.walk_m - problem.cap_walk_m),
                riding_min=max(0, day.ride_min - problem.cap_ride_min),
            )


def _least_minutes(problem: Problem, plan: DayPlan) -> int | None:
    """Halve: what a delay allows, a longer one allows too."""
    if not _fits(problem, plan, MOST_MIN):
        return None
    low, high = 0, MOST_MIN
    while low < high:
        middle = (low + high) // 2
        if _fits(problem, plan, middle):
            high = middle
        else:
            low = middle + 1
    return high


def _fits(problem: Problem, plan: DayPlan, minutes: int) -> bool:
    try:
        timeline(_eased(problem, plan.day, minutes), plan)
    except Impossible:
        return False
    return True


def _eased(problem: Problem, day: int, minutes: int) -> Problem:
    """Let everything of a day be so much later, and let it be as far as it likes."""
    frame = problem.frames[day]
    later = replace(frame, end_min=frame.end_min + minutes, sunset_min=frame.sunset_min + minutes)
    windows = problem.windows.copy()
    opens, closes = windows[day, :, :, 0], windows[day, :, :, 1]
    windows[day, :, :, 1] = closes + minutes * (closes >= opens)
    evenings = tuple(
        replace(e, starts=tuple((a, b + minutes) for a, b in e.starts)) for e in problem.evenings[day]
    )
    return replace(
        problem,
        frames=(*problem.frames[:day], later, *problem.frames[day + 1 :]),
        windows=windows,
        evenings=(*problem.evenings[:day], evenings, *problem.evenings[day + 1 :]),
        cap_go_m=FARTHEST_M,
        cap_ride_min=24 * 60,
        cap_walk_m=FARTHEST_M,
    )
