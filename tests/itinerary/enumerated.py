"""All stays of a problem so small that they can be counted: what the solver is measured against."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations

from itinerary.columns import Column, make_column
from itinerary.evaluate import Cost, day_cost, evaluate
from itinerary.plan import DayPlan, Plan
from itinerary.problem import Problem
from itinerary.timeline import Impossible, timeline


def every_day(problem: Problem) -> list[DayPlan]:
    """Return all day plans: every order of visits, with lunch at every place or none."""
    found, starts, every_order = [], {problem.start}, _orders(problem)
    for day, evenings in enumerate(problem.evenings):
        ends = range(len(evenings)) if problem.frames[day].night else (None,)
        found += [
            DayPlan(day=day, start=start, options=order, evening=end)
            for start in sorted(starts)
            for order in every_order
            for end in ends
        ]
        starts = {e.lodging for e in evenings}
    return found


def complete_days(problem: Problem) -> list[Column]:
    """Return all days that can be lived and lack nothing."""
    return [c for plan in every_day(problem) if (c := _complete(problem, plan)) is not None]


def best_orders(problem: Problem, columns: Iterable[Column]) -> list[Column]:
    """Keep, of the days that are the same to a stay but for their points, one of the most points."""
    best: dict[object, Column] = {}
    for c in columns:
        visits = frozenset(o for o in c.plan.options if not problem.lunch[o])
        same = (c.plan.day, c.plan.start, c.plan.evening, visits, tuple(sorted(c.groups)), c.metres)
        if same not in best or best[same].points < c.points:
            best[same] = c
    return list(best.values())


def all_stays(problem: Problem, columns: Sequence[Column]) -> Iterator[tuple[Plan, Cost]]:
    """Yield every stay without faults, in the order of the points of its days."""
    chains: list[tuple[tuple[Column, ...], frozenset[int]]] = [((), frozenset())]
    for day in range(len(problem.frames)):
        today = [(c, _things(problem, c)) for c in columns if c.plan.day == day]
        chains = [
            ((*chain, c), seen | things)
            for chain, seen in chains
            for c, things in today
            if (not chain or chain[-1].bed == c.plan.start) and not seen & things
        ]
    for chain, _ in sorted(chains, key=lambda row: -sum(c.points for c in row[0])):
        plan = Plan(days=tuple(c.plan for c in chain))
        cost = evaluate(plan, problem)
        if not cost.faults:
            yield plan, cost


def best_objective(problem: Problem) -> int | None:
    """Return the worth of the best of all stays, or None if there is none."""
    return best_among(problem, complete_days(problem))


def best_among(problem: Problem, days: Iterable[Column]) -> int | None:
    """Return the worth of the best stay of these days, or None if there is none."""
    best = None
    columns = best_orders(problem, days)
    points = {c.plan: c.points for c in columns}
    for plan, cost in all_stays(problem, columns):
        # What is deducted from a stay is never below zero: from here on nothing can be better.
        if best is not None and sum(points[day] for day in plan.days) <= best:
            break
        best = cost.objective if best is None else max(best, cost.objective)
    return best


def _things(problem: Problem, column: Column) -> frozenset[int]:
    return frozenset(int(problem.once[o]) for o in column.plan.options if not problem.lunch[o])


def _orders(problem: Problem) -> list[tuple[int, ...]]:
    visits = [o for o in range(len(problem.ids)) if not problem.lunch[o]]
    lunches = [o for o in range(len(problem.ids)) if problem.lunch[o]]
    plain = [order for n in range(problem.visits_day + 1) for order in permutations(visits, n)]
    fed = [(*o[:i], meal, *o[i:]) for o in plain for meal in lunches for i in range(len(o) + 1)]
    return plain + fed


def _complete(problem: Problem, plan: DayPlan) -> Column | None:
    """Judge a day; None if it cannot be lived, lacks something, or is in the wrong order."""
    if any(a in plan.options and b in plan.options and plan.options.index(a) > plan.options.index(b)
           for a, b in problem.before):  # fmt: skip
        return None
    try:
        whole = day_cost(problem, plan, timeline(problem, plan)).complete
    except Impossible:
        return None
    return make_column(problem, plan) if whole else None
