"""Stations of a timetable in GTFS, joined with those that the contract names."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import product
from math import floor
from pathlib import Path

from offers.area import Area, destination, distance_m
from offers.catalogue import slug
from offers.finding import Finding
from offers.place import Place
from offers.sources.gtfs_ids import StationIds
from offers.sources.gtfs_station import Halt, halts, told
from offers.sources.gtfs_stops import read_timetable
from offers.sources.setting import Setting
from offers.station import Station
from offers.stations import load_stations

SAME_M = 700
"""Farther apart, two points are not the same station, though ours are rounded to some hundred metres."""

CELL_DEGREES = 0.02
"""At least `SAME_M` wide and high in France, so that neighbouring cells hold all that may be the same."""

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
    ids = StationIds(station.id for station in known)
    area = setting.area or destination()
    stations: list[Station] = []
    findings = [item for item in read if isinstance(item, Finding)]
    for halt in good:
        ours = joined.get(halt.stop_id)
        made = _known(halt, ours) if ours else _new(halt, area, ids, everywhere=setting.area is None)
        if made is None:
            message = f"{halt.name} at {halt.point} lies outside the destination"
            findings.append(told("outside-destination", message, halt.stop_id, "info"))
        else:
            stations.append(made)
    findings += _missing(known, {station.id for station in stations})
    return StationReading(stations=tuple(stations), findings=tuple(findings), objects=len(read))


def _joined(stops: Iterable[Halt], known: Sequence[Station]) -> dict[str, Station]:
    """Give each station of the contract the one stop that is it: by its code, or else the nearest alike."""
    by_uic = {station.uic: station for station in known if station.uic}
    around = _around(known)
    pairs = [(rank, stop.stop_id, s) for stop in stops for rank, s in _ranked(stop, by_uic, around)]
    joined: dict[str, Station] = {}
    taken: set[str] = set()
    for _, stop_id, station in sorted(pairs, key=lambda pair: pair[0]):
        if stop_id not in joined and station.id not in taken:
            joined[stop_id] = station
            taken.add(station.id)
    return joined


def _around(known: Iterable[Station]) -> dict[tuple[int, int], list[Station]]:
    """Put each station into the cells of a grid in which a stop may be it."""
    cells: dict[tuple[int, int], list[Station]] = {}
    for station in known:
        column, row = _cell((station.place.lon, station.place.lat))
        for cell in product(range(column - 1, column + 2), range(row - 1, row + 2)):
            cells.setdefault(cell, []).append(station)
    return cells


def _cell(point: tuple[float, float]) -> tuple[int, int]:
    return floor(point[0] / CELL_DEGREES), floor(point[1] / CELL_DEGREES)


def _ranked(
    stop: Halt, by_uic: Mapping[str, Station], around: Mapping[tuple[int, int], Iterable[Station]]
) -> Iterator[tuple[tuple[int, float], Station]]:
    if stop.uic in by_uic:
        yield (0, 0.0), by_uic[stop.uic]
    for station in around.get(_cell(stop.point), ()):
        if stop.uic and station.uic:
            continue
        away_m = distance_m(stop.point, (station.place.lon, station.place.lat))
        if away_m <= SAME_M and any(_alike(stop.name, name) for name in (station.name, *station.aliases)):
            yield (1, away_m), station


@lru_cache(maxsize=1 << 16)
def _alike(one: str, other: str) -> bool:
    a, b = slug(one), slug(other)
    words_a, words_b = set(a.split("-")), set(b.split("-"))
    if words_a <= words_b or words_b <= words_a:
        return True
    letters = SequenceMatcher(None, a, b)
    return all(share() >= ALIKE for share in (letters.real_quick_ratio, letters.quick_ratio, letters.ratio))


def _known(stop: Halt, station: Station) -> Station:
    place = replace(station.place, lon=stop.point[0], lat=stop.point[1], precision="exact")
    return replace(station, place=place, uic=stop.uic or station.uic, wheelchair=stop.wheelchair)


def _new(stop: Halt, area: Area, ids: StationIds, *, everywhere: bool) -> Station | None:
    commune = area.nearest(stop.point)
    if commune and distance_m(stop.point, (commune.lon, commune.lat)) > NEAR_M:
        commune = None
    inside = commune is not None and commune.epci is not None
    if not (inside or everywhere):
        return None
    place = Place(
        lon=stop.point[0],
        lat=stop.point[1],
        precision="exact",
        commune=commune.name if commune else "",
        insee=commune.insee if commune else "",
        epci=commune.epci if commune else None,
    )
    return Station(
        id=ids.give(stop, place.commune),
        name=stop.name,
        place=place,
        inside=inside,
        uic=stop.uic,
        wheelchair=stop.wheelchair,
    )


def _missing(known: Iterable[Station], found: Container[str]) -> Iterator[Finding]:
    for station in known:
        if station.id not in found:
            yield told(
                "station-not-in-feed", f"{station.name} is not in the timetable", station.id, "warning"
            )
