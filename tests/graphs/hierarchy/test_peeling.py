"""Contracting what has at most two neighbours."""

import numpy as np
from numpy.typing import NDArray

from graphs.columns import read_only
from graphs.hierarchy.peeling import peel


def _peeled(pairs: list[tuple[int, int]], nodes: int) -> tuple[NDArray[np.int32], list[set[int]]]:
    """Return the ranks, and who is joined to whom afterwards."""
    start, end = np.array(sorted(pairs + [(b, a) for a, b in pairs]), dtype=np.int32).T
    first = np.concatenate([[0], np.cumsum(np.bincount(start, minlength=nodes))]).astype(np.int32)
    near, last = end.copy(), first[1:].copy()
    rank, count = peel(read_only(first), near, last)
    assert sorted(rank[rank >= 0].tolist()) == list(range(count))
    return rank, [set(near[first[node] : last[node]].tolist()) for node in range(nodes)]


def test_bend_leaves_its_neighbours_joined() -> None:
    """A bend between corners that are joined anyway, and one that stands for the missing side of a clique."""
    sides = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3)]
    rank, joined = _peeled([*sides, (2, 4), (4, 3), (0, 5), (5, 1)], 6)
    assert (rank[:4] < 0).all()
    assert (rank[4:] >= 0).all()
    assert joined[:4] == [{1, 2, 3}, {0, 2, 3}, {0, 1, 3}, {0, 1, 2}]


def test_trees_and_rings_vanish() -> None:
    """What has no crossroads but forks and rings is contracted whole."""
    ring = [(node, (node + 1) % 9) for node in range(9)]
    rank, _ = _peeled([*ring, (0, 9), (9, 10), (9, 11)], 12)
    assert (rank >= 0).all()


def test_neighbours_wait_for_the_next_round() -> None:
    """Along a row of a hundred bends, no two neighbours are contracted in the first round."""
    rank, _ = _peeled([(node, node + 1) for node in range(99)], 100)
    first_round = np.flatnonzero(rank < 50)
    assert (np.diff(np.sort(first_round)) > 1).all()


def test_neighbours_of_a_hub_stay() -> None:
    """A hub keeps its hundred arms: to take them out one by one would search through all others each time."""
    rank, joined = _peeled([(0, arm) for arm in range(1, 101)], 101)
    assert (rank < 0).sum() >= 64
    assert joined[0] == set(range(1, 101))
