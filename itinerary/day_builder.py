"""Builds one day between two beds: what has to be there, lunch, then whatever is worth its time."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from itinerary.insertion import DayGrid, Floats, Mask, best_insertion, make_course
from itinerary.plan import DayPlan
from itinerary.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DayBuilder:
    """
    Completes days by insertion, best worth a minute first.

    Parameters
    ----------
    grids
        The days.
    worth
        Points of each option to the search. Shape (m,).
    rng
        Source of chance.
    keep
        Told every plan on the way: one that stops short is often good in its own right.
    """

    grids: tuple[DayGrid, ...]
    worth: Floats
    rng: np.random.Generator
    keep: Callable[[DayPlan], object]

    def build(self, plan: DayPlan, taken: set[int]) -> DayPlan | None:
        """
        Complete a day.

        Parameters
        ----------
        plan
            Its beds, and what is kept of an earlier plan; what no longer fits is dropped from its end.
        taken
            Options of other days.

        Returns
        -------
        DayPlan or None
            None if the beds cannot be joined, or there is no lunch where one is needed.
        """
        problem = self.grids[plan.day].problem
        plan = _livable(problem, plan)
        for stage in _stages(problem, plan.day):
            plan = self._fill(plan, taken, stage)
        joined = make_course(problem, plan) is not None
        return plan if joined and not _lacks_lunch(problem, plan) else None

    def _fill(self, plan: DayPlan, taken: set[int], stage: Mask) -> DayPlan:
        """Insert until nothing more fits or pays."""
        grid, tried = self.grids[plan.day], set(taken)
        course = make_course(grid.problem, plan)
        while course is not None:
            allowed = stage & _allowed(grid.problem, plan, tried)
            found = best_insertion(grid, course, allowed, self.worth, self.rng)
            if found is None:
                break
            gap, option = found
            tried.add(option)
            options = (*plan.options[:gap], option, *plan.options[gap:])
            longer = replace(plan, options=options)
            longer_course = make_course(grid.problem, longer)
            if longer_course is not None:
                plan, course = longer, longer_course
                self.keep(plan)
        return plan


def _stages(problem: Problem, day: int) -> Iterator[Mask]:
    """Go through what may be inserted, in the order in which it matters."""
    must = np.array([i in problem.must for i in problem.ids], dtype=bool)
    if must.any():
        yield must
    if problem.frames[day].lunch == "needed":
        yield problem.lunch
    yield np.ones(len(problem.ids), dtype=bool)


def _livable(problem: Problem, plan: DayPlan) -> DayPlan:
    while plan.options and make_course(problem, plan) is None:
        plan = replace(plan, options=plan.options[:-1])
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
        allowed &= ~problem.lunch | np.array([i != dinner for i in problem.ids], dtype=bool)
    return allowed
