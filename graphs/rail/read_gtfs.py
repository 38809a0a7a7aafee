"""Reading the trains of a GTFS feed into a timetable."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from graphs.rail.call_times import Calls
from graphs.rail.calls import read_calls
from graphs.rail.doubts import Doubts
from graphs.rail.feed import GtfsFeed, open_feed
from graphs.rail.halts import Halts, read_halts
from graphs.rail.services import Services, read_services
from graphs.rail.timetable import Timetable
from graphs.rail.trips import Trip, Trips, read_trips
from offers.finding import Finding

Box = tuple[float, float, float, float]


def read_gtfs(path: Path, box: Box | None = None) -> tuple[Timetable, tuple[Finding, ...]]:
    """
    Read a timetable.

    Parameters
    ----------
    path
        GTFS: a ZIP or a folder.
    box
        West, south, east and north, degrees: stations outside are left out, a train keeps its calls inside,
        and one with fewer than two calls there is left out. Without a box, all stations.

    Returns
    -------
    tuple
        The timetable of the trains, and what was found on the way, one finding a fault. The timetable is
        empty where the feed has no calendar, or no train that runs.

    Raises
    ------
    DamagedNetworkError
        If it is no GTFS, or a table of it cannot be read.

    References
    ----------
    General Transit Feed Specification, https://gtfs.org/documentation/schedule/reference/
    """
    doubts = Doubts()
    with open_feed(path, doubts) as feed:
        trips = read_trips(feed)
        services = read_services(feed, {trip.service for trip in trips.rail.values()})
        trips = _dated(trips, services, feed)
        halts = read_halts(feed)
        calls = _inside(read_calls(feed, trips, halts), halts, box)
        names = tuple(trips.rail)
        kept = _long_enough(calls, names, doubts, boxed=box is not None)
        timetable = _compact(kept, tuple(trips.rail.values()), halts, services, _source(feed))
    if trips.rail and not len(kept.trip):
        doubts.add("rail.no-trains", "error", "feeds without a train that can be used", path.name)
    return timetable, doubts.findings()


def _dated(trips: Trips, services: Services, feed: GtfsFeed) -> Trips:
    """Return the trips without those of services that no calendar names."""
    if not trips.rail:
        feed.doubts.add("rail.no-trains", "error", "feeds without a train", feed.path.name)
    elif not services.runs.shape[1]:
        what = "feeds without a day on which a train runs"
        feed.doubts.add("rail.no-calendar", "error", what, feed.path.name)
        return Trips(rail={}, others=trips.others | trips.rail.keys())
    rail: dict[str, Trip] = {}
    for name, trip in trips.rail.items():
        if trip.service in services.index:
            rail[name] = trip
        else:
            what = "trips of a service that is in no calendar"
            feed.doubts.add("rail.unknown-id", "error", what, name)
    return Trips(rail=rail, others=trips.others | (trips.rail.keys() - rail.keys()))


def _inside(calls: Calls, halts: Halts, box: Box | None) -> Calls:
    if box is None:
        return calls
    west, south, east, north = box
    lon, lat = _degrees(halts)
    within = (lon >= west) & (lon <= east) & (lat >= south) & (lat <= north)
    return calls.only(within[calls.stop])


def _long_enough(calls: Calls, names: Sequence[str], doubts: Doubts, *, boxed: bool) -> Calls:
    """Return the calls without those of trips that have only one, which in a box is nothing to wonder at."""
    times = np.bincount(calls.trip, minlength=len(names))
    for trip in () if boxed else np.flatnonzero(times < 2).tolist():
        doubts.add("rail.short-trip", "info", "trips with fewer than two calls", names[trip])
    return calls.only(times[calls.trip] >= 2)


def _compact(
    calls: Calls, trips: Sequence[Trip], halts: Halts, services: Services, source: Mapping[str, str]
) -> Timetable:
    """Build the timetable of what is called at, runs and is named, and of nothing else."""
    used, trip = np.unique(calls.trip, return_inverse=True)
    stops, stop = np.unique(calls.stop, return_inverse=True)
    chosen = [trips[place] for place in used]
    lines = {name: place for place, name in enumerate(dict.fromkeys(trip.line for trip in chosen))}
    rows, service = np.unique([services.index[trip.service] for trip in chosen], return_inverse=True)
    lon, lat = _degrees(halts)
    return Timetable(
        stop_uic=tuple(halts.uic[place] for place in stops),
        stop_name=tuple(halts.name[place] for place in stops),
        stop_lon=lon[stops],
        stop_lat=lat[stops],
        lines=tuple(lines),
        trip_service=service.astype(np.int32),
        trip_line=np.array([lines[trip.line] for trip in chosen], dtype=np.int32),
        trip_number=tuple(trip.number for trip in chosen),
        trip_bikes=np.array([trip.bikes for trip in chosen], dtype=np.int8),
        trip_wheelchair=np.array([trip.wheelchair for trip in chosen], dtype=np.int8),
        trip_calls=np.searchsorted(trip, np.arange(len(used) + 1)).astype(np.int32),
        call_stop=stop.astype(np.int32),
        call_arrive_s=calls.arrive_s,
        call_depart_s=calls.depart_s,
        call_boards=calls.boards,
        call_alights=calls.alights,
        runs=services.runs[rows.astype(np.intp)],
        first_ordinal=services.first_ordinal,
        agency=source["agency"],
        version=source["version"],
        timezone=source["timezone"],
    )


def _degrees(halts: Halts) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    pairs = np.array(halts.point, dtype=np.float64).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1]


def _source(feed: GtfsFeed) -> dict[str, str]:
    """Return what the feed says of itself; all agencies, as a feed may have several."""
    agencies = [*feed.rows("agency.txt", ("agency_name",), ("agency_timezone",))]
    info = next(iter(feed.rows("feed_info.txt", (), ("feed_version",))), ("",))
    return {
        "agency": ", ".join(dict.fromkeys(name for name, _ in agencies if name)),
        "version": info[0],
        "timezone": next((zone for _, zone in agencies if zone), ""),
    }
