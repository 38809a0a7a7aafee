"""A network drawn by hand: nodes, edges and locks as records, and how they become columns."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, Literal

import numpy as np

from graphs.access import access_of
from graphs.facts import Kind, Known, RouteWay, Traffic
from graphs.geodesy import Point, share_along
from graphs.mode import Mode
from graphs.route import Route
from graphs.source import Source
from graphs.ways import E7, Edges, Locks, Nodes, Ways

KindName = Literal["greenway", "towpath", "lane", "footpath", "waterway", "rail"]
KNOWN = {"unknown": Known.UNKNOWN, "yes": Known.YES, "no": Known.NO}


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """
    A point where edges meet.

    Parameters
    ----------
    id
        What its edges call it.
    lon, lat
        Degrees, EPSG:4326.
    """

    id: str
    lon: float
    lat: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """
    A lock on a waterway: how long it takes is the profile's business.

    Parameters
    ----------
    name
        What it is called.
    lon, lat
        Degrees, EPSG:4326.
    """

    name: str
    lon: float
    lat: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """
    A stretch of way between two nodes, usable in both directions.

    Parameters
    ----------
    id
        What its author calls it.
    start, end
        Ids of its nodes.
    line
        Coordinates from start to end.
    length_m
        Length of the line on the ellipsoid.
    kind
        What it is: it decides the speed.
    modes
        Who may use it.
    routes
        Ids of the routes it belongs to.
    low_traffic
        Whether it is known to be free of cars.
    locks
        What boats pass on it.
    minutes
        How long it takes, where a timetable and not a speed decides.
    sketched
        Whether the line is shorter than the real way.
    wheelchair
        Whether a wheelchair passes: yes, no or unknown.
    """

    id: str
    start: str
    end: str
    line: tuple[Point, ...]
    length_m: float
    kind: KindName
    modes: frozenset[Mode]
    routes: tuple[str, ...] = ()
    low_traffic: bool = False
    locks: tuple[Lock, ...] = ()
    minutes: float | None = None
    sketched: bool = True
    wheelchair: str = "unknown"


def ways_of(
    nodes: Sequence[Node], edges: Sequence[Edge], routes: Sequence[Route] = (), source: Source | None = None
) -> Ways:
    """
    Return the columns of what was drawn.

    Parameters
    ----------
    nodes, edges, routes
        The parts: ids of nodes and routes stand there once.
    source
        Where it comes from.

    Raises
    ------
    ValueError
        If an edge names a node or a route that is not there, or an id stands there twice.
    """
    _positions("edge", (edge.id for edge in edges))
    node_at = _positions("node", (node.id for node in nodes))
    route_at = _positions("route", (route.id for route in routes))
    names = ("", *dict.fromkeys(lock.name for edge in edges for lock in edge.locks))
    return Ways(
        nodes=Nodes(
            lon_e7=np.array([_e7(node.lon) for node in nodes]),
            lat_e7=np.array([_e7(node.lat) for node in nodes]),
            osm_id=np.zeros(len(nodes)),
        ),
        edges=_columns(edges, node_at, route_at),
        locks=_locks(edges, names),
        routes=tuple(routes),
        names=names,
        source=source or Source(),
    )


def _positions(what: str, ids: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for name in ids:
        if name in found:
            raise ValueError(f"{what} {name} stands there twice")
        found[name] = len(found)
    return found


def _e7(degrees: float) -> int:
    return round(degrees * E7)


def _index(what: str, at: Mapping[str, int], name: str) -> int:
    try:
        return at[name]
    except KeyError:
        raise ValueError(f"no {what} is called {name}") from None


def _columns(edges: Sequence[Edge], node_at: Mapping[str, int], route_at: Mapping[str, int]) -> Edges:
    access = [access_of(edge.modes) for edge in edges]
    points = [point for edge in edges for point in edge.line]
    followed = [_index("route", route_at, route) for edge in edges for route in edge.routes]
    unknown = np.zeros(len(edges))
    columns: dict[str, Any] = {
        "start": [_index("node", node_at, edge.start) for edge in edges],
        "end": [_index("node", node_at, edge.end) for edge in edges],
        "forward": access,
        "backward": access,
        "length_dm": [max(1, round(edge.length_m * 10)) for edge in edges],
        "kind": [Kind[edge.kind.upper()] for edge in edges],
        "traffic": [Traffic.NONE if edge.low_traffic else Traffic.UNKNOWN for edge in edges],
        "surface": unknown,
        "smoothness": unknown,
        "tracktype": unknown,
        "width_dm": unknown,
        "incline_pm": np.full(len(edges), Edges.UNKNOWN_INCLINE),
        "ascent_dm": unknown - 1,
        "descent_dm": unknown - 1,
        "lit": unknown,
        "wheelchair": [KNOWN[edge.wheelchair] for edge in edges],
        "barriers": unknown,
        "gap_dm": unknown,
        "fixed_s": [-1 if edge.minutes is None else round(edge.minutes * 60) for edge in edges],
        "sketched": [edge.sketched for edge in edges],
        "way_id": unknown,
        "name": unknown,
        "line_first": [0, *accumulate(len(edge.line) for edge in edges)],
        "lon_e7": [_e7(lon) for lon, _ in points],
        "lat_e7": [_e7(lat) for _, lat in points],
        "route_first": [0, *accumulate(len(edge.routes) for edge in edges)],
        "route": followed,
        "route_way": [RouteWay.FORWARD | RouteWay.BACKWARD] * len(followed),
    }
    return Edges(**{name: np.asarray(column) for name, column in columns.items()})


def _locks(edges: Sequence[Edge], names: tuple[str, ...]) -> Locks:
    found = [(number, edge, lock) for number, edge in enumerate(edges) for lock in edge.locks]
    return Locks(
        edge=np.array([number for number, _, _ in found]),
        share=np.array([share_along(edge.line, (lock.lon, lock.lat)) for _, edge, lock in found]),
        name=np.array([names.index(lock.name) for _, _, lock in found]),
    )
