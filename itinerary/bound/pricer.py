"""A day laid out for pricing: what it needs again and again, under whatever prices."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from itinerary.bound.day import Day, Floats, make_day, within_reach
from itinerary.bound.labels import COLUMNS, NODE, NOTHING, PARENT, START, Labels, Prices
from itinerary.bound.master import COIN_CT, Key
from itinerary.columns import Column, make_column
from itinerary.evaluate import day_cost
from itinerary.plan import DayPlan
from itinerary.problem import Problem
from itinerary.ruin.arrays import BEGIN, GO, NEEDS_LUNCH, WALK, Arrays, Longs, must_bits
from itinerary.ruin.nights import (
    BACK_MIN,
    DINNER,
    LODGING,
    NEAR,
    NIGHT_COST,
    NIGHT_MUST,
    NIGHT_POINTS,
    OUT_MIN,
    ROAD,
    STYLE,
    evening_order,
)
from itinerary.timeline import Impossible, timeline

GROWTH = 10
"""Labels that may come of one, on average, before there is no more room."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pricer:
    """
    What pricing one day needs.

    Parameters
    ----------
    problem, arrays
        The problem, twice.
    day
        As the labels see it.
    evenings
        Its evenings: rows of the arrays. Shape (e,).
    own
        The same as indices of the problem.
    labels
        Room for labels.
    work
        From how many of them to go on at most.
    """

    problem: Problem
    arrays: Arrays
    day: Day
    evenings: Longs
    own: tuple[int, ...]
    labels: Labels
    work: int


def make_pricer(problem: Problem, arrays: Arrays, d: int, room: int) -> Pricer:
    """
    Lay a day out.

    Parameters
    ----------
    problem, arrays
        The problem, twice.
    d
        Number of the day.
    room
        The most labels.

    Returns
    -------
    Pricer
        To be asked again and again.
    """
    rows = [(e, own) for e, (night, own) in enumerate(evening_order(problem)) if night == d]
    evenings = np.array([e for e, _ in rows], dtype=np.int64)
    m, visits = arrays.busy.size, min(problem.visits_day, arrays.busy.size)
    day = make_day(arrays, d, evenings, visits)
    own = tuple(o for _, o in rows)
    labels = _room(room, visits, m, day.end_places.size)
    return Pricer(
        problem=problem,
        arrays=arrays,
        day=day,
        evenings=evenings,
        own=own,
        labels=labels,
        work=room // GROWTH,
    )


def _room(room: int, visits: int, options: int, ends: int) -> Labels:
    return Labels(
        rows=np.zeros((room, COLUMNS), dtype=np.int32),
        value=np.zeros(room),
        hope=np.zeros(room),
        memory=np.zeros((room, visits + 1), dtype=np.int32),
        heads=np.full((options, 2), -1, dtype=np.int32),
        heap=np.zeros(room, dtype=np.int32),
        used=np.zeros(2, dtype=np.int64),
        best=np.full(ends, NOTHING),
        by=np.full(ends, -1, dtype=np.int32),
        top=np.full(1, NOTHING),
    )


def at_bed(pricer: Pricer, bed: int) -> Pricer:
    """
    Keep to one bed before and after a day.

    Parameters
    ----------
    pricer
        The day.
    bed
        Place of the bed.

    Returns
    -------
    Pricer
        With the same room for labels.
    """
    day, first = pricer.day, pricer.day.number == 0
    starts = day.start_places if first else np.array([bed], dtype=np.int64)
    if pricer.evenings.size == 0:
        return replace(pricer, day=within_reach(pricer.arrays, day._replace(start_places=starts)))
    kept = np.flatnonzero(pricer.arrays.nights.evenings[pricer.evenings, LODGING] == bed)
    own = tuple(pricer.own[k] for k in kept)
    inside = day._replace(
        start_places=starts,
        end_places=day.end_places[kept],
        deadlines=day.deadlines[kept],
        tails=day.tails[kept],
    )
    labels = pricer.labels._replace(best=pricer.labels.best[: kept.size], by=pricer.labels.by[: kept.size])
    return replace(
        pricer,
        day=within_reach(pricer.arrays, inside),
        evenings=pricer.evenings[kept],
        own=own,
        labels=labels,
    )


def clear(labels: Labels, top: float) -> None:
    """
    Forget all labels.

    Parameters
    ----------
    labels
        To be filled anew.
    top
        What a day has been found to earn.
    """
    blank = (labels.heads, -1), (labels.used, 0), (labels.best, NOTHING), (labels.by, -1), (labels.top, top)
    for array, value in blank:
        array[:] = value


