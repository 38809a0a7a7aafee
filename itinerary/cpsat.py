"""OR-Tools assembles the stay: one plan a day, beds that meet, nothing twice, within the budget."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ortools.sat.python import cp_model

from itinerary.columns import Column
from itinerary.evaluate import guide_step, repeat_step
from itinerary.likeness import features_of, likeness
from itinerary.plan import Plan
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
    pool: Sequence[Column]
    model: cp_model.CpModel = field(default_factory=cp_model.CpModel)
    chosen: list[cp_model.IntVar] = field(default_factory=list)


def assemble_plan(
    problem: Problem,
    pool: Sequence[Column],
    *,
    seed: int,
    work: float,
    unlike: Sequence[Plan] = (),
    hint: Plan | None = None,
) -> Assembly | None:
    """
    Assemble the best stay from a pool of day plans.

    Parameters
    ----------
    problem
        The problem.
    pool
        Day plans that can be lived.
    seed, work
        Seed of the solver, and its deterministic time.
    unlike
        Stays that it may be like only in part.
    hint
        A stay to begin with.

    Returns
    -------
    Assembly or None
        None if the pool holds no such stay.
    """
    built = _build(problem, pool)
    for plan in unlike:
        _differ(built, plan)
    days = () if hint is None else hint.days
    for column, x in zip(pool, built.chosen, strict=True) if days else ():
        built.model.add_hint(x, column.plan in days)
    return _solve(built, seed, work)


def cheapest_ct(problem: Problem, pool: Sequence[Column], *, seed: int, work: float) -> int | None:
    """
    Price the cheapest stay that can be assembled if money is no limit.

    Parameters
    ----------
    problem, pool, seed, work
        As in `assemble_plan`.

    Returns
    -------
    int or None
        Euro cents; None if the pool holds no stay at any price.
    """
    built = _build(replace(problem, limit_ct=None), pool)
    built.model.minimize(_weighed(built, [p.cost_ct for p in built.pool]))
    assembly = _solve(built, seed, work)
    return None if assembly is None else assembly.objective


def _build(problem: Problem, pool: Sequence[Column]) -> _Model:
    built = _Model(problem=problem, pool=pool)
    built.chosen.extend(built.model.new_bool_var(f"day{p.plan.day}-{i}") for i, p in enumerate(pool))
    _one_plan_a_day(built)
    _beds_meet(built)
    _beds_by_kind_of_travel(built)
    _nothing_twice(built)
    _must_haves(built)
    _in_order(built)
    _within_reach(built)
    penalties = [*_variety(built), *_budget(built), *_missing(built)]
    points = _weighed(built, [int(p.points) for p in built.pool])
    built.model.maximize(cp_model.LinearExpr.sum([points, *(-p for p in penalties)]))
    return built


def _weighed(built: _Model, weights: Sequence[int]) -> cp_model.LinearExprT:
    return cp_model.LinearExpr.weighted_sum(built.chosen, weights)


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
                ends.setdefault(p.bed, []).append(x)
            elif p.plan.day == day + 1:
                starts.setdefault(p.plan.start, []).append(x)
        for bed in sorted(ends | starts):
            built.model.add(sum(ends.get(bed, [])) == sum(starts.get(bed, [])))


def _beds_by_kind_of_travel(built: _Model) -> None:
    nights: dict[int, list[cp_model.IntVar]] = {}
    for p, x in zip(built.pool, built.chosen, strict=True):
        if p.plan.evening is not None:
            nights.setdefault(p.bed, []).append(x)
    count = len(built.problem.frames) - 1
    for bed in sorted(nights):
        if built.problem.travel_kind == "free":
            break
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
            x for p, x in zip(built.pool, built.chosen, strict=True) if offer in p.offers
        )


def _in_order(built: _Model) -> None:
    """Let nothing come after what it has to come before, on the same day or a later one."""
    for first, second in built.problem.before:
        for p, x in zip(built.pool, built.chosen, strict=True):
            options = p.plan.options
            if first in options and second in options and options.index(first) > options.index(second):
                built.model.add(x == 0)
            elif first in options:
                sooner = (
                    y
                    for q, y in zip(built.pool, built.chosen, strict=True)
                    if q.plan.day < p.plan.day and second in q.plan.options
                )
                built.model.add_at_most_one(x, *sooner)


def _within_reach(built: _Model) -> None:
    days = range(len(built.problem.frames))
    most = sum(max((p.metres for p in built.pool if p.plan.day == d), default=0) for d in days)
    if most > built.problem.cap_total_m:
        total = _weighed(built, [p.metres for p in built.pool])
        built.model.add(total <= built.problem.cap_total_m)


def _missing(built: _Model) -> list[cp_model.LinearExprT]:
    """Penalise a stay without a landmark, or with too few hidden gems."""
    params, pairs = built.problem.params, list(zip(built.pool, built.chosen, strict=True))
    no_landmark, few_gems = built.model.new_bool_var("no-landmark"), built.model.new_bool_var("few-gems")
    built.model.add_bool_or(no_landmark, *(x for p, x in pairs if p.landmarks))
    short = _weighed(built, [p.visits - p.gems * params.gem_share for p in built.pool])
    built.model.add(short <= 0).only_enforce_if(~few_gems)
    return [params.no_landmark_points * no_landmark, params.few_gems_points * few_gems]


def _variety(built: _Model) -> list[cp_model.IntVar]:
    """Penalise visits of one group, convexly: a penalty above each tangent of it."""
    penalties = []
    for group, plans in sorted(_plans_with_group(built).items()):
        step = repeat_step(built.problem, group)
        by_day: dict[int, int] = {}
        for day, _, times in plans:
            by_day[day] = max(times, by_day.get(day, 0))
        most = sum(by_day.values())
        if most < 2:
            continue
        count = cp_model.LinearExpr.weighted_sum([x for _, x, _ in plans], [times for *_, times in plans])
        penalty = built.model.new_int_var(0, step * most * most, f"group{group}")
        for k in range(1, most):
            built.model.add(penalty >= step * (k * count - k * (k + 1) // 2))
        penalties.append(penalty)
    return penalties


def _plans_with_group(built: _Model) -> dict[int, list[tuple[int, cp_model.IntVar, int]]]:
    """Day, variable and number of times of the plans that have each group."""
    found: dict[int, list[tuple[int, cp_model.IntVar, int]]] = {}
    for p, x in zip(built.pool, built.chosen, strict=True):
        for group, times in Counter(p.groups).items():
            found.setdefault(group, []).append((p.plan.day, x, times))
    return found


def _budget(built: _Model) -> list[cp_model.IntVar]:
    problem = built.problem
    total = _weighed(built, [p.cost_ct for p in built.pool])
    if problem.limit_ct is not None:
        built.model.add(total <= problem.limit_ct)
    most = sum(
        max((p.cost_ct for p in built.pool if p.plan.day == d), default=0) for d in range(len(problem.frames))
    )
    if most <= problem.guide_ct:
        return []
    step = guide_step(problem)
    over = built.model.new_int_var(0, (most - problem.guide_ct) // step + 1, "over-guide")
    built.model.add(over * step >= total - problem.guide_ct)
    return [over]


def _differ(built: _Model, plan: Plan) -> None:
    """Let the stay be like another one only in part."""
    features, percent = features_of(built.problem, plan), built.problem.params.likeness_percent
    likes = [likeness(built.problem, features, column) for column in built.pool]
    built.model.add(_weighed(built, [100 * points - percent * most for points, most in likes]) <= 0)


def _solve(built: _Model, seed: int, work: float) -> Assembly | None:
    solver = cp_model.CpSolver()
    # One worker and a budget of work, not of seconds: the same stay on any machine under any load.
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = seed
    solver.parameters.max_deterministic_time = work
    status = solver.solve(built.model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    days = [p.plan for p, x in zip(built.pool, built.chosen, strict=True) if solver.boolean_value(x)]
    plan = Plan(days=tuple(sorted(days, key=lambda d: d.day)))
    return Assembly(
        plan=plan, objective=round(solver.objective_value), best_of_pool=status == cp_model.OPTIMAL
    )


def _plans_with_visit(built: _Model) -> dict[int, list[cp_model.IntVar]]:
    found: dict[int, list[cp_model.IntVar]] = {}
    for p, x in zip(built.pool, built.chosen, strict=True):
        for option in p.plan.options:
            if not built.problem.lunch[option]:
                found.setdefault(int(built.problem.once[option]), []).append(x)
    return found
