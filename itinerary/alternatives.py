"""Further stays, unlike those that are there: the search tires of what it has."""

from collections.abc import Sequence
from dataclasses import replace

from itinerary.columns import Column, promising
from itinerary.effort import Effort
from itinerary.hunt import Hunt, make_hunt
from itinerary.plan import Plan
from itinerary.problem import Problem
from itinerary.ruin.arrays import POINTS, Arrays
from itinerary.ruin.loading import shelved
from itinerary.search import search

TIRED_PERCENT = 25
"""Share of its points that an option keeps for the search once a stay has it."""


def further_columns(problem: Problem, hunt: Hunt, effort: Effort, plans: Sequence[Plan]) -> list[Column]:
    """
    Search for days unlike those of some stays.

    Parameters
    ----------
    problem, hunt
        The problem and its search.
    effort
        Work.
    plans
        Stays that are there.

    Returns
    -------
    list of Column
        Valued as the problem values them.
    """
    own = make_hunt(problem, hunt.seed + len(plans), _tired(problem, hunt.arrays, plans))
    search(own, replace(effort, gaps=effort.gaps // 2))
    return promising(shelved(own.shelf, problem, own.arrays), len(problem.frames), effort.columns)


def _tired(problem: Problem, arrays: Arrays, plans: Sequence[Plan]) -> Arrays:
    options = arrays.options.copy()
    for plan in plans:
        for option in {o for day in plan.days for o in day.options if not problem.lunch[o]}:
            options[POINTS, option] = problem.points[option] * TIRED_PERCENT // 100
    return arrays._replace(options=options)
