"""The lines of a network, to be drawn: pieces that follow each other are one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import shapely

from graphs.facts import Kind
from graphs.mode import LAND, Mode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graphs.geodesy import Point
    from graphs.network import Network

    Line = tuple[Point, ...]

WATER = (Kind.WATERWAY, Kind.LOCK)
MOST_LANES = 5000
"""A network with more ways beside its routes than this is not drawn whole beneath a map."""


def waterways(network: Network) -> Iterator[tuple[str, Line]]:
    """
    Yield the name, which may be empty, and the lines of each waterway.

    Parameters
    ----------
    network
        The network.
    """
    ways, named = network.ways, dict[str, list[int]]()
    for edge in np.flatnonzero(np.isin(ways.edges.kind, WATER)).tolist():
        routes = (ways.routes[route] for route in ways.edges.routes_of(edge))
        name = next((r.name for r in routes if Mode.BOAT in r.modes and not r.link), "")
        named.setdefault(name, []).append(edge)
    for name, edges in named.items():
        yield from ((name, line) for line in merged(network, edges))


def route_lines(network: Network) -> Iterator[tuple[str, str, Line]]:
    """
    Yield reference, name and lines of each signed route on land, links between junctions left out.

    Parameters
    ----------
    network
        The network.
    """
    for number, edges in route_edges(network).items():
        route = network.ways.routes[number]
        if route.modes & LAND and not route.link:
            yield from ((route.ref, route.name, line) for line in merged(network, edges))


def route_edges(network: Network) -> dict[int, list[int]]:
    """
    Return the edges that each route follows, by the number of the route.

    Parameters
    ----------
    network
        The network.
    """
    edges = network.ways.edges
    owner = edges.route_owner
    order = np.argsort(edges.route, kind="stable")
    parts = np.split(order, np.flatnonzero(np.diff(edges.route[order])) + 1) if len(order) else []
    return {int(edges.route[part[0]]): np.unique(owner[part]).tolist() for part in parts}


def lanes(network: Network) -> Iterator[Line]:
    """
    Yield the lines of all other ways on land; none of a network with too many of them.

    Parameters
    ----------
    network
        The network.
    """
    edges = network.ways.edges
    bare = (np.diff(edges.route_first) == 0) & ~np.isin(edges.kind, (*WATER, Kind.RAIL))
    chosen = np.flatnonzero(bare).tolist()
    if len(chosen) <= MOST_LANES:
        yield from merged(network, chosen)


def rails(network: Network) -> Iterator[Line]:
    """
    Yield the hops of the trains, which are straight lines.

    Parameters
    ----------
    network
        The network.
    """
    chosen = np.flatnonzero(network.ways.edges.kind == Kind.RAIL).tolist()
    yield from (_points(network.ways.edges.line(edge)) for edge in chosen)


def merged(network: Network, chosen: Sequence[int]) -> tuple[Line, ...]:
    """
    Return the lines of edges, to six decimals; those that follow each other are joined.

    Parameters
    ----------
    network, chosen
        The network, and the numbers of edges of it.
    """
    edges = network.ways.edges
    lines = shapely.MultiLineString([edges.line(edge).round(6) for edge in chosen])
    joined = shapely.get_parts(shapely.line_merge(lines))
    return tuple(_points(shapely.get_coordinates(line)) for line in joined)


def _points(coordinates: np.ndarray[tuple[int, int], np.dtype[np.float64]]) -> Line:
    return tuple((lon, lat) for lon, lat in coordinates.round(6).tolist())
