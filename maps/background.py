"""What lies around a stay: communes, waterways, signed routes and lanes, drawn from our own data."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geopandas import GeoSeries
from shapely import LineString, MultiPoint

from itinerary.stay import Stay

Line = tuple[tuple[float, float], ...]
"""Points (lon, lat), EPSG:4326."""

MARGIN_M = 12_000
"""How far around a stay the background is drawn: what a wide screen shows beside it."""
TOLERANCE_M = 12
"""Bends smaller than this are not seen at the scale of a stay."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """
    Points and lines beneath a stay.

    Parameters
    ----------
    communes
        Name, lon, lat of each.
    waterways
        Name (may be empty) and line of each.
    routes
        Reference, name and line of each signed route.
    lanes
        Other lines of the network.
    """

    communes: tuple[tuple[str, float, float], ...] = ()
    waterways: tuple[tuple[str, Line], ...] = ()
    routes: tuple[tuple[str, str, Line], ...] = ()
    lanes: tuple[Line, ...] = ()


def stay_points(stay: Stay) -> tuple[tuple[float, float], ...]:
    """
    List the points that a map of a stay has to show.

    Parameters
    ----------
    stay
        The stay.

    Returns
    -------
    tuple of (lon, lat)
        Its stops and the lines of its legs.
    """
    stops = [(stop.lon, stop.lat) for day in stay.days for stop in day.stops]
    return (*stops, *(point for day in stay.days for leg in day.legs for point in leg.line))


def around(background: Background, points: Sequence[tuple[float, float]]) -> Background:
    """
    Keep what lies around some points, simplified.

    Parameters
    ----------
    background
        Of a whole destination.
    points
        (lon, lat), at least one.

    Returns
    -------
    Background
        Lines clipped to the surroundings; the communes inside, those nearest to the points first.
    """
    spots = GeoSeries([MultiPoint(points)], crs=4326).to_crs(2154)
    left, bottom, right, top = spots.total_bounds
    box = (left - MARGIN_M, bottom - MARGIN_M, right + MARGIN_M, top + MARGIN_M)
    waterways, routes = background.waterways, background.routes
    return Background(
        communes=_nearest_first(background.communes, spots, box),
        waterways=tuple((waterways[i][0], line) for i, line in _clipped([w[1] for w in waterways], box)),
        routes=tuple((*routes[i][:2], line) for i, line in _clipped([r[2] for r in routes], box)),
        lanes=tuple(line for _, line in _clipped(background.lanes, box)),
    )


def _clipped(lines: Sequence[Line], box: tuple[float, ...]) -> Iterator[tuple[int, Line]]:
    if not lines:
        return
    planar = GeoSeries([LineString(line) for line in lines], crs=4326).to_crs(2154)
    parts = planar.clip_by_rect(*box).simplify(TOLERANCE_M).explode()
    for index, part in parts[~parts.is_empty].to_crs(4326).items():
        yield index, tuple((round(lon, 5), round(lat, 5)) for lon, lat in part.coords)


def _nearest_first(
    communes: Sequence[tuple[str, float, float]], spots: GeoSeries, box: tuple[float, ...]
) -> tuple[tuple[str, float, float], ...]:
    if not communes:
        return ()
    points = GeoSeries.from_xy([c[1] for c in communes], [c[2] for c in communes], crs=4326).to_crs(2154)
    left, bottom, right, top = box
    inside = points[points.x.between(left, right) & points.y.between(bottom, top)]
    return tuple(communes[i] for i in inside.distance(spots.iloc[0]).sort_values(kind="stable").index)
