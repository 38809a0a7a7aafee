"""Good distinct plans of single days, from which a stay is assembled."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from itinerary.evaluate import DayCost, day_cost
from itinerary.plan import DayPlan
from itinerary.problem import Problem
from itinerary.timeline import Impossible, timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class PooledDay:
    """
    A day plan that can be lived, with what it is worth.

    Parameters
    ----------
    plan, cost
        The plan and its share of the value.
    """

    plan: DayPlan
    cost: DayCost


@dataclass(slots=True)
class Pool:
    """
    Collects day plans; each distinct one is judged once.

    Parameters
    ----------
    problem
        What they are plans of.
    """

    problem: Problem
    _found: dict[DayPlan, PooledDay | None] = field(default_factory=dict)

    def __iter__(self) -> Iterator[PooledDay]:
        yield from (day for day in self._found.values() if day is not None)

    def half_joined(self) -> frozenset[int]:
        """
        List lodgings that a complete day leads to or sets out from, but not both.

        Returns
        -------
        frozenset of int
            Places: a stay is found sooner by looking for the other half there.
        """
        evenings = self.problem.evenings
        complete = [day.plan for day in self if day.cost.complete]
        ends = {evenings[p.day][p.evening].lodging for p in complete if p.evening is not None}
        return frozenset(ends ^ {p.start for p in complete if p.day > 0})

    def add(self, plan: DayPlan) -> PooledDay | None:
        """
        Judge a day plan and keep it if it can be lived.

        Parameters
        ----------
        plan
            The plan.

        Returns
        -------
        PooledDay or None
            None if it cannot be lived.
        """
        if plan not in self._found:
            self._found[plan] = self._judge(plan)
        return self._found[plan]

    def _judge(self, plan: DayPlan) -> PooledDay | None:
        try:
            times = timeline(self.problem, plan)
        except Impossible:
            return None
        return PooledDay(plan=plan, cost=day_cost(self.problem, plan, times))
