"""The lines of a network, to be drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from graphs.facts import Kind
from graphs.mode import LAND, Mode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graphs.geodesy import Point
    from graphs.network import Network

    Line = tuple[Point, ...]

WATER = (Kind.WATERWAY, Kind.LOCK)


def waterways(network: Network) -> Iterator[tuple[str, Line]]:
    """
    Yield the name, which may be empty, and the line of each stretch of water.

    Parameters
    ----------
    network
        The network.
    """
    ways = network.ways
    for edge in np.flatnonzero(np.isin(ways.edges.kind, WATER)).tolist():
        named = (ways.routes[route] for route in ways.edges.routes_of(edge))
        yield next((route.name for route in named if Mode.BOAT in route.modes), ""), line_of(network, edge)


def route_lines(network: Network) -> Iterator[tuple[str, str, Line]]:
    """
    Yield reference, name and line of each stretch of a signed route on land, links left out.

    Parameters
    ----------
    network
        The network.
    """
    ways = network.ways
    signed = {n for n, route in enumerate(ways.routes) if route.modes & LAND and not route.link}
    for edge in range(len(ways.edges)):
        for route in signed.intersection(ways.edges.routes_of(edge).tolist()):
            yield ways.routes[route].ref, ways.routes[route].name, line_of(network, edge)


def lanes(network: Network) -> Iterator[Line]:
    """
    Yield the lines of all other ways on land.

    Parameters
    ----------
    network
        The network.
    """
    edges = network.ways.edges
    bare = np.diff(edges.route_first) == 0
    for edge in np.flatnonzero(bare & ~np.isin(edges.kind, (*WATER, Kind.RAIL))).tolist():
        yield line_of(network, edge)


def line_of(network: Network, edge: int) -> Line:
    """
    Return the line of an edge, to six decimals.

    Parameters
    ----------
    network, edge
        The network, and the number of an edge of it.
    """
    return tuple((lon, lat) for lon, lat in network.ways.edges.line(edge).round(6).tolist())
