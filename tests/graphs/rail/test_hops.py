"""Hops between neighbouring stations."""

from itertools import pairwise
from pathlib import Path

import pytest

from graphs.rail.hops import hops
from graphs.rail.timetable import Timetable
from tests.graphs.rail.feeds import FEED, read_tables, trains_of


def named(timetable: Timetable) -> dict[str, float]:
    """Return the minutes of hops by the names of their ends."""
    return {
        timetable.stop_name[hop.start] + timetable.stop_name[hop.end]: hop.minutes for hop in hops(timetable)
    }


def line(name: str, *calls: tuple[str, int]) -> list[tuple[str, str, str, str]]:
    """Return the rows of a train that calls for no time, minutes after nine."""
    return [(name, stop, f"09:{at:02}:00", f"09:{at:02}:00") for stop, at in calls]


def test_hops(tmp_path: Path) -> None:
    """Stations of trains in a row, with the trains that run in a week."""
    timetable, _ = read_tables(tmp_path, FEED)
    told = [
        (timetable.stop_name[h.start], timetable.stop_name[h.end], h.minutes, h.trains_a_week)
        for h in hops(timetable)
    ]
    assert told == [
        ("Lille", "Béthune", 38, 7.5),
        ("Béthune", "Lillers", 9, 7.5),
        ("Lillers", "Isbergues", 7, 7.5),
    ]


@pytest.mark.parametrize(
    ("minutes", "kept"), [(16, ["AB", "BC"]), (15, ["AB", "AC", "BC"]), (30, ["AB", "BC"])]
)
def test_express(tmp_path: Path, minutes: int, kept: list[str]) -> None:
    """It is no hop of its own where stopping trains, with 20 minutes, take at most a quarter longer."""
    rows = line("stops", ("A", 0), ("B", 10), ("C", 20)) + line("express", ("A", 0), ("C", minutes))
    assert sorted(named(trains_of(tmp_path, rows))) == kept


def test_typical_minutes(tmp_path: Path) -> None:
    """The median of all trains, both ways."""
    rows = line("a", ("A", 0), ("B", 10)) + line("b", ("B", 0), ("A", 11)) + line("c", ("A", 0), ("B", 40))
    timetable = trains_of(tmp_path, rows, days="20300601 20300607")
    (hop,) = hops(timetable)
    assert (hop.minutes, hop.trains_a_week) == (11, 6)


def test_no_hop_takes_no_time(tmp_path: Path) -> None:
    """Two calls in one minute are a minute apart, and two at one station are none."""
    timetable = trains_of(tmp_path, line("a", ("A", 0), ("B", 0), ("B", 5)))
    assert named(timetable) == {"AB": 1}


def test_no_trains(tmp_path: Path) -> None:
    """An empty timetable has no hops."""
    timetable, _ = read_tables(tmp_path, FEED | {"calendar": "", "calendar_dates": ""})
    assert hops(timetable) == ()


def test_way_of_every_train_is_kept(tmp_path: Path) -> None:
    """Between the calls of any train, hops take at most a quarter longer than it does."""
    rows = (
        line("local", ("A", 0), ("B", 6), ("C", 11), ("D", 19), ("E", 27))
        + line("half", ("A", 0), ("C", 10), ("E", 22))
        + line("direct", ("A", 0), ("E", 15))
        + line("branch", ("B", 0), ("F", 9), ("E", 30))
    )
    timetable = trains_of(tmp_path, rows)
    found = hops(timetable)
    ways = {stop: {stop: 0.0} for stop in range(len(timetable.stop_name))}
    for _ in ways:
        for hop in found:
            for row in ways.values():
                for one, other in ((hop.start, hop.end), (hop.end, hop.start)):
                    if one in row:
                        row[other] = min(row.get(other, 999), row[one] + hop.minutes)
    calls = list(zip(timetable.call_trip, timetable.call_stop, timetable.call_arrive_s / 60, strict=True))
    for (trip, start, leave), (same, end, arrive) in pairwise(calls):
        assert trip != same or ways[start][end] <= 1.25 * (arrive - leave)
