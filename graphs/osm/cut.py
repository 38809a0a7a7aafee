"""Cuts ways where they meet, and puts the pieces in order."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from graphs.columns import freeze_columns
from graphs.geodesy import WGS84
from graphs.osm.hilbert import hilbert_index
from graphs.osm.points import Points, changes, last_of
from graphs.ways import E7, Ints, Nodes


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pieces:
    """
    Pieces of way between the points where ways meet, by the node they start at.

    Parameters
    ----------
    start, end
        Index of the nodes. Shape (m,).
    way
        Index of the way in the extract. Shape (m,).
    first_point, last_point
        Its points in the row of `graphs.osm.points.Points`. Shape (m,).
    length_m
        On the ellipsoid. Shape (m,).
    along_m
        Of every point in the row: metres from the start of the row, its gaps left out. Shape (p,).
    nodes
        The nodes.
    node_of
        Index of the node of a number of `Points.node`, -1 for what is inside a piece.
    """

    start: Ints
    end: Ints
    way: Ints
    first_point: Ints
    last_point: Ints
    length_m: Ints
    along_m: Ints
    nodes: Nodes
    node_of: Ints

    DTYPES: ClassVar[dict[str, str]] = {
        "start": "i4", "end": "i4", "way": "i8", "first_point": "i8", "last_point": "i8", "length_m": "f8",
        "along_m": "f8", "node_of": "i8",
    }  # fmt: skip

    def __post_init__(self) -> None:
        freeze_columns(self, self.DTYPES)

    def __len__(self) -> int:
        return len(self.start)

    def line_points(self) -> tuple[Ints, Ints]:
        """Return where the line of each piece begins, shape (m + 1,), and the points of all, shape (q,)."""
        sizes = self.last_point - self.first_point + 1
        first = np.concatenate([[0], np.cumsum(sizes)])
        return first, np.arange(first[-1]) - np.repeat(first[:-1] - self.first_point, sizes)


def cut(points: Points, joints: Ints) -> Pieces:
    """
    Return the pieces of ways: cut at their ends, where nodes are used again, and where it is asked for.

    Parameters
    ----------
    points
        Of the ways.
    joints
        Ids of nodes to cut at in any case.
    """
    uses = np.bincount(points.node, minlength=len(points.osm_id))
    asked = np.isin(points.osm_id, joints)
    at = np.flatnonzero(changes(points.run) | last_of(points.run) | ((uses > 1) | asked)[points.node])
    same_run = points.run[at[1:]] == points.run[at[:-1]]
    first, last = at[:-1][same_run], at[1:][same_run]
    nodes, node_of = _nodes(points, at)
    start, end = node_of[points.node[first]], node_of[points.node[last]]
    along_m = _along_m(points)
    order = np.lexsort([first, end, start])
    first, last = first[order], last[order]
    return Pieces(
        start=start[order],
        end=end[order],
        way=points.way[first],
        first_point=first,
        last_point=last,
        length_m=along_m[last] - along_m[first],
        along_m=along_m,
        nodes=nodes,
        node_of=node_of,
    )


def _nodes(points: Points, at: Ints) -> tuple[Nodes, Ints]:
    """Return the nodes of points in the order of a Hilbert curve, and their index by number."""
    numbers, where = np.unique(points.node[at], return_index=True)
    lon_e7, lat_e7, osm_id = points.lon_e7[at][where], points.lat_e7[at][where], points.osm_id[numbers]
    order = np.lexsort([numbers, osm_id, hilbert_index(lon_e7, lat_e7)])
    node_of = np.full(len(points.osm_id), -1)
    node_of[numbers[order]] = np.arange(len(order))
    return Nodes(lon_e7=lon_e7[order], lat_e7=lat_e7[order], osm_id=osm_id[order]), node_of


def _along_m(points: Points) -> Ints:
    lon, lat = points.lon_e7 / E7, points.lat_e7 / E7
    steps_m = np.zeros(len(points))
    if len(points):
        steps_m[1:] = WGS84.inv(lon[:-1], lat[:-1], lon[1:], lat[1:])[2]
    steps_m[changes(points.run)] = 0
    along_m: Ints = np.cumsum(steps_m)
    return along_m
