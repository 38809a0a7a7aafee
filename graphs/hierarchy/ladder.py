"""Rungs and spans: the arcs of a chordal graph seen along the ladders of the elimination tree."""

import numpy as np
from numpy.typing import NDArray

from graphs.compiled import compiled

Ints = NDArray[np.int32]


@compiled
def rungs(parent: Ints) -> Ints:
    """
    Return the rung of each node, the lowest rung of all being 0.

    Parameters
    ----------
    parent
        The elimination tree; shape (n,).
    """
    nodes = len(parent)
    rung = np.zeros(nodes, np.int32)
    lowest = 0
    for node in range(nodes - 1, -1, -1):
        if parent[node] >= 0:
            rung[node] = rung[parent[node]] - 1
            lowest = min(lowest, rung[node])
    for node in range(nodes):
        rung[node] -= lowest
    return rung


def spans(first: Ints, head: Ints, rung: Ints) -> tuple[Ints, Ints, Ints]:
    """
    Return the spans of consecutive rungs among the heads of each node.

    Parameters
    ----------
    first, head, rung
        As in `graphs.hierarchy.topology.Topology`.

    Returns
    -------
    tuple
        ``span_first``, ``span_arc`` and ``span_rung``, as there.
    """
    rungs_of_heads = rung[head]
    begins = np.diff(rungs_of_heads, prepend=-2) != 1
    begins[first[:-1][np.diff(first) > 0]] = True
    span_arc = np.append(np.flatnonzero(begins), len(head)).astype(np.int32)
    span_first = np.concatenate([[0], np.cumsum(begins)]).astype(np.int32)[first]
    return span_first, span_arc, rungs_of_heads[span_arc[:-1]]


@compiled
def locate(first: Ints, head: Ints, low: Ints, high: Ints) -> Ints:
    """
    Return the chordal arc between each pair of joined nodes, -1 between a node and itself.

    Parameters
    ----------
    first, head
        The chordal graph.
    low, high
        Ranks of the pairs, the lower first; shape (pairs,).
    """
    arc = np.empty(len(low), np.int32)
    for pair in range(len(low)):
        start, end = first[low[pair]], first[low[pair] + 1]
        while start < end:
            middle = (start + end) // 2
            if head[middle] < high[pair]:
                start = middle + 1
            else:
                end = middle
        arc[pair] = start if low[pair] != high[pair] else -1
    return arc
