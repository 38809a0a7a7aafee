"""The parts of a network: nodes, the edges between them, locks, and the named routes that edges belong to."""

from dataclasses import dataclass
from typing import Literal

from graphs.mode import Mode

Kind = Literal["greenway", "towpath", "lane", "footpath", "waterway", "rail", "access"]
Wheelchair = Literal["yes", "no", "unknown"]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """
    A point where edges meet.

    Parameters
    ----------
    id
        Its name in the file.
    lon, lat
        Degrees, EPSG:4326.
    """

    id: str
    lon: float
    lat: float

    @property
    def point(self) -> Point:
        """The coordinates, as a line holds them."""
        return self.lon, self.lat


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
class Route:
    """
    A named itinerary or waterway.

    Parameters
    ----------
    id
        Its name in the file.
    ref
        What signs and people call it: EV5.
    name
        The full name, in French.
    modes
        Who it is for.
    """

    id: str
    ref: str
    name: str
    modes: frozenset[Mode]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """
    A stretch of way between two nodes, usable in both directions.

    Parameters
    ----------
    id
        Its name in the file.
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
        Whether the line was typed by hand, and is shorter than the real way.
    wheelchair
        Whether a wheelchair passes.
    """

    id: str
    start: str
    end: str
    line: tuple[Point, ...]
    length_m: float
    kind: Kind
    modes: frozenset[Mode]
    routes: tuple[str, ...] = ()
    low_traffic: bool = False
    locks: tuple[Lock, ...] = ()
    minutes: float | None = None
    sketched: bool = True
    wheelchair: Wheelchair = "unknown"
