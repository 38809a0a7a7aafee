"""The real line of a route in place of its sketch."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import shapely
from shapely.ops import substring

from graphs.access import MODE_ACCESS
from graphs.choose_edges import choose_edges, without_route
from graphs.drawn import Edge, Node, ways_of
from graphs.geodesy import length_m, to_degrees, to_plane
from graphs.join_ways import join_ways
from graphs.mode import LAND, Mode
from graphs.source import Source
from graphs.ways import E7

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from graphs.geodesy import Point
    from graphs.ways import Ways
    from offers.finding import Finding

REACH_M = 1500.0
"""A sketched way nowhere farther than this from the line is replaced by it, if no other route needs it."""
TIED_M = 800.0
"""Other sketched ways that end so near the line are tied to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """
    Where a node of the sketch is tied to the line.

    Parameters
    ----------
    node
        The node of the network.
    line, at_m
        Which line of the route, and how far along it.
    """

    node: int
    line: int
    at_m: float


def graft(ways: Ways, lines: Sequence[shapely.LineString], route: int) -> tuple[Ways, tuple[Finding, ...]]:
    """
    Return a sketched network in which a route has its real line.

    Parameters
    ----------
    ways
        The network, sketched.
    lines
        The line of the route, in Lambert-93.
    route
        Its number among the routes of the network.
    """
    covered = _covered(ways, lines, route)
    alone = np.diff(ways.edges.route_first) == 1
    kept = choose_edges(without_route(ways, covered, route), ~(covered & alone))
    ties = _ties(kept, lines)
    drawn = ways_of(*_drawn(kept, lines, ties, ways.routes[route].id), (ways.routes[route],), Source())
    joined = join_ways(kept, drawn)
    welded = _welded(joined, [tie.node for tie in ties])
    # The route stands in both networks: what follows the second follows the first.
    followed = np.where(welded.edges.route == len(ways.routes), route, welded.edges.route)
    return replace(welded, edges=replace(welded.edges, route=followed), routes=ways.routes), ()


def _covered(ways: Ways, lines: Sequence[shapely.LineString], route: int) -> NDArray[np.bool_]:
    """Return the edges of the route that run by its line all along."""
    edges = ways.edges
    owner = edges.route_owner
    ground = shapely.union_all(shapely.buffer(list(lines), REACH_M))
    covered = np.zeros(len(edges), dtype=bool)
    for edge in np.unique(owner[edges.route == route]).tolist():
        covered[edge] = ground.covers(shapely.LineString(to_plane(edges.line(edge))))
    return covered


def _ties(ways: Ways, lines: Sequence[shapely.LineString]) -> list[Tie]:
    """Return the nodes of ways on land that are near enough to the line, with their places on it."""
    edges = ways.edges
    cycled = ((edges.forward | edges.backward) & MODE_ACCESS[Mode.CYCLE]) != 0
    nodes = np.unique(np.concatenate([edges.start[cycled], edges.end[cycled]]))
    points = shapely.points(
        to_plane(np.column_stack([ways.nodes.lon_e7[nodes], ways.nodes.lat_e7[nodes]]) / E7)
    )
    nearest, away_m = shapely.STRtree(list(lines)).query_nearest(
        points, return_distance=True, all_matches=False
    )
    ties = []
    for (point, line), apart_m in zip(nearest.T.tolist(), away_m.tolist(), strict=True):
        if apart_m <= TIED_M:
            ties.append(
                Tie(node=int(nodes[point]), line=line, at_m=float(lines[line].project(points[point])))
            )
    return ties


def _drawn(
    ways: Ways, lines: Sequence[shapely.LineString], ties: Sequence[Tie], route: str
) -> tuple[list[Node], list[Edge]]:
    """Return the line in pieces between ties, and the ties themselves: straight and sketched."""
    nodes: dict[Point, Node] = {}
    edges: list[Edge] = []
    old: list[Node] = []

    def node(point: Point) -> str:
        lon, lat = point
        return nodes.setdefault(point, Node(id=f"{lon},{lat}", lon=lon, lat=lat)).id

    for number, line in enumerate(lines):
        for piece in _pieces(line, [tie.at_m for tie in ties if tie.line == number]):
            edges.append(
                Edge(
                    id=f"piece/{len(edges)}", start=node(piece[0]), end=node(piece[-1]), line=piece,
                    length_m=length_m(piece), kind="lane", modes=LAND, routes=(route,), sketched=False,
                )
            )  # fmt: skip
    for tie in ties:
        here = float(ways.nodes.lon_e7[tie.node] / E7), float(ways.nodes.lat_e7[tie.node] / E7)
        there = _on(lines[tie.line], tie.at_m)
        edges.append(
            Edge(
                id=f"tie/{tie.node}", start=f"old/{tie.node}", end=node(there), line=(here, there),
                length_m=length_m((here, there)), kind="lane", modes=LAND,
            )
        )  # fmt: skip
        old.append(Node(id=f"old/{tie.node}", lon=here[0], lat=here[1]))
    return [*nodes.values(), *old], edges


def _pieces(line: shapely.LineString, at_m: Sequence[float]) -> Iterator[tuple[Point, ...]]:
    """Yield a line in pieces between points along it, (lon, lat) in degrees."""
    bounds = [0.0, *sorted({round(at, 1) for at in at_m if 1 < at < line.length - 1}), line.length]
    for low, high in pairwise(bounds):
        points = [_degrees(point) for point in shapely.get_coordinates(substring(line, low, high))]
        inner = [point for point, after in pairwise(points) if point != after]
        yield (*inner, points[-1])


def _on(line: shapely.LineString, at_m: float) -> Point:
    """Return the point of a line at which a tie ends: where it is cut, or the end next to it."""
    at_m = 0.0 if at_m <= 1 else line.length if at_m >= line.length - 1 else round(at_m, 1)
    return _degrees(shapely.get_coordinates(line.interpolate(at_m))[0])


def _degrees(point: NDArray[np.float64]) -> Point:
    lon, lat = to_degrees([point])[0].tolist()
    return lon, lat


def _welded(ways: Ways, tied: Sequence[int]) -> Ways:
    """Return the ways with the nodes that stand for old ones put together with them; they come last."""
    into = np.arange(len(ways.nodes))
    edges = ways.edges
    if tied:
        into[-len(tied) :] = tied
    return replace(ways, edges=replace(edges, start=into[edges.start], end=into[edges.end]))
