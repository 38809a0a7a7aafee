"""The loop: ruin, recreate, and keep what is better, or not too much worse while it is warm."""

import numpy as np
import numpy.typing as npt

from graphs.compiled import compiled
from itinerary.ruin.arrays import Arrays, Longs
from itinerary.ruin.chance import Chance, below
from itinerary.ruin.edit import forget, keep, open_day, trial
from itinerary.ruin.gaps import UPKEEP
from itinerary.ruin.recreating import recreate
from itinerary.ruin.ruining import make_livable, ruin
from itinerary.ruin.score import score
from itinerary.ruin.shelf import Shelf, shelve
from itinerary.ruin.state import BEST, KEPT, LENGTH, OPEN, ROUNDS, SCORE, WORK, State

Floats = npt.NDArray[np.float64]
STEPS = 1024
LOSSES: Floats = np.round(-np.log((np.arange(STEPS) + 0.5) / STEPS), 6).astype(np.float64)
"""Losses forgiven at a warmth of one, each as likely: an exponential law, the same on every machine."""

IDLE = 1000
"""After so many rounds in a row that have tried no gap there is none, and never will be."""


@compiled
def begin(a: Arrays, s: State, chance: Chance) -> bool:
    """Measure what the state was given as its days, and keep it; False if its beds cannot be joined."""
    for d in range(s.days.shape[0]):
        open_day(s, d)
    if not make_livable(a, s, chance):
        return False
    recreate(a, s, chance)
    s.tally[SCORE] = score(a, s)
    keep(s)
    note_best(s)
    return True


@compiled
def note_best(s: State) -> None:
    """Remember the kept stay as the best."""
    s.tally[BEST] = s.tally[SCORE]
    for d in range(s.days.shape[0]):
        v = s.days[d, KEPT]
        s.best[d, -1] = s.sums[v, d, LENGTH]
        s.best[d, :-1] = s.options[v, d]
    s.best_evenings[:] = s.evenings[1]


@compiled
def anneal(
    a: Arrays,
    s: State,
    shelf: Shelf,
    trips: Longs,
    chance: Chance,
    work: int,
    heat: tuple[float, float],
    losses: Floats,
) -> None:
    """
    Search for a given work, from warm to cold.

    Parameters
    ----------
    a, s, shelf, trips, chance
        Problem, state, good days, worth of days between beds, and chance.
    work
        How many gaps are tried; fewer where there is none to try.
    heat
        Points by which a stay may be worse, on average, at first and in the end.
    losses
        `LOSSES`.

    References
    ----------
    Schrimpf, G. et al. (2000). Record breaking optimization results using the ruin and recreate
    principle. Journal of Computational Physics 159(2). https://doi.org/10.1006/jcph.1999.6413
    """
    first, (warm, cold), idle = s.tally[WORK], heat, 0
    last = first
    while s.tally[WORK] - first < work and idle < IDLE:
        left = 1.0 - (s.tally[WORK] - first) / work
        warmth = cold + (warm - cold) * left * left * left
        s.tally[ROUNDS] += 1
        idle = idle + 1 if s.tally[WORK] - last < UPKEEP else 0
        last = s.tally[WORK]
        s.tally[WORK] += 1
        if not ruin(a, s, trips, chance):
            forget(a, s)
            continue
        recreate(a, s, chance)
        found = score(a, s)
        if found > s.tally[SCORE] - warmth * losses[below(chance, losses.size)]:
            s.tally[SCORE] = found
            if found > s.tally[BEST] - shelf.margin[0]:
                for d in range(s.days.shape[0]):
                    if s.days[d, OPEN]:
                        shelve(a, s, shelf, trial(s, d), d)
            keep(s)
            if found > s.tally[BEST]:
                note_best(s)
        else:
            forget(a, s)
