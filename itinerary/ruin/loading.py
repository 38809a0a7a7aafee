"""Plans into the state of a search, and out of it."""

import numpy as np

from itinerary.columns import Column, bed_of, make_column, offers_of
from itinerary.evaluate import groups_of
from itinerary.plan import DayPlan, Plan
from itinerary.problem import Problem
from itinerary.ruin.arrays import POINTS, Arrays, Longs
from itinerary.ruin.edit import count, open_day, set_evening
from itinerary.ruin.nights import NIGHT_POINTS, evening_order
from itinerary.ruin.shelf import Shelf
from itinerary.ruin.state import GEMS, LANDMARKS, LENGTH, METRES, SPENT, VALUE, VISITS, State


def load_plan(arrays: Arrays, state: State, problem: Problem, plan: Plan) -> None:
    """
    Put a plan on trial in a state that has none.

    Parameters
    ----------
    arrays, state, problem
        The problem, twice, and an empty state.
    plan
        What it is to hold.
    """
    number = {pair: e for e, pair in enumerate(evening_order(problem))}
    for day in plan.days:
        if day.evening is not None:
            set_evening(arrays, state, day.day, number[day.day, day.evening])
    for day in plan.days:
        v = open_day(state, day.day)
        state.options[v, day.day, : len(day.options)] = day.options
        state.sums[v, day.day, LENGTH] = len(day.options)
        for option in day.options:
            count(arrays, state, option, 1)


def best_plan(state: State, problem: Problem) -> Plan:
    """
    Read the best stay of a search.

    Parameters
    ----------
    state, problem
        A state that has begun, and its problem.

    Returns
    -------
    Plan
        Not judged.
    """
    order = evening_order(problem)
    days, start = [], problem.start
    for d in range(len(problem.frames)):
        evening = order[state.best_evenings[d]][1] if d < state.best_evenings.size else None
        options = tuple(state.best[d, : state.best[d, -1]].tolist())
        days.append(DayPlan(day=d, start=start, options=options, evening=evening))
        start = bed_of(problem, days[-1])
    return Plan(days=tuple(days))


def shelved(shelf: Shelf, problem: Problem, arrays: Arrays) -> list[Column]:
    """
    Read the good days of a search.

    Parameters
    ----------
    shelf, problem, arrays
        What it kept; the problem, and how the search saw it.

    Returns
    -------
    list of Column
        With the points of the problem, whatever the search was told; in no order that matters.
    """
    order = evening_order(problem)
    plans = [_plan(shelf, row, order) for row in range(int(shelf.used[0]))]
    if arrays.rules.travel_points != problem.params.travel_points_per_min:
        return [make_column(problem, plan) for plan in plans]
    bias = problem.points - arrays.options[POINTS]
    true = [problem.evenings[night][e].points for night, e in order]
    night_bias = np.array(true, dtype=np.int64) - arrays.nights.evenings[:, NIGHT_POINTS]
    return [_column(shelf, problem, row, plan, (bias, night_bias)) for row, plan in enumerate(plans)]


def _plan(shelf: Shelf, row: int, order: list[tuple[int, int]]) -> DayPlan:
    number = int(shelf.evening[row])
    return DayPlan(
        day=int(shelf.day[row]),
        start=int(shelf.start[row]),
        options=tuple(shelf.options[row, : shelf.sums[row, LENGTH]].tolist()),
        evening=None if number < 0 else order[number][1],
    )


def _column(shelf: Shelf, problem: Problem, row: int, plan: DayPlan, bias: tuple[Longs, Longs]) -> Column:
    sums, night = shelf.sums[row].tolist(), int(shelf.evening[row])
    points = sums[VALUE] + int(bias[0][list(plan.options)].sum()) + (int(bias[1][night]) if night >= 0 else 0)
    return Column(
        plan=plan, bed=bed_of(problem, plan), points=points, cost_ct=sums[SPENT], metres=sums[METRES],
        visits=sums[VISITS], landmarks=sums[LANDMARKS], gems=sums[GEMS], groups=groups_of(problem, plan),
        offers=offers_of(problem, plan) & problem.must if problem.must else frozenset(),
    )  # fmt: skip
