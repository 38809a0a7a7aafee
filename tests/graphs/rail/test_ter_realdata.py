"""The real timetable of the TER, against what its tables say when read one row after the other."""

import csv
import io
import zipfile
from datetime import date
from pathlib import Path

import pytest

from graphs.rail.dates import like_day
from graphs.rail.hops import hops
from graphs.rail.read_gtfs import read_gtfs
from graphs.rail.station_stops import station_stops
from graphs.rail.trains import trains
from offers.stations import load_stations

DATA = Path(__file__).resolve().parents[3].parent / "shared" / "data"
FEED = DATA / "rail" / "gtfs_ter_2025-01_bbox.zip"

pytestmark = [
    pytest.mark.realdata,
    pytest.mark.skipif(not FEED.exists(), reason="the open data is not beside the project"),
]


def table(name: str) -> list[dict[str, str]]:
    """Return the rows of a table."""
    with zipfile.ZipFile(FEED) as zipped, zipped.open(f"{name}.txt") as stream:
        return list(csv.DictReader(io.TextIOWrapper(stream, "utf-8-sig")))


def minutes(text: str) -> int:
    """Return a time as minutes."""
    return int(text[:2]) * 60 + int(text[3:5])


def by_hand(start: str, end: str, day: str) -> list[tuple[int, int, str]]:
    """Return the direct trains between two codes: departure, arrival, number."""
    services = {row["service_id"] for row in table("calendar_dates") if row["date"] == day}
    numbers = {
        row["trip_id"]: row["trip_headsign"] for row in table("trips") if row["service_id"] in services
    }
    left: dict[str, int] = {}
    found = []
    for row in table("stop_times"):
        if row["trip_id"] in numbers and "Train" in row["stop_id"]:
            if row["stop_id"].endswith(start):
                left[row["trip_id"]] = minutes(row["departure_time"])
            elif row["stop_id"].endswith(end) and row["trip_id"] in left:
                found.append((left[row["trip_id"]], minutes(row["arrival_time"]), numbers[row["trip_id"]]))
    return sorted(found)


@pytest.mark.parametrize("day", [date(2025, 1, 25), date(2025, 1, 26), date(2025, 1, 27), date(2025, 4, 21)])
@pytest.mark.parametrize(("start", "end"), [("87286005", "87342006"), ("87342006", "87286302")])
def test_direct_trains(day: date, start: str, end: str) -> None:
    """From Lille Flandres to Béthune, and from Béthune to Hazebrouck."""
    timetable, _ = read_gtfs(FEED)
    stops = [(timetable.stop_uic.index(uic),) for uic in (start, end)]
    found = trains(timetable, stops[0], stops[1], day, bikes="accept")
    told = [(train.depart_min, train.arrive_min, train.number) for train in found if not train.changes]
    print(day, timetable.stop_name[stops[0][0]], timetable.stop_name[stops[1][0]], told)  # noqa: T201 - the proof
    assert told == by_hand(start, end, f"{day:%Y%m%d}")


def test_stations_of_the_contract() -> None:
    """All twelve are found, though their names differ and ours have no codes."""
    timetable, findings = read_gtfs(FEED)
    assert len(station_stops(timetable, load_stations())) == 12
    assert [finding.code for finding in findings] == ["rail.coach", "rail.short-trip"]


def test_other_dates() -> None:
    """Two years on, there is a Saturday to go by; Ascension Day goes by Easter Monday."""
    timetable, _ = read_gtfs(FEED)
    assert like_day(timetable, date(2027, 5, 15)) == date(2025, 4, 19)
    assert like_day(timetable, date(2027, 5, 6)) == date(2025, 4, 21)


def test_hops_of_the_line() -> None:
    """Lillers is beside Ham-en-Artois, and the express beyond it is no neighbour."""
    timetable, _ = read_gtfs(FEED)
    found = {frozenset((timetable.stop_name[h.start], timetable.stop_name[h.end])) for h in hops(timetable)}
    assert frozenset(("Lillers", "Ham-en-Artois")) in found
    assert frozenset(("Béthune", "Hazebrouck")) not in found
