"""Days of a timetable, and days like them."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from graphs.rail.dates import covers, like_day
from graphs.rail.timetable import Timetable
from tests.graphs.rail.feeds import FEED, SATURDAY, read_tables, trains_of

ROWS = [("one", "A", "09:00:00", "09:00:00"), ("one", "B", "09:30:00", "09:30:00")]


def running(folder: Path, *days: date) -> Timetable:
    """Return a timetable of one train on some days."""
    return trains_of(folder, ROWS, days=" ".join(f"{day:%Y%m%d}" for day in days))


def test_covers(tmp_path: Path) -> None:
    """From its first day to its last, also those without a train."""
    timetable, _ = read_tables(tmp_path, FEED)
    days = [date(2030, 5, 31), SATURDAY, date(2030, 6, 2), date(2030, 6, 14), date(2030, 6, 15)]
    assert [covers(timetable, day) for day in days] == [False, True, True, True, False]


def test_day_that_is_covered_goes_by_itself(tmp_path: Path) -> None:
    """Even if nothing runs on it: a day of strike is told as it is."""
    timetable, _ = read_tables(tmp_path, FEED)
    assert [like_day(timetable, day) for day in (SATURDAY, date(2030, 6, 2))] == [SATURDAY, date(2030, 6, 2)]


def test_empty_timetable_has_no_day(tmp_path: Path) -> None:
    """There is nothing to go by."""
    empty, _ = read_tables(tmp_path, FEED | {"calendar": "", "calendar_dates": ""})
    assert like_day(empty, SATURDAY) is None


@pytest.mark.parametrize(
    ("day", "like"),
    [
        (date(2031, 5, 31), date(2030, 6, 8)),
        (date(2029, 1, 6), date(2030, 6, 1)),
        (date(2030, 6, 5), date(2030, 6, 5)),
        (date(2030, 6, 18), date(2030, 6, 11)),
        (date(2031, 7, 14), date(2030, 6, 10)),
        (date(2031, 7, 7), date(2030, 6, 3)),
    ],
)
def test_like_day(tmp_path: Path, day: date, like: date) -> None:
    """The nearest of its weekday; Whit Monday, 10 June, is no Monday, but a holiday."""
    timetable = running(tmp_path, *(SATURDAY + timedelta(days=days) for days in range(14)))
    assert like_day(timetable, day) == like


def test_holiday_goes_by_sundays(tmp_path: Path) -> None:
    """A Monday that is one is like no Monday; Sundays go by it in turn."""
    monday, sunday, whit_monday = date(2030, 6, 3), date(2030, 6, 2), date(2030, 6, 10)
    assert like_day(running(tmp_path / "a", monday, sunday), date(2031, 7, 14)) == sunday
    assert like_day(running(tmp_path / "b", monday, whit_monday), date(2030, 7, 7)) == whit_monday


def test_no_like_day(tmp_path: Path) -> None:
    """A timetable of a Saturday says nothing of Tuesdays."""
    assert like_day(running(tmp_path, SATURDAY), date(2030, 6, 4)) is None


def test_thin_day_does_not_count(tmp_path: Path) -> None:
    """The last Saturday of a feed, with one train of four, is not the one to go by."""
    trips = "".join(f"R,{'all' if n else 'long'},t{n}\n" for n in range(4))
    times = "".join(f"t{n},A,09:00:00,1\nt{n},B,09:30:00,2\n" for n in range(4))
    dates = "".join(f"{s},{d},1\n" for s in ("all", "long") for d in ("20300601", "20300608"))
    tables = {
        "stops": "stop_id,stop_name,stop_lat,stop_lon\nA,A,50.5,2.5\nB,B,50.6,2.5\n",
        "routes": "route_id,route_type\nR,2\n",
        "trips": f"route_id,service_id,trip_id\n{trips}",
        "stop_times": f"trip_id,stop_id,arrival_time,stop_sequence\n{times}",
        "calendar_dates": f"service_id,date,exception_type\n{dates}long,20300615,1\n",
    }
    timetable, _ = read_tables(tmp_path, tables)
    assert covers(timetable, date(2030, 6, 15))
    assert like_day(timetable, date(2030, 6, 22)) == date(2030, 6, 8)
