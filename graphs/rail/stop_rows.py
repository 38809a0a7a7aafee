"""The stops of a feed, one a row of its table."""

from dataclasses import dataclass

from graphs.rail.doubts import Doubts
from graphs.rail.feed import GtfsFeed
from offers.sources.plain import plain_name
from offers.sources.point import point

_COLUMNS = ("stop_name", "stop_lon", "stop_lat", "parent_station", "location_type")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """
    A station, a platform, or whatever else the feed calls a stop.

    Parameters
    ----------
    stop_id, name
        As in the feed; the name may be empty.
    point
        Lon and lat, degrees; None if there is no position that can be used.
    parent
        Id of the stop that it belongs to, empty if there is none.
    sort
        Its ``location_type``.
    """

    stop_id: str
    name: str
    point: tuple[float, float] | None
    parent: str
    sort: str


def read_stops(feed: GtfsFeed) -> dict[str, Stop]:
    """
    Read the stops of a feed.

    Parameters
    ----------
    feed
        An open feed.

    Returns
    -------
    dict
        Stops by their ids, in the order of the table.

    Raises
    ------
    DamagedNetworkError
        If ``stops.txt`` cannot be read.
    """
    rows: dict[str, Stop] = {}
    for stop_id, name, lon, lat, parent, sort in feed.rows("stops.txt", ("stop_id",), _COLUMNS):
        if not stop_id or stop_id in rows:
            feed.doubts.add("rail.duplicate", "warning", "stops with the id of another, or none", stop_id)
            continue
        spot = _spot(stop_id, lon, lat, feed.doubts)
        rows[stop_id] = Stop(stop_id=stop_id, name=plain_name(name), point=spot, parent=parent, sort=sort)
    return rows


def _spot(stop_id: str, lon: str, lat: str, doubts: Doubts) -> tuple[float, float] | None:
    def doubt(_code: str, message: str) -> None:
        doubts.add("rail.position", "warning", "stops with odd coordinates", f"{stop_id}: {message}")

    return point(_degrees(lon), _degrees(lat), doubt)


def _degrees(text: str) -> float | str:
    """Return a number however many decimals it has, and what else there may be as it is."""
    try:
        return float(text)
    except ValueError:
        return text
