"""Topology and metric in the shape compiled code takes them: named tuples of arrays."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from graphs.columns import read_only

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from graphs.hierarchy.metric import Metric
    from graphs.hierarchy.topology import Topology


class Chords(NamedTuple):
    """The chordal graph: see `graphs.hierarchy.topology.Topology`."""

    first: NDArray[np.int32]
    tail: NDArray[np.int32]
    head: NDArray[np.int32]
    parent: NDArray[np.int32]
    rung: NDArray[np.int32]
    span_first: NDArray[np.int32]
    span_arc: NDArray[np.int32]
    span_rung: NDArray[np.int32]


class Direction(NamedTuple):
    """One direction of the chordal arcs: see `graphs.hierarchy.metric.Metric`."""

    cost: NDArray[np.int32]
    via: NDArray[np.int32]
    carried: NDArray[np.int32]


class Ladders(NamedTuple):
    """
    Labels: numbers for each rung from that of a lowest node to the last.

    ``owner`` is the terminal of each label, ``low`` its lowest node, ``first`` where its numbers begin;
    ``key``, ``via`` (the arc by which a rung was reached, -1 at a node of the terminal or where none was) and
    ``carried`` the numbers; ``shared`` how many rungs it has in common with the label before it.
    """

    owner: NDArray[np.int32]
    low: NDArray[np.int32]
    first: NDArray[np.int64]
    key: NDArray[np.uint32]
    via: NDArray[np.int32]
    carried: NDArray[np.int32]
    shared: NDArray[np.int32]


def chords(topology: Topology) -> Chords:
    """
    Return the chordal graph of a topology.

    Parameters
    ----------
    topology
        The topology.
    """
    return Chords(*(read_only(getattr(topology, name)) for name in Chords._fields))


def upwards(metric: Metric) -> Direction:
    """
    Return what the arcs of a metric cost upwards.

    Parameters
    ----------
    metric
        The metric.
    """
    return Direction(metric.up_cost, metric.up_via, metric.up_carried)


def downwards(metric: Metric) -> Direction:
    """
    Return what the arcs of a metric cost downwards.

    Parameters
    ----------
    metric
        The metric.
    """
    return Direction(metric.down_cost, metric.down_via, metric.down_carried)
