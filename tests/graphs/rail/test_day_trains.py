"""The trains of a day in a few figures."""

from pathlib import Path

from graphs.rail.day_trains import day_trains
from tests.graphs.rail.feeds import (
    BETHUNE,
    FEED,
    ISBERGUES,
    LILLE,
    LILLERS,
    SATURDAY,
    SUNDAY,
    places,
    read_tables,
)


def test_figures(tmp_path: Path) -> None:
    """First, last, how many, how long, and how far apart."""
    timetable, _ = read_tables(tmp_path, FEED)
    start, end = places(timetable, LILLE), places(timetable, BETHUNE)
    service = day_trains(timetable, start, end, SATURDAY, bikes="ignore")
    assert service
    assert (service.first.depart_min, service.last.depart_min, service.count) == (552, 720, 2)
    assert (service.typical_min, service.gap_min) == (38, 168)


def test_one_train_has_no_gap(tmp_path: Path) -> None:
    """There is nothing to wait for after it."""
    timetable, _ = read_tables(tmp_path, FEED)
    start, end = places(timetable, LILLERS), places(timetable, ISBERGUES)
    service = day_trains(timetable, start, end, SATURDAY, bikes="refuse")
    assert service
    assert (service.count, service.gap_min) == (1, None)


def test_no_train(tmp_path: Path) -> None:
    """On a day without one there are no figures."""
    timetable, _ = read_tables(tmp_path, FEED)
    start, end = places(timetable, LILLE), places(timetable, BETHUNE)
    assert day_trains(timetable, start, end, SUNDAY, bikes="ignore") is None
