"""OR-Tools assembles the stay: one plan a day, beds that meet, nothing twice, within the budget."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ortools.sat.python import cp_model

from itinerary.evaluate import repeat_step
from itinerary.plan import Plan
from itinerary.pool import PooledDay
from itinerary.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembly:
    """
    A stay assembled from a pool.

    Parameters
    ----------
    plan
        The plan.
    objective
        What the model makes of it.
    best_of_pool
        True if nothing better can be assembled from the same pool.
    """

    plan: Plan
    objective: int
    best_of_pool: bool


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Model:
    problem: Problem
    pool: Sequence[PooledDay]
    model: cp_model.CpModel = field(default_factory=cp_model.CpModel)
    chosen: list[cp_model.IntVar] = field(default_factory=list)


def assemble_plan(
    problem: Problem, pool: Sequence[PooledDay], *, unlike: Sequence[Plan] = (), seed: int
) -> Assembly | None:
    """
    Assemble the best stay from a pool of day plans.

    Parameters
    ----------
    problem
        The problem.
    pool
        Day plans that can be lived.
    unlike
        Stays with which it may share only a part of the visits.
    seed
        Seed of the solver.

    Returns
    -------
    Assembly or None
        None if the pool holds no such stay.
    """
    built = _build(problem, pool)
    for plan in unlike:
        _differ(built, plan)
    return _solve(built, seed)


def cheapest_ct(problem: Problem, pool: Sequence[PooledDay], *, seed: int) -> int | None:
    """
    Price the cheapest stay that can be assembled if money is no limit.

    Parameters
    ----------
    problem, pool, seed
        As in `assemble_plan`.

    Returns
    -------
    int or None
        Euro cents; None if the pool holds no stay at any price.
    """
    built = _build(replace(problem, limit_ct=None), pool)
    built.model.minimize(sum(p.cost.cost_ct * x for p, x in zip(pool, built.chosen, strict=True)))
    assembly = _solve(built, seed)
    return None if assembly is None else assembly.objective


def _build(problem: Problem, pool: Sequence[PooledDay]) -> _Model:
    built = _Model(problem=problem, pool=pool)
    built.chosen.extend(built.model.new_bool_var(f"day{p.plan.day}-{i}") for i, p in enumerate(pool))
    _one_plan_a_day(built)
    _beds_meet(built)
    _beds_by_kind_of_travel(built)
    _nothing_twice(built)
    _must_haves(built)
    penalties = [*_variety(built), *_budget(built)]
    points = sum(p.cost.points * x for p, x in zip(pool, built.chosen, strict=True))
    built.model.maximize(points - sum(penalties))
    return built


def _one_plan_a_day(built: _Model) -> None:
    for day in range(len(built.problem.frames)):
        built.model.add_exactly_one(
            x for p, x in zip(built.pool, built.chosen, strict=True) if p.plan.day == day
        )


def _beds_meet(built: _Model) -> None:
    """Sum of plans that end a day in a bed equals those that begin the next one there."""
    for day in range(len(built.problem.frames) - 1):
        ends: dict[int, list[cp_model.IntVar]] = {}
        starts: dict[int, list[cp_model.IntVar]] = {}
        for p, x in zip(built.pool, built.chosen, strict=True):
            if p.plan.day == day:
                ends.setdefault(_bed(built.problem, p), []).append(x)
            elif p.plan.day == day + 1:
                starts.setdefault(p.plan.start, []).append(x)
        for bed in sorted(ends | starts):
            built.model.add(sum(ends.get(bed, [])) == sum(starts.get(bed, [])))


def _beds_by_kind_of_travel(built: _Model) -> None:
    nights: dict[int, list[cp_model.IntVar]] = {}
    for p, x in zip(built.pool, built.chosen, strict=True):
        if p.plan.evening is not None:
            nights.setdefault(_bed(built.problem, p), []).append(x)
    count = len(built.problem.frames) - 1
    for bed in sorted(nights):
        if built.problem.travel_kind == "star":
            here = built.model.new_bool_var(f"bed{bed}")
            built.model.add(sum(nights[bed]) == count * here)
        else:
            built.model.add_at_most_one(nights[bed])


def _nothing_twice(built: _Model) -> None:
    for _, plans in sorted(_plans_with_visit(built).items()):
        built.model.add_at_most_one(plans)


def _must_haves(built: _Model) -> None:
    for offer in sorted(built.problem.must):
        built.model.add_at_least_one(
            x for p, x in zip(built.pool, built.chosen, strict=True) if offer in _offers(built.problem, p)
        )


def _variety(built: _Model) -> list[cp_model.IntVar]:
    """Penalise visits of one group, convexly: a penalty above each tangent of it."""
    penalties = []
    for group in sorted({g for p in built.pool for g in p.cost.groups}):
        step = repeat_step(built.problem, group)
        most = sum(
            max((p.cost.groups.count(group) for p in built.pool if p.plan.day == d), default=0)
            for d in range(len(built.problem.frames))
        )
        if most < 2:
            continue
        count = sum(p.cost.groups.count(group) * x for p, x in zip(built.pool, built.chosen, strict=True))
        penalty = built.model.new_int_var(0, step * most * most, f"group{group}")
        for k in range(1, most):
            built.model.add(penalty >= step * (k * count - k * (k + 1) // 2))
        penalties.append(penalty)
    return penalties


def _budget(built: _Model) -> list[cp_model.IntVar]:
    problem = built.problem
    total = sum(p.cost.cost_ct * x for p, x in zip(built.pool, built.chosen, strict=True))
    if problem.limit_ct is not None:
        built.model.add(total <= problem.limit_ct)
    step = max(1, problem.guide_ct * problem.params.over_guide_percent_per_point // 100)
    over = built.model.new_int_var(0, 10**7, "over-guide")
    built.model.add(over * step >= total - problem.guide_ct)
    return [over]


def _differ(built: _Model, plan: Plan) -> None:
    """Let further stays share only a part of the visits of this one."""
    visits = {o for day in plan.days for o in day.options if not built.problem.lunch[o]}
    shared = sum(len(visits & set(p.plan.options)) * x for p, x in zip(built.pool, built.chosen, strict=True))
    built.model.add(shared <= len(visits) * built.problem.params.overlap_percent // 100)


def _solve(built: _Model, seed: int) -> Assembly | None:
    solver = cp_model.CpSolver()
    # One worker and a budget of work, not of seconds: the same stay on any machine under any load.
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = seed
    solver.parameters.max_deterministic_time = built.problem.params.deterministic_time
    status = solver.solve(built.model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    days = [p.plan for p, x in zip(built.pool, built.chosen, strict=True) if solver.boolean_value(x)]
    plan = Plan(days=tuple(sorted(days, key=lambda d: d.day)))
    return Assembly(
        plan=plan, objective=round(solver.objective_value), best_of_pool=status == cp_model.OPTIMAL
    )


def _bed(problem: Problem, pooled: PooledDay) -> int:
    evening = pooled.plan.evening
    return -1 if evening is None else problem.evenings[pooled.plan.day][evening].lodging


def _plans_with_visit(built: _Model) -> dict[int, list[cp_model.IntVar]]:
    found: dict[int, list[cp_model.IntVar]] = {}
    for p, x in zip(built.pool, built.chosen, strict=True):
        for option in p.plan.options:
            if not built.problem.lunch[option]:
                found.setdefault(option, []).append(x)
    return found


def _offers(problem: Problem, pooled: PooledDay) -> set[str]:
    offers = {problem.ids[o] for o in pooled.plan.options}
    if pooled.plan.evening is not None:
        evening = problem.evenings[pooled.plan.day][pooled.plan.evening]
        offers |= {i for i in (evening.lodging_id, evening.dinner_id) if i}
    return offers
