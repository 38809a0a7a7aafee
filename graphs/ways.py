"""The ways of a network as columns: nodes, edges, locks, and what routes follow them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from graphs.columns import freeze_columns
from graphs.source import Source

if TYPE_CHECKING:
    from graphs.hierarchy.topology import Topology
    from graphs.rail.timetable import Timetable
    from graphs.route import Junction, Route

Ints = NDArray[Any]
E7 = 1e7
"""Ten-millionths in a degree."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Nodes:
    """
    Points where edges meet or end, in the order of a Hilbert curve where they come from a map.

    Parameters
    ----------
    lon_e7, lat_e7
        Coordinates in ten-millionths of a degree, EPSG:4326, as OpenStreetMap keeps them. Shape (n,).
    osm_id
        Id in OpenStreetMap, 0 for a point of another source; both sides of a weir have the same. Shape (n,).
    """

    lon_e7: Ints
    lat_e7: Ints
    osm_id: Ints

    DTYPES: ClassVar[dict[str, str]] = {"lon_e7": "i4", "lat_e7": "i4", "osm_id": "i8"}

    def __post_init__(self) -> None:
        freeze_columns(self, self.DTYPES)

    def __len__(self) -> int:
        return len(self.osm_id)


RAGGED = ("line_first", "lon_e7", "lat_e7", "route_first", "route", "route_way")
"""Columns of edges that do not have a row an edge."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Edges:
    """
    Stretches of way between two nodes; all columns but those of lines and routes have shape (m,).

    Parameters
    ----------
    start, end
        Index of the nodes.
    forward, backward
        Who may pass from start to end, and back: bits of `Access`.
    length_dm
        Length on the ellipsoid, decimetres; at least 1.
    kind, traffic, surface, smoothness
        Numbers of `graphs.facts`.
    tracktype
        Grade of a track, 1 to 5; 0 unknown.
    width_dm
        Width; 0 unknown.
    incline_pm
        Rise per thousand from start to end; `UNKNOWN_INCLINE` unknown.
    ascent_dm, descent_dm
        Metres climbed and descended from start to end, in decimetres; -1 unknown.
    lit, wheelchair
        `Known`.
    barriers
        Bits of `Barrier` that stand on it.
    gap_dm
        Narrowest opening of its barriers; 0 unknown.
    fixed_s
        Seconds that a timetable gives it instead of a speed; -1 for none.
    sketched
        1 where the line was typed by hand.
    way_id
        Way of OpenStreetMap it is a piece of; 0 for another source.
    name
        Index of its name in `Ways.names`; 0 is no name.
    line_first, lon_e7, lat_e7
        Line of edge i: points ``line_first[i]`` to ``line_first[i + 1]``, its nodes among them. Shape (m +
        1,), (p,).
    route_first, route, route_way
        Routes that follow edge i: ``route_first[i]`` to ``route_first[i + 1]``, as indices of `Ways.routes`,
        and in which direction: bits of `RouteWay`. Shape (m + 1,), (r,).
    """

    start: Ints
    end: Ints
    forward: Ints
    backward: Ints
    length_dm: Ints
    kind: Ints
    traffic: Ints
    surface: Ints
    smoothness: Ints
    tracktype: Ints
    width_dm: Ints
    incline_pm: Ints
    ascent_dm: Ints
    descent_dm: Ints
    lit: Ints
    wheelchair: Ints
    barriers: Ints
    gap_dm: Ints
    fixed_s: Ints
    sketched: Ints
    way_id: Ints
    name: Ints
    line_first: Ints
    lon_e7: Ints
    lat_e7: Ints
    route_first: Ints
    route: Ints
    route_way: Ints

    UNKNOWN_INCLINE: ClassVar[int] = -32768
    DTYPES: ClassVar[dict[str, str]] = {
        "start": "i4", "end": "i4", "forward": "u1", "backward": "u1", "length_dm": "i4", "kind": "u1",
        "traffic": "u1", "surface": "u1", "smoothness": "u1", "tracktype": "u1", "width_dm": "i2",
        "incline_pm": "i2", "ascent_dm": "i4", "descent_dm": "i4", "lit": "u1", "wheelchair": "u1",
        "barriers": "u2", "gap_dm": "i2", "fixed_s": "i4", "sketched": "u1", "way_id": "i8", "name": "i4",
        "line_first": "i4", "lon_e7": "i4", "lat_e7": "i4", "route_first": "i4", "route": "i4",
        "route_way": "u1",
    }  # fmt: skip

    def __post_init__(self) -> None:
        freeze_columns(self, self.DTYPES)

    def __len__(self) -> int:
        return len(self.start)

    def part(self, rows: slice | Ints) -> Edges:
        """Return some of the edges, without their lines and routes."""
        columns = {name: getattr(self, name)[rows] for name in self.DTYPES if name not in RAGGED}
        empty = np.zeros(0)
        return Edges(**columns, **dict.fromkeys(RAGGED, empty))

    def line(self, edge: int) -> NDArray[np.float64]:
        """Return the line of an edge: (lon, lat) in degrees, shape (points, 2)."""
        return self.points(slice(self.line_first[edge], self.line_first[edge + 1]))

    def points(self, chosen: slice | Ints) -> NDArray[np.float64]:
        """Return points of lines: (lon, lat) in degrees, shape (points, 2)."""
        return np.stack([self.lon_e7[chosen], self.lat_e7[chosen]], axis=1) / E7

    def routes_of(self, edge: int) -> Ints:
        """Return the indices of the routes that follow an edge, in either direction."""
        found: Ints = self.route[self.route_first[edge] : self.route_first[edge + 1]]
        return found

    @property
    def route_owner(self) -> NDArray[np.intp]:
        """The edge that each row of `route` belongs to. Shape (r,)."""
        return np.repeat(np.arange(len(self)), np.diff(self.route_first))

    def route_rows(self, chosen: Ints) -> tuple[Ints, Ints]:
        """
        Return the rows of `route` of some edges, and the position in ``chosen`` that each belongs to.

        Parameters
        ----------
        chosen
            Edges. Shape (k,).
        """
        counts = (self.route_first[chosen + 1] - self.route_first[chosen]).astype(np.int64)
        owner = np.repeat(np.arange(len(chosen)), counts)
        within = np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)
        return self.route_first[chosen][owner] + within, owner


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Locks:
    """
    Locks on waterways. Columns have shape (k,).

    Parameters
    ----------
    edge
        The edge it lies on.
    share
        Where on it: 0 at its start, 1 at its end.
    name
        Index of its name in `Ways.names`.
    """

    edge: Ints
    share: Ints
    name: Ints

    DTYPES: ClassVar[dict[str, str]] = {"edge": "i4", "share": "f8", "name": "i4"}

    def __post_init__(self) -> None:
        freeze_columns(self, self.DTYPES)

    def __len__(self) -> int:
        return len(self.edge)


@dataclass(frozen=True, kw_only=True, eq=False)
class Ways:
    """
    All that is on the ground, apart from the places that are attached to it.

    Parameters
    ----------
    nodes, edges, locks
        The columns.
    routes
        Named itineraries, waterways, and links of numbered networks.
    junctions
        Numbered junctions.
    names
        Texts that columns refer to; the first is empty.
    source
        Where all this comes from, its licence and its date.
    hierarchy
        What makes travel times fast on a large network; None on a small one, which needs none.
    timetable
        The trains; None where no timetable was given.
    """

    nodes: Nodes
    edges: Edges
    locks: Locks
    routes: tuple[Route, ...] = ()
    junctions: tuple[Junction, ...] = ()
    names: tuple[str, ...] = ("",)
    source: Source = field(default_factory=Source)
    hierarchy: Topology | None = None
    timetable: Timetable | None = None

    @cached_property
    def junction_at(self) -> dict[int, tuple[Junction, ...]]:
        """Junctions by the index of their node."""
        found: dict[int, tuple[Junction, ...]] = {}
        for junction in self.junctions:
            found[junction.node] = (*found.get(junction.node, ()), junction)
        return found
