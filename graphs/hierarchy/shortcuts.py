"""The kernels of customisation: lay input arcs on chords, and shorten these over lower nodes."""

import numpy as np
from numpy.typing import NDArray

from graphs.compiled import compiled
from graphs.hierarchy.kernel_arrays import Chords

Ints = NDArray[np.int32]
NOWHERE = np.int32(-(2**31))


@compiled
def lay(
    slot: Ints, ascends: NDArray[np.bool_], cost: Ints, size: int, infinite: int
) -> tuple[Ints, Ints, Ints, Ints]:
    """
    Return cost and via of the chordal arcs, upwards and downwards, as far as single input arcs go.

    Parameters
    ----------
    slot, ascends
        Where the arcs of the input lie, as in `graphs.hierarchy.topology.Topology`.
    cost
        What they cost.
    size
        How many chordal arcs there are.
    infinite
        What a chordal arc without input costs.

    Returns
    -------
    tuple
        ``up_cost``, ``down_cost``, ``up_via`` and ``down_via`` as in `graphs.hierarchy.metric.Metric`;
        a via of `NOWHERE` where there is none.
    """
    up, down = np.full(size, np.int32(infinite)), np.full(size, np.int32(infinite))
    up_via, down_via = np.full(size, NOWHERE), np.full(size, NOWHERE)
    for arc in range(len(slot)):
        chord = slot[arc]
        if chord >= 0:
            if ascends[arc]:
                if cost[arc] < up[chord]:
                    up[chord], up_via[chord] = cost[arc], ~arc
            elif cost[arc] < down[chord]:
                down[chord], down_via[chord] = cost[arc], ~arc
    return up, down, up_via, down_via


@compiled
def shorten(  # noqa: C901 - one loop: calls within it would take longer than what they do
    graph: Chords, up: Ints, down: Ints, up_via: Ints, down_via: Ints, infinite: int
) -> None:
    """
    Shorten each chordal arc to its cheapest way over lower nodes: after this, all lower triangles hold.

    Node after node gathers, on the ladder of its ancestors, the ways over each lower neighbour. A lower
    neighbour waits in the queue of the next of its heads that is still to come.

    Parameters
    ----------
    graph
        The chordal graph.
    up, down, up_via, down_via
        As of `lay`; changed.
    infinite
        The cost of what cannot be passed.
    """
    first, head, span_arc, span_rung = graph.first, graph.head, graph.span_arc, graph.span_rung
    nodes = len(first) - 1
    queue, follower = np.full(nodes, np.int32(-1)), np.full(nodes, np.int32(-1))
    arc_at, span_at = graph.first.copy(), graph.span_first.copy()
    ladder = np.empty(graph.rung[nodes - 1] + 1, np.int32)
    best_up, best_down, best_up_via, best_down_via = ladder, ladder.copy(), ladder.copy(), ladder.copy()
    for node in range(nodes):
        lower = queue[node]
        if lower >= 0:
            _spread(graph, node, up, best_up)
            _spread(graph, node, down, best_down)
            _spread(graph, node, up_via, best_up_via)
            _spread(graph, node, down_via, best_down_via)
        while lower >= 0:
            following, arc, span = follower[lower], arc_at[lower], span_at[lower]
            start, last = arc + 1, first[lower + 1]
            if start < last:
                if start == span_arc[span + 1]:
                    span += 1
                arc_at[lower], span_at[lower] = start, span
                follower[lower], queue[head[start]] = queue[head[start]], lower
            if up[arc] >= infinite and down[arc] >= infinite:
                start = last
            here_up, here_down, via = up[arc], down[arc], np.int32(arc)
            while start < last:
                begin, rung = np.uint64(start), np.uint64(span_rung[span] + start - span_arc[span])
                length = span_arc[span + 1] - start
                for step in range(length):
                    other, place = begin + np.uint64(step), rung + np.uint64(step)
                    cost, best = np.int32(here_down + up[other]), best_up[place]
                    less = cost < best
                    best_up[place] = cost if less else best
                    best_up_via[place] = via if less else best_up_via[place]
                for step in range(length):
                    other, place = begin + np.uint64(step), rung + np.uint64(step)
                    cost, best = np.int32(here_up + down[other]), best_down[place]
                    less = cost < best
                    best_down[place] = cost if less else best
                    best_down_via[place] = via if less else best_down_via[place]
                span += 1
                start += length
            lower = following
        if queue[node] >= 0:
            _gather(graph, node, best_up, up)
            _gather(graph, node, best_down, down)
            _gather(graph, node, best_up_via, up_via)
            _gather(graph, node, best_down_via, down_via)
        if first[node] < first[node + 1]:
            above = head[first[node]]
            follower[node], queue[above] = queue[above], node


@compiled
def _spread(graph: Chords, node: int, arcs: Ints, ladder: Ints) -> None:
    """Copy what is known of the arcs of a node to the rungs of their heads."""
    for span in range(graph.span_first[node], graph.span_first[node + 1]):
        start, rung = np.uint64(graph.span_arc[span]), np.uint64(graph.span_rung[span])
        for step in range(graph.span_arc[span + 1] - graph.span_arc[span]):
            ladder[rung + np.uint64(step)] = arcs[start + np.uint64(step)]


@compiled
def _gather(graph: Chords, node: int, ladder: Ints, arcs: Ints) -> None:
    """Copy back to the arcs of a node what was found for them."""
    for span in range(graph.span_first[node], graph.span_first[node + 1]):
        start, rung = np.uint64(graph.span_arc[span]), np.uint64(graph.span_rung[span])
        for step in range(graph.span_arc[span + 1] - graph.span_arc[span]):
            arcs[start + np.uint64(step)] = ladder[rung + np.uint64(step)]
