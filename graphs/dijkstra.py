"""
Least-cost ways by Dijkstra's algorithm: for networks small enough not to need a hierarchy.

Both engines, this and `graphs.hierarchy`, answer the same questions in the same way, so that the one can be
held against the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from graphs.hierarchy import INFINITE, Terminals
from graphs.hierarchy.found import Found

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from graphs.hierarchy.terminals import Terminals

Ints = Any


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Dijkstra:
    """
    A network weighed, as scipy searches it.

    Parameters
    ----------
    nodes
        How many there are.
    tail, head, cost
        The arcs that can be passed, only the cheapest from one node to the next, sorted by tail and head.
    arc
        Which arc of the network each is.
    carried
        What they take besides. Shape (arcs, K).
    """

    nodes: int
    tail: NDArray[Any]
    head: NDArray[Any]
    cost: NDArray[Any]
    arc: NDArray[Any]
    carried: NDArray[Any]

    def travel(self, sources: Terminals, targets: Terminals) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """
        Return the least cost between terminals, and what these ways take besides.

        Parameters
        ----------
        sources, targets
            Where trips begin and end.

        Returns
        -------
        tuple
            Cost, shape (s, t), and carried sums, shape (K, s, t): `INFINITE` where there is no way.
        """
        sums, before, first = self._trees(sources)
        carried = self._carried(before, first, sources)
        end_cost = np.stack([_reach(sums, targets, end) for end in (0, 1)])
        end = (end_cost[1] < end_cost[0]).astype(np.intp)
        cost = np.take_along_axis(end_cost, end[None], axis=0)[0]
        node = targets.node[np.arange(len(targets.node)), end]
        rows = np.arange(len(sums))[:, None]
        extra = targets.carried[np.arange(len(targets.node)), end]
        total = np.where((cost < INFINITE)[..., None], carried[rows, node] + extra, INFINITE)
        return np.minimum(cost, INFINITE).astype(np.int32), np.moveaxis(total, 2, 0).astype(np.int32)

    def route(self, sources: Terminals, i: int, targets: Terminals, j: int) -> Found | None:
        """
        Return the way whose cost `travel` reports for a pair; None if there is none.

        Parameters
        ----------
        sources, i, targets, j
            From the source i to the target j.
        """
        start, stop = sources.only(i), targets.only(j)
        cost, carried = self.travel(start, stop)
        if cost[0, 0] >= INFINITE:
            return None
        sums, before, first = self._trees(start)
        end = int(_reach(sums, stop, 1)[0, 0] < _reach(sums, stop, 0)[0, 0])
        node, arcs = int(stop.node[0, end]), []
        while before[0, node] < self.nodes:
            arcs.append(int(self.arc[self._position(before[0, node], node)]))
            node = int(before[0, node])
        return Found(
            cost=int(cost[0, 0]),
            carried=tuple(int(value) for value in carried[:, 0, 0]),
            source_end=int(first[0, node]),
            target_end=end,
            arcs=np.array(arcs[::-1], dtype=np.int32),
        )

    def _trees(self, sources: Terminals) -> tuple[NDArray[np.float64], Ints, Ints]:
        """
        Return, for each source, the cost of every node, the node before it, and its end at that node.

        A source is a node of its own, n + its row, with an arc to each of its ends.
        """
        count, size = len(sources.node), self.nodes + len(sources.node)
        end = np.zeros((count, size), dtype=np.int8)
        row, which = np.nonzero((sources.node >= 0) & (sources.cost < INFINITE))
        # The second end first: where both are one node, the cheaper overwrites, and the first of equal ones.
        order = np.lexsort((-which, -sources.cost[row, which], row))
        row, which = row[order], which[order]
        head = sources.node[row, which]
        end[row, head] = which
        _, last = np.unique((row * size + head)[::-1], return_index=True)
        chosen = len(row) - 1 - last
        graph = csr_array(
            (
                np.concatenate([self.cost, sources.cost[row, which][chosen]]).astype(np.float64),
                (
                    np.concatenate([self.tail, self.nodes + row[chosen]]),
                    np.concatenate([self.head, head[chosen]]),
                ),
            ),
            shape=(size, size),
        )
        sums, before = dijkstra(graph, indices=self.nodes + np.arange(count), return_predecessors=True)
        return sums, before, end

    def _carried(self, before: Ints, first: Ints, sources: Terminals) -> Ints:
        """Return what the way to each node takes besides: by doubling, each round looks twice as far back."""
        count, size = before.shape
        rows = np.arange(count)[:, None]
        inner = (before >= 0) & (before < self.nodes)
        sums = np.zeros((count, size, self.carried.shape[1]), dtype=np.int64)
        row, node = np.nonzero(inner)
        sums[row, node] = self.carried[self._position(before[row, node], node)]
        row, node = np.nonzero(before >= self.nodes)
        sums[row, node] = sources.carried[row, first[row, node]]
        ancestor = np.where(inner, before, self.nodes + rows)
        while (ancestor < self.nodes).any():
            sums += sums[rows, ancestor]
            ancestor = ancestor[rows, ancestor]
        return sums

    def _position(self, tail: Ints, head: Ints) -> Ints:
        """Return the positions of arcs, by their ends."""
        size = np.int64(self.nodes)
        return np.searchsorted(self.tail * size + self.head, np.asarray(tail) * size + head)


def make_dijkstra(
    nodes: int, tail: Ints, head: Ints, cost: NDArray[np.int32], carried: NDArray[np.int32]
) -> Dijkstra:
    """
    Prepare a search.

    Parameters
    ----------
    nodes
        How many there are.
    tail, head, cost
        Arcs; those of cost `INFINITE` cannot be passed. Shape (arcs,).
    carried
        What they take besides. Shape (arcs, K).
    """
    passable = np.flatnonzero((cost < INFINITE) & (tail != head))
    order = passable[np.lexsort((passable, cost[passable], head[passable], tail[passable]))]
    new = np.ones(len(order), dtype=bool)
    new[1:] = (np.diff(tail[order]) != 0) | (np.diff(head[order]) != 0)
    kept = order[new]
    return Dijkstra(
        nodes=nodes,
        tail=tail[kept].astype(np.int64),
        head=head[kept].astype(np.int64),
        cost=cost[kept],
        arc=kept,
        carried=carried[kept].astype(np.int64),
    )


def _reach(sums: NDArray[np.float64], targets: Terminals, end: int) -> NDArray[np.float64]:
    """Return the cost to targets over one of their ends."""
    node = targets.node[:, end]
    total = sums[:, node] + targets.cost[:, end]
    return np.where((node >= 0) & (targets.cost[:, end] < INFINITE) & (total < INFINITE), total, INFINITE)
