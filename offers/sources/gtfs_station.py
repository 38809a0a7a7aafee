"""What a timetable in GTFS calls a station: with the platforms and coach stops that belong to it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from offers.access import Answer
from offers.finding import Finding, Level
from offers.sources.gtfs_stops import Timetable
from offers.sources.plain import plain_name
from offers.sources.point import point

STATION = "1"
STOP = ("", "0")
BOARDING: dict[str, Answer] = {"1": "yes", "2": "no"}

_UIC = re.compile(r"(?<!\d)(\d{8})$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Halt:
    """
    A station of a timetable.

    Parameters
    ----------
    stop_id, name, point
        As the feed says.
    uic
        The eight digits at the end of its id, empty if there are none.
    wheelchair
        Whether trains can be boarded in a wheelchair, here or at its platforms.
    """

    stop_id: str
    name: str
    point: tuple[float, float]
    uic: str
    wheelchair: Answer


def halts(timetable: Timetable) -> Iterator[Halt | Finding]:
    """
    Yield the stations of a timetable, and stops that belong to none.

    Parameters
    ----------
    timetable
        All its stops.

    Yields
    ------
    Halt or Finding
        One of level ``error`` or ``info`` stands for a station that cannot be used.
    """
    stations = {row["stop_id"] for _, row in timetable.stops if row.get("location_type") == STATION}
    parts: dict[str, list[dict[str, str]]] = {}
    for _, row in timetable.stops:
        parts.setdefault(row.get("parent_station", ""), []).append(row)
    seen: set[str] = set()
    for number, row in timetable.stops:
        alone = row.get("location_type", "") in STOP and row.get("parent_station", "") not in stations
        if not alone and row.get("location_type") != STATION:
            continue
        stop_id = row["stop_id"]
        below = parts.get(stop_id, []) if stop_id else []
        if not stop_id or stop_id in seen:
            message = f"row {number} has the id {stop_id!r:.80}, which is empty or stands there twice"
            yield told("duplicate-id", message, stop_id or f"row {number}")
        elif timetable.rail is not None and timetable.rail.isdisjoint(p["stop_id"] for p in (row, *below)):
            yield told("not-rail", f"no train calls at {row['stop_name']!r:.80}", stop_id, "info")
        else:
            yield _halt(row, below)
        seen.add(stop_id)


def told(code: str, message: str, record: str, level: Level = "error") -> Finding:
    """
    Make a finding of this feed.

    Parameters
    ----------
    code, message, record, level
        As in `Finding`.
    """
    return Finding(code=code, level=level, message=message[:300], record=record, feed="gtfs")


def _halt(row: dict[str, str], below: list[dict[str, str]]) -> Halt | Finding:
    doubts: list[str] = []
    place = point(row["stop_lon"], row["stop_lat"], lambda _code, message: doubts.append(message))
    name = plain_name(row["stop_name"])
    if place is None or not name:
        why = doubts[0] if doubts else "it has no name" if place else "it has no coordinates"
        return told("unreadable-record", why, row["stop_id"])
    uic = _UIC.search(row["stop_id"])
    return Halt(
        stop_id=row["stop_id"],
        name=name,
        point=place,
        uic=uic[1] if uic else "",
        wheelchair=_boarding(row, below),
    )


def _boarding(row: dict[str, str], below: list[dict[str, str]]) -> Answer:
    """Return what is said of the station, or else of its platforms together; silence is unknown."""
    own = BOARDING.get(row.get("wheelchair_boarding", ""))
    if own:
        return own
    said = {BOARDING.get(part.get("wheelchair_boarding", ""), "unknown") for part in below} - {"unknown"}
    return "partial" if len(said) > 1 else next(iter(said), "unknown")
