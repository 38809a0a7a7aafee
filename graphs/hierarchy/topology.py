"""The part of a hierarchy that knows only which nodes are joined: built once, for all metrics."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Topology:
    """
    A chordal graph over ranked nodes, and how the arcs of the input lie on it.

    All arrays are read-only and contiguous. Nodes are told by their rank (0: contracted first), but for
    the index of `rank`. A chordal arc leads from a node to one of its ancestors in the elimination tree and
    stands for both directions. Every node has a rung: the roots stand on the last one, a child one below
    its parent; so the ancestors of a node are a ladder from its rung to the last. The heads of a node's arcs,
    ascending, climb the ladder with gaps; what lies between two gaps is a span.

    Parameters
    ----------
    rank
        Rank of each input node; shape (n,).
    first
        Chordal arcs of node v are ``first[v]`` to ``first[v + 1]``; shape (n + 1,).
    tail, head
        Lower and upper end of each chordal arc, heads ascending at a tail; shape (m,).
    parent
        Parent in the elimination tree, -1 for a root; shape (n,).
    rung
        Rung of each node; shape (n,).
    span_first
        Spans of node v are ``span_first[v]`` to ``span_first[v + 1]``; shape (n + 1,).
    span_arc
        Arcs of span s are ``span_arc[s]`` to ``span_arc[s + 1]``; shape (spans + 1,).
    span_rung
        Rung of the head of a span's first arc; those of the following arcs follow; shape (spans,).
    slot
        Chordal arc on which each input arc lies, -1 for a loop; shape (arcs,).
    ascends
        Whether each input arc leads from the lower to the upper end of it; shape (arcs,).
    """

    rank: NDArray[np.int32]
    first: NDArray[np.int32]
    tail: NDArray[np.int32]
    head: NDArray[np.int32]
    parent: NDArray[np.int32]
    rung: NDArray[np.int32]
    span_first: NDArray[np.int32]
    span_arc: NDArray[np.int32]
    span_rung: NDArray[np.int32]
    slot: NDArray[np.int32]
    ascends: NDArray[np.bool_]
