"""
Contracting first what has at most two neighbours: dead ends, and the bends of a way.

No order does better on these, and what is left to be dissected is half of a road network, or a tenth where
every bend is a node. Neighbours are not contracted in the same round, so that a long row of bends becomes a
low tree, not a high one.
"""

import numpy as np
from numpy.typing import NDArray

from graphs.compiled import compiled

Ints = NDArray[np.int32]
HUB = 64
"""Neighbours of a node with more neighbours than this stay, lest each search through all the others."""


@compiled
def peel(first: Ints, near: Ints, last: Ints) -> tuple[Ints, int]:
    """
    Return the ranks of the nodes contracted, -1 for others, and how many they are.

    Parameters
    ----------
    first, near
        Neighbours of node v are ``near[first[v]]`` to ``near[first[v + 1] - 1]``; n + 1 and 2 pairs numbers.
    last
        Where the neighbours of each node end; shape (n,). This and ``near`` are changed: afterwards they tell
        who is joined to whom among the nodes that are left.
    """
    nodes = len(last)
    rank, busy = np.full(nodes, np.int32(-1)), np.full(nodes, np.int32(-1))
    ranked, before, turn = 0, -1, 0
    while ranked > before:
        before = ranked
        for node in range(nodes):
            few = rank[node] < 0 and last[node] - first[node] <= 2
            if few and busy[node] != turn and not _beside_hub(first, near, last, node):
                rank[node] = ranked
                ranked += 1
                for place in range(first[node], last[node]):
                    busy[near[place]] = turn
                _contract(first, near, last, node)
        turn += 1
    return rank, ranked


@compiled
def _beside_hub(first: Ints, near: Ints, last: Ints, node: int) -> bool:
    """Return whether a neighbour of a node has too many neighbours itself."""
    most = 0
    for place in range(first[node], last[node]):
        most = max(most, last[near[place]] - first[near[place]])
    return most > HUB


@compiled
def _contract(first: Ints, near: Ints, last: Ints, node: int) -> None:
    """Take a node out of the lists of its neighbours, at most two; join these."""
    size = last[node] - first[node]
    joined = size < 2
    if size == 2:
        one, other = near[first[node]], near[first[node] + 1]
        for place in range(first[one], last[one]):
            joined = joined or near[place] == other
    for turn in range(size):
        neighbour = near[first[node] + turn]
        place = first[neighbour]
        while near[place] != node:
            place += 1
        if joined:
            last[neighbour] -= 1
            near[place] = near[last[neighbour]]
        else:
            near[place] = near[first[node] + 1 - turn]
