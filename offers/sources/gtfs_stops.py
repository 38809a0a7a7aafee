"""The stops of a timetable in GTFS, and which of them trains serve."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from offers.errors import DamagedFileError
from offers.sources.archive import Archive, open_archive

REQUIRED = ("stop_id", "stop_name", "stop_lat", "stop_lon")
RAIL_TYPES = frozenset({"2", *map(str, range(100, 118))})
"""Of routes: 2 is rail, 100 to 117 its sorts in the extended list; coaches of a railway company are 3."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timetable:
    """
    What is read of a feed.

    Parameters
    ----------
    stops
        Rows of ``stops.txt`` with their numbers, as the file has them.
    rail
        Ids of the stops at which a train calls; None if the feed does not say.
    """

    stops: tuple[tuple[int, dict[str, str]], ...]
    rail: frozenset[str] | None


def read_timetable(path: Path) -> Timetable:
    """
    Read the stops of a feed.

    Parameters
    ----------
    path
        A ZIP or a folder.

    Returns
    -------
    Timetable
        All stops.

    Raises
    ------
    DamagedFileError
        If there are no stops to be read, or they lack a column.
    """
    with open_archive(path) as archive:
        name = _named(archive, "stops.txt")
        if name is None:
            raise DamagedFileError(path, "stops.txt", f"is not among {', '.join(archive.names)[:200]!r}")
        try:
            stops = tuple(enumerate(_rows(archive, name), 2))
        except ValueError as error:
            raise DamagedFileError(path, name, str(error)) from error
        missing = [column for column in REQUIRED if not stops or column not in stops[0][1]]
        if missing:
            raise DamagedFileError(path, name, f"has no rows with {', '.join(missing)}")
        return Timetable(stops=stops, rail=_rail(archive))


def _named(archive: Archive, wanted: str) -> str | None:
    """Find a file, also in a folder within the ZIP."""
    return next((name for name in archive.names if name.rpartition("/")[2].lower() == wanted), None)


def _rows(archive: Archive, name: str) -> Iterator[dict[str, str]]:
    try:
        with archive.stream(name) as stream, io.TextIOWrapper(stream, "utf-8-sig", newline="") as lines:
            for row in csv.DictReader(lines):
                yield {
                    (k or "").strip(): (v or "").strip() for k, v in row.items() if not isinstance(v, list)
                }
    except UnicodeDecodeError as error:
        raise ValueError("is not UTF-8 text") from error
    except csv.Error as error:
        raise ValueError(str(error)) from error


def _rail(archive: Archive) -> frozenset[str] | None:
    names = [_named(archive, name) for name in ("routes.txt", "trips.txt", "stop_times.txt")]
    routes, trips, times = names
    if routes is None or trips is None or times is None:
        return None
    try:
        rail = {r.get("route_id") for r in _rows(archive, routes) if r.get("route_type") in RAIL_TYPES}
        runs = {t.get("trip_id") for t in _rows(archive, trips) if t.get("route_id") in rail}
        return frozenset(c.get("stop_id", "") for c in _rows(archive, times) if c.get("trip_id") in runs)
    except ValueError:
        return None
