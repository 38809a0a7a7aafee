"""From a problem to plans: search fills a pool, OR-Tools assembles from it, nobody is believed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from itinerary.evaluate import Cost, evaluate
from itinerary.plan import Plan
from itinerary.pool import Pool, PooledDay
from itinerary.problem import Problem
from itinerary.search import search

if TYPE_CHECKING:
    from itinerary.cpsat import Assembly

ENGINE = "ruin-and-recreate pool + CP-SAT"


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """
    What solving gave.

    Parameters
    ----------
    plans
        Different plans with their worth, best first; empty if none was found.
    found, complete
        Number of day plans found for each day, and of those with their lunch and visits enough.
    cheapest_ct
        Price of the cheapest stay that could be assembled were there no limit, if none could within it.
    engine
        What found them.
    """

    plans: tuple[tuple[Plan, Cost], ...]
    found: tuple[int, ...]
    complete: tuple[int, ...]
    cheapest_ct: int | None = None
    engine: str = ENGINE


def solve(
    problem: Problem,
    *,
    rounds: int,
    seed: int,
    count: int = 1,
    progress: Callable[[int, int], None] | None = None,
) -> Result:
    """
    Find good plans.

    Parameters
    ----------
    problem
        The problem.
    rounds
        Work of the search.
    seed
        Seed of search and solver.
    count
        How many different plans are wanted.
    progress
        Called with the round and the best objective so far.

    Returns
    -------
    Result
        The same for the same problem, rounds, seed and count.

    Raises
    ------
    RuntimeError
        If a plan of the engine does not stand up to `evaluate`: a fault of ours.
    """
    # OR-Tools takes most of a second to import: only who composes pays for it.
    from itinerary.cpsat import assemble_plan, cheapest_ct

    # The search does not know the limit, only that there is one: a higher limit never finds less.
    free, thrifty = replace(problem, limit_ct=None), problem.limit_ct is not None
    pool = search(free, rounds=rounds, seed=seed, thrifty=thrifty, progress=progress)
    kept = _best(pool, problem)
    found, complete = _per_day(pool, problem), _per_day(kept, problem)
    if not all(complete):
        return Result(plans=(), found=found, complete=complete)
    plans: list[Plan] = []
    while len(plans) < count:
        assembly = assemble_plan(problem, kept, unlike=plans, seed=seed)
        if assembly is None:
            break
        _stands(assembly, problem)
        plans.append(assembly.plan)
        if len(plans) < count:
            more, tired = seed + len(plans), _visits(plans, problem)
            search(free, rounds=rounds // 2, seed=more, pool=pool, tired=tired, thrifty=thrifty)
            kept = _best(pool, problem)
    cheapest = None if plans else cheapest_ct(problem, kept, seed=seed)
    worth = sorted(((p, evaluate(p, problem)) for p in plans), key=lambda x: -x[1].objective)
    return Result(plans=tuple(worth), found=found, complete=complete, cheapest_ct=cheapest)


def _stands(assembly: "Assembly", problem: Problem) -> None:
    cost = evaluate(assembly.plan, problem)
    if cost.faults or cost.objective != assembly.objective:
        msg = f"engine says {assembly.objective}, evaluation says {cost.objective}: {cost.faults}"
        raise RuntimeError(msg)


def _visits(plans: Sequence[Plan], problem: Problem) -> frozenset[int]:
    return frozenset(o for plan in plans for day in plan.days for o in day.options if not problem.lunch[o])


def _per_day(pool: Iterable[PooledDay], problem: Problem) -> tuple[int, ...]:
    days = [p.plan.day for p in pool]
    return tuple(days.count(day) for day in range(len(problem.frames)))


def _best(pool: Pool, problem: Problem) -> list[PooledDay]:
    """
    Keep the best complete plans of each day and pair of beds, and where money is short the cheapest.

    Many pairs matter more than many plans of one pair: a day is of no use if no other day meets its beds.
    """
    by_beds: dict[tuple[int, int, int], list[PooledDay]] = {}
    for p in pool:
        if p.cost.complete:
            by_beds.setdefault((p.plan.day, p.plan.start, _bed(problem, p)), []).append(p)
    ranked: dict[int, list[tuple[int, int, PooledDay]]] = {}
    for (day, _, _), plans in sorted(by_beds.items()):
        for p, rank in _ranks(plans, problem):
            ranked.setdefault(day, []).append((rank, -p.cost.points, p))
    kept = []
    for day in sorted(ranked):
        kept += [
            p for _, _, p in sorted(ranked[day], key=lambda x: (*x[:2], _order(x[2])))[: problem.params.pool]
        ]
    return kept


def _ranks(plans: list[PooledDay], problem: Problem) -> list[tuple[PooledDay, int]]:
    def worth(p: PooledDay) -> int:
        return p.cost.points + 1000 * sum(problem.ids[o] in problem.must for o in p.plan.options)

    by_worth = {id(p): i for i, p in enumerate(sorted(plans, key=lambda p: (-worth(p), _order(p))))}
    by_cost = {
        id(p): i for i, p in enumerate(sorted(plans, key=lambda p: (p.cost.cost_ct, -worth(p), _order(p))))
    }
    tight = problem.limit_ct is not None
    return [(p, min(by_worth[id(p)], by_cost[id(p)]) if tight else by_worth[id(p)]) for p in plans]


def _order(p: PooledDay) -> tuple[int, tuple[int, ...], int]:
    return p.plan.start, p.plan.options, -1 if p.plan.evening is None else p.plan.evening


def _bed(problem: Problem, p: PooledDay) -> int:
    return -1 if p.plan.evening is None else problem.evenings[p.plan.day][p.plan.evening].lodging
