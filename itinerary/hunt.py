"""A search that can go on: the problem laid out, good days met so far, a first look at days between beds."""

from dataclasses import dataclass

import numpy as np

from itinerary.problem import Problem
from itinerary.ruin.arrays import POINTS, Arrays, Longs, make_arrays
from itinerary.ruin.chance import Chance, make_chance
from itinerary.ruin.scouting import UNKNOWN, reach, scout
from itinerary.ruin.shelf import Shelf, make_shelf
from itinerary.ruin.state import State, make_state

ROOM = 30_000
"""Days that are kept at most."""
SCOUTED = 24
"""Beds between which days are looked at first."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Hunt:
    """
    A search that can go on.

    Parameters
    ----------
    arrays
        The problem.
    shelf
        Good days met so far.
    trips
        What days between beds are worth at first sight.
    chance
        Its source of chance.
    scale
        Points of an average option.
    seed
        Of chance.
    """

    arrays: Arrays
    shelf: Shelf
    trips: Longs
    chance: Chance
    scale: float
    seed: int

    @property
    def livable(self) -> tuple[bool, ...]:
        """Whether each day can be lived between any of the beds that were looked at."""
        return tuple(bool((day > UNKNOWN).any()) for day in self.trips)


def make_hunt(problem: Problem, seed: int, arrays: Arrays | None = None) -> Hunt:
    """
    Begin a search with a first look at the days between beds.

    Parameters
    ----------
    problem
        The problem; every night has an evening, and there is an option.
    seed
        Of its chance.
    arrays
        The problem laid out otherwise, or None.

    Returns
    -------
    Hunt
        Nothing found yet.
    """
    arrays = make_arrays(problem) if arrays is None else arrays
    state = make_state(arrays)
    points = arrays.options[POINTS, :]
    return Hunt(
        arrays=arrays,
        shelf=make_shelf(state, ROOM, 0),
        trips=_first_look(arrays, state),
        chance=make_chance(seed),
        seed=seed,
        scale=float(max(1, int(points[points > 0].sum()) // max(1, int((points > 0).sum())))),
    )


def _first_look(arrays: Arrays, state: State) -> Longs:
    nights, beds = arrays.nights.first.shape[0], arrays.nights.beds.size
    trips = np.full((nights + 1, beds + 1, beds + 1), UNKNOWN, dtype=np.int64)
    chosen = _chosen(arrays, state)
    scout(arrays, state, chosen, trips)
    return trips


def _chosen(arrays: Arrays, state: State) -> Longs:
    """Choose the beds amid most to see, of those in reach of the first station and of the last."""
    nights = arrays.nights
    if arrays.rules.kind == 0 and nights.beds.size <= SCOUTED:
        # Where each night may be anywhere, a bed in reach of neither may still lie between two others.
        return np.arange(nights.beds.size, dtype=np.int64)
    there, home = np.zeros(nights.beds.size, dtype=np.bool_), np.zeros(nights.beds.size, dtype=np.bool_)
    if nights.first.shape[0]:
        reach(arrays, state, there, home)
    both = [there & home] if arrays.rules.kind == 1 or nights.first.shape[0] == 1 else [there, home]
    order = np.argsort(-nights.merit, kind="stable")
    # Where none is in reach, any will do to tell what else there is of the other days.
    both = [mask if mask.any() else ~mask for mask in both]
    best = [order[mask[order]][: SCOUTED // len(both)] for mask in both]
    return np.unique(np.concatenate(best)).astype(np.int64)
