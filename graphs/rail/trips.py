"""The trains of a feed, told from its buses and trams."""

from collections.abc import Mapping
from dataclasses import dataclass

from graphs.rail.feed import GtfsFeed
from offers.sources.gtfs_stops import RAIL_TYPES
from offers.sources.plain import plain_name

ANSWERS = {"1": 1, "2": 0}
"""Of ``bikes_allowed`` and ``wheelchair_accessible``; all else is unknown."""

UNKNOWN = -1

_COLUMNS = ("trip_short_name", "trip_headsign", "bikes_allowed", "wheelchair_accessible")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trip:
    """
    A train.

    Parameters
    ----------
    service
        Id of its service.
    line, number
        What it is called.
    bikes, wheelchair
        1 yes, 0 no, -1 unknown.
    """

    service: str
    line: str
    number: str
    bikes: int
    wheelchair: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Trips:
    """
    The trips of a feed.

    Parameters
    ----------
    rail
        Trains, by id.
    others
        Ids of all other trips.
    """

    rail: Mapping[str, Trip]
    others: frozenset[str]


def read_trips(feed: GtfsFeed) -> Trips:
    """
    Read the trains of a feed.

    Parameters
    ----------
    feed
        An open feed.

    Returns
    -------
    Trips
        Those of routes of type 2 or 100 to 117. A trip that only ``frequencies.txt`` gives its hours is
        none: it has no train that could be named.

    Raises
    ------
    DamagedNetworkError
        If routes or trips cannot be read.
    """
    lines, doubts = _lines(feed), feed.doubts
    repeated = {row[0] for row in feed.rows("frequencies.txt", ("trip_id",))}
    rail: dict[str, Trip] = {}
    others: set[str] = set()
    for trip_id, route, service, short, headsign, bikes, wheelchair in feed.rows(
        "trips.txt", ("trip_id", "route_id", "service_id"), _COLUMNS
    ):
        if not trip_id or trip_id in rail or trip_id in others:
            doubts.add("rail.duplicate", "warning", "trips with the id of another, or none", trip_id)
            continue
        line = lines.get(route)
        if line is None or trip_id in repeated:
            others.add(trip_id)
            if line is not None:
                doubts.add("rail.by-frequency", "warning", "trips that have no hours of their own", trip_id)
            elif route not in lines:
                doubts.add("rail.unknown-id", "error", "trips of a route that is not there", trip_id)
            continue
        rail[trip_id] = Trip(
            service=service,
            line=line,
            number=plain_name(short or headsign),
            bikes=ANSWERS.get(bikes, UNKNOWN),
            wheelchair=ANSWERS.get(wheelchair, UNKNOWN),
        )
    return Trips(rail=rail, others=frozenset(others))


def _lines(feed: GtfsFeed) -> dict[str, str | None]:
    """Name the line of each route; None for one that is not served by trains."""
    lines: dict[str, str | None] = {}
    columns = ("route_short_name", "route_long_name")
    for route, sort, short, long in feed.rows("routes.txt", ("route_id", "route_type"), columns):
        if not route or route in lines:
            feed.doubts.add("rail.duplicate", "warning", "routes with the id of another, or none", route)
            continue
        name = plain_name(short or long) or route
        lines[route] = name if sort in RAIL_TYPES else None
        if sort not in RAIL_TYPES:
            feed.doubts.add("rail.not-rail", "info", "routes that are not served by trains", name)
    return lines
