"""What must hold of a network; every fault is gathered, none is thrown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from graphs.facts import Kind
from graphs.geodesy import WGS84
from graphs.rail.timetable_faults import timetable_faults
from graphs.topology_faults import topology_faults
from graphs.ways import E7, Edges
from offers.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from graphs.ways import Ways

LENGTH_TOLERANCE = 0.01
LONGEST_DM = 10_000_000
"""A thousand kilometres: longer than any ferry, and than any train without a stop."""


def array_faults(ways: Ways) -> tuple[Finding, ...]:
    """
    Return what in the arrays of a network cannot be: numbers of things not there, tables out of step.

    Compiled code relies on what passes here.

    Parameters
    ----------
    ways
        The network to look at.
    """
    faults = [*_shapes(ways)]
    if not faults:
        faults = [*_indices(ways)]
    if not faults and ways.hierarchy is not None:
        faults = [*topology_faults(ways.hierarchy, ways)]
    if ways.timetable is not None:
        faults += timetable_faults(ways.timetable)
    return tuple(Finding(code="network.array", level="error", message=message) for message in faults)


def validate(ways: Ways) -> tuple[Finding, ...]:
    """
    Return what is wrong with a network: nothing, for one to rely on.

    Parameters
    ----------
    ways
        The network to look at.
    """
    return array_faults(ways) or tuple(
        Finding(code=f"network.{code}", level="error", message=message) for code, message in _lines(ways)
    )


PER_EDGE = tuple(
    name
    for name in Edges.DTYPES
    if name not in {"line_first", "lon_e7", "lat_e7", "route_first", "route", "route_way"}
)


def _shapes(ways: Ways) -> Iterator[str]:
    edges, nodes, locks = ways.edges, ways.nodes, ways.locks
    tables: dict[str, tuple[int, dict[str, NDArray[Any]]]] = {
        "nodes": (len(nodes), {name: getattr(nodes, name) for name in nodes.DTYPES}),
        "edges": (len(edges), {name: getattr(edges, name) for name in PER_EDGE}),
        "locks": (len(locks), {name: getattr(locks, name) for name in locks.DTYPES}),
        "line ends": (len(edges) + 1, {"line_first": edges.line_first, "route_first": edges.route_first}),
        "points": (len(edges.lon_e7), {"lon_e7": edges.lon_e7, "lat_e7": edges.lat_e7}),
        "routes of edges": (len(edges.route), {"route": edges.route, "route_way": edges.route_way}),
    }
    if not len(edges):
        yield "it has no edge"
    for table, (size, columns) in tables.items():
        for name, column in columns.items():
            if column.shape != (size,):
                yield f"{table}: column {name} has shape {column.shape}, expected ({size},)"


def _indices(ways: Ways) -> Iterator[str]:
    edges, nodes = ways.edges, len(ways.nodes)
    yield from _within("start of edges", edges.start, 0, nodes)
    yield from _within("end of edges", edges.end, 0, nodes)
    yield from _within("kind of edges", edges.kind, min(Kind), max(Kind) + 1)
    yield from _within("length of edges", edges.length_dm, 1, LONGEST_DM + 1)
    yield from _within("name of edges", edges.name, 0, len(ways.names))
    yield from _within("route of edges", edges.route, 0, len(ways.routes))
    yield from _within("edge of locks", ways.locks.edge, 0, len(edges))
    yield from _within("name of locks", ways.locks.name, 0, len(ways.names))
    yield from _within("node of junctions", np.array([j.node for j in ways.junctions]), 0, nodes)
    yield from _within("points of lines", np.diff(edges.line_first), 2, len(edges.lon_e7) + 1)
    yield from _starts("lines", edges.line_first, len(edges.lon_e7))
    yield from _within("routes of an edge", np.diff(edges.route_first), 0, len(edges.route) + 1)
    yield from _starts("routes of edges", edges.route_first, len(edges.route))
    for fact, most in (("traffic", 4), ("surface", 8), ("smoothness", 7), ("lit", 2), ("wheelchair", 2)):
        yield from _within(f"{fact} of edges", getattr(edges, fact), 0, most + 1)


def _within(what: str, values: NDArray[Any], low: int, high: int) -> Iterator[str]:
    if len(values) and not (low <= int(values.min()) and int(values.max()) < high):
        yield f"{what}: found {values.min()} to {values.max()}, expected {low} to {high - 1}"


def _starts(what: str, first: NDArray[Any], size: int) -> Iterator[str]:
    if first[0] != 0 or first[-1] != size or (first[1:] < first[:-1]).any():
        yield f"{what}: found {first[0]} to {first[-1]}, expected a rise from 0 to {size}"


def _lines(ways: Ways) -> Iterator[tuple[str, str]]:
    """Yield edges whose line does not join their nodes, or is not as long as they say."""
    edges, nodes = ways.edges, ways.nodes
    firsts, lasts = edges.line_first[:-1], edges.line_first[1:] - 1
    for point, node in ((firsts, edges.start), (lasts, edges.end)):
        loose = (edges.lon_e7[point] != nodes.lon_e7[node]) | (edges.lat_e7[point] != nodes.lat_e7[node])
        for edge in np.flatnonzero(loose)[:20]:
            yield "loose-line", f"the line of edge {edge} does not join its nodes"
    lon, lat = edges.lon_e7 / E7, edges.lat_e7 / E7
    _, _, step_m = WGS84.inv(lon[:-1], lat[:-1], lon[1:], lat[1:])
    reached_m = np.concatenate([[0.0], np.cumsum(step_m)])
    line_m = reached_m[lasts] - reached_m[firsts]
    said_m = edges.length_dm / 10
    for edge in np.flatnonzero(np.abs(line_m - said_m) > 1 + LENGTH_TOLERANCE * line_m)[:20]:
        yield "length", f"edge {edge} says {said_m[edge]:.1f} m, its line {line_m[edge]:.1f} m"
