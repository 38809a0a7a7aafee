"""The boards of a station."""

from pathlib import Path

from graphs.rail.board import BoardRow, arrivals, departures
from tests.graphs.rail.feeds import BETHUNE, FEED, LILLE, LILLERS, SATURDAY, SUNDAY, places, read_tables


def told(rows: tuple[BoardRow, ...]) -> list[tuple[int, str, str]]:
    """Return when, where and which train."""
    return [(row.minute, row.other, row.number) for row in rows]


def test_arrivals_say_where_trains_come_from(tmp_path: Path) -> None:
    """At Béthune on the Saturday: the morning train at 9:50 and the one at noon, both from Lille."""
    timetable, _ = read_tables(tmp_path, FEED)
    board = arrivals(timetable, places(timetable, BETHUNE), SATURDAY)
    assert told(board) == [(590, "Lille", "4001"), (758, "Lille", "4003")]


def test_departures_say_where_trains_go(tmp_path: Path) -> None:
    """At Lillers: the morning train goes on to Isbergues, the one at noon ends there, the shuttle begins."""
    timetable, _ = read_tables(tmp_path, FEED)
    board = departures(timetable, places(timetable, LILLERS), SATURDAY)
    assert told(board) == [(602, "Isbergues", "4001"), (780, "Isbergues", "4101")]


def test_where_a_train_begins_nobody_arrives(tmp_path: Path) -> None:
    """Lille is the first station of all trains of the feed."""
    timetable, _ = read_tables(tmp_path, FEED)
    assert arrivals(timetable, places(timetable, LILLE), SATURDAY) == ()


def test_day_without_trains_has_empty_boards(tmp_path: Path) -> None:
    """On the Sunday nothing runs."""
    timetable, _ = read_tables(tmp_path, FEED)
    assert departures(timetable, places(timetable, LILLE), SUNDAY) == ()
