"""The search: stays from different beds race each other, the best few go on, all good days are kept."""

from collections.abc import Callable

from itinerary.chains import best_chains
from itinerary.effort import Effort
from itinerary.hunt import Hunt
from itinerary.plan import Plan
from itinerary.problem import Problem
from itinerary.ruin.annealing import LOSSES, anneal, begin
from itinerary.ruin.loading import load_plan
from itinerary.ruin.score import LACK
from itinerary.ruin.scouting import place_night
from itinerary.ruin.state import BEST, ROUNDS, WORK, State, make_state

MARGIN = 0.25
"""A day is kept if its stay is worse than the best by at most this share."""
WARM, TEPID, COLD = 1.2, 0.4, 0.1
"""Average loss forgiven at first, when going on, and in the end, in average options."""
RACE = 0.3
"""Share of the work in which starts race each other; each heat keeps a third of them."""
FINALISTS = 3


def search(hunt: Hunt, effort: Effort, progress: Callable[[int, int], None] | None = None) -> State | None:
    """
    Search from scratch: a race of starts from different beds, then the finalists at full length.

    Parameters
    ----------
    hunt
        The search.
    effort
        Its work.
    progress
        Called with the rounds so far and the best score so far.

    Returns
    -------
    State or None
        With the best stay met; None if no beds can be joined.
    """
    runners = _starts(hunt, effort.starts)
    if not runners:
        return None
    if len(runners) > 1:
        runners = _race(hunt, runners, int(effort.gaps * RACE))
    spent = sum(int(r.tally[WORK]) for r in runners)
    for runner in runners:
        go_on(hunt, runner, max(0, effort.gaps - spent) // len(runners), WARM)
        if progress is not None:
            progress(int(runner.tally[ROUNDS]), int(runner.tally[BEST]))
    return max(runners, key=lambda r: int(r.tally[BEST]))


def go_on(hunt: Hunt, state: State, gaps: int, warm: float) -> None:
    """
    Search on from where a state stands.

    Parameters
    ----------
    hunt, state
        The search, and a state that has begun.
    gaps
        How many gaps are tried.
    warm
        Average loss forgiven at first, in average options.
    """
    hunt.shelf.margin[0] = max(LACK // 4, int(MARGIN * abs(int(state.tally[BEST]))))
    heat = (warm * hunt.scale, COLD * hunt.scale)
    anneal(hunt.arrays, state, hunt.shelf, hunt.trips, hunt.chance, gaps, heat, LOSSES)


def restart(hunt: Hunt, problem: Problem, plan: Plan) -> State | None:
    """
    Stand a state on a stay.

    Parameters
    ----------
    hunt, problem, plan
        The search, its problem, and a plan; what of it does not fit is dropped.

    Returns
    -------
    State or None
        Begun; options that fit besides are there too. None if its beds cannot be joined.
    """
    state = make_state(hunt.arrays)
    load_plan(hunt.arrays, state, problem, plan)
    return state if begin(hunt.arrays, state, hunt.chance) else None


def _starts(hunt: Hunt, count: int) -> list[State]:
    """Begin stays from the most promising chains of beds."""
    arrays, nights = hunt.arrays, hunt.arrays.nights.first.shape[0]
    if nights == 0 or arrays.nights.beds.size == 1:
        chains: tuple[tuple[int, ...], ...] = ((0,) * nights,)
    else:
        chains = best_chains(hunt.trips, nights, arrays.rules.kind, count)
    states = [_from_chain(hunt, chain) for chain in chains]
    return [s for s in states if s is not None]


def _from_chain(hunt: Hunt, chain: tuple[int, ...]) -> State | None:
    state = make_state(hunt.arrays)
    for night, bed in enumerate(chain):
        if not place_night(hunt.arrays, state, night, bed, True):
            return None
    return state if begin(hunt.arrays, state, hunt.chance) else None


def _race(hunt: Hunt, runners: list[State], gaps: int) -> list[State]:
    """Let starts search a little, and keep the better ones, until the finalists are left."""
    heats = 0
    left = len(runners)
    while left > FINALISTS:
        heats, left = heats + 1, max(FINALISTS, left // 3)
    for _ in range(heats):
        for runner in runners:
            go_on(hunt, runner, gaps // heats // len(runners), WARM / 2)
        runners = sorted(runners, key=lambda r: -int(r.tally[BEST]))[: max(FINALISTS, len(runners) // 3)]
    return runners
