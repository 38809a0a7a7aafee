"""A problem agrees with itself."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from itinerary.problem import MOST_MUSTS, VECTORS, Problem


@pytest.mark.parametrize("field", VECTORS)
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


@pytest.mark.parametrize("field", ["stay_min", "carry_min", "linger_min", "cost_ct"])
@pytest.mark.parametrize("number", [-1, 2**30])
def test_number_makes_sense(problem_of: Callable[..., Problem], field: str, number: int) -> None:
    """Minutes and cents below zero, or beyond any stay, are refused by their name."""
    with pytest.raises(ValueError, match=f"Expected {field} from 0 to"):
        replace(problem_of(), **{field: np.full(6, number, dtype=np.int32)})


def test_all_faults_come_at_once(problem_of: Callable[..., Problem]) -> None:
    """A station, a pair and evenings that are wrong are three sentences of one error."""
    with pytest.raises(ValueError, match=r"evenings(.|\n)*places(.|\n)*before"):
        replace(problem_of(), start=-3, before=((0, 99),), evenings=())


def test_must_haves_are_as_many_as_can_be_kept_account_of(problem_of: Callable[..., Problem]) -> None:
    """Sixty-one must-haves are refused, sixty are not."""
    replace(problem_of(), must=frozenset(f"offer:{i}" for i in range(MOST_MUSTS)))
    with pytest.raises(ValueError, match="at most 60 must-haves, got 61"):
        replace(problem_of(), must=frozenset(f"offer:{i}" for i in range(MOST_MUSTS + 1)))


def test_each_day_has_its_evenings(problem_of: Callable[..., Problem]) -> None:
    """Evenings for another number of days are refused."""
    with pytest.raises(ValueError, match="Expected evenings for 1 days, got 2"):
        replace(problem_of(), evenings=((), ()))


def test_problem_without_options_is_one(problem_of: Callable[..., Problem]) -> None:
    """A day with nothing to do is a problem all the same."""
    empty = problem_of(arrive="2027-06-09T20:00", leave="2027-06-09T21:00")
    assert empty.ids == ()
