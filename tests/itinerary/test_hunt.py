"""A search that can go on."""

from collections.abc import Callable
from typing import Any

import pytest

from itinerary.hunt import make_hunt
from itinerary.problem import Problem
from itinerary.ruin.arrays import POINTS, make_arrays

LONG = {"arrive": "2027-06-11T09:50", "leave": "2027-06-13T18:10"}


@pytest.mark.parametrize(
    ("changes", "livable"),
    [
        ({}, (True,)),
        (LONG, (True, True, True)),
        ({**LONG, "max_cycle_km_day": 4.0}, (False, True, False)),
        ({"arrive": "2027-12-11T17:50", "leave": "2027-12-12T18:10"}, (False, True)),
    ],
)
def test_day_that_no_bed_serves_cannot_be_lived(
    problem_of: Callable[..., Problem], changes: dict[str, Any], livable: tuple[bool, ...]
) -> None:
    """No bed is within four kilometres of a train, nor in reach in the dark; one can stay all day."""
    assert make_hunt(problem_of(**changes, travel="star"), 1).livable == livable


def test_scale_is_that_of_an_option_that_brings_something(problem_of: Callable[..., Problem]) -> None:
    """(1240 + 380 + 510 + 360 + 52 + 127) / 6 points; options that bring nothing do not count."""
    problem = problem_of()
    assert make_hunt(problem, 1).scale == 2669 // 6
    arrays = make_arrays(problem)
    options = arrays.options.copy()
    options[POINTS, :3] = -100
    assert make_hunt(problem, 1, arrays._replace(options=options)).scale == (360 + 52 + 127) // 3


def test_nothing_is_found_at_first(problem_of: Callable[..., Problem]) -> None:
    """The shelf is empty, and the trips are the same whatever the seed."""
    one, other = (make_hunt(problem_of(**LONG), seed) for seed in (1, 2))
    assert one.shelf.used[0] == 0
    assert (one.trips == other.trips).all()
    assert one.chance[0] != other.chance[0]
