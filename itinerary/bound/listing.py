"""All days that a better stay could have: where they can be listed, OR-Tools can say which stay is best."""

from collections.abc import Mapping

import numpy as np

from graphs.compiled import compiled
from itinerary.bound.completion import completions
from itinerary.bound.day import Day
from itinerary.bound.labels import ALL, NOTHING, Labels, Look, Prices, ending, set_labels
from itinerary.bound.master import Key, coefficients
from itinerary.bound.pricer import Pricer, clear, judged, plan_after, prices_of, straight, straight_plan
from itinerary.columns import Column
from itinerary.plan import DayPlan
from itinerary.problem import Ints
from itinerary.ruin.arrays import Arrays

LISTED = 20_000
"""The most ways through a day that are looked at one by one."""
GRAIN = 1e-3
"""What rounding may take from what a day earns."""


def list_days(pricer: Pricer, y: Mapping[Key, float], least: float) -> tuple[Column, ...] | None:
    """
    List all days that earn no less than so much beyond their price.

    Parameters
    ----------
    pricer
        The day.
    y
        The price of each row of the master.
    least
        What they have to earn; mostly negative.

    Returns
    -------
    tuple of Column or None
        None if there are too many.

    References
    ----------
    Baldacci, R., Christofides, N. and Mingozzi, A. (2008). An exact algorithm for the vehicle routing problem
    based on the set partitioning formulation with additional cuts.
    https://doi.org/10.1007/s10107-007-0178-5 (columns within the gap are enough).
    """
    plans = _plans(pricer, prices_of(pricer, y), least - GRAIN)
    if plans is None:
        return None
    days = (judged(pricer.problem, plan) for plan in plans)
    return tuple(c for c in days if c is not None and _profit(pricer, c, y) >= least - GRAIN)


def _plans(pricer: Pricer, prices: Prices, floor: float) -> list[DayPlan] | None:
    m = pricer.arrays.busy.size
    everywhere = np.ascontiguousarray(np.broadcast_to(np.arange(m, dtype=np.int32), (m, m)))
    day, labels = pricer.day._replace(near=everywhere), pricer.labels
    room = labels.rows.shape[0]
    clear(labels, NOTHING)
    rest = completions(pricer.arrays, day, prices)
    set_labels(pricer.arrays, day, prices, labels, rest, Look(room, 1.0, floor, ALL))
    found = np.zeros((LISTED, 2), dtype=np.int32)
    count = _endings(pricer.arrays, day, prices, labels, floor, found)
    if labels.used[0] == room or count == LISTED:
        return None
    direct = np.argwhere(straight(pricer, prices) > floor)
    return [plan_after(pricer, int(label), int(e)) for label, e in found[:count]] + [
        straight_plan(pricer, int(b), int(e)) for b, e in direct
    ]


@compiled
def _endings(a: Arrays, day: Day, prices: Prices, labels: Labels, floor: float, found: Ints) -> int:
    """Note each label and each end that together earn enough, as long as there is room."""
    count = 0
    for label in range(labels.used[0]):
        for e in range(day.end_places.size):
            if ending(a, day, prices, labels, label, e) > floor:
                if count == found.shape[0]:
                    return count
                found[count, 0], found[count, 1] = label, e
                count += 1
    return count


def _profit(pricer: Pricer, column: Column, y: Mapping[Key, float]) -> float:
    paid = sum(y[key] * value for key, value in coefficients(pricer.problem, column, y).items())
    return column.points - paid
