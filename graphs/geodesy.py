"""Lengths on the ellipsoid, and metres on the plane."""

from collections.abc import Sequence
from functools import cache

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray
from pyproj import Geod, Transformer

from graphs.way import Point

WGS84 = Geod(ellps="WGS84")
DEGREES, PLANE = 4326, 2154


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


def plane_lines(lines: Sequence[Sequence[Point]]) -> NDArray[np.object_]:
    """Return lines of (lon, lat) as shapely lines in Lambert-93, all in one pass."""
    coordinates = to_plane([point for line in lines for point in line])
    owners = np.repeat(np.arange(len(lines)), [len(line) for line in lines])
    geometries: NDArray[np.object_] = shapely.linestrings(coordinates, indices=owners)
    return geometries


@cache
def _transformer(source: int, target: int) -> Transformer:
    return Transformer.from_crs(source, target, always_xy=True)


def _transformed(points: ArrayLike, source: int, target: int) -> NDArray[np.float64]:
    pairs = np.asarray(points, dtype=np.float64).reshape(-1, 2)
    return np.column_stack(_transformer(source, target).transform(pairs[:, 0], pairs[:, 1]))
