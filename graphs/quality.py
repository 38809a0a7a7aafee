"""What a network is made of, in figures."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from graphs.access import MODE_ACCESS
from graphs.facts import Kind, Surface
from graphs.mode import LAND, Mode
from graphs.places import Attachment
from graphs.routes import list_routes
from graphs.ways import E7
from graphs.weights import usable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from graphs.network import Network
    from graphs.routes import RouteSummary
    from offers.station import Station

Lengths = tuple[tuple[str, int], ...]
"""Metres by name, the longest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """
    A network in figures.

    Parameters
    ----------
    nodes, edges
        How many there are.
    bounds
        West, south, east, north in degrees.
    length_m
        Length of all edges.
    by_mode, by_kind, by_surface
        Length of the edges that each mode may use, of each kind, and of each surface on land.
    routes
        Signed routes.
    junctions
        How many numbered junctions each network has.
    links
        How many links between them.
    components
        How many pieces the ways of each mode fall into, and which part of their length lies in the largest.
    locks
        How many there are.
    trains
        First and last day of the timetable; empty without one.
    stations_reached
        Stations that are on land and, where there are rails, on them, of all that were asked for.
    """

    nodes: int
    edges: int
    bounds: tuple[float, float, float, float]
    length_m: int
    by_mode: Lengths
    by_kind: Lengths
    by_surface: Lengths
    routes: tuple[RouteSummary, ...]
    junctions: tuple[tuple[str, int], ...]
    links: int
    components: tuple[tuple[str, int, float], ...]
    locks: int
    trains: tuple[str, ...]
    stations_reached: tuple[str, ...]
    stations: int


def assess(network: Network, stations: Sequence[Station]) -> Quality:
    """
    Return the figures of a network.

    Parameters
    ----------
    network
        The network.
    stations
        Those that ought to be on it.
    """
    ways = network.ways
    edges, nodes = ways.edges, ways.nodes
    on_land = ~np.isin(edges.kind, (Kind.WATERWAY, Kind.LOCK, Kind.RAIL, Kind.FERRY))
    dates = ways.timetable.dates if ways.timetable else None
    return Quality(
        nodes=len(nodes),
        edges=len(edges),
        bounds=network_bounds(network),
        length_m=round(edges.length_dm.sum(dtype=np.int64) / 10),
        by_mode=_sorted(
            {mode.value: _metres(edges.length_dm[usable(edges, MODE_ACCESS[mode])]) for mode in Mode}
        ),
        by_kind=_sorted({k.name.lower(): _metres(edges.length_dm[edges.kind == k]) for k in Kind}),
        by_surface=_sorted(
            {s.name.lower(): _metres(edges.length_dm[on_land & (edges.surface == s)]) for s in Surface}
        ),
        routes=list_routes(network),
        junctions=tuple(sorted(Counter(junction.network for junction in ways.junctions).items())),
        links=sum(bool(route.link) for route in ways.routes),
        components=tuple((mode.value, *_components(network, mode)) for mode in Mode),
        locks=len(ways.locks),
        trains=tuple(day.isoformat() for day in dates) if dates else (),
        stations_reached=_reached(network, stations),
        stations=len(stations),
    )


def network_bounds(network: Network) -> tuple[float, float, float, float]:
    """Return west, south, east and north of the ways of a network, rails left out, in degrees."""
    edges, nodes = network.ways.edges, network.ways.nodes
    ways = edges.kind != Kind.RAIL if (edges.kind != Kind.RAIL).any() else np.ones(len(edges), dtype=bool)
    used = np.unique([edges.start[ways], edges.end[ways]])
    lon, lat = nodes.lon_e7[used] / E7, nodes.lat_e7[used] / E7
    return float(lon.min()), float(lat.min()), float(lon.max()), float(lat.max())


def _metres(length_dm: NDArray[Any]) -> int:
    return round(float(length_dm.sum(dtype=np.int64)) / 10)


def _sorted(lengths: dict[str, int]) -> Lengths:
    return tuple(
        sorted(((name, metres) for name, metres in lengths.items() if metres), key=lambda row: -row[1])
    )


def _components(network: Network, mode: Mode) -> tuple[int, float]:
    """Return how many pieces the ways of a mode fall into, and the share of the largest."""
    edges, size = network.ways.edges, len(network.ways.nodes)
    used = usable(edges, MODE_ACCESS[mode])
    if not used.any():
        return 0, 0.0
    start, end = edges.start[used], edges.end[used]
    joined = coo_array((np.ones(len(start), dtype=np.int8), (start, end)), shape=(size, size))
    _, label = connected_components(joined.tocsr(), directed=False)
    lengths = np.bincount(label[start], weights=edges.length_dm[used])
    return int(np.count_nonzero(lengths)), round(float(lengths.max() / lengths.sum()), 3)


def _reached(network: Network, stations: Sequence[Station]) -> tuple[str, ...]:
    """Return the stations that every mode that they want reaches."""
    rails = bool((network.ways.edges.kind == Kind.RAIL).any())
    modes = LAND | {Mode.TRAIN} if rails else LAND
    attached, findings = network.attach(
        [Attachment(id=s.id, lon=s.place.lon, lat=s.place.lat, modes=modes) for s in stations]
    )
    off = {finding.record for finding in findings if finding.level == "warning"}
    return tuple(s.id for s in stations if s.id in attached.places and s.id not in off)
