"""Lengths on the ellipsoid, and metres on the plane."""

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import ArrayLike, NDArray
from pyproj import Geod, Transformer

WGS84 = Geod(ellps="WGS84")
DEGREES, PLANE = 4326, 2154
Point = tuple[float, float]
"""Longitude and latitude."""


def length_m(line: Sequence[Point]) -> float:
    """Return the length of a line of (lon, lat) on the ellipsoid, to the decimetre."""
    lons, lats = zip(*line, strict=True)
    return round(float(WGS84.line_length(lons, lats)), 1)


def to_plane(points: ArrayLike) -> NDArray[np.float64]:
    """Return (lon, lat) as an array of metres in Lambert-93 (EPSG:2154)."""
    return _transformed(points, DEGREES, PLANE)


def to_degrees(points: ArrayLike) -> NDArray[np.float64]:
    """Return metres in Lambert-93 as an array of (lon, lat), to six decimals."""
    return np.round(_transformed(points, PLANE, DEGREES), 6)


def along_m(plane: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how far along a line on the plane each of its vertices lies. Shapes (p, 2) and (p,)."""
    steps = np.hypot(*np.diff(plane, axis=0).T)
    return np.concatenate([[0.0], np.cumsum(steps)])


def share_along(line: ArrayLike, point: Point) -> float:
    """Return where along a line, from 0 to 1, its vertex nearest to a point lies."""
    plane = to_plane(line)
    offsets = plane - to_plane([point])
    vertices_m = along_m(plane)
    return float(vertices_m[int(np.argmin(np.hypot(offsets[:, 0], offsets[:, 1])))] / vertices_m[-1])


@cache
def _transformer(source: int, target: int) -> Transformer:
    return Transformer.from_crs(source, target, always_xy=True)


def _transformed(points: ArrayLike, source: int, target: int) -> NDArray[np.float64]:
    pairs = np.asarray(points, dtype=np.float64).reshape(-1, 2)
    return np.column_stack(_transformer(source, target).transform(pairs[:, 0], pairs[:, 1]))
