"""Coordinates: texts, decimal commas, swapped pairs, and (0, 0)."""

from typing import Any

from offers.sources.number import number
from offers.sources.slots import Doubt

FRANCE = (-5.5, 41.0, 10.0, 51.5)
"""West, south, east, north of the mainland; no pair of it is another pair of it when swapped."""


def point(lon: Any, lat: Any, doubt: Doubt) -> tuple[float, float] | None:
    """
    Read a pair of coordinates.

    Parameters
    ----------
    lon, lat
        Degrees, as numbers or texts.
    doubt
        Told when the pair was swapped or cannot be used.

    Returns
    -------
    tuple or None
        (lon, lat) rounded to six decimals; None when it is no place.
    """
    if lon in (None, "") and lat in (None, ""):
        return None
    x, y = number(lon), number(lat)
    if x is None or y is None or abs(x) > 180 or abs(y) > 180:
        doubt("coordinates-unreadable", f"expected degrees, got lon {lon!r:.40} and lat {lat!r:.40}")
        return None
    if x == 0 and y == 0:
        doubt("coordinates-zero", "the point is (0, 0)")
        return None
    if not _inside(x, y) and _inside(y, x):
        doubt("coordinates-swapped", f"lon {x} and lat {y} were swapped")
        x, y = y, x
    if abs(y) > 90:
        doubt("coordinates-unreadable", f"expected a latitude of -90..90, got {y}")
        return None
    return round(x, 6), round(y, 6)


def _inside(lon: float, lat: float) -> bool:
    west, south, east, north = FRANCE
    return west <= lon <= east and south <= lat <= north
