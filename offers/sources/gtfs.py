"""Stations of a timetable in GTFS, joined with those that the contract names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path

from offers.area import destination, distance_m
from offers.catalogue import slug
from offers.finding import Finding
from offers.place import Place
from offers.sources.gtfs_station import Halt, halts, told
from offers.sources.gtfs_stops import read_timetable
from offers.sources.setting import Setting
from offers.station import Station
from offers.stations import load_stations

SAME_M = 700
"""Farther apart, two points are not the same station, though ours are rounded to some hundred metres."""

ALIKE = 0.75

NEAR_M = 2500
"""Farther from the point of its commune, a station is likely one of a commune that is not known here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StationReading:
    """
    What a timetable says of stations.

    Parameters
    ----------
    stations
        Those of the contract that the feed has, and others that lie in the destination.
    findings
        An object that gave no station has one of level ``error`` or ``info``; a ``warning`` is of a
        station of the contract that the feed does not have.
    objects
        How many stations the feed has.
    """

    stations: tuple[Station, ...]
    findings: tuple[Finding, ...]
    objects: int


def read_gtfs(path: Path, *, setting: Setting) -> StationReading:
    """
    Read the stations of a timetable.

    Parameters
    ----------
    path
        GTFS: a ZIP or a folder with ``stops.txt``.
    setting
        The destination and the day.

    Returns
    -------
    StationReading
        Stations, and stops that belong to none. Where the feed says which routes are trains, what only
        coaches serve is no station.

    Raises
    ------
    DamagedFileError
        If there are no stops to be read.
    """
    read = tuple(halts(read_timetable(path)))
    good = [item for item in read if isinstance(item, Halt)]
    known = load_stations()
    joined = _joined(good, known)
    stations: dict[str, Station] = {}
    findings = [item for item in read if isinstance(item, Finding)]
    for halt in good:
        made = _known(halt, joined[halt]) if halt in joined else _new(halt, setting, stations)
        if made is None:
            message = f"{halt.name} at {halt.point} lies outside the destination"
            findings.append(told("outside-destination", message, halt.stop_id, "info"))
        else:
            stations[made.id] = made
    findings += _missing(known, stations)
    return StationReading(stations=tuple(stations.values()), findings=tuple(findings), objects=len(read))


def _joined(stops: Iterable[Halt], known: Iterable[Station]) -> dict[Halt, Station]:
    """Give each station of the contract the one stop that is it: by its code, or else the nearest alike."""
    pairs = sorted(
        ((rank, stop, station) for stop in stops for station in known if (rank := _rank(stop, station))),
        key=lambda pair: pair[0],
    )
    joined: dict[Halt, Station] = {}
    taken: set[str] = set()
    for _, stop, station in pairs:
        if stop not in joined and station.id not in taken:
            joined[stop] = station
            taken.add(station.id)
    return joined


def _rank(stop: Halt, station: Station) -> tuple[int, float] | None:
    if station.uic and stop.uic:
        return (0, 0.0) if station.uic == stop.uic else None
    away_m = distance_m(stop.point, (station.place.lon, station.place.lat))
    if away_m > SAME_M or not any(_alike(stop.name, name) for name in (station.name, *station.aliases)):
        return None
    return 1, away_m


def _alike(one: str, other: str) -> bool:
    a, b = slug(one), slug(other)
    words_a, words_b = set(a.split("-")), set(b.split("-"))
    return words_a <= words_b or words_b <= words_a or SequenceMatcher(None, a, b).ratio() >= ALIKE


def _known(stop: Halt, station: Station) -> Station:
    place = replace(station.place, lon=stop.point[0], lat=stop.point[1], precision="exact")
    return replace(station, place=place, uic=stop.uic or station.uic, wheelchair=stop.wheelchair)


def _new(stop: Halt, setting: Setting, taken: Iterable[str]) -> Station | None:
    area = setting.area or destination()
    commune = area.nearest(stop.point)
    if commune and distance_m(stop.point, (commune.lon, commune.lat)) > NEAR_M:
        commune = None
    inside = commune is not None and commune.epci is not None
    if setting.area is not None and not inside:
        return None
    station_id = f"station:{slug(stop.name) or slug(stop.stop_id)}"
    if station_id in {*taken, *(station.id for station in load_stations())}:
        station_id = f"{station_id}-{stop.uic or slug(stop.stop_id)}"
    place = Place(
        lon=stop.point[0],
        lat=stop.point[1],
        precision="exact",
        commune=commune.name if commune else "",
        insee=commune.insee if commune else "",
        epci=commune.epci if commune else None,
    )
    return Station(
        id=station_id,
        name=stop.name,
        place=place,
        inside=inside,
        uic=stop.uic,
        wheelchair=stop.wheelchair,
    )


def _missing(known: Iterable[Station], found: Iterable[str]) -> Iterator[Finding]:
    for station in known:
        if station.id not in set(found):
            yield told(
                "station-not-in-feed", f"{station.name} is not in the timetable", station.id, "warning"
            )
