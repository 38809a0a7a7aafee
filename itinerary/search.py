"""Ruin and recreate over days: fills a pool of good day plans."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from itinerary.beds import Nights, draw_chain, make_nights
from itinerary.day_builder import DayBuilder
from itinerary.evaluate import Cost, evaluate
from itinerary.insertion import DayGrid, Floats, make_grid
from itinerary.plan import DayPlan, Plan
from itinerary.polish import polish
from itinerary.pool import Pool
from itinerary.problem import Problem

MUST_POINTS = 1000.0
"""What a must-have is worth to the search, so that it is tried first."""
LUNCH_POINTS = 300.0
"""What any lunch is worth to a day that needs one, so that no detour is too long for it."""
NOISE = 0.3
TIRED = 0.25
"""Share of its points that an option keeps when enough plans with it are known."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Search:
    """What stays the same from round to round."""

    problem: Problem
    grids: tuple[DayGrid, ...]
    nights: Nights
    pool: Pool
    rng: np.random.Generator
    thrifty: bool
    tired: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A stay of the search: its worth, its days, its evenings."""

    cost: Cost
    plan: Plan
    chain: tuple[int, ...]

    @property
    def rank(self) -> tuple[int, int]:
        """Fewer faults first, then more points."""
        return -len(self.cost.faults), self.cost.objective


def search(
    problem: Problem,
    *,
    rounds: int,
    seed: int,
    pool: Pool | None = None,
    tired: frozenset[int] = frozenset(),
    thrifty: bool = False,
    progress: Callable[[int, int], None] | None = None,
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
    pool
        One to go on filling, or None for a new one.
    tired
        Options of which enough plans are known, so that others get their turn.
    thrifty
        True to look for cheap days too.
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
    state = _Search(
        problem=problem,
        grids=tuple(make_grid(problem, day) for day in range(len(problem.frames))),
        nights=make_nights(problem),
        pool=Pool(problem) if pool is None else pool,
        rng=np.random.default_rng(seed),
        thrifty=thrifty,
        tired=np.array([TIRED if o in tired else 1.0 for o in range(len(problem.ids))]),
    )
    best: _Found | None = None
    for number in range(rounds * problem.params.patience):
        if number >= rounds and best is not None and not best.cost.faults:
            break
        found = _round(state, best)
        if found is not None and (best is None or found.rank >= best.rank):
            best = _polished(state, found)
        if progress is not None:
            progress(number, best.cost.objective if best else 0)
    return state.pool


def _round(state: _Search, best: _Found | None) -> _Found | None:
    rng = state.rng
    # Some rounds look for cheap days, so that a tight budget finds some in the pool.
    points_per_euro = float(rng.choice((0.0, 1.0, 4.0) if state.thrifty else (0.0, 0.0, 0.5)))
    if best is not None and rng.random() < 0.5:
        chain: tuple[int, ...] | None = best.chain
    else:
        chain = draw_chain(state.nights, rng, points_per_euro / 4, _favoured(state, best), _via(state))
    if chain is None:
        return None
    kept = _ruin(state, best.plan if best is not None and points_per_euro < 1 else None)
    plan = _recreate(state, chain, kept, _worth(state, points_per_euro))
    return None if plan is None else _Found(cost=evaluate(plan, state.problem), plan=plan, chain=chain)


def _polished(state: _Search, found: _Found) -> _Found:
    plan = Plan(days=tuple(polish(state.pool, day) for day in found.plan.days))
    return _Found(cost=evaluate(plan, state.problem), plan=plan, chain=found.chain)


def _favoured(state: _Search, best: _Found | None) -> frozenset[int]:
    """Favour beds that one good day knows already, as long as no two good days meet."""
    met = best is not None and not best.cost.faults
    return frozenset() if met or state.rng.random() < 0.5 else state.pool.half_joined()


def _via(state: _Search) -> dict[int, int]:
    """Give each must-have a day on which it opens, so that beds are drawn that it lies between."""
    problem = state.problem
    wanted = [o for o, i in enumerate(problem.ids) if i in problem.must and not problem.lunch[o]]
    via: dict[int, int] = {}
    for option in wanted:
        opens = problem.windows[:, option, :, 0] <= problem.windows[:, option, :, 1]
        days = np.flatnonzero(opens.any(axis=1))
        via.setdefault(int(state.rng.choice(days)), option)
    return via


def _worth(state: _Search, points_per_euro: float) -> Floats:
    problem = state.problem
    noise = 1 + NOISE * (2 * state.rng.random(len(problem.ids)) - 1)
    wanted = np.array([MUST_POINTS if i in problem.must else 0.0 for i in problem.ids])
    per_head = problem.cost_ct / 100 / max(1, problem.guide_ct / 10_000)
    points = problem.points * state.tired + np.where(problem.lunch, LUNCH_POINTS, 0.0)
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
    builder = DayBuilder(grids=state.grids, worth=worth, rng=state.rng, keep=state.pool.add)
    days: dict[int, DayPlan] = {}
    taken = {o for options in kept for o in options if not problem.lunch[o]}
    for day in state.rng.permutation(len(problem.frames)).tolist():
        before = problem.start if day == 0 else problem.evenings[day - 1][chain[day - 1]].lodging
        seed = DayPlan(
            day=day, start=before, options=kept[day], evening=chain[day] if day < len(chain) else None
        )
        built = builder.build(seed, taken - set(kept[day]))
        if built is None or state.pool.add(built) is None:
            return None
        days[day] = built
        taken |= {o for o in built.options if not problem.lunch[o]}
    return Plan(days=tuple(days[d] for d in sorted(days)))
