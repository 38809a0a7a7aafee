"""Builds one day between two beds: what has to be there, lunch, then whatever is worth its time."""

from collections.abc import Callable, Iterator

import numpy as np

from itinerary.insertion import DayGrid, Floats, Mask, best_insertion, make_course
from itinerary.plan import DayPlan
from itinerary.problem import Problem


def build_day(
    grid: DayGrid, plan: DayPlan, taken: set[int], worth: Floats, keep: Callable[[DayPlan], object]
) -> DayPlan | None:
    """
    Complete a day by insertion, best worth a minute first.

    Parameters
    ----------
    grid
        The day.
    plan
        Its beds, and what is kept of an earlier plan; what no longer fits is dropped from its end.
    taken
        Options of other days.
    worth
        Points of each option to the search. Shape (m,).
    keep
        Told every plan on the way: one that stops short is often good in its own right.

    Returns
    -------
    DayPlan or None
        None if the beds cannot be joined, or there is no lunch where one is needed.
    """
    problem = grid.problem
    plan = _livable(problem, plan)
    for stage in _stages(problem, plan.day):
        plan = _fill(grid, plan, taken, worth, stage, keep)
    course = make_course(problem, plan)
    return None if course is None or _lacks_lunch(problem, plan) else plan


def _stages(problem: Problem, day: int) -> Iterator[Mask]:
    """Go through what may be inserted, in the order in which it matters."""
    must = np.array([i in problem.must for i in problem.ids])
    if must.any():
        yield must
    if problem.frames[day].lunch == "needed":
        yield problem.lunch
    yield np.ones(len(problem.ids), dtype=bool)


def _fill(
    grid: DayGrid,
    plan: DayPlan,
    taken: set[int],
    worth: Floats,
    stage: Mask,
    keep: Callable[[DayPlan], object],
) -> DayPlan:
    problem, tried = grid.problem, set(taken)
    course = make_course(problem, plan)
    while course is not None:
        found = best_insertion(grid, course, stage & _allowed(problem, plan, tried), worth)
        if found is None:
            break
        gap, option = found
        tried.add(option)
        longer = DayPlan(
            day=plan.day,
            start=plan.start,
            options=(*plan.options[:gap], option, *plan.options[gap:]),
            evening=plan.evening,
        )
        longer_course = make_course(problem, longer)
        if longer_course is not None:
            plan, course = longer, longer_course
            keep(plan)
    return plan


def _livable(problem: Problem, plan: DayPlan) -> DayPlan:
    while plan.options and make_course(problem, plan) is None:
        plan = DayPlan(day=plan.day, start=plan.start, options=plan.options[:-1], evening=plan.evening)
    return plan


def _lacks_lunch(problem: Problem, plan: DayPlan) -> bool:
    return problem.frames[plan.day].lunch == "needed" and not any(problem.lunch[o] for o in plan.options)


def _allowed(problem: Problem, plan: DayPlan, tried: set[int]) -> Mask:
    """One lunch, not where one dines; visits up to the pace of the segment."""
    lunched = any(problem.lunch[o] for o in plan.options)
    paced = sum(not problem.lunch[o] for o in plan.options) < problem.visits_day
    allowed = np.where(problem.lunch, not lunched, paced)
    allowed[[*plan.options, *tried]] = False
    if plan.evening is not None and not lunched:
        dinner = problem.evenings[plan.day][plan.evening].dinner_id
        allowed &= ~problem.lunch | np.array([i != dinner for i in problem.ids])
    return allowed
