"""A problem agrees with itself."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from itinerary.problem import Problem


@pytest.mark.parametrize(
    "field", ["place_in", "place_out", "stay_min", "carry_min", "points", "cost_ct", "group", "lunch"]
)
def test_vector_has_a_number_an_option(problem_of: Callable[..., Problem], field: str) -> None:
    """A vector that is too short is refused by its name."""
    problem = problem_of()
    with pytest.raises(ValueError, match=field):
        replace(problem, **{field: getattr(problem, field)[:-1]})


@pytest.mark.parametrize("shape", [(2, 6, 2, 2), (1, 5, 2, 2), (1, 6, 2, 3)])
def test_windows_have_days_options_and_two_ends(
    problem_of: Callable[..., Problem], shape: tuple[int, ...]
) -> None:
    """Windows of another shape are refused."""
    with pytest.raises(ValueError, match="windows"):
        replace(problem_of(), windows=np.zeros(shape, dtype=np.int32))


@pytest.mark.parametrize("field", ["place_in", "place_out"])
@pytest.mark.parametrize("place", [-1, 11])
def test_place_is_one_of_the_arrays(problem_of: Callable[..., Problem], field: str, place: int) -> None:
    """A place before the first or after the last is refused."""
    with pytest.raises(ValueError, match="Expected places from 0 to 10"):
        replace(problem_of(), **{field: np.full(6, place, dtype=np.int32)})


def test_each_day_has_its_evenings(problem_of: Callable[..., Problem]) -> None:
    """Evenings for another number of days are refused."""
    with pytest.raises(ValueError, match="Expected evenings for 1 days, got 2"):
        replace(problem_of(), evenings=((), ()))


def test_problem_without_options_is_one(problem_of: Callable[..., Problem]) -> None:
    """A day with nothing to do is a problem all the same."""
    empty = problem_of(arrive="2027-06-09T20:00", leave="2027-06-09T21:00")
    assert empty.ids == ()
