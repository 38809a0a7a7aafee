"""What must hold of a network; every fault is gathered, none is thrown."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

import networkx as nx

from graphs.geodesy import length_m
from graphs.mode import LAND
from offers.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graphs.network import Network
    from graphs.way import Edge, Point

LENGTH_TOLERANCE = 0.01
LONGEST_M = 200_000
JOIN_TOLERANCE_DEG = 2e-6


def validate(network: Network) -> tuple[Finding, ...]:
    """
    Return what is wrong with a network: nothing, for one to rely on.

    Parameters
    ----------
    network
        The network to look at.
    """
    points = {node.id: node.point for node in network.nodes}
    routes = {route.id for route in network.routes}
    faults = [*_twice("node", (node.id for node in network.nodes))]
    faults += _twice("route", (route.id for route in network.routes))
    faults += _twice("edge", (edge.id for edge in network.edges))
    for edge in network.edges:
        faults += _edge_faults(edge, points, routes)
    faults += _place_faults(network, points)
    if not faults:
        faults += _islands(network)
    return tuple(faults)


def _fault(code: str, message: str) -> Finding:
    return Finding(code=f"network.{code}", level="error", message=message)


def _twice(what: str, ids: Iterable[str]) -> Iterator[Finding]:
    for name, times in Counter(ids).items():
        if times > 1:
            yield _fault("id-twice", f"{what} {name} stands there {times} times")


def _edge_faults(edge: Edge, points: dict[str, Point], routes: set[str]) -> Iterator[Finding]:
    unknown = [end for end in (edge.start, edge.end) if end not in points]
    for end in unknown:
        yield _fault("unknown-node", f"edge {edge.id} ends at {end}, which is no node")
    for route in edge.routes:
        if route not in routes:
            yield _fault("unknown-route", f"edge {edge.id} is of {route}, which is no route")
    if len(edge.line) < 2:
        yield _fault("short-line", f"edge {edge.id} has a line of {len(edge.line)} points")
        return
    if not unknown and not _joins(edge, points):
        yield _fault("loose-line", f"the line of edge {edge.id} does not join its nodes")
    line_m = length_m(edge.line)
    if not 0 < edge.length_m <= LONGEST_M:
        yield _fault("length", f"edge {edge.id} is {edge.length_m} m long")
    elif not math.isclose(line_m, edge.length_m, rel_tol=LENGTH_TOLERANCE, abs_tol=1):
        yield _fault("length", f"edge {edge.id} says {edge.length_m} m, its line {line_m} m")


def _joins(edge: Edge, points: dict[str, Point]) -> bool:
    pairs = ((edge.line[0], points[edge.start]), (edge.line[-1], points[edge.end]))
    return all(abs(a - b) <= JOIN_TOLERANCE_DEG for pair in pairs for a, b in zip(*pair, strict=True))


def _place_faults(network: Network, points: dict[str, Point]) -> Iterator[Finding]:
    for place, node in network.places.items():
        if node not in points:
            yield _fault("unknown-node", f"place {place} is at {node}, which is no node")


def _islands(network: Network) -> Iterator[Finding]:
    """Yield a fault for each mode of the land whose ways are not one piece."""
    for mode in sorted(LAND):
        islands = sorted(nx.connected_components(network.to_networkx(mode)), key=len, reverse=True)
        for island in islands[1:]:
            yield _fault("island", f"by {mode}, {min(island)} and {len(island) - 1} more nodes are cut off")
