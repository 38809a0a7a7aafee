"""The trains of a day in a few figures."""

from pathlib import Path

from graphs.rail.day_trains import sum_up
from graphs.rail.trains import trains
from tests.graphs.rail.feeds import (
    BETHUNE,
    FEED,
    ISBERGUES,
    LILLE,
    LILLERS,
    SATURDAY,
    places,
    read_tables,
)


def test_figures(tmp_path: Path) -> None:
    """First, last, how many, how long, and how far apart."""
    timetable, _ = read_tables(tmp_path, FEED)
    start, end = places(timetable, LILLE), places(timetable, BETHUNE)
    service = sum_up(trains(timetable, start, end, SATURDAY, bikes="ignore"))
    assert (service.first.depart_min, service.last.depart_min, service.count) == (552, 720, 2)
    assert (service.typical_min, service.gap_min) == (38, 168)


def test_one_train_has_no_gap(tmp_path: Path) -> None:
    """There is nothing to wait for after it."""
    timetable, _ = read_tables(tmp_path, FEED)
    start, end = places(timetable, LILLERS), places(timetable, ISBERGUES)
    service = sum_up(trains(timetable, start, end, SATURDAY, bikes="refuse"))
    assert (service.count, service.gap_min) == (1, None)
