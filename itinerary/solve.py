"""From a problem to plans: the search fills a pool, OR-Tools assembles from it, nobody is believed."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from itinerary.alternatives import further_columns
from itinerary.columns import Column, columns_of, once, promising
from itinerary.effort import Effort
from itinerary.evaluate import Cost, evaluate
from itinerary.hunt import Hunt, make_hunt
from itinerary.plan import Plan
from itinerary.problem import Problem
from itinerary.ruin.loading import best_plan, shelved
from itinerary.ruin.state import State
from itinerary.search import TEPID, go_on, restart, search
from itinerary.thrift import cheap_columns

ENGINE = "ruin and recreate + CP-SAT"
PATIENCE = 3
"""To keep the distance from other stays takes OR-Tools so many times as long."""
CHEAP_SHARE = 5
"""The cheapest stay is looked for with a fifth of the work."""
GRAIN = 1e-4
"""What rounding may add to a bound of integers."""
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """
    What solving gave.

    Parameters
    ----------
    plans
        Different plans with their worth, best first; empty if none was found.
    livable, complete
        Whether each day can be lived at all; number of plans of each day that lack nothing.
    cheapest_ct
        Price of the cheapest stay that could be assembled were there no limit, if none could within it.
    bound
        No plan is worth more; None where nobody has worked it out.
    engine
        What found them.
    """

    plans: tuple[tuple[Plan, Cost], ...]
    livable: tuple[bool, ...]
    complete: tuple[int, ...]
    cheapest_ct: int | None = None
    bound: int | None = None
    engine: str = ENGINE


def solve(
    problem: Problem,
    *,
    effort: Effort,
    seed: int,
    count: int = 1,
    start: Plan | None = None,
    progress: Progress | None = None,
) -> Result:
    """
    Find good plans.

    Parameters
    ----------
    problem
        The problem.
    effort
        Work of search and assembly.
    seed
        Seed of both.
    count
        How many different plans are wanted.
    start
        A plan to go on from, or None.
    progress
        Called with the rounds of the search and the best score so far.

    Returns
    -------
    Result
        The same for the same problem, effort, seed, count and start.

    Raises
    ------
    RuntimeError
        If a plan of the engine does not stand up to `evaluate`: a fault of ours.
    """
    if not _solvable(problem):
        return Result(plans=(), livable=_open_days(problem), complete=(0,) * len(problem.frames))
    hunt = make_hunt(problem, seed)
    cheap = []
    if problem.limit_ct is not None:
        cheap = cheap_columns(problem, hunt, replace(effort, gaps=effort.gaps // CHEAP_SHARE))
    best = _best(hunt, problem, effort, cheap, start, progress)
    pool = [*shelved(hunt.shelf, problem, hunt.arrays), *cheap]
    complete = tuple(sum(c.plan.day == d for c in pool) for d in range(len(problem.frames)))
    if best is None:
        return Result(
            plans=(),
            livable=hunt.livable,
            complete=complete,
            cheapest_ct=_cheapest(
                problem, [*promising(pool, len(complete), effort.columns), *cheap], effort, seed
            ),
        )
    patient = replace(effort, assembly=effort.assembly * PATIENCE)
    best, bound = _proved(hunt, problem, effort, pool, best)
    plans, far = [best], list[Column]()
    near = promising(pool, len(complete), effort.columns)
    while len(plans) < count:
        far += further_columns(problem, hunt, effort, plans)
        other = _assembled(problem, [*near, *far], patient, seed, unlike=plans)
        # Among many days that are alike it may not be found in time that there is one.
        other = other or _assembled(problem, far, patient, seed, unlike=plans)
        if other is None:
            break
        plans.append(other)
    worth = [(p, evaluate(p, problem)) for p in plans]
    ranked = (worth[0], *sorted(worth[1:], key=lambda x: -x[1].objective))
    return Result(plans=ranked, livable=hunt.livable, complete=complete, bound=bound)


def _proved(
    hunt: Hunt, problem: Problem, effort: Effort, pool: list[Column], best: Plan
) -> tuple[Plan, int | None]:
    """Bound all stays, and assemble once more from the days that this has brought up."""
    if not effort.labels:
        return best, None
    from itinerary.bound.proof import prove

    objective = evaluate(best, problem).objective
    known = [*promising(pool, len(problem.frames), effort.columns), *columns_of(problem, best)]
    proof = prove(problem, hunt.arrays, known, objective, effort.labels)
    found, _ = _assembly(problem, [*known, *proof.columns], effort, hunt.seed, hint=best) or (best, False)
    if proof.better is not None:
        # A better stay has only days of this list: what nobody can assemble from it is not there.
        patient = replace(effort, assembly=effort.assembly * PATIENCE)
        pool = [*proof.better, *columns_of(problem, best)]
        best_of_all = _assembly(problem, pool, patient, hunt.seed, hint=best)
        if best_of_all is not None and best_of_all[1]:
            return best_of_all[0], evaluate(best_of_all[0], problem).objective
    objective = evaluate(found, problem).objective
    return found, None if math.isinf(proof.bound) else max(objective, math.floor(proof.bound + GRAIN))


def _solvable(problem: Problem) -> bool:
    return bool(len(problem.ids)) and all(_open_days(problem))


def _open_days(problem: Problem) -> tuple[bool, ...]:
    return tuple(bool(e) or not f.night for f, e in zip(problem.frames, problem.evenings, strict=True))


def _best(
    hunt: Hunt,
    problem: Problem,
    effort: Effort,
    cheap: list[Column],
    start: Plan | None,
    progress: Progress | None,
) -> Plan | None:
    """Go on from a start, or search from scratch where there is none or it leads nowhere."""
    share = replace(effort, gaps=effort.gaps // (effort.rounds + 1))
    state = None if start is None else restart(hunt, problem, start)
    if state is not None:
        go_on(hunt, state, share.gaps, TEPID)
        if (plan := _by_turns(hunt, problem, share, cheap, state)) is not None:
            return plan
    return _by_turns(hunt, problem, share, cheap, search(hunt, share, progress))


def _by_turns(
    hunt: Hunt, problem: Problem, share: Effort, cheap: list[Column], state: State | None
) -> Plan | None:
    """Assemble from what the search has met, and search on from there."""
    plan = None if state is None else _sound(best_plan(state, problem), problem)
    for _ in range(share.rounds):
        met = promising(shelved(hunt.shelf, problem, hunt.arrays), len(problem.frames), share.columns)
        found = _assembled(problem, [*met, *cheap], share, hunt.seed, hint=plan)
        if found is None:
            return plan
        plan = _searched_on(hunt, problem, share.gaps, found)
    return plan


def _searched_on(hunt: Hunt, problem: Problem, gaps: int, plan: Plan) -> Plan:
    """Search on from a stay; the better of the two."""
    state = restart(hunt, problem, plan)
    if state is None:
        return plan
    go_on(hunt, state, gaps, TEPID)
    again = _sound(best_plan(state, problem), problem)
    return max((p for p in (plan, again) if p is not None), key=lambda p: evaluate(p, problem).objective)


def _sound(plan: Plan, problem: Problem) -> Plan | None:
    return plan if not evaluate(plan, problem).faults else None


def _assembled(
    problem: Problem,
    pool: Sequence[Column],
    effort: Effort,
    seed: int,
    *,
    hint: Plan | None = None,
    unlike: Sequence[Plan] = (),
) -> Plan | None:
    assembly = _assembly(problem, pool, effort, seed, hint=hint, unlike=unlike)
    return None if assembly is None else assembly[0]


def _assembly(
    problem: Problem,
    pool: Sequence[Column],
    effort: Effort,
    seed: int,
    *,
    hint: Plan | None = None,
    unlike: Sequence[Plan] = (),
) -> tuple[Plan, bool] | None:
    """Assemble a stay; say whether no other of the pool is better."""
    # OR-Tools takes most of a second to import: only who composes pays for it.
    from itinerary.cpsat import assemble_plan

    known = columns_of(problem, hint) if hint is not None else ()
    columns = once([*pool, *known])
    assembly = assemble_plan(problem, columns, seed=seed, work=effort.assembly, hint=hint, unlike=unlike)
    if assembly is None:
        return None
    cost = evaluate(assembly.plan, problem)
    # Its penalties are bounds: a search cut short may leave one higher than it has to be, never lower.
    if cost.faults or cost.objective < assembly.objective:
        msg = f"engine says {assembly.objective}, evaluation says {cost.objective}: {cost.faults}"
        raise RuntimeError(msg)
    return assembly.plan, assembly.best_of_pool


def _cheapest(problem: Problem, pool: list[Column], effort: Effort, seed: int) -> int | None:
    from itinerary.cpsat import cheapest_ct

    return cheapest_ct(problem, once(pool), seed=seed, work=effort.assembly)
