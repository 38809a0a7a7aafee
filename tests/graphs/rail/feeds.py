"""Invented feeds: a line along the Lys, one to Lille, and a coach."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from graphs.rail.read_gtfs import read_gtfs
from graphs.rail.timetable import Timetable
from offers.finding import Finding

SATURDAY, SUNDAY = date(2030, 6, 1), date(2030, 6, 2)
LILLE, BETHUNE, LILLERS, ISBERGUES = "87990010", "87990028", "87990036", "87990044"

FEED = {
    "agency": "agency_id,agency_name,agency_url,agency_timezone\n1,Chemins de la Lys,http://lys.test,Europe/Paris\n",
    "feed_info": "feed_publisher_name,feed_version\nLys,2030-A\n",
    "stops": (
        "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station\n"
        f"StopArea:OCE{LILLE},Lille,50.636,3.071,1,\n"
        f"StopPoint:OCETrain TER-{LILLE},Lille voie 1,50.637,3.072,0,StopArea:OCE{LILLE}\n"
        f"StopPoint:OCETrain TER-{BETHUNE},Béthune,50.521,2.641,0,\n"
        f"StopPoint:OCETrain TER-{LILLERS},Lillers,50.562,2.479,0,\n"
        f"StopPoint:OCECar TER-{LILLERS},Lillers,50.563,2.480,0,\n"
        f"StopPoint:OCETrain TER-{ISBERGUES},Isbergues,50.614,2.463,0,\n"
    ),
    "routes": (
        "route_id,route_short_name,route_long_name,route_type\n"
        "lys,L1,Lille - Isbergues,2\nnorth,,Lillers - Isbergues,106\nbus,B9,La Lys en bus,3\n"
    ),
    "trips": (
        "route_id,service_id,trip_id,trip_headsign,trip_short_name,bikes_allowed,wheelchair_accessible\n"
        "lys,saturdays,morning,Isbergues,4001,1,2\n"
        "lys,daily,noon,4003,,2,\n"
        "north,daily,shuttle,,4101,,\n"
        "bus,daily,bus1,,,,\n"
        "lys,daily,coach,,4005,,\n"
    ),
    "stop_times": (
        "trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type\n"
        f"morning,09:12:00,09:12:00,StopPoint:OCETrain TER-{LILLE},1,0,1\n"
        f"morning,9:50:00,9:52:00,StopPoint:OCETrain TER-{BETHUNE},2,,\n"
        f"morning,10:01:00,10:02:00,StopPoint:OCETrain TER-{LILLERS},3,,\n"
        f"morning,10:08:00,10:08:00,StopPoint:OCETrain TER-{ISBERGUES},4,1,0\n"
        f"noon,12:00:00,12:00:00,StopPoint:OCETrain TER-{LILLE},1,,\n"
        f"noon,12:38:00,12:40:00,StopPoint:OCETrain TER-{BETHUNE},2,,\n"
        f"noon,12:49:00,12:49:00,StopPoint:OCETrain TER-{LILLERS},3,,\n"
        f"shuttle,13:00:00,13:00:00,StopPoint:OCETrain TER-{LILLERS},1,,\n"
        f"shuttle,13:07:00,13:07:00,StopPoint:OCETrain TER-{ISBERGUES},2,,\n"
        f"bus1,13:00:00,13:00:00,StopPoint:OCETrain TER-{LILLERS},1,,\n"
        f"bus1,13:20:00,13:20:00,StopPoint:OCETrain TER-{ISBERGUES},2,,\n"
        f"coach,14:00:00,14:00:00,StopPoint:OCECar TER-{LILLERS},1,,\n"
        f"coach,14:20:00,14:20:00,StopPoint:OCECar TER-{LILLERS},2,,\n"
    ),
    "calendar": (
        "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
        "saturdays,0,0,0,0,0,1,0,20300601,20300614\n"
        "daily,1,1,1,1,1,1,1,20300601,20300614\n"
    ),
    "calendar_dates": "service_id,date,exception_type\ndaily,20300602,2\n",
}


def write_feed(folder: Path, tables: dict[str, str]) -> Path:
    """Write a feed as a folder."""
    folder.mkdir(exist_ok=True)
    for name, text in tables.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8", newline="")
    return folder


def read_tables(folder: Path, tables: dict[str, str]) -> tuple[Timetable, tuple[Finding, ...]]:
    """Write a feed and read it."""
    return read_gtfs(write_feed(folder, tables))


def codes(findings: Iterable[Finding]) -> list[str]:
    """Return the codes of findings but those of the coach and the bus, which every feed here has."""
    usual = {"rail.not-rail", "rail.coach", "rail.short-trip"}
    return [finding.code for finding in findings if finding.code not in usual]


def places(timetable: Timetable, *uics: str) -> tuple[int, ...]:
    """Return the stops of some stations."""
    return tuple(timetable.stop_uic.index(uic) for uic in uics)


def trains_of(folder: Path, rows: Iterable[tuple[str, str, str, str]], days: str = "20300601") -> Timetable:
    """
    Return a timetable of rows: train, station by its letter, arrival, departure.

    All trains run on all the days, and stations have neither codes nor neighbours.
    """
    listed = tuple(rows)
    letters = sorted({row[1] for row in listed})
    names = dict.fromkeys(row[0] for row in listed)
    tables = {
        "stops": "stop_id,stop_name,stop_lat,stop_lon\n"
        + "".join(f"{letter},{letter},50.{place:02},2.5\n" for place, letter in enumerate(letters)),
        "routes": "route_id,route_type\nR,2\n",
        "trips": "route_id,service_id,trip_id,trip_headsign\n"
        + "".join(f"R,S,{name},{name}\n" for name in names),
        "stop_times": "trip_id,stop_id,arrival_time,departure_time,stop_sequence\n"
        + "".join(
            f"{trip},{stop},{arrive},{depart},{n}\n" for n, (trip, stop, arrive, depart) in enumerate(listed)
        ),
        "calendar_dates": "service_id,date,exception_type\n"
        + "".join(f"S,{day},1\n" for day in days.split()),
    }
    return read_tables(folder, tables)[0]
