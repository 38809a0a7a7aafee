"""The same visits in a better order."""

from collections.abc import Iterator
from dataclasses import replace

from itinerary.plan import DayPlan
from itinerary.pool import Pool, PooledDay


def polish(pool: Pool, plan: DayPlan) -> DayPlan:
    """
    Move one visit or meal of a day at a time, as long as that helps.

    Parameters
    ----------
    pool
        Judges each order, and keeps it.
    plan
        A day.

    Returns
    -------
    DayPlan
        The same options; no single move makes it better.
    """
    best = pool.add(plan)
    while best is not None:
        tried = [found for order in _moves(best.plan) if (found := pool.add(order)) is not None]
        better = max(tried, key=_points, default=best)
        if _points(better) <= _points(best):
            break
        best = better
    return plan if best is None else best.plan


def _points(day: PooledDay) -> int:
    return day.cost.points


def _moves(plan: DayPlan) -> Iterator[DayPlan]:
    for i, option in enumerate(plan.options):
        rest = (*plan.options[:i], *plan.options[i + 1 :])
        for j in range(len(plan.options)):
            if j != i:
                yield replace(plan, options=(*rest[:j], option, *rest[j:]))
