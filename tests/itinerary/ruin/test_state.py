"""Room for a search."""

from collections.abc import Callable

from itinerary.problem import Problem
from itinerary.ruin.arrays import make_arrays
from itinerary.ruin.nights import TABLE_GROUP
from itinerary.ruin.state import BEST, NOTHING, SCORE, make_state


def test_state_is_empty_and_sleeps_in_the_first_bed(problem_of: Callable[..., Problem]) -> None:
    """No options, the first evening of each night, its table counted, and no score."""
    arrays = make_arrays(problem_of(arrive="2027-06-11T09:50", leave="2027-06-13T18:10"))
    state = make_state(arrays)
    assert not state.sums.any()
    assert state.evenings.tolist() == [arrays.nights.first[:, 0].tolist()] * 2
    tables = [t for t in arrays.nights.evenings[state.evenings[0], TABLE_GROUP].tolist() if t >= 0]
    assert state.seen.sum() == len(tables)
    assert (state.tally[SCORE], state.tally[BEST]) == (NOTHING, NOTHING)


def test_day_has_room_for_its_visits_and_a_lunch(problem_of: Callable[..., Problem]) -> None:
    """Three visits, a lunch, and one more to be on trial."""
    assert make_state(make_arrays(problem_of())).options.shape == (2, 1, 5)
