"""In which order nodes are contracted."""

import numpy as np

from graphs.hierarchy.order import dissect, joined_pairs, order


def test_pairs_are_told_once() -> None:
    """There and back, twice and round in a loop, is one pair."""
    tail, head = np.array([2, 0, 2, 1], dtype=np.int32), np.array([0, 2, 0, 1], dtype=np.int32)
    low, high = joined_pairs(3, tail, head)
    assert (low.tolist(), high.tolist()) == ([0], [2])


def test_bends_come_before_crossroads() -> None:
    """In a clique of four with a bend on the way to a dead end, those two are contracted first."""
    clique = [(a, b) for b in range(4) for a in range(b)]
    low, high = np.array([*clique, (3, 4), (4, 5)], dtype=np.int64).T
    rank = order(6, low, high)
    assert sorted(rank.tolist()) == list(range(6))
    assert sorted(rank[4:].tolist()) == [0, 1]


def test_separator_comes_last() -> None:
    """Between two cliques of six the one node that joins them has the highest rank."""
    clique = [(a, b) for b in range(6) for a in range(b)]
    pairs = clique + [(a + 6, b + 6) for a, b in clique] + [(node, 12) for node in (0, 1, 2, 6, 7, 8)]
    start, end = np.array(sorted(pairs + [(b, a) for a, b in pairs]), dtype=np.int32).T
    first = np.concatenate([[0], np.cumsum(np.bincount(start))]).astype(np.int32)
    rank = dissect(first, np.ascontiguousarray(end))
    assert rank[12] >= 12 - 6
    assert sorted(rank.tolist()) == list(range(13))
