"""The trains that bring the guests of a stay, and the last ones that take them home."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from graphs.network import Network
from graphs.rail.board import BoardRow, arrivals, departures
from graphs.rail.dates import like_day
from graphs.rail.station_stops import station_stops
from graphs.rail.timetable import Timetable
from itinerary.request import Request
from itinerary.words import say
from offers.catalogue import Catalogue
from offers.finding import Finding

BEFORE_MIN, AFTER_MIN = 60, 90
"""How long before the guests begin they may have arrived, and after they end wait for a train."""


def train_findings(request: Request, catalogue: Catalogue, network: Network) -> tuple[Finding, ...]:
    """
    Tell the trains around a stay, where a timetable is known.

    Parameters
    ----------
    request
        When the guests arrive and leave, and where.
    catalogue
        Its stations.
    network
        With or without a timetable.

    Returns
    -------
    tuple of Finding
        Trains in, trains out with the last one of the day for each direction, and whether the day is
        another than the one asked for; nothing without a timetable.
    """
    timetable = network.ways.timetable
    if timetable is None:
        return ()
    return tuple(_findings(request, catalogue, timetable))


def _findings(request: Request, catalogue: Catalogue, timetable: Timetable) -> Iterator[Finding]:
    stops = station_stops(timetable, catalogue.stations)
    days = {moment.date(): like_day(timetable, moment.date()) for moment in (request.arrive, request.leave)}
    for code, station, moment in (
        ("trains-in", request.start, request.arrive),
        ("trains-out", request.finish, request.leave),
    ):
        day = days[moment.date()]
        if day is None or station not in stops:
            yield _finding("trains-unknown", request, station=catalogue.stop_place(station).name)
            continue
        minute = moment.hour * 60 + moment.minute
        rows = _before if code == "trains-in" else _after
        told, name = rows(timetable, stops[station], day, minute), catalogue.stop_place(station).name
        yield _finding(code if told else f"{code}-none", request, trains=told, station=name)
    others = sorted({f"{asked}: {day}" for asked, day in days.items() if day not in (None, asked)})
    if others:
        yield _finding("trains-like", request, days=", ".join(others))


def _finding(code: str, request: Request, **values: object) -> Finding:
    return Finding(code=code, level="info", message=say(code, request.language, **values))


def _before(timetable: Timetable, stops: Sequence[int], day: date, minute: int) -> str:
    """Return the last train from each direction that arrives in time."""
    rows = [row for row in arrivals(timetable, stops, day) if minute - BEFORE_MIN <= row.minute <= minute]
    return _told({row.other: row for row in rows}.values())


def _after(timetable: Timetable, stops: Sequence[int], day: date, minute: int) -> str:
    """Return the first train in each direction after the stay, and the last one of the day."""
    rows = [row for row in departures(timetable, stops, day) if row.minute >= minute]
    first = {row.other: row for row in reversed(rows)}
    last = {row.other: row for row in rows}
    soon = sorted(row for row in first.values() if row.minute <= minute + AFTER_MIN)
    return ", ".join(
        _row(row) + ("" if last[row.other] is row else f" … {_clock(last[row.other].minute)}") for row in soon
    )


def _told(rows: Iterable[BoardRow]) -> str:
    return ", ".join(_row(row) for row in sorted(rows))


def _row(row: BoardRow) -> str:
    return f"{_clock(row.minute)} {row.other}" + (f" ({row.line})" if row.line else "")


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
