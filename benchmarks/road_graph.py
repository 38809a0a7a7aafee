"""A generated road graph: towns and country, hills, one-way streets; the same seed gives the same graph."""

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial import Delaunay, cKDTree

WIDTH_M, HEIGHT_M = 53_000.0, 41_000.0
WEST, SOUTH = 2.20, 50.38
DEGREE_M = 70_700.0, 110_800.0
"""Metres of a degree of longitude and of latitude at 50.5° north."""

SHARE_IN_TOWNS = 0.6
SHARE_ONE_WAY = 0.03
KINDS = ((0.1, 1.6), (0.2, 1.2), (0.4, 1.05), (0.1, 0.9), (0.2, 1.3))
"""Share of each kind of road among all, and how long a second on it feels."""

SPEED_M_S = 4.2
CLIMB_S_M = 6.0
"""What a metre of ascent takes."""

Floats = NDArray[np.float64]
Ints = NDArray[np.int32]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class RoadGraph:
    """
    A directed graph whose nodes stand along a Hilbert curve, strongly connected.

    Parameters
    ----------
    lon, lat
        Where each node is, in degrees; shape (n,).
    tail, head
        Ends of the arcs, sorted by tail, then head; shape (arcs,).
    length_dm, time_ms, cost_ms
        Length, true time, and time as it is felt, of each arc; shape (arcs,).
    """

    lon: Floats
    lat: Floats
    tail: Ints
    head: Ints
    length_dm: Ints
    time_ms: Ints
    cost_ms: Ints


def road_graph(nodes: int, seed: int = 62) -> RoadGraph:
    """
    Return a planar road graph of about 2.5 neighbours a node.

    Its roads are the relative neighbourhood graph (Toussaint 1980,
    https://doi.org/10.1016/0031-3203(80)90066-7) of points that crowd in towns, but for third points that
    are not among the nearest to the middle of an edge.

    Parameters
    ----------
    nodes
        How many nodes, at least a dozen.
    seed
        Of chance.
    """
    chance = np.random.default_rng(seed)
    points = _points(nodes, chance)
    edges = _neighbours(points)
    one_way = _one_way(len(points), edges, chance)
    tail, head = np.concatenate([edges, edges[~one_way][:, ::-1]]).T
    road = np.concatenate([np.arange(len(edges)), np.flatnonzero(~one_way)])
    straight_m = np.hypot(*(points[edges[:, 0]] - points[edges[:, 1]]).T)
    length_m = straight_m * chance.uniform(1.0, 1.2, len(edges))
    shares, feels = np.array(KINDS).T
    kind = chance.choice(len(KINDS), len(edges), p=shares)
    height_m = _height_m(points)
    time_s = length_m[road] / SPEED_M_S + CLIMB_S_M * np.maximum(height_m[head] - height_m[tail], 0)
    order = np.lexsort((head, tail))
    columns = (tail, head, length_m[road] * 10, time_s * 1000, time_s * feels[kind[road]] * 1000)
    tail, head, *weights = (column[order].astype(np.int32) for column in columns)
    length_dm, time_ms, cost_ms = weights
    lon, lat = points.T / np.array(DEGREE_M)[:, None] + np.array([[WEST], [SOUTH]])
    return RoadGraph(
        lon=lon, lat=lat, tail=tail, head=head, length_dm=length_dm, time_ms=time_ms, cost_ms=cost_ms
    )


def _points(nodes: int, chance: np.random.Generator) -> Floats:
    """Return points in metres, in towns and scattered between, along a Hilbert curve; shape (n, 2)."""
    box = np.array([WIDTH_M, HEIGHT_M])
    towns = max(1, min(70, nodes // 50))
    centres, weights = chance.uniform(0, 1, (towns, 2)) * box, chance.pareto(1.2, towns) + 0.3
    town = chance.choice(towns, int(nodes * SHARE_IN_TOWNS), p=weights / weights.sum())
    spread_m = 600 + 2200 * np.sqrt(weights / weights.max())
    crowded = centres[town] + chance.normal(0, 1, (len(town), 2)) * spread_m[town, None]
    scattered = chance.uniform(0, 1, (nodes - len(town), 2)) * box
    points = np.concatenate([crowded, scattered])
    points = np.where((points >= 0) & (points <= box), points, chance.uniform(0, 1, points.shape) * box)
    return points[np.argsort(gpd.GeoSeries.from_xy(*points.T).hilbert_distance(), kind="stable")]


def _neighbours(points: Floats) -> NDArray[np.int64]:
    """Return the pairs of points with no third that is nearer to both than they are to each other."""
    corners = Delaunay(points).simplices
    edges = np.unique(np.sort(corners[:, [[0, 1], [1, 2], [2, 0]]].reshape(-1, 2), axis=1), axis=0)
    tree, kept = cKDTree(points), []
    for part in np.array_split(edges, 1 + len(edges) // 200_000):
        start, end = points[part[:, 0]], points[part[:, 1]]
        _, third = tree.query((start + end) / 2, k=8)
        apart_m = np.hypot(*(points[third] - start[:, None]).T), np.hypot(*(points[third] - end[:, None]).T)
        farther_m = np.maximum(*apart_m).T
        other = (third != part[:, :1]) & (third != part[:, 1:])
        kept.append(part[~(other & (farther_m < np.hypot(*(start - end).T)[:, None])).any(axis=1)])
    return np.concatenate(kept).astype(np.int64)


def _one_way(nodes: int, edges: NDArray[np.int64], chance: np.random.Generator) -> NDArray[np.bool_]:
    """Return which roads can be one-way without cutting anybody off."""
    one_way = chance.random(len(edges)) < SHARE_ONE_WAY
    while True:
        tail, head = np.concatenate([edges, edges[~one_way][:, ::-1]]).T
        graph = csr_array((np.ones(len(tail)), (tail, head)), shape=(nodes, nodes))
        count, part = connected_components(graph, connection="strong")
        if count == 1:
            return one_way
        one_way &= part[edges[:, 0]] == part[edges[:, 1]]


def _height_m(points: Floats) -> Floats:
    """Return the height of the ground: flat plains, long ridges, some hills."""
    x, y = points.T
    return 60 + 40 * np.sin(x / 9000) * np.cos(y / 7000) + 15 * np.sin(x / 1700 + y / 2300)
