"""The frame of a map on paper: where a point of the ground comes to lie in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, floor, log10, radians

METRES_PER_DEGREE = 111_195
"""On a sphere of 6371 km; plane enough for the few dozen kilometres of a stay."""
LEAST_M = 600
"""A map shows at least so much ground, or a stay in one street would fill it."""
SCALE_SHARE = 0.22
"""How much of the width the scale bar takes at most."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """
    A window on the ground, equirectangular around its middle.

    Parameters
    ----------
    width, height
        In units of the drawing.
    lon, lat
        Of the middle.
    units_per_m
        The scale.
    """

    width: float
    height: float
    lon: float
    lat: float
    units_per_m: float

    def at(self, lon: float, lat: float) -> Point:
        """
        Place a point of the ground.

        Parameters
        ----------
        lon, lat
            EPSG:4326.

        Returns
        -------
        (float, float)
            Units to the right of and below the upper left corner.
        """
        metres_east = (lon - self.lon) * METRES_PER_DEGREE * cos(radians(self.lat))
        metres_north = (lat - self.lat) * METRES_PER_DEGREE
        return (
            round(self.width / 2 + metres_east * self.units_per_m, 1),
            round(self.height / 2 - metres_north * self.units_per_m, 1),
        )

    def scale_bar(self) -> tuple[int, float]:
        """
        Choose a scale bar.

        Returns
        -------
        (int, float)
            A round number of metres, and how many units they take.
        """
        most_m = self.width * SCALE_SHARE / self.units_per_m
        power = 10 ** floor(log10(most_m))
        length_m = next(step * power for step in (5, 2, 1) if step * power <= most_m)
        return int(length_m), round(length_m * self.units_per_m, 1)


def frame_around(
    points: Sequence[Point], *, width: float, heights: tuple[float, float], padding: float
) -> Frame:
    """
    Frame some points.

    Parameters
    ----------
    points
        (lon, lat), at least one.
    width
        Of the drawing, in units.
    heights
        Least and most height; as low as the points allow.
    padding
        Units left free on every side.

    Returns
    -------
    Frame
        It holds all the points.
    """
    lons, lats = zip(*points, strict=True)
    lon, lat = (min(lons) + max(lons)) / 2, (min(lats) + max(lats)) / 2
    wide_m = max(LEAST_M, (max(lons) - min(lons)) * METRES_PER_DEGREE * cos(radians(lat)))
    high_m = max(LEAST_M / 2, (max(lats) - min(lats)) * METRES_PER_DEGREE)
    least, most = heights
    scale = min((width - 2 * padding) / wide_m, (most - 2 * padding) / high_m)
    height = round(max(least, high_m * scale + 2 * padding))
    return Frame(width=width, height=height, lon=lon, lat=lat, units_per_m=scale)
