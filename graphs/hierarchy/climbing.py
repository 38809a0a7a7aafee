"""The kernels of labels: from terminals up the ladders of their ancestors."""

import numpy as np
from numpy.typing import NDArray

from graphs.compiled import compiled
from graphs.hierarchy.kernel_arrays import Chords

Ints = NDArray[np.int32]
Keys = NDArray[np.uint32]
FAR = np.uint32(2**31 - 1)
"""The key of what cannot be reached."""


@compiled
def seat(parent: Ints, node: Ints) -> tuple[Ints, Ints]:
    """
    Return whose labels there are to be, and from which node each rises.

    Parameters
    ----------
    parent
        The elimination tree.
    node
        Ranks of the nodes of each terminal, -1 for none; shape (t, 2).
    """
    owner, low = np.empty(2 * len(node), np.int32), np.empty(2 * len(node), np.int32)
    count = 0
    for terminal in range(len(node)):
        one, other = node[terminal, 0], node[terminal, 1]
        if one > other:
            one, other = other, one
        above = one
        while 0 <= above < other:
            above = parent[above]
        if one >= 0 and above != other:
            owner[count], low[count] = terminal, one
            count += 1
        if other >= 0:
            owner[count], low[count] = terminal, one if above == other else other
            count += 1
    return owner[:count].copy(), low[:count].copy()


@compiled
def climb(
    graph: Chords,
    arc_cost: Ints,
    labels: tuple[Ints, Ints, NDArray[np.int64]],
    node: Ints,
    cost: Ints,
    bit: int,
) -> tuple[Keys, Ints]:
    """
    Return the key of each rung of each label, and the arc by which it was reached.

    Parameters
    ----------
    graph
        The chordal graph.
    arc_cost
        What its arcs cost in the direction of the search.
    labels
        ``owner``, ``low`` and ``first`` of the labels.
    node, cost
        The nodes of terminals, and what these cost; shape (t, 2).
    bit
        What a key has more at the second node of a terminal.
    """
    owner, low, first = labels
    key, via = np.full(first[-1], FAR), np.full(first[-1], np.int32(-1))
    for label in range(len(owner)):
        base = first[label] - graph.rung[low[label]]
        here = low[label]
        while here >= 0:
            place = base + graph.rung[here]
            for end in range(2):
                if node[owner[label], end] == here:
                    seed = np.uint32(4 * np.int64(cost[owner[label], end]) + bit * end)
                    if seed < key[place]:
                        key[place], via[place] = seed, -1
            so_far = key[place]
            if so_far < FAR:
                for span in range(graph.span_first[here], graph.span_first[here + 1]):
                    arc = graph.span_arc[span]
                    begin, rung = np.uint64(arc), np.uint64(base + graph.span_rung[span])
                    for step in range(graph.span_arc[span + 1] - arc):
                        spot = rung + np.uint64(step)
                        cost_key = np.uint32(np.uint32(arc_cost[begin + np.uint64(step)]) << np.uint32(2))
                        total = np.uint32(so_far + cost_key)
                        less = total < key[spot]
                        key[spot] = total if less else key[spot]
                        via[spot] = np.int32(arc + step) if less else via[spot]
            here = graph.parent[here]
    return key, via


@compiled
def collect(
    graph: Chords,
    arc_carried: Ints,
    labels: tuple[Ints, Ints, NDArray[np.int64]],
    reached: tuple[Keys, Ints],
    carried: Ints,
    bit: int,
) -> Ints:
    """
    Return the carried quantities of each rung of each label; shape (rungs of all, K).

    Parameters
    ----------
    graph
        The chordal graph.
    arc_carried
        The carried quantities of its arcs in the direction of the search.
    labels, bit
        As of `climb`.
    reached
        What that returned.
    carried
        The carried quantities at the nodes of terminals; shape (t, 2, K).
    """
    owner, low, first = labels
    key, via = reached
    count = carried.shape[2]
    sums = np.empty((len(key), count), np.int32)
    if count == 0:
        return sums
    for label in range(len(owner)):
        base = first[label] - graph.rung[low[label]]
        here = low[label]
        while here >= 0:
            place = base + graph.rung[here]
            arc = via[place]
            if arc >= 0:
                before = base + graph.rung[graph.tail[arc]]
                for quantity in range(count):
                    sums[place, quantity] = sums[before, quantity] + arc_carried[arc, quantity]
            else:
                end = 1 if key[place] & bit else 0
                for quantity in range(count):
                    sums[place, quantity] = carried[owner[label], end, quantity]
            here = graph.parent[here]
    return sums
