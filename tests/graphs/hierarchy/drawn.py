"""Tiny graphs, drawn as text or drawn by lot, and Dijkstra's answers about them."""

import re
from dataclasses import dataclass

import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from graphs.hierarchy import INFINITE, Metric, Terminals, Topology, build_topology, customise


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """A graph: names of nodes, arcs, and what these cost and carry."""

    names: str
    tail: NDArray[np.int32]
    head: NDArray[np.int32]
    cost: NDArray[np.int32]
    carried: NDArray[np.int32]

    def topology(self) -> Topology:
        """Return its topology."""
        return build_topology(len(self.names), self.tail, self.head)

    def metric(self) -> Metric:
        """Return its metric."""
        return customise(self.topology(), self.cost, self.carried)

    def at(self, names: str) -> Terminals:
        """Return terminals exactly at the nodes of these names."""
        nodes = np.array([self.names.index(name) for name in names], dtype=np.int32)
        return Terminals.at(nodes, self.carried.shape[1])


def draw(text: str) -> Drawn:
    """
    Return the graph of a drawing: ``a -3- b`` both ways for 3, ``b -2> c`` one way, ``a -x> c`` barred.

    Arcs stand in the order of the drawing, the way back after the way there; each carries its own square
    and a one, so that sums of carried numbers tell ways of the same cost apart.
    """
    arcs: list[tuple[str, str, int]] = []
    for tail, cost, kind, head in re.findall(r"(\w) -(\d+|x)([->]) (?=(\w))", text):
        number = INFINITE if cost == "x" else int(cost)
        arcs.append((tail, head, number))
        if kind == "-":
            arcs.append((head, tail, number))
    names = "".join(sorted(set(re.findall(r"(?<![\w-])[a-z](?![\w])", text))))
    tail, head = ([names.index(arc[end]) for arc in arcs] for end in (0, 1))
    return drawn(names, tail, head, [arc[2] for arc in arcs])


def drawn(names: str, tail: list[int], head: list[int], cost: list[int]) -> Drawn:
    """Return a graph whose arcs carry the square of their number, and one."""
    count = len(cost)
    return Drawn(
        names=names,
        tail=np.array(tail, dtype=np.int32),
        head=np.array(head, dtype=np.int32),
        cost=np.array(cost, dtype=np.int32),
        carried=np.stack([np.arange(count) ** 2, np.ones(count)], axis=1).astype(np.int32),
    )


@st.composite
def graphs(choose: st.DrawFn, most: int = 12) -> Drawn:
    """Draw a graph by lot: loops, parallel arcs, one-ways, parts, barred arcs, zero costs and many ties."""
    nodes = choose(st.integers(1, most))
    ends = st.integers(0, nodes - 1)
    costs = st.sampled_from([0, 1, 1, 2, 3, 7, 1000, INFINITE])
    arcs = choose(st.lists(st.tuples(ends, ends, costs), max_size=3 * nodes))
    back = choose(st.lists(st.booleans(), min_size=len(arcs), max_size=len(arcs)))
    arcs += [(head, tail, cost) for (tail, head, cost), both in zip(arcs, back, strict=True) if both]
    tail, head, cost = ([arc[part] for arc in arcs] for part in range(3))
    return drawn("abcdefghijkl"[:nodes], tail, head, cost)


@st.composite
def terminals(choose: st.DrawFn, graph: Drawn) -> Terminals:
    """Draw places with none, one or two ends, anywhere."""
    count = choose(st.integers(1, 5))
    nodes = st.integers(-1, len(graph.names) - 1)
    costs = st.sampled_from([0, 0, 1, 2, 5, INFINITE])
    node = choose(st.lists(st.tuples(nodes, nodes), min_size=count, max_size=count))
    cost = choose(st.lists(st.tuples(costs, costs), min_size=count, max_size=count))
    carried = np.arange(count * 4).reshape(count, 2, 2) * 10_000
    return Terminals(
        node=np.array(node, dtype=np.int32),
        cost=np.array(cost, dtype=np.int32),
        carried=carried.astype(np.int32),
    )


def reference(graph: Drawn, sources: Terminals, targets: Terminals) -> NDArray[np.int64]:
    """
    Return the costs between terminals as Dijkstra finds them in the graph split at the terminals.

    scipy takes a cost of nothing for no arc, so costs are counted in steps of 4096, plus one an arc.
    """
    nodes, first_target = len(graph.names), len(graph.names) + len(sources.node)
    arcs = list(zip(graph.tail, graph.head, graph.cost, strict=True))
    for terminal, end in np.ndindex(sources.node.shape):
        arcs.append((nodes + terminal, sources.node[terminal, end], sources.cost[terminal, end]))
    for terminal, end in np.ndindex(targets.node.shape):
        arcs.append((targets.node[terminal, end], first_target + terminal, targets.cost[terminal, end]))
    size = first_target + len(targets.node)
    cheapest: dict[tuple[int, int], int] = {}
    for tail, head, cost in arcs:
        if tail >= 0 and head >= 0 and cost < INFINITE:
            pair = int(tail), int(head)
            cheapest[pair] = min(cheapest.get(pair, INFINITE), int(cost))
    ends = np.array(list(cheapest), dtype=np.int32).reshape(-1, 2)
    steps = np.array([4096 * cost + 1 for cost in cheapest.values()], dtype=np.float64)
    matrix = csr_array((steps, (ends[:, 0], ends[:, 1])), shape=(size, size))
    found = dijkstra(matrix, indices=np.arange(nodes, first_target))[:, first_target:]
    found[np.isinf(found)] = 4096 * INFINITE
    return (found // 4096).astype(np.int64)
