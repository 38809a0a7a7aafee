"""What can still be earned after an option, and what of it when one may not go on to the best one."""

from typing import NamedTuple

from graphs.compiled import compiled
from itinerary.bound.day import Day, Floats
from itinerary.problem import Ints


class Rest(NamedTuple):
    """
    The most that further stops and an end can earn.

    All have the shape (visits + 1, 2, m, q): by visits that are left, lunch taken (1) or not (0), option and
    quarter of an hour at which it is left.

    Parameters
    ----------
    most
        Going on anywhere.
    to
        The option that this goes on to first; -1 for an end.
    other
        Going on anywhere else.
    """

    most: Floats
    to: Ints
    other: Floats


@compiled
def without_known(rest: Rest, state: tuple[int, int, int, int], memory: Ints, day: Day) -> float:
    """Tell what can be earned in a state without going on to an option that is still remembered there."""
    to, j = rest.to[state], state[2]
    for q in range(memory.size if to >= 0 else 0):
        for n in range(day.near.shape[1] if memory[q] == to else 0):
            if day.near[j, n] == to:
                return float(rest.other[state])
    return float(rest.most[state])
