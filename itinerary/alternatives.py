"""Further stays, unlike those that are there: the search tires of what it has."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from itinerary.columns import Column, columns_of, promising
from itinerary.effort import Effort
from itinerary.evaluate import evaluate
from itinerary.hunt import Hunt, make_hunt
from itinerary.likeness import Features, features_of, likeness
from itinerary.plan import Plan
from itinerary.problem import Problem
from itinerary.ruin.arrays import POINTS, Arrays
from itinerary.ruin.loading import best_plan, shelved
from itinerary.ruin.nights import LODGING, NIGHT_POINTS
from itinerary.search import search

TIRED_PERCENT = 25
"""Share of its points that an option or a bed keeps for the search once a stay has it."""
STALE_POINTS = 200
"""Points that each point of likeness takes from a day when the most promising are chosen."""


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
    state = search(own, replace(effort, gaps=effort.gaps // 2))
    whole = best_plan(state, problem) if state is not None else None
    together = columns_of(problem, whole) if whole is not None and not evaluate(whole, problem).faults else ()
    found = {c.order: c for c in shelved(own.shelf, problem, own.arrays)}
    known = [features_of(problem, plan) for plan in plans]
    fresh = [replace(c, points=c.points - _staleness(problem, known, c)) for c in found.values()]
    return [*together, *(found[c.order] for c in promising(fresh, len(problem.frames), effort.columns))]


def _staleness(problem: Problem, known: Sequence[Features], column: Column) -> int:
    """Points for being like stays that are there, so that the days that are kept are unlike them."""
    return STALE_POINTS * max(likeness(problem, features, column)[0] for features in known)


def _tired(problem: Problem, arrays: Arrays, plans: Sequence[Plan]) -> Arrays:
    options, evenings = arrays.options.copy(), arrays.nights.evenings.copy()
    for plan in plans:
        for option in {o for day in plan.days for o in day.options if not problem.lunch[o]}:
            options[POINTS, option] = problem.points[option] * TIRED_PERCENT // 100
    beds = [bed for plan in plans for bed in features_of(problem, plan).beds]
    same = np.isin(evenings[:, LODGING], beds)
    evenings[same, NIGHT_POINTS] = evenings[same, NIGHT_POINTS] * TIRED_PERCENT // 100
    # Where there is but one landmark, a stay without it is the alternative.
    rules = arrays.rules._replace(no_landmark=0)
    return arrays._replace(options=options, nights=arrays.nights._replace(evenings=evenings), rules=rules)
