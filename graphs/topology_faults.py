"""What must hold of a hierarchy, since compiled code looks nothing up twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from graphs.hierarchy.topology import Topology
    from graphs.ways import Ways


def topology_faults(topology: Topology, ways: Ways) -> tuple[str, ...]:
    """
    Return what in a hierarchy cannot be, or does not belong to the ways it is said to be of.

    Parameters
    ----------
    topology
        The hierarchy.
    ways
        The ways; what there is to check of themselves has been checked.
    """
    nodes, arcs = len(ways.nodes), 2 * len(ways.edges)
    return (
        tuple(_shapes(topology, nodes, arcs))
        or tuple(_rows(topology, nodes))
        or tuple(_ladders(topology))
        or tuple(_input(topology, ways))
    )


def _shapes(topology: Topology, nodes: int, arcs: int) -> Iterator[str]:
    chords, spans = topology.head.size, topology.span_rung.size
    sizes = {
        "rank": nodes, "first": nodes + 1, "tail": chords, "head": chords, "parent": nodes, "rung": nodes,
        "span_first": nodes + 1, "span_arc": spans + 1, "span_rung": spans, "slot": arcs, "ascends": arcs,
    }  # fmt: skip
    for name, size in sizes.items():
        column, dtype = getattr(topology, name), np.dtype(np.bool_ if name == "ascends" else np.int32)
        if column.shape != (size,) or column.dtype != dtype:
            found, expected = f"{column.dtype} of shape {column.shape}", f"{dtype} of ({size},)"
            yield f"hierarchy: {name} is {found}, expected {expected}"


def _rows(topology: Topology, nodes: int) -> Iterator[str]:
    """Yield wrong beginnings of rows, ranks, tails, heads and parents."""
    chords, head, tail = len(topology.head), topology.head, topology.tail
    for name, first, size, least in (
        ("first", topology.first, chords, 0),
        ("span_first", topology.span_first, len(topology.span_rung), 0),
        ("span_arc", topology.span_arc, chords, 1),
    ):
        if first[0] != 0 or first[-1] != size or (first[1:] < first[:-1] + least).any():
            yield f"hierarchy: {name} does not rise from 0 to {size}"
            return
    if not np.array_equal(np.sort(topology.rank), np.arange(nodes)):
        yield "hierarchy: the ranks are no order of the nodes"
    if not np.array_equal(tail, np.repeat(np.arange(nodes), np.diff(topology.first))):
        yield "hierarchy: tails are not those of the rows"
        return
    ascending = (head[1:] > head[:-1]) | (tail[1:] != tail[:-1])
    if chords and not ((head > tail).all() and head.max() < nodes and ascending.all()):
        yield "hierarchy: the heads of a node do not rise above it"
        return
    parent = np.full(nodes, -1)
    begun = np.diff(topology.first) > 0
    parent[begun] = head[topology.first[:-1][begun]]
    if not np.array_equal(topology.parent, parent):
        yield "hierarchy: a parent is not the first head of its node"


def _ladders(topology: Topology) -> Iterator[str]:
    """Yield rungs that do not lead up to the roots, and spans that are not on the rungs of their heads."""
    rung, parent, first = topology.rung, topology.parent, topology.first
    last = int(rung.max())
    above = np.where(parent >= 0, rung[parent], last + 1)
    if rung.min() < 0 or not np.array_equal(rung + 1, above):
        yield "hierarchy: the rungs do not lead up to the roots"
    lengths = np.diff(topology.span_arc)
    rungs = np.repeat(topology.span_rung - topology.span_arc[:-1], lengths) + np.arange(len(topology.head))
    begin = topology.span_arc[topology.span_first]
    if not (np.array_equal(rungs, rung[topology.head]) and np.array_equal(begin, first)):
        yield "hierarchy: the spans are not on the rungs of their heads"


def open_triangles(topology: Topology) -> bool:
    """
    Return whether some head of a node is neither its parent nor a head of that: a triangle that is open.

    It takes as long as all other checks together, so it is made where a hierarchy is first used.

    Parameters
    ----------
    topology
        A hierarchy in which nothing else is wrong.
    """
    first, tail, head = topology.first, topology.tail, topology.head
    arc = np.arange(len(head))
    arc = arc[arc > first[tail]]
    parent, top = topology.parent[tail[arc]], head[arc]
    # Mostly the heads of a node are the next of its parent.
    guess = np.minimum(first[parent] + arc - first[tail[arc]] - 1, len(head) - 1)
    left = (head[guess] != top) | (tail[guess] != parent)
    size = np.int64(len(topology.rank))
    keys, wanted = tail * size + head, parent[left] * size + top[left]
    at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return bool(len(wanted) and (keys[at] != wanted).any())


def _input(topology: Topology, ways: Ways) -> Iterator[str]:
    """Yield edges that do not lie on the arc between their nodes."""
    edges, rank, slot = ways.edges, topology.rank, topology.slot
    one, other = _both(rank[edges.start], rank[edges.end]), _both(rank[edges.end], rank[edges.start])
    looped = one == other
    inside = (slot >= 0) & (slot < len(topology.head))
    if not (inside | (looped & (slot == -1))).all() or (inside & looped).any():
        yield "hierarchy: an edge lies on an arc that is not there"
        return
    low, high = topology.tail[slot[inside]], topology.head[slot[inside]]
    lies = (low == np.minimum(one, other)[inside]) & (high == np.maximum(one, other)[inside])
    if not lies.all() or not np.array_equal(topology.ascends, one < other):
        yield "hierarchy: an edge does not lie on the arc between its nodes"


def _both(one: NDArray[Any], other: NDArray[Any]) -> NDArray[Any]:
    return np.concatenate([one, other])
