"""The kernels that sum up what is carried along chordal arcs."""

import numpy as np
from numpy.typing import NDArray

from graphs.compiled import compiled
from graphs.hierarchy.kernel_arrays import Chords
from graphs.hierarchy.shortcuts import NOWHERE

Ints = NDArray[np.int32]


@compiled
def counterpart(graph: Chords, chord: int, via: int) -> int:
    """
    Return the other lower arc of a triangle.

    The lower node sees fewer nodes than the lower end of the chord does; so the search begins as far on in
    its arcs as the chord lies in those of that end, and mostly ends there.

    Parameters
    ----------
    graph
        The chordal graph.
    chord
        The upper arc of the triangle.
    via
        The arc between the lowest node and the lower end of the chord.
    """
    top = graph.head[chord]
    arc = via + 1 + chord - graph.first[graph.tail[chord]]
    arc = min(arc, np.int64(graph.first[graph.tail[via] + 1]) - 1)
    while graph.head[arc] != top:
        arc -= 1
    return int(arc)


@compiled
def carry(graph: Chords, up_via: Ints, down_via: Ints, carried: Ints) -> tuple[Ints, Ints]:
    """
    Return the carried quantities of the chordal arcs, upwards and downwards.

    Parameters
    ----------
    graph
        The chordal graph.
    up_via, down_via
        As in `graphs.hierarchy.metric.Metric`.
    carried
        The carried quantities of the arcs of the input; shape (arcs, K).
    """
    size, count = len(up_via), carried.shape[1]
    up, down = np.zeros((size, count), np.int32), np.zeros((size, count), np.int32)
    sums, vias = (up, down), (up_via, down_via)
    for chord in range(size if count else 0):
        for downwards in range(2):
            via = vias[downwards][chord]
            if via >= 0:
                other = counterpart(graph, chord, via)
                falling, rising = (other, via) if downwards else (via, other)
                for quantity in range(count):
                    sums[downwards][chord, quantity] = down[falling, quantity] + up[rising, quantity]
            elif via != NOWHERE:
                for quantity in range(count):
                    sums[downwards][chord, quantity] = carried[~via, quantity]
    return up, down
