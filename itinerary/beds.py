"""Draws where the nights are spent: chains of evenings that one can reach and leave."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

from itinerary.problem import Problem
from itinerary.travel import NEVER

Floats = npt.NDArray[np.float64]
FAVOUR = 30.0
TEMPERATURE = 15.0
"""Points by which an evening has to be better to be drawn about three times as often."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Nights:
    """
    The evenings of each day as arrays.

    Parameters
    ----------
    problem
        The problem.
    entry, lodging
        Places of each evening, an array a day.
    worth
        Points of each evening, must-haves far above the rest.
    cost_ct
        Price of each evening.
    """

    problem: Problem
    entry: tuple[npt.NDArray[np.intp], ...]
    lodging: tuple[npt.NDArray[np.intp], ...]
    worth: tuple[Floats, ...]
    cost_ct: tuple[Floats, ...]


def make_nights(problem: Problem) -> Nights:
    """
    Lay out the evenings.

    Parameters
    ----------
    problem
        The problem.

    Returns
    -------
    Nights
        Their arrays.
    """
    must = problem.must
    bonus = [[200 * len(must & {e.lodging_id, e.dinner_id}) for e in day] for day in problem.evenings]
    points = [
        [e.points + b for e, b in zip(day, extra, strict=True)]
        for day, extra in zip(problem.evenings, bonus, strict=True)
    ]
    return Nights(
        problem=problem,
        entry=tuple(np.array([e.entry for e in day], dtype=np.intp) for day in problem.evenings),
        lodging=tuple(np.array([e.lodging for e in day], dtype=np.intp) for day in problem.evenings),
        worth=tuple(np.array(day, dtype=float) for day in points),
        cost_ct=tuple(np.array([e.cost_ct for e in day], dtype=float) for day in problem.evenings),
    )


def draw_chain(
    nights: Nights,
    rng: np.random.Generator,
    points_per_euro: float,
    favoured: frozenset[int] = frozenset(),
    via: Mapping[int, int] = MappingProxyType({}),
) -> tuple[int, ...] | None:
    """
    Draw an evening for each night.

    Parameters
    ----------
    nights
        The evenings.
    rng
        Source of chance.
    points_per_euro
        How much cheap evenings are favoured.
    favoured
        Lodgings to be drawn `FAVOUR` times as often.
    via
        By day, an option that has to be reached between its beds.

    Returns
    -------
    tuple of int or None
        Indices of evenings, one a night; None if the draw led nowhere.
    """
    problem = nights.problem
    chain: list[int] = []
    beds: list[int] = []
    for day, frame in enumerate(problem.frames):
        if not frame.night:
            break
        start = beds[-1] if beds else problem.start
        weights = _weights(nights, day, start, points_per_euro, via) * _beds_allowed(nights, day, beds)
        weights *= np.where(np.isin(nights.lodging[day], list(favoured)), FAVOUR, 1.0)
        if weights.sum() <= 0:
            return None
        chain.append(int(rng.choice(weights.size, p=weights / weights.sum())))
        beds.append(int(nights.lodging[day][chain[-1]]))
    return tuple(chain)


def _beds_allowed(nights: Nights, day: int, beds: list[int]) -> npt.NDArray[np.bool_]:
    lodging = nights.lodging[day]
    if not beds:
        return np.ones(lodging.size, dtype=bool)
    return lodging == beds[0] if nights.problem.travel_kind == "star" else ~np.isin(lodging, beds)


def _weights(nights: Nights, day: int, start: int, points_per_euro: float, via: Mapping[int, int]) -> Floats:
    problem = nights.problem
    entry, lodging = nights.entry[day], nights.lodging[day]
    minutes, metres = _way(problem, start, entry, via.get(day))
    within = metres <= _cap_m(problem)
    if day == len(problem.frames) - 2:
        home_min, home_m = _way(problem, lodging, problem.finish, via.get(day + 1))
        minutes, within = minutes + home_min, within & (home_m <= _cap_m(problem))
    within &= minutes < NEVER
    worth = nights.worth[day] - minutes / 10 - nights.cost_ct[day] / 100 * points_per_euro
    best = worth.max(initial=-1e9, where=within)
    return np.exp(np.where(within, worth - best, -np.inf) / TEMPERATURE)


def _way(
    problem: Problem, a: int | npt.NDArray[np.intp], b: int | npt.NDArray[np.intp], option: int | None
) -> tuple[Floats, Floats]:
    """Minutes and metres from places to places, by an option if there is one between them."""
    go_min, go_m = problem.travel.go_min.astype(float), problem.travel.go_m.astype(float)
    if option is None:
        return go_min[a, b], go_m[a, b]
    c, d = int(problem.place_in[option]), int(problem.place_out[option])
    return go_min[a, c] + go_min[d, b], go_m[a, c] + go_m[d, b]


def _cap_m(problem: Problem) -> int:
    return problem.cap_go_m if problem.travel.mode == "cycle" else problem.cap_walk_m
