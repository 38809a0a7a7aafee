"""Places where one more offer might stand: moorings, stations, communes, and along the signed routes."""

from collections.abc import Iterator
from dataclasses import dataclass

from graphs.drawing import route_lines, waterways
from graphs.network import Network
from offers.area import Area, destination, distance_m
from offers.catalogue import Catalogue
from offers.kind import kind_defaults
from offers.offer import Offer
from offers.station import Mooring, Station

Point = tuple[float, float]
APART_M = 2_500
"""Two candidates are at least this far apart."""
LIKE_M = 1_000
"""Where the like is this near, none is tried."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """
    A place to try.

    Parameters
    ----------
    name, commune
        What it is called, and in which commune it lies.
    lon, lat
        Degrees, EPSG:4326.
    """

    name: str
    commune: str
    lon: float
    lat: float


def candidates(catalogue: Catalogue, network: Network, kind: str) -> tuple[Candidate, ...]:
    """
    List places of the destination where an offer of a kind is not yet.

    Parameters
    ----------
    catalogue, network
        What there is, and the ways.
    kind
        Of the offer to be tried.

    Returns
    -------
    tuple of Candidate
        Moorings first, then stations, centres of communes, numbered junctions, and points along waterways
        and signed routes: each at least `APART_M` from all before it, and `LIKE_M` from whatever is the
        like: a bed for a lodging, a table for a table, else an offer of the kind.
    """
    there = [(o.place.lon, o.place.lat) for o in catalogue.offers if _is_like(o, kind)]
    chosen: list[Candidate] = []
    for name, point in _points(catalogue, network):
        commune = _commune(point)
        near = any(distance_m(point, other) < LIKE_M for other in there)
        crowded = any(distance_m(point, (c.lon, c.lat)) < APART_M for c in chosen)
        if commune and not near and not crowded:
            named = f"{name}, {commune}" if name and name != commune else commune
            chosen.append(Candidate(name=named, commune=commune, lon=point[0], lat=point[1]))
    return tuple(chosen)


def _is_like(offer: Offer, kind: str) -> bool:
    role = kind_defaults(kind).role
    return kind_defaults(offer.kind).role == role if role in ("night", "meal") else offer.kind == kind


def _points(catalogue: Catalogue, network: Network) -> Iterator[tuple[str, Point]]:
    """Yield names, empty where the commune says it, and points."""
    stops: tuple[Mooring | Station, ...] = (*catalogue.moorings, *catalogue.stations)
    for stop in stops:
        yield stop.name, (stop.place.lon, stop.place.lat)
    for commune in _area().communes:
        yield "", (commune.lon, commune.lat)
    nodes = network.ways.nodes
    for junction in network.ways.junctions:
        point = float(nodes.lon_e7[junction.node]) / 1e7, float(nodes.lat_e7[junction.node]) / 1e7
        yield junction.ref, point
    for name, line in waterways(network):
        yield from ((name, point) for point in line)
    for ref, name, line in route_lines(network):
        yield from ((ref or name, point) for point in line)


def _commune(point: Point) -> str | None:
    found = _area().nearest(point)
    return found.name if found is not None and found.epci else None


def _area() -> Area:
    return destination()
