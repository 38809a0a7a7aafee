"""The oracle of travel: the network with its edges really split at the places, and networkx on it."""

from collections import defaultdict
from collections.abc import Hashable, Iterator

import networkx as nx

from graphs.hierarchy import INFINITE
from graphs.places import TRAVELLERS, Places
from graphs.profile import Profile
from graphs.ways import Ways
from graphs.weights import Weights, weigh

Taken = tuple[int, int, int]
"""Cost, milliseconds, decimetres."""


def split_graph(ways: Ways, places: Places, profile: Profile) -> nx.MultiDiGraph:
    """Return the graph: trips begin at ``("from", row)`` and end at ``("to", row)``."""
    graph, weights, size = nx.MultiDiGraph(), weigh(ways, profile), len(ways.edges)
    column = TRAVELLERS.index(profile.access)
    feet = defaultdict(lambda: {0.0, 1.0})
    for row in range(len(places)):
        graph.add_nodes_from([("from", row), ("to", row)])
        edge, share = int(places.edge[row, column]), float(places.share[row, column])
        if edge >= 0:
            feet[edge].add(share)
            away_dm = int(places.away_dm[row, column])
            away_ms = round(away_dm * 360 / profile.access_kmh)
            foot, taken = _foot(ways, edge, share), (away_ms, away_ms, away_dm)
            _add(graph, ("from", row), foot, taken)
            _add(graph, foot, ("to", row), taken)
    for edge in range(size):
        for backward in (False, True):
            for tail, head, taken in _pieces(ways, weights, edge, sorted(feet[edge]), backward=backward):
                _add(graph, tail, head, taken)
    return graph


def _add(graph: nx.MultiDiGraph, tail: Hashable, head: Hashable, taken: Taken) -> None:
    graph.add_edge(tail, head, cost=taken[0], taken=taken)


def _foot(ways: Ways, edge: int, share: float) -> Hashable:
    """Return the node at a share of an edge: one of the network at its ends."""
    ends = {0.0: int(ways.edges.start[edge]), 1.0: int(ways.edges.end[edge])}
    return ends.get(share, ("foot", edge, share))


def _pieces(
    ways: Ways, weights: Weights, edge: int, shares: list[float], *, backward: bool
) -> Iterator[tuple[Hashable, Hashable, Taken]]:
    arc = edge + backward * len(ways.edges)
    if weights.cost[arc] >= INFINITE:
        return
    marks = [_until(ways, weights, arc, edge, share) for share in shares]
    for low in range(len(shares) - 1):
        taken = tuple(b - a for a, b in zip(marks[low], marks[low + 1], strict=True))
        ends = _foot(ways, edge, shares[low]), _foot(ways, edge, shares[low + 1])
        yield (*(reversed(ends) if backward else ends), taken)


def _until(ways: Ways, weights: Weights, arc: int, edge: int, share: float) -> Taken:
    """Return what an arc takes between the start of its edge and a share of it."""
    whole = int(weights.cost[arc]), int(weights.time_ms[arc]), int(weights.length_dm[arc])
    at = ways.locks.share[ways.locks.edge == edge]
    locks_ms = float(weights.lock_ms[arc])
    passed = sum(1 for lock in at if lock < share or share == 1) / max(len(at), 1)
    cost, time_ms = (round((value - locks_ms) * share + locks_ms * passed) for value in whole[:2])
    return cost, time_ms, round(whole[2] * share)


def least_costs(graph: nx.MultiDiGraph, row: int, count: int) -> list[int]:
    """Return what it costs from a place to each of all places: `INFINITE` where there is no way."""
    found = nx.single_source_dijkstra_path_length(graph, ("from", row), weight="cost")
    return [min(found.get(("to", other), INFINITE), INFINITE) for other in range(count)]


def cheapest_ways(graph: nx.MultiDiGraph, row: int) -> dict[Hashable, set[Taken]]:
    """Return what the ways of least cost from a place take: one sum for each of several of equal cost."""
    cost = nx.single_source_dijkstra_path_length(graph, ("from", row), weight="cost")
    found: dict[Hashable, set[Taken]] = defaultdict(set, {("from", row): {(0, 0, 0)}})
    waiting = [("from", row)]
    while waiting:
        tail = waiting.pop()
        for _, head, taken in graph.out_edges(tail, data="taken"):
            if cost[tail] + taken[0] == cost[head]:
                sums = {tuple(a + b for a, b in zip(one, taken, strict=True)) for one in found[tail]}
                if not sums <= found[head]:
                    found[head] |= sums
                    waiting.append(head)
    return found
