"""Building a topology: order, contract, straighten, and lay the arcs of the input upon the result."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from graphs.columns import read_only
from graphs.hierarchy.elimination import eliminate
from graphs.hierarchy.ladder import locate, rungs, spans
from graphs.hierarchy.order import joined_pairs, order
from graphs.hierarchy.straighten import align, postorder, renumber
from graphs.hierarchy.topology import Topology

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from graphs.hierarchy.elimination import Ints


def build_topology(nodes: int, tail: NDArray[np.int32], head: NDArray[np.int32]) -> Topology:
    """
    Return the topology of a graph; the same graph gives the same bytes.

    Parameters
    ----------
    nodes
        How many nodes, at least one.
    tail, head
        Where each arc begins and ends; loops, parallel arcs and several components may be; shape (arcs,).

    Raises
    ------
    ValueError
        If there is no node, or an arc has an end that is none.
    """
    if nodes < 1 or len(tail) != len(head):
        raise ValueError(f"{nodes} nodes, {len(tail)} tails and {len(head)} heads make no graph")
    tail, head = read_only(tail, np.int32), read_only(head, np.int32)
    ends = np.concatenate([tail, head])
    if len(ends) and not (ends.min() >= 0 and ends.max() < nodes):
        raise ValueError(f"arcs end at nodes {ends.min()} to {ends.max()} of {nodes}")
    pairs = joined_pairs(nodes, tail, head)
    rank = order(nodes, *pairs)
    chordal = _chordal(rank, *pairs)
    rank = align(*chordal, read_only(postorder(*chordal[::2])))[rank]
    chordal = _chordal(rank, *pairs)
    final = read_only(postorder(*chordal[::2]))
    first, upper, parent = renumber(*chordal, final)
    chordal = read_only(first), read_only(upper), read_only(parent)
    return _laid_out(read_only(final[rank]), chordal, tail, head)


def _chordal(rank: Ints, low: NDArray[np.int64], high: NDArray[np.int64]) -> tuple[Ints, Ints, Ints]:
    """Return the chordal graph and the elimination tree of joined pairs of nodes, in space of ranks."""
    lower, upper = np.minimum(rank[low], rank[high]), np.maximum(rank[low], rank[high])
    begin = np.concatenate([[0], np.cumsum(np.bincount(lower, minlength=len(rank)))])
    upper = upper[np.argsort(lower, kind="stable")]
    first, upper, parent = eliminate(read_only(begin, np.int32), read_only(upper))
    return read_only(first), read_only(upper), read_only(parent)


def _laid_out(rank: Ints, chordal: tuple[Ints, Ints, Ints], tail: Ints, head: Ints) -> Topology:
    """Return the topology of a chordal graph, with the input arcs laid upon it."""
    first, upper, parent = chordal
    rung = read_only(rungs(parent))
    span_first, span_arc, span_rung = spans(first, upper, rung)
    low, high = np.minimum(rank[tail], rank[head]), np.maximum(rank[tail], rank[head])
    return Topology(
        rank=rank,
        first=first,
        tail=read_only(np.repeat(np.arange(len(rank), dtype=np.int32), np.diff(first))),
        head=upper,
        parent=parent,
        rung=rung,
        span_first=read_only(span_first),
        span_arc=read_only(span_arc),
        span_rung=read_only(span_rung),
        slot=read_only(locate(first, upper, read_only(low), read_only(high))),
        ascends=read_only(rank[tail] < rank[head]),
    )
