"""What a search writes: two versions of each day, the kept one and the one on trial."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from itinerary.problem import Ints
from itinerary.ruin.arrays import Arrays, Longs
from itinerary.ruin.nights import TABLE_GROUP

VALUE, SPENT, METRES, LACKS, VISITS, LUNCHES, LANDMARKS, GEMS, MUST, LENGTH = range(10)
"""What is summed up of a day, and how many options it has."""
DEPART, LATEST = range(2)
"""Earliest departures and latest arrivals."""
GAP_COST, GAP_AT = range(2)
"""Minutes that the best gap of a day costs an option, and which gap it is; -1 for none."""
KEPT, OPEN = range(2)
"""Which version of a day is kept, and whether the other one is on trial."""
SCORE, BEST, WORK, ROUNDS, BLIND = range(5)
"""Score of the kept stay and of the best; work done; rounds; gap passed over in this round, or -1."""
LONGEST = 250
"""The most options that a day of the search holds."""
NOTHING = -(2**60)
"""Score of no stay at all."""


class State(NamedTuple):
    """
    A stay under search, in two versions; d days, k options of a day, m options, g groups.

    Parameters
    ----------
    options
        In order. Shape (2, d, k).
    times
        `DEPART` after each option, at first from the bed; `LATEST` at each, at last at the entry of the
        evening. Shape (2, d, 2, k + 2).
    sums
        `VALUE` and the rest. Shape (2, d, 10).
    gaps
        `GAP_COST` and `GAP_AT`. Shape (2, d, 2, m).
    days
        `KEPT` and `OPEN`. Shape (d, 2).
    evenings
        Of each night, on trial and kept. Shape (2, d - 1).
    taken
        How many options of each ``once`` are there. Shape (m + 1,).
    seen
        How many of each group are there. Shape (g,).
    tempers
        Noise and gain of each option in this round. Shape (2, m).
    moods
        Taste for each day in this round. Shape (d,).
    best
        Options of the best stay, its lengths last. Shape (d, k + 1).
    best_evenings
        Its evenings. Shape (d - 1,).
    tally
        `SCORE` and the rest. Shape (5,).
    """

    options: Longs
    times: Longs
    sums: Longs
    gaps: Ints
    days: Longs
    evenings: Longs
    taken: Longs
    seen: Longs
    tempers: npt.NDArray[np.float64]
    moods: npt.NDArray[np.float64]
    best: Longs
    best_evenings: Longs
    tally: Longs


def make_state(arrays: Arrays) -> State:
    """
    Make room for a search.

    Parameters
    ----------
    arrays
        The problem.

    Returns
    -------
    State
        Empty days; the first evening of each night.
    """
    days, m = arrays.last.shape
    most = min(arrays.rules.visits_day + 1, m, LONGEST) + 1
    nights = arrays.nights.first.shape[0]

    def zeros(*shape: int) -> Longs:
        return np.zeros(shape, dtype=np.int64)

    state = State(
        options=zeros(2, days, most), times=zeros(2, days, 2, most + 2), sums=zeros(2, days, LENGTH + 1),
        gaps=np.zeros((2, days, 2, m), dtype=np.int32), days=zeros(days, 2), evenings=zeros(2, nights),
        taken=zeros(m + 1), seen=zeros(arrays.step.size), tempers=np.ones((2, m)),
        moods=np.ones(days), best=zeros(days, most + 1),
        best_evenings=zeros(nights), tally=zeros(5),
    )  # fmt: skip
    state.tally[:2] = NOTHING
    state.tally[BLIND] = -1
    for night in range(nights):
        state.evenings[:, night] = arrays.nights.first[night, 0]
        table = arrays.nights.evenings[arrays.nights.first[night, 0], TABLE_GROUP]
        if table >= 0:
            state.seen[table] += 1
    return state
