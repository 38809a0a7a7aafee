"""Ways to spend the nights elsewhere."""

from collections.abc import Callable

import pytest

from itinerary.hunt import Hunt, make_hunt
from itinerary.problem import Problem
from itinerary.ruin.chance import make_chance
from itinerary.ruin.edit import keep
from itinerary.ruin.moving import change_nights, draw_evening, may_sleep
from itinerary.ruin.nights import BED
from itinerary.ruin.scouting import place_night
from itinerary.ruin.state import State, make_state

LONG = {"arrive": "2027-06-11T09:50", "leave": "2027-06-13T18:10"}


def placed(problem: Problem, *beds: int) -> tuple[Hunt, State]:
    """Return a search whose nights are in beds by their numbers."""
    hunt = make_hunt(problem, 1)
    state = make_state(hunt.arrays)
    for night, bed in enumerate(beds):
        assert place_night(hunt.arrays, state, night, bed, False)
    return hunt, state


def beds_of(hunt: Hunt, state: State) -> tuple[int, ...]:
    """Return the numbers of the beds on trial."""
    return tuple(int(hunt.arrays.nights.evenings[e, BED]) for e in state.evenings[0])


@pytest.mark.parametrize(
    ("travel", "first", "met"),
    [
        ("star", (0, 0), {(0, 0), (1, 1)}),
        ("itinerant", (0, 1), {(0, 1)}),
        ("free", (0, 0), {(0, 0), (0, 1), (1, 0), (1, 1)}),
    ],
)
def test_nights_change_as_the_travel_allows(
    problem_of: Callable[..., Problem], travel: str, first: tuple[int, int], met: set[tuple[int, int]]
) -> None:
    """A star moves as a whole, an itinerary of two beds cannot, and who is free goes anywhere."""
    hunt, state = placed(problem_of(**LONG, travel=travel), *first)
    chance, seen, evenings = make_chance(1), set(), set()
    for _ in range(300):
        change_nights(hunt.arrays, state, hunt.trips, chance)
        keep(state)
        seen.add(beds_of(hunt, state))
        evenings.add(tuple(state.evenings[0].tolist()))
    assert seen == met
    assert len(evenings) > len(met)


def test_evening_is_drawn_at_its_bed(problem_of: Callable[..., Problem]) -> None:
    """Several evenings of a bed are drawn, and none of another."""
    hunt, _ = placed(problem_of(**LONG), 0, 1)
    nights, chance = hunt.arrays.nights, make_chance(1)
    for bed in (0, 1):
        drawn = {draw_evening(hunt.arrays, 1, bed, chance) for _ in range(200)}
        assert drawn <= set(range(int(nights.first[1, bed]), int(nights.first[1, bed + 1])))
        assert len(drawn) > 1


@pytest.mark.parametrize(("travel", "may"), [("star", True), ("itinerant", False), ("free", True)])
def test_bed_of_another_night_is_taken_only_by_the_itinerant(
    problem_of: Callable[..., Problem], travel: str, *, may: bool
) -> None:
    """Bed 1 is that of the second night: the first one may be there too unless each night has another."""
    hunt, state = placed(problem_of(**LONG, travel=travel), 0, 1)
    assert may_sleep(hunt.arrays, state, 0, 1) == may
