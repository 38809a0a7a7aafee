"""A first look at the days between beds."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from itinerary.problem import Problem
from itinerary.ruin.arrays import Arrays, Longs, make_arrays
from itinerary.ruin.nights import BED, LODGING, NIGHT_POINTS
from itinerary.ruin.scouting import UNKNOWN, UNREACHED, place_night, scout
from itinerary.ruin.state import LENGTH, State, make_state

LONG = {"arrive": "2027-06-11T09:50", "leave": "2027-06-13T18:10"}
DARK = {"arrive": "2027-12-10T17:50", "leave": "2027-12-11T16:00"}
HOME = 2


def looked(problem: Problem, beds: tuple[int, ...] = (0, 1)) -> tuple[Arrays, State, Longs]:
    """Return the worth of the days between some beds."""
    arrays = make_arrays(problem)
    state, days = make_state(arrays), len(problem.frames)
    trips = np.full((days, 3, 3), UNKNOWN, dtype=np.int64)
    scout(arrays, state, np.array(beds, dtype=np.int64), trips)
    return arrays, state, trips


@pytest.mark.parametrize(
    ("travel", "middle"),
    [
        ("star", {(0, 0), (1, 1)}),
        ("itinerant", {(0, 1), (1, 0)}),
        ("free", {(0, 0), (0, 1), (1, 0), (1, 1)}),
    ],
)
def test_days_are_looked_at_as_the_travel_allows(
    problem_of: Callable[..., Problem], travel: str, middle: set[tuple[int, int]]
) -> None:
    """From home to each bed, from bed to bed, and from each bed home; nothing else."""
    _, state, trips = looked(problem_of(**LONG, travel=travel))
    known = {tuple(row) for row in np.argwhere(trips > UNKNOWN).tolist()}
    first, last = {(0, HOME, b) for b in (0, 1)}, {(2, b, HOME) for b in (0, 1)}
    assert known == first | last | {(1, *pair) for pair in middle}
    assert not state.sums[:, :, LENGTH].any()
    assert not state.taken.any()


def test_bed_nobody_looks_at_is_unknown(problem_of: Callable[..., Problem]) -> None:
    """Of two beds the second alone is looked at."""
    _, _, trips = looked(problem_of(**LONG, travel="free"), (1,))
    assert (trips[0, HOME, 0], trips[1, 0, 1]) == (UNKNOWN, UNKNOWN)
    assert trips[0, HOME, 1] > UNKNOWN


def test_bed_out_of_reach_is_unreached(problem_of: Callable[..., Problem]) -> None:
    """With four kilometres a day there is no way to either bed."""
    _, _, trips = looked(problem_of(max_cycle_km_day=4.0, **LONG))
    assert trips[0, HOME, :HOME].tolist() == [UNREACHED, UNREACHED]


def test_bed_that_one_evening_reaches_is_reached(problem_of: Callable[..., Problem]) -> None:
    """In the dark the dinner of the most points is too far from the hotel: the one beside it will do."""
    arrays, _, trips = looked(problem_of(**DARK, start="station:east"))
    hotel = next(i for i, place in enumerate(arrays.nights.beds.tolist()) if place == _hotel(problem_of))
    assert trips[0, HOME, hotel] > UNKNOWN


def _hotel(problem_of: Callable[..., Problem]) -> int:
    return problem_of(**DARK, start="station:east").travel.index("offer:hotel")


def test_night_is_placed_with_its_best_evening(problem_of: Callable[..., Problem]) -> None:
    """Of the evenings of a bed the one of the most points; a bed without evenings is no bed."""
    problem = problem_of(**LONG)
    arrays = make_arrays(problem)
    state = make_state(arrays)
    for bed in (0, 1):
        assert place_night(arrays, state, 0, bed, False)
        placed = arrays.nights.evenings[state.evenings[0, 0]]
        own = arrays.nights.evenings[: arrays.nights.first[1, 0]]
        assert placed[BED] == bed
        assert placed[NIGHT_POINTS] == own[own[:, BED] == bed, NIGHT_POINTS].max()
    closed = replace(
        problem,
        evenings=(
            tuple(e for e in problem.evenings[0] if e.lodging == placed[LODGING]),
            *problem.evenings[1:],
        ),
    )
    arrays = make_arrays(closed)
    assert not place_night(arrays, make_state(arrays), 0, 0, False)


def test_look_is_worth_what_is_there(problem_of: Callable[..., Problem]) -> None:
    """A day is worth more at first sight than the belfry, and no more than the best day."""
    arrays = make_arrays(problem_of())
    trips = np.full((1, 1, 1), UNKNOWN, dtype=np.int64)
    scout(arrays, make_state(arrays), np.zeros(0, dtype=np.int64), trips)
    assert 1240 - 48 < trips[0, 0, 0] <= 2169
