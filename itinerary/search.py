"""Ruin and recreate over days: fills a pool of good day plans."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from itinerary.beds import Nights, draw_chain, make_nights
from itinerary.evaluate import Cost, evaluate
from itinerary.insertion import DayGrid, Floats, Mask, best_insertion, make_course, make_grid
from itinerary.plan import DayPlan, Plan
from itinerary.pool import Pool
from itinerary.problem import Problem

MUST_POINTS = 1000.0
"""What a must-have is worth to the search, so that it is tried first."""
LUNCH_POINTS = 300.0
"""What any lunch is worth to a day that needs one, so that no detour is too long for it."""
NOISE = 0.3


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Search:
    """What stays the same from round to round."""

    problem: Problem
    grids: tuple[DayGrid, ...]
    nights: Nights
    pool: Pool
    rng: np.random.Generator


def search(
    problem: Problem, *, rounds: int, seed: int, progress: Callable[[int, int], None] | None = None
) -> Pool:
    """
    Fill a pool of day plans.

    Parameters
    ----------
    problem
        The problem.
    rounds
        How many times a stay is ruined and recreated; several times as often while there is none.
    seed
        Seed of the one source of chance.
    progress
        Called with the round and the best objective so far.

    Returns
    -------
    Pool
        Every distinct day plan that was met and can be lived.

    References
    ----------
    Schrimpf, G. et al. (2000). Record breaking optimization results using the ruin and recreate
    principle. Journal of Computational Physics 159(2). https://doi.org/10.1006/jcph.1999.6413
    """
    rng = np.random.default_rng(seed)
    grids = tuple(make_grid(problem, day) for day in range(len(problem.frames)))
    state = _Search(problem=problem, grids=grids, nights=make_nights(problem), pool=Pool(problem), rng=rng)
    best: tuple[Cost, Plan, tuple[int, ...]] | None = None
    for number in range(rounds * problem.params.patience):
        if number >= rounds and best is not None and not best[0].faults:
            break
        found = _round(state, best)
        if found is not None and (best is None or _rank(found[0]) >= _rank(best[0])):
            best = found
        if progress is not None:
            progress(number, best[0].objective if best else 0)
    return state.pool


def _rank(cost: Cost) -> tuple[int, int]:
    return -len(cost.faults), cost.objective


def _round(
    state: _Search, best: tuple[Cost, Plan, tuple[int, ...]] | None
) -> tuple[Cost, Plan, tuple[int, ...]] | None:
    rng = state.rng
    # A third of the rounds look for cheap days, so that a tight budget finds some in the pool.
    points_per_euro = float(rng.choice((0.0, 0.0, 0.5)))
    keep_beds = best is not None and rng.random() < 0.5
    chain = (
        best[2]
        if best is not None and keep_beds
        else draw_chain(state.nights, rng, points_per_euro / 4, _favoured(state, best))
    )
    if chain is None:
        return None
    worth = _worth(state, points_per_euro)
    plan = _recreate(state, chain, _ruin(state, best[1] if best else None), worth)
    return None if plan is None else (evaluate(plan, state.problem), plan, chain)


def _favoured(state: _Search, best: tuple[Cost, Plan, tuple[int, ...]] | None) -> frozenset[int]:
    """Favour beds that one good day knows already, as long as no two good days meet."""
    met = best is not None and not best[0].faults
    return frozenset() if met or state.rng.random() < 0.5 else state.pool.half_joined()


def _worth(state: _Search, points_per_euro: float) -> Floats:
    problem = state.problem
    noise = 1 + NOISE * (2 * state.rng.random(len(problem.ids)) - 1)
    wanted = np.array([MUST_POINTS if i in problem.must else 0.0 for i in problem.ids])
    per_head = problem.cost_ct / 100 / max(1, problem.guide_ct / 10_000)
    points = problem.points.astype(float) + np.where(problem.lunch, LUNCH_POINTS, 0.0)
    worth: Floats = points * noise + wanted - per_head * points_per_euro
    return worth


def _ruin(state: _Search, plan: Plan | None) -> list[tuple[int, ...]]:
    """Keep a random share of each day of a plan."""
    if plan is None or state.rng.random() < 0.15:
        return [()] * len(state.problem.frames)
    share = state.rng.uniform(0.2, 0.9)
    return [tuple(o for o in day.options if state.rng.random() < share) for day in plan.days]


def _recreate(
    state: _Search, chain: tuple[int, ...], kept: list[tuple[int, ...]], worth: Floats
) -> Plan | None:
    problem = state.problem
    days: dict[int, DayPlan] = {}
    taken = {o for options in kept for o in options if not problem.lunch[o]}
    for day in state.rng.permutation(len(problem.frames)).tolist():
        before = problem.start if day == 0 else problem.evenings[day - 1][chain[day - 1]].lodging
        seed = DayPlan(
            day=day, start=before, options=kept[day], evening=chain[day] if day < len(chain) else None
        )
        built = _build(state, seed, taken - set(kept[day]), worth)
        if built is None or state.pool.add(built) is None:
            return None
        days[day] = built
        taken |= {o for o in built.options if not problem.lunch[o]}
    return Plan(days=tuple(days[d] for d in sorted(days)))


def _build(state: _Search, plan: DayPlan, taken: set[int], worth: Floats) -> DayPlan | None:
    """Insert lunch, then visits, best worth a minute first, until nothing fits or pays."""
    problem, grid = state.problem, state.grids[plan.day]
    plan = _livable(problem, plan)
    course = make_course(problem, plan)
    while course is not None:
        allowed = _allowed(problem, plan, taken)
        found = best_insertion(grid, course, allowed, worth)
        if found is None:
            break
        gap, option = found
        longer = _with(plan, gap, option)
        taken = taken | {option}
        next_course = make_course(problem, longer)
        if next_course is not None:
            plan, course = longer, next_course
            # The evening is decided but lunch is not: a plan on the way is often good in its own right.
            state.pool.add(plan)
    return None if course is None or _lacks_lunch(problem, plan) else plan


def _livable(problem: Problem, plan: DayPlan) -> DayPlan:
    """Drop kept options from the end until the day can be lived with its new beds."""
    while plan.options and make_course(problem, plan) is None:
        plan = DayPlan(day=plan.day, start=plan.start, options=plan.options[:-1], evening=plan.evening)
    return plan


def _with(plan: DayPlan, gap: int, option: int) -> DayPlan:
    options = (*plan.options[:gap], option, *plan.options[gap:])
    return DayPlan(day=plan.day, start=plan.start, options=options, evening=plan.evening)


def _lacks_lunch(problem: Problem, plan: DayPlan) -> bool:
    return problem.frames[plan.day].lunch == "needed" and not any(problem.lunch[o] for o in plan.options)


def _allowed(problem: Problem, plan: DayPlan, taken: set[int]) -> Mask:
    """Lunch first; then visits, up to the pace of the segment."""
    chosen = list(plan.options)
    has_lunch = any(problem.lunch[o] for o in chosen)
    visits = sum(not problem.lunch[o] for o in chosen)
    if not has_lunch and _lacks_lunch(problem, plan):
        allowed = problem.lunch.copy()
    else:
        allowed = (~problem.lunch & (visits < problem.visits_day)) | (problem.lunch & (not has_lunch))
    allowed[[*chosen, *taken]] = False
    if plan.evening is not None and has_lunch is False:
        dinner = problem.evenings[plan.day][plan.evening].dinner_id
        allowed &= np.array([i != dinner for i in problem.ids])
    return allowed
