"""The kernels of the elimination tree: which ancestors nodes have in common."""

import numpy as np
from numpy.typing import NDArray

from graphs.compiled import compiled

Ints = NDArray[np.int32]


@compiled
def common_rungs(parent: Ints, rung: Ints, one: int, other: int) -> int:
    """
    Return how many ancestors two nodes share, themselves included.

    Parameters
    ----------
    parent, rung
        The elimination tree.
    one, other
        The nodes.
    """
    while one != other:
        if one < other:
            one = parent[one]
            if one < 0:
                return 0
        else:
            other = parent[other]
            if other < 0:
                return 0
    return int(rung[len(rung) - 1]) + 1 - int(rung[one])


@compiled
def shared_rungs(parent: Ints, rung: Ints, low: Ints) -> Ints:
    """
    Return how many rungs each label shares with the one before it, 0 for the first.

    Parameters
    ----------
    parent, rung
        The elimination tree.
    low
        The lowest node of each label.
    """
    shared = np.zeros(len(low), np.int32)
    for label in range(1, len(low)):
        shared[label] = common_rungs(parent, rung, int(low[label - 1]), int(low[label]))
    return shared
