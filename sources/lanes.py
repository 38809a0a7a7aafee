"""
The rule that draws the lanes of the sketched network.

Lanes are the edges of the Gabriel graph of the points to link: two points are linked when no third one lies
in the circle that has them at the ends of a diameter. It holds the shortest spanning tree, so it leaves
nobody out, and makes few detours, as small roads between villages do. Left out are the long edges of its
rim, and those along a way that already leads from one end to the other.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations

import networkx as nx
import numpy as np
from scipy.spatial import Delaunay, KDTree

from graphs.drawn import Edge
from graphs.geodesy import Point, to_plane

LONGEST_M = 7000
JOIN_M = 300
SPACING_M = 800
AS_GOOD_AS_DIRECT = 1.3


def thinned(line: Sequence[Point]) -> list[Point]:
    """Return points of a line, `SPACING_M` or more apart; its first and last are always there."""
    kept = [line[0]]
    for point in line[1:-1]:
        if min(distance_m(point, kept[-1]), distance_m(point, line[-1])) >= SPACING_M:
            kept.append(point)
    return [*kept, line[-1]]


def lanes(points: Sequence[Point], ways: nx.Graph) -> list[tuple[Point, Point]]:
    """Return the lanes between points, given the ways that are there already."""
    pairs = [(points[first], points[second]) for first, second in gabriel(to_plane(points))]
    return [
        (start, end)
        for start, end in pairs
        if distance_m(start, end) <= LONGEST_M and not leads_along(ways, start, end)
    ]


def joins(line: Sequence[Point], points: Sequence[Point]) -> list[tuple[Point, Point]]:
    """Return the waypoints of a line within `JOIN_M` of a point, each with the nearest such point."""
    distances, nearest = KDTree(to_plane(points)).query(to_plane(line))
    return [
        (point, points[index])
        for point, distance, index in zip(line, distances, nearest, strict=True)
        if 0 < distance <= JOIN_M
    ]


def graph_of(edges: Iterable[Edge]) -> nx.Graph:
    """Return edges as a graph of their end points."""
    graph = nx.Graph()
    graph.add_weighted_edges_from(
        ((edge.line[0], edge.line[-1], edge.length_m) for edge in edges), weight="length"
    )
    return graph


def gabriel(plane: np.ndarray) -> list[tuple[int, int]]:
    """Return the Gabriel graph of points of the plane, as sorted pairs of their indices."""
    pairs = {
        (int(first), int(second))
        for triangle in Delaunay(plane).simplices
        for first, second in combinations(sorted(triangle), 2)
    }
    tree = KDTree(plane)
    kept = []
    for first, second in sorted(pairs):
        centre = (plane[first] + plane[second]) / 2
        radius = np.hypot(*(plane[first] - centre))
        if len(tree.query_ball_point(centre, radius * (1 - 1e-9))) == 0:
            kept.append((first, second))
    return kept


def leads_along(ways: nx.Graph, start: Point, end: Point) -> bool:
    """Return whether the ways already lead from start to end without a detour worth a lane."""
    if start not in ways or end not in ways:
        return False
    limit_m = AS_GOOD_AS_DIRECT * distance_m(start, end)
    within = nx.single_source_dijkstra_path_length(ways, start, cutoff=limit_m, weight="length")
    return end in within


def distance_m(start: Point, end: Point) -> float:
    """Return the distance of two points on the plane."""
    first, second = to_plane([start, end])
    return float(np.hypot(*(second - first)))
