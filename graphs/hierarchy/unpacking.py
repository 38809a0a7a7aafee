"""The kernels of routes: from the labels of two terminals to the arcs of the input between them."""

import numpy as np
from numpy.typing import NDArray

from graphs.compiled import compiled
from graphs.hierarchy.ancestors import common_rungs
from graphs.hierarchy.carrying import counterpart
from graphs.hierarchy.climbing import FAR
from graphs.hierarchy.kernel_arrays import Chords, Ladders
from graphs.hierarchy.meeting import least_sum, step_of

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]
Keys = NDArray[np.uint32]


@compiled
def meet_pairs(
    parent: Ints, rung: Ints, sources: Ladders, targets: Ladders, rows: tuple[Ints, Ints]
) -> tuple[Keys, Longs, Longs]:
    """
    Return, for pairs of terminals, the least key and where in both labels it was found.

    Parameters
    ----------
    parent, rung
        The elimination tree.
    sources, targets
        The labels.
    rows
        The labels of the source and of the target of each pair, -1 for none; two arrays of shape (p, 2).
    """
    key = np.full(len(rows[0]), FAR)
    source_at, target_at = np.zeros(len(key), np.int64), np.zeros(len(key), np.int64)
    for pair in range(len(key)):
        for source in rows[0][pair]:
            for target in rows[1][pair]:
                if source >= 0 and target >= 0:
                    common = common_rungs(parent, rung, int(sources.low[source]), int(targets.low[target]))
                    here, there = sources.first[source + 1] - common, targets.first[target + 1] - common
                    best, block = least_sum(sources.key, here, targets.key, there, common)
                    if best < key[pair]:
                        here, there = here + block, there + block
                        step = step_of(best, sources.key, here, targets.key, there, common - block)
                        key[pair], source_at[pair], target_at[pair] = best, here + step, there + step
    return key, source_at, target_at


@compiled
def unpack(
    graph: Chords, vias: tuple[Ints, Ints], sources: Ladders, targets: Ladders, met: tuple[Keys, Longs, Longs]
) -> tuple[Longs, Ints]:
    """
    Return the arcs of the ways of pairs of terminals, in order of travel.

    Parameters
    ----------
    graph
        The chordal graph.
    vias
        What its arcs stand for, upwards and downwards.
    sources, targets
        The labels.
    met
        As of `meet_pairs`.

    Returns
    -------
    tuple
        Where the arcs of each pair begin, shape (p + 1,), and the arcs.
    """
    key, source_at, target_at = met
    first = np.zeros(len(key) + 1, np.int64)
    arcs, count = np.empty(1024, np.int32), 0
    stack = np.empty(4 * (graph.rung[len(graph.rung) - 1] + 1), np.int64)
    for pair in range(len(key)):
        if key[pair] < FAR:
            size, place = 0, source_at[pair]
            while sources.via[place] >= 0:
                chord = sources.via[place]
                stack[size] = 2 * chord
                size += 1
                place -= graph.rung[graph.head[chord]] - graph.rung[graph.tail[chord]]
            arcs, count = _expand(graph, vias, stack, size, arcs, count)
            place = target_at[pair]
            while targets.via[place] >= 0:
                chord = targets.via[place]
                stack[0] = 2 * chord + 1
                arcs, count = _expand(graph, vias, stack, 1, arcs, count)
                place -= graph.rung[graph.head[chord]] - graph.rung[graph.tail[chord]]
        first[pair + 1] = count
    return first, arcs[:count].copy()


@compiled
def _expand(
    graph: Chords, vias: tuple[Ints, Ints], stack: Longs, size: int, arcs: Ints, count: int
) -> tuple[Ints, int]:
    """Write the input arcs of a stack of chords (twice their number, plus one if travelled downwards)."""
    up_via, down_via = vias
    while size > 0:
        size -= 1
        chord, downwards = stack[size] >> 1, stack[size] & 1
        via = down_via[chord] if downwards else up_via[chord]
        if via < 0:
            if count == len(arcs):
                longer = np.empty(2 * count, np.int32)
                longer[:count] = arcs
                arcs = longer
            arcs[count] = ~via
            count += 1
        else:
            other = counterpart(graph, chord, via)
            then, now = (via, other) if downwards else (other, via)
            stack[size], stack[size + 1] = 2 * then, 2 * now + 1
            size += 2
    return arcs, count
