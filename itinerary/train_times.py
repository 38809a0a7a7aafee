"""The trains that bring the guests of a stay, and the last ones that take them home."""

from collections.abc import Iterator, Sequence
from datetime import date

from graphs.network import Network
from graphs.rail.board import BoardRow, arrivals, departures
from graphs.rail.dates import like_day
from graphs.rail.departures import Bikes
from graphs.rail.station_stops import station_stops
from graphs.rail.timetable import Timetable
from itinerary.request import Request
from itinerary.words import say
from offers.catalogue import Catalogue
from offers.finding import Finding

BEFORE_MIN = 60
"""How long before the guests begin they may have arrived."""
MOST_DIRECTIONS = 4
"""Of more directions, those in which a train leaves first."""

Rows = list[tuple[BoardRow, BoardRow]]
"""Trains, each with the last one of the day in its direction."""


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
    policy: Bikes = "accept" if request.mode == "cycle" else "ignore"
    told: list[BoardRow] = []
    for code, station, moment in (
        ("trains-in", request.start, request.arrive),
        ("trains-out", request.finish, request.leave),
    ):
        day, name = days[moment.date()], catalogue.stop_place(station).name
        if day is None or station not in stops:
            yield _finding("trains-unknown", request, station=name)
            continue
        minute = moment.hour * 60 + moment.minute
        board = _before if code == "trains-in" else _after
        rows = board(timetable, stops[station], day, minute, policy)
        told += [row for row, _ in rows]
        text = ", ".join(_row(row, last, request.language) for row, last in rows)
        clock = _clock(minute)
        yield _finding(code if rows else f"{code}-none", request, trains=text, station=name, clock=clock)
    if request.mode == "cycle" and any(row.bikes == "unknown" for row in told):
        yield _finding("trains-bikes", request)
    others = [
        say("train-day", request.language, asked=f"{asked:%d/%m/%Y}", day=f"{day:%d/%m/%Y}")
        for asked, day in sorted(days.items())
        if day not in (None, asked)
    ]
    if others:
        yield _finding("trains-like", request, days=", ".join(others))


def _finding(code: str, request: Request, **values: object) -> Finding:
    return Finding(code=code, level="info", message=say(code, request.language, **values))


def _before(timetable: Timetable, stops: Sequence[int], day: date, minute: int, bikes: Bikes) -> Rows:
    """Return the last train from each direction that arrives in time."""
    board = arrivals(timetable, stops, day, bikes=bikes)
    latest = {row.other: row for row in board if minute - BEFORE_MIN <= row.minute <= minute}
    return [(row, row) for row in sorted(latest.values())]


def _after(timetable: Timetable, stops: Sequence[int], day: date, minute: int, bikes: Bikes) -> Rows:
    """Return the first train in each direction after the stay, and the last one of the day."""
    board = [row for row in departures(timetable, stops, day, bikes=bikes) if row.minute >= minute]
    first = {row.other: row for row in reversed(board)}
    last = {row.other: row for row in board}
    return [(row, last[row.other]) for row in sorted(first.values())[:MOST_DIRECTIONS]]


def _row(row: BoardRow, last: BoardRow, language: str) -> str:
    """Return a train, and the last one in its direction if that is another."""
    more = [row.line] if row.line else []
    more += [] if last is row else [say("train-last", language, clock=_clock(last.minute))]
    return f"{_clock(row.minute)} {row.other}" + (f" ({', '.join(more)})" if more else "")


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
