"""Making a metric: what every chordal arc costs, from the costs of the input."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from graphs.columns import read_only
from graphs.hierarchy.carrying import carry
from graphs.hierarchy.kernel_arrays import chords
from graphs.hierarchy.metric import INFINITE, Metric
from graphs.hierarchy.shortcuts import lay, shorten

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from graphs.hierarchy.topology import Topology


def customise(topology: Topology, cost: NDArray[np.int32], carried: NDArray[np.int32]) -> Metric:
    """
    Return the metric of a profile.

    Parameters
    ----------
    topology
        What the arcs lie on.
    cost
        What each arc of the input costs, at least 0; `INFINITE` or more for one that cannot be passed. Of
        parallel arcs of the same cost the first is used. Shape (arcs,).
    carried
        K more quantities of each arc, to be summed along cheapest ways, K may be 0; shape (arcs, K).

    Raises
    ------
    ValueError
        If a cost is negative, or the shapes do not fit.
    """
    arcs = len(topology.slot)
    if cost.shape != (arcs,) or carried.ndim != 2 or len(carried) != arcs:
        raise ValueError(f"costs of shape {cost.shape} and carried {carried.shape} for {arcs} arcs")
    if arcs and cost.min() < 0:
        raise ValueError(f"arc {cost.argmin()} costs {cost.min()}: less than nothing")
    graph, size = chords(topology), len(topology.head)
    bounded = read_only(np.minimum(cost, INFINITE), np.int32)
    laid = lay(read_only(topology.slot), read_only(topology.ascends), bounded, size, INFINITE)
    shorten(graph, *laid, INFINITE)
    up_cost, down_cost, up_via, down_via = map(read_only, laid)
    sums = carry(graph, up_via, down_via, read_only(carried, np.int32))
    return Metric(
        topology=topology,
        up_cost=up_cost,
        down_cost=down_cost,
        up_via=up_via,
        down_via=down_via,
        up_carried=read_only(sums[0]),
        down_carried=read_only(sums[1]),
    )
