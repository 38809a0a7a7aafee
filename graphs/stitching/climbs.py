"""What is climbed along the line of a route, where its file has elevations."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from scipy.spatial import cKDTree

from graphs.geodesy import along_m, to_plane

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from graphs.gpx_track import GpxTrack
    from graphs.ways import Ways

NEAR_M = 30.0
"""A point of a way has the elevation of the track that passes so near it."""
SAMPLED_M = 10.0
NOISE_M = 3.0
"""Rises and falls smaller than this are the receiver's."""


def with_climbs(ways: Ways, tracks: Sequence[GpxTrack], route: int) -> Ways:
    """
    Return the ways with what is climbed and descended on those that a route follows.

    Parameters
    ----------
    ways
        The network.
    tracks
        The tracks of the route; those without elevation say nothing.
    route
        Its number among the routes of the network.

    Returns
    -------
    Ways
        An edge all along which the track passes has its ascent and descent; others keep what they have.
    """
    edges = ways.edges
    samples = [_sampled(part) for track in tracks for part in track.segments if part.shape[1] == 3]
    if not samples:
        return ways
    known = np.concatenate(samples)
    tree = cKDTree(known[:, :2])
    owner = edges.route_owner
    ascent_dm, descent_dm = edges.ascent_dm.copy(), edges.descent_dm.copy()
    for edge in np.unique(owner[edges.route == route]).tolist():
        away_m, nearest = tree.query(to_plane(edges.line(edge)))
        if away_m.max() <= NEAR_M:
            up_m, down_m = climbed_m(known[nearest, 2].tolist())
            ascent_dm[edge], descent_dm[edge] = round(up_m * 10), round(down_m * 10)
    return replace(ways, edges=replace(edges, ascent_dm=ascent_dm, descent_dm=descent_dm))


def _sampled(line: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return points of a track every few metres, on the plane, with their elevation: shape (n, 3)."""
    plane = to_plane(line[:, :2])
    vertices_m = along_m(plane)
    at_m = np.union1d(vertices_m, np.arange(0, vertices_m[-1], SAMPLED_M))
    return np.column_stack([np.interp(at_m, vertices_m, axis) for axis in (*plane.T, line[:, 2])])


def climbed_m(heights_m: Iterable[float]) -> tuple[float, float]:
    """
    Return what is climbed and what is descended, the noise of the receiver left out.

    Parameters
    ----------
    heights_m
        Elevations along a way.
    """
    heights = [*heights_m]
    up_m = down_m = 0.0
    at_m = heights[0]
    for height_m in heights[1:]:
        if height_m - at_m >= NOISE_M:
            up_m, at_m = up_m + height_m - at_m, height_m
        elif at_m - height_m >= NOISE_M:
            down_m, at_m = down_m + at_m - height_m, height_m
    return up_m, down_m
