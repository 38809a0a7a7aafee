"""Which stops of a timetable are which of our stations."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

import numpy as np

from graphs.geodesy import WGS84
from graphs.rail.timetable import Timetable
from offers.catalogue import slug
from offers.station import Station

NEAR_M = 500
ALIKE = 0.75


def station_stops(timetable: Timetable, stations: Iterable[Station]) -> dict[str, tuple[int, ...]]:
    """
    Find stations in a timetable.

    Parameters
    ----------
    timetable
        Any timetable.
    stations
        Ours.

    Returns
    -------
    dict
        Stops by the id of the station; a station that is not found is not in it. Those of its UIC code if
        there are any; else, nearest first, a stop within 500 m that has a similar name and is no station's
        yet. A stop with another code is another station.
    """
    ours = tuple(stations)
    found = {
        station.id: stops
        for station in ours
        if station.uic and (stops := _coded(timetable, station.uic))
    }  # fmt: skip
    taken = {stop for stops in found.values() for stop in stops}
    for _, number, stop in sorted(_near(timetable, ours)):
        name = ours[number].id
        if name not in found and stop not in taken:
            found[name] = (stop,)
            taken.add(stop)
    return found


def _coded(timetable: Timetable, uic: str) -> tuple[int, ...]:
    return tuple(stop for stop, code in enumerate(timetable.stop_uic) if code == uic)


def _near(timetable: Timetable, stations: Sequence[Station]) -> Iterator[tuple[float, int, int]]:
    """Yield distance, station and stop of all that may be the same."""
    lon, lat = timetable.stop_lon, timetable.stop_lat
    for number, station in enumerate(stations):
        here = np.full(len(lon), station.place.lon), np.full(len(lon), station.place.lat)
        apart_m = WGS84.inv(*here, lon, lat)[2]
        for stop in np.flatnonzero(apart_m <= NEAR_M).tolist():
            code = timetable.stop_uic[stop]
            other = code and station.uic and code != station.uic
            names = (station.name, *station.aliases)
            if not other and any(_alike(timetable.stop_name[stop], name) for name in names):
                yield float(apart_m[stop]), number, stop


def _alike(one: str, other: str) -> bool:
    a, b = slug(one), slug(other)
    words, others = set(a.split("-")), set(b.split("-"))
    within = bool(a and b) and (words <= others or others <= words)
    return within or SequenceMatcher(None, a, b).ratio() >= ALIKE