def prices_of(pricer: Pricer, y: Mapping[Key, float]) -> Prices:
    """
    Say what each option and each end earns.

    Parameters
    ----------
    pricer
        The day.
    y
        The price of each row of the master.

    Returns
    -------
    Prices
        For its labels.
    """
    problem, d = pricer.problem, pricer.day.number
    cent = (y["guide", 0, 0] + y["limit", 0, 0]) / COIN_CT
    bits = [y["must", i, 0] for i in range(len(problem.must))]
    visits = ~problem.lunch
    worth = problem.points - cent * problem.cost_ct - _musts(problem, bits)
    worth -= visits * np.array([y.get(("once", int(n), 0), 0.0) for n in problem.once])
    worth -= visits * np.array([y.get(("group", int(g), 0), 0.0) for g in problem.group])
    worth -= y["landmark", 0, 0] * problem.landmark
    worth -= y["gems", 0, 0] * (visits - problem.params.gem_share * problem.gem.astype(float))
    starts = [y.get(("bed", d - 1, int(b)), 0.0) - y["day", d, 0] for b in pricer.day.start_places]
    return Prices(worth=worth, starts=np.array(starts), ends=_ends(pricer, y, cent, bits))


def _musts(problem: Problem, bits: list[float]) -> Floats:
    known = must_bits(problem)
    return np.array([bits[known[i].bit_length() - 1] if i in known else 0.0 for i in problem.ids])


def _ends(pricer: Pricer, y: Mapping[Key, float], cent: float, bits: list[float]) -> Floats:
    """Earnings of each evening: its points less its price, and the way after its entry at its shortest."""
    if pricer.evenings.size == 0:
        return np.zeros(1)
    rows, legs, d = pricer.arrays.nights.evenings[pricer.evenings], pricer.arrays.legs, pricer.day.number
    bed, table = rows[:, LODGING], rows[:, DINNER]
    home = np.minimum(legs[GO][table, bed], legs[WALK][table, bed])
    minutes = np.where(rows[:, STYLE] == NEAR, rows[:, OUT_MIN] + rows[:, BACK_MIN], 0)
    minutes = np.where(rows[:, STYLE] == ROAD, home, minutes)
    ends = rows[:, NIGHT_POINTS] - cent * rows[:, NIGHT_COST] - pricer.arrays.rules.travel_points * minutes
    beds = [int(b) for b in bed]
    ends = ends - np.array([y.get(("bed", d, b), 0.0) + y.get(("same", d, b), 0.0) for b in beds])
    ends = ends + np.array([y.get(("same", d - 1, b), 0.0) - y.get(("new", b, 0), 0.0) for b in beds])
    for i, price_of in enumerate(bits):
        ends = ends - price_of * ((rows[:, NIGHT_MUST] >> i) & 1)
    return np.ascontiguousarray(ends, dtype=float)


def straight(pricer: Pricer, prices: Prices) -> Floats:
    """
    Tell what going straight from each start to each end earns.

    Parameters
    ----------
    pricer, prices
        The day, and what it earns.

    Returns
    -------
    array
        Less than anything where it is not allowed. Shape (b, e).
    """
    day, a = pricer.day, pricer.arrays
    worth = np.full((day.start_places.size, day.end_places.size), NOTHING)
    if a.days[day.number, NEEDS_LUNCH]:
        return worth
    for b, place in enumerate(day.start_places):
        for e in range(day.end_places.size):
            go = int(a.legs[GO, place, day.end_places[e]])
            if a.days[day.number, BEGIN] + go <= day.deadlines[e]:
                worth[b, e] = prices.starts[b] + prices.ends[e] - a.rules.travel_points * go
    return worth


def straight_plan(pricer: Pricer, start: int, end: int) -> DayPlan:
    """
    Plan a day without a stop.

    Parameters
    ----------
    pricer, start, end
        The day, which of its starts and which of its ends.

    Returns
    -------
    DayPlan
        Of no option.
    """
    return _plan(pricer, start, (), end)


def plan_after(pricer: Pricer, label: int, end: int) -> DayPlan:
    """
    Plan the day that ends so after a label.

    Parameters
    ----------
    pricer, label, end
        The day, a row of its labels and which of its ends.

    Returns
    -------
    DayPlan
        It may forget that it was somewhere before.
    """
    options: list[int] = []
    start = int(pricer.labels.rows[label, START])
    while label >= 0:
        options.append(int(pricer.labels.rows[label, NODE]))
        label = int(pricer.labels.rows[label, PARENT])
    return _plan(pricer, start, tuple(reversed(options)), end)


def _plan(pricer: Pricer, start: int, options: tuple[int, ...], end: int) -> DayPlan:
    place, evening = int(pricer.day.start_places[start]), pricer.own[end] if pricer.own else None
    return DayPlan(day=pricer.day.number, start=place, options=options, evening=evening)


def judged(problem: Problem, plan: DayPlan) -> Column | None:
    """
    Judge a plan of labels: it may have forgotten that it was somewhere before, or go too far.

    Parameters
    ----------
    problem, plan
        The problem and one of its days.

    Returns
    -------
    Column or None
        None if it cannot be lived or lacks something.
    """
    numbers = [int(problem.once[o]) for o in plan.options if not problem.lunch[o]]
    if len(set(numbers)) < len(numbers):
        return None
    try:
        column = make_column(problem, plan)
    except Impossible:
        return None
    return column if day_cost(problem, plan, timeline(problem, plan)).complete else None
