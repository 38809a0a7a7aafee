"""Label setting: what labels say of themselves."""

from collections.abc import Callable
from typing import Any

import pytest

from itinerary.bound.completion import completions
from itinerary.bound.labels import (
    ALL,
    DEAD,
    EXACT,
    LOOSE,
    LUNCHED,
    METRES,
    NODE,
    NOTHING,
    PARENT,
    STOPS,
    TIME,
    Look,
    set_labels,
)
from itinerary.bound.master import Master
from itinerary.bound.pricer import Pricer, clear, make_pricer, prices_of
from itinerary.problem import Problem
from itinerary.ruin.arrays import make_arrays

WEEKEND = {"arrive": "2027-06-12T09:50", "leave": "2027-06-13T18:10"}


def labelled(problem: Problem, d: int, room: int = 50_000, way: int = EXACT) -> Pricer:
    """Return the pricer of a day after going through its labels, all of which are free."""
    pricer = make_pricer(problem, make_arrays(problem), d, room)
    prices = prices_of(pricer, dict.fromkeys(Master(problem=problem).rows, 0.0))
    rest = completions(pricer.arrays, pricer.day, prices)
    clear(pricer.labels, NOTHING)
    set_labels(pricer.arrays, pricer.day, prices, pricer.labels, rest, Look(room, 0.0, 0.0, way))
    return pricer


@pytest.mark.parametrize(("changes", "d"), [({}, 0), (WEEKEND, 0), (WEEKEND, 1), ({"mode": "walk"}, 0)])
def test_labels_go_on_from_their_parents(
    problem_of: Callable[..., Problem], changes: dict[str, Any], d: int
) -> None:
    """Later, farther, one stop more or one lunch, and never more than the pace."""
    problem = problem_of(**changes)
    labels = labelled(problem, d).labels
    assert labels.used[0] > 20
    for row in labels.rows[: labels.used[0]]:
        meal = bool(problem.lunch[row[NODE]])
        assert row[STOPS] <= problem.visits_day
        if row[PARENT] < 0:
            assert (row[STOPS], row[LUNCHED]) == (1 - meal, meal)
            continue
        before = labels.rows[row[PARENT]]
        assert (row[STOPS], row[LUNCHED]) == (before[STOPS] + 1 - meal, before[LUNCHED] + meal)
        assert row[TIME] >= before[TIME] + problem.stay_min[row[NODE]]
        assert row[METRES] >= before[METRES]


def test_no_label_alive_is_as_good_as_another(problem_of: Callable[..., Problem]) -> None:
    """Of two at the same option with the same memory one is later, farther, of more stops or worth more."""
    labels = labelled(problem_of(), 0).labels
    alive = [k for k in range(int(labels.used[0])) if not labels.rows[k, DEAD]]
    for a in alive:
        for b in alive:
            row, other = labels.rows[a], labels.rows[b]
            same = set(labels.memory[a]) <= set(labels.memory[b]) and row[LUNCHED] == other[LUNCHED]
            if a == b or row[NODE] != other[NODE] or not same:
                continue
            better = all(row[c] <= other[c] for c in (TIME, METRES, STOPS))
            assert not (better and labels.value[a] - (other[TIME] - row[TIME]) >= labels.value[b])


def test_labels_keep_to_their_room(problem_of: Callable[..., Problem]) -> None:
    """Of more than there is room for, so many are made."""
    assert labelled(problem_of(), 0, room=5).labels.used[0] == 5


def test_looser_is_fewer(problem_of: Callable[..., Problem]) -> None:
    """What is compared loosely leaves fewer ways, and what is not compared at all leaves them all."""
    loose, exact, every = (labelled(problem_of(), 0, way=way).labels for way in (LOOSE, EXACT, ALL))
    assert loose.used[0] <= exact.used[0] < every.used[0]
    assert loose.top[0] <= exact.top[0]
    assert not every.rows[: every.used[0], DEAD].any()
