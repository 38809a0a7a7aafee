"""A leg: the way from one place to the next, as it is drawn, told and ridden."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphs.router import Way, find_way

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphs.mode import Mode
    from graphs.network import Network
    from graphs.profile import Profile
    from graphs.way import Edge, Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Junction:
    """
    A numbered junction (*point-nœud*) that a leg passes.

    Parameters
    ----------
    ref
        The number on its sign.
    lon, lat
        Degrees, EPSG:4326.
    """

    ref: str
    lon: float
    lat: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """
    The way from one place to the next.

    Parameters
    ----------
    mode
        How one moves.
    distance_m, duration_s
        How far and how long, as the travel matrix says.
    line
        Coordinates (lon, lat) from place to place, to six decimals; two equal ones for places at one point.
    routes
        What the named routes on it are called, in the order they are met.
    low_traffic_share
        Share of the length that is known to be free of cars.
    sketched
        Whether any of it was typed by hand.
    junctions
        The numbered junctions on it; none on a sketched network.
    """

    mode: Mode
    distance_m: int
    duration_s: int
    line: tuple[Point, ...]
    routes: tuple[str, ...] = ()
    low_traffic_share: float = 0.0
    sketched: bool = False
    junctions: tuple[Junction, ...] = ()


def trace_leg(network: Network, from_id: str, to_id: str, profile: Profile) -> Leg:
    """
    Return the leg between two places: the fastest way, with the very numbers of the travel matrix.

    Parameters
    ----------
    network
        The network that both places are attached to.
    from_id, to_id
        Ids of the places.
    profile
        Who moves.

    Raises
    ------
    UnknownPlaceError
        If a place is not attached.
    NoWayError
        If the profile knows no way between them.
    """
    way = find_way(network, from_id, to_id, profile)
    refs = {route.id: route.ref for route in network.routes}
    return Leg(
        mode=profile.mode,
        distance_m=way.metres,
        duration_s=way.seconds,
        line=_line(way),
        routes=tuple(dict.fromkeys(refs[route] for edge in way.edges for route in edge.routes)),
        low_traffic_share=_low_traffic_share(way.edges),
        sketched=any(edge.sketched for edge in way.edges),
    )


def _line(way: Way) -> tuple[Point, ...]:
    """Return the coordinates of the edges in the direction of travel, each joint once."""
    line = [way.nodes[0].point]
    for node, edge in zip(way.nodes, way.edges, strict=False):
        line.extend(edge.line[1:] if edge.start == node.id else edge.line[-2::-1])
    if len(line) == 1:
        line *= 2
    return tuple((round(lon, 6), round(lat, 6)) for lon, lat in line)


def _low_traffic_share(edges: Sequence[Edge]) -> float:
    quiet_m = sum(edge.length_m for edge in edges if edge.low_traffic)
    return round(quiet_m / sum(edge.length_m for edge in edges), 3) if edges else 0.0
