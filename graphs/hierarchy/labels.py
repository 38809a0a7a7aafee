"""
What it takes from terminals up to each of their ancestors: all that a metric need be asked about them.

A cheapest way climbs to some highest node and descends from there. Both halves are searched upwards in the
chordal graph, from the source and, against the direction of travel, from the target. What such a search finds
is a label: a number for each rung of the ladder from the terminal to the last. Two labels have the rungs of
their common ancestors at their ends; the least sum over these is the cheapest way.

Method: elimination tree queries of Dibbelt, Strasser, Wagner (ACM JEA 21, 2016,
https://doi.org/10.1145/2886843); keeping their results as labels is the tree decomposition's use of Ouyang et
al.: When Hierarchy Meets 2-Hop-Labeling (SIGMOD 2018, https://doi.org/10.1145/3183713.3196913).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from graphs.columns import read_only
from graphs.hierarchy.ancestors import shared_rungs
from graphs.hierarchy.climbing import climb, collect, seat
from graphs.hierarchy.kernel_arrays import Direction, Ladders, chords, downwards, upwards
from graphs.hierarchy.metric import INFINITE, Metric

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from graphs.hierarchy.terminals import Terminals

SOURCE_BIT, TARGET_BIT = 2, 1


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Labels:
    """
    The labels of terminals: one for each, or two where neither of its nodes is an ancestor of the other.

    A label's key is four times the cost, plus 2 if the second end of the source is used, plus 1 if the second
    of the target: so the least key is the least cost and, among equals, that of the first ends.

    Parameters
    ----------
    metric
        What they were made by.
    count
        How many terminals.
    ladders
        The labels, as kernels take them, by ascending rank of their lowest nodes.
    """

    metric: Metric
    count: int
    ladders: Ladders


def label_sources(metric: Metric, terminals: Terminals) -> Labels:
    """
    Return the labels of terminals where trips begin.

    Parameters
    ----------
    metric
        What ways cost.
    terminals
        The terminals.
    """
    return _label(metric, terminals, upwards(metric), SOURCE_BIT)


def label_targets(metric: Metric, terminals: Terminals) -> Labels:
    """
    Return the labels of terminals where trips end.

    Parameters
    ----------
    metric
        What ways cost.
    terminals
        The terminals.
    """
    return _label(metric, terminals, downwards(metric), TARGET_BIT)


def _label(metric: Metric, terminals: Terminals, direction: Direction, bit: int) -> Labels:
    graph = chords(metric.topology)
    node, cost, carried = _placed(metric, terminals)
    owner, low = seat(graph.parent, node)
    by_rank = np.argsort(low, kind="stable")
    owner, low = read_only(owner[by_rank]), read_only(low[by_rank])
    first = np.concatenate([[0], np.cumsum(graph.rung[-1] + 1 - graph.rung[low])])
    outline = owner, low, read_only(first, np.int64)
    key, via = climb(graph, direction.cost, outline, node, cost, bit)
    reached = read_only(key), read_only(via)
    sums = read_only(collect(graph, direction.carried, outline, reached, carried, bit))
    shared = read_only(shared_rungs(graph.parent, graph.rung, low))
    return Labels(metric=metric, count=len(node), ladders=Ladders(*outline, *reached, sums, shared))


def _placed(
    metric: Metric, terminals: Terminals
) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]:
    """Return the ranks of the nodes of terminals, -1 where there is none or no passing; costs; carried."""
    shape, count = (len(terminals.node), 2), metric.up_carried.shape[1]
    shapes = terminals.node.shape, terminals.cost.shape, terminals.carried.shape
    if shapes != (shape, shape, (*shape, count)):
        raise ValueError(f"terminals of shapes {shapes} for a metric that carries {count}")
    usable = (terminals.node >= 0) & (terminals.cost < INFINITE)
    if (
        terminals.node.max(initial=-1) >= len(metric.topology.rank)
        or terminals.cost[usable].min(initial=0) < 0
    ):
        raise ValueError("a terminal is at a node that is none, or costs less than nothing")
    node = np.where(usable, metric.topology.rank[terminals.node], np.int32(-1))
    return read_only(node), read_only(terminals.cost, np.int32), read_only(terminals.carried, np.int32)
