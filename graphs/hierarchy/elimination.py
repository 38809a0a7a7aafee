"""Contracting nodes in the order of their ranks: the chordal graph and its elimination tree."""

import numpy as np
from numpy.typing import NDArray

from graphs.compiled import compiled

Ints = NDArray[np.int32]


@compiled
def eliminate(pair_first: Ints, pair_high: Ints) -> tuple[Ints, Ints, Ints]:
    """
    Return the chordal graph that remains when each node, contracted, joins its upper neighbours.

    Contracting a node hands its upper neighbours, but the lowest, on to that lowest: its parent.

    Parameters
    ----------
    pair_first
        Where the upper neighbours of each node begin; shape (n + 1,).
    pair_high
        Those neighbours, without doubles.

    Returns
    -------
    tuple
        ``first``, ``head`` and ``parent`` as in `graphs.hierarchy.topology.Topology`.
    """
    nodes = len(pair_first) - 1
    first = np.zeros(nodes + 1, np.int32)
    head = np.empty(4 * len(pair_high) + 16, np.int32)
    parent, child, sibling, seen = (
        np.full(nodes, np.int32(-1)),
        np.full(nodes, np.int32(-1)),
        np.full(nodes, np.int32(-1)),
        np.full(nodes, np.int32(-1)),
    )
    end = 0
    for node in range(nodes):
        room = pair_first[node + 1] - pair_first[node]
        below = child[node]
        while below >= 0:
            room += first[below + 1] - first[below]
            below = sibling[below]
        if end + room > len(head):
            longer = np.empty(2 * len(head) + room, np.int32)
            longer[:end] = head[:end]
            head = longer
        start = end
        for pair in range(pair_first[node], pair_first[node + 1]):
            seen[pair_high[pair]] = node
            head[end] = pair_high[pair]
            end += 1
        below = child[node]
        while below >= 0:
            for arc in range(first[below] + 1, first[below + 1]):
                upper = head[arc]
                if seen[upper] != node:
                    seen[upper] = node
                    head[end] = upper
                    end += 1
            below = sibling[below]
        if end > start:
            head[start:end].sort()
            lowest = head[start]
            parent[node], sibling[node], child[lowest] = lowest, child[lowest], node
        first[node + 1] = end
    return first, head[:end].copy(), parent
