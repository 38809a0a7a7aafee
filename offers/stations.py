"""The stations and moorings that the contract names, as embedded in the package."""

from collections.abc import Callable
from dataclasses import asdict
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeVar

from offers.errors import DamagedFileError
from offers.json_file import read_json
from offers.place import Place
from offers.station import Mooring, Station

Stop = TypeVar("Stop", Station, Mooring)


def load_stations(path: Path | None = None) -> tuple[Station, ...]:
    """
    Return the stations, in the order of the file.

    Parameters
    ----------
    path
        A file of stations; without it, the embedded one.

    Raises
    ------
    DamagedFileError
        If the file is no list of stations: it names the record.
    """
    return _load(path or _embedded("stations.json"), Station)


def load_moorings(path: Path | None = None) -> tuple[Mooring, ...]:
    """
    Return the moorings, in the order of the file.

    Parameters
    ----------
    path
        A file of moorings; without it, the embedded one.

    Raises
    ------
    DamagedFileError
        If the file is no list of moorings: it names the record.
    """
    return _load(path or _embedded("moorings.json"), Mooring)


def stations_of(records: object, file: str) -> tuple[Station, ...]:
    """
    Build stations from their records.

    Parameters
    ----------
    records
        As `station_to_json` writes them.
    file
        Its name, for what is wrong in it.

    Raises
    ------
    DamagedFileError
        If it is no list of stations: it names the record.
    """
    return _stops(records, file, Station)


def station_to_json(station: Station) -> dict[str, Any]:
    """
    Write a station as plain values.

    Parameters
    ----------
    station
        The station.

    Returns
    -------
    dict
        What `stations_of` reads back as the same station.
    """
    return asdict(station)


def _embedded(name: str) -> Traversable:
    return files("offers").joinpath("data", name)


def _load(source: Path | Traversable, kind: Callable[..., Stop]) -> tuple[Stop, ...]:
    return _stops(read_json(source), str(source), kind)


def _stops(records: object, source: str, kind: Callable[..., Stop]) -> tuple[Stop, ...]:
    if not isinstance(records, list):
        raise DamagedFileError(source, "the file", "not a list")
    stops: dict[str, Stop] = {}
    for index, record in enumerate(records):
        try:
            stop = _stop(record, kind)
        except (TypeError, KeyError, ValueError, AttributeError) as error:
            raise DamagedFileError(source, f"record {index}", str(error)) from error
        if stop.id in stops:
            raise DamagedFileError(source, f"record {index}", f"{stop.id} stands there twice")
        stops[stop.id] = stop
    return tuple(stops.values())


def _stop(record: dict[str, Any], kind: Callable[..., Stop]) -> Stop:
    place = Place(**record["place"])
    aliases = tuple(record.get("aliases", ()))
    return kind(**{**record, "place": place, "aliases": aliases})
