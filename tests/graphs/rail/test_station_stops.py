"""Our stations in a timetable."""

from pathlib import Path

import pytest

from graphs.rail.station_stops import station_stops
from offers.place import Place
from offers.station import Station
from tests.graphs.rail.feeds import BETHUNE, FEED, LILLE, LILLERS, places, read_tables


def station(name: str, lon: float, lat: float, uic: str = "", *aliases: str) -> Station:
    """Return a station of ours."""
    place = Place(lon=lon, lat=lat, precision="site", commune="", insee="")
    return Station(id=f"station:{name}", name=name, place=place, inside=True, uic=uic, aliases=aliases)


def test_by_code(tmp_path: Path) -> None:
    """Whatever its name, and wherever it is."""
    timetable, _ = read_tables(tmp_path, FEED)
    assert station_stops(timetable, [station("Gare du Nord", 0, 0, LILLERS)]) == {
        "station:Gare du Nord": places(timetable, LILLERS)
    }


@pytest.mark.parametrize(
    ("ours", "found"),
    [
        (station("Gare de Béthune", 2.644, 50.521), True),
        (station("Bethune", 2.641, 50.525), True),
        (station("La gare", 2.641, 50.521, "", "Béthune"), True),
        (station("Béthune", 2.641, 50.521, "87990099"), False),
        (station("Béthune", 2.649, 50.521), False),
        (station("Verquin", 2.641, 50.521), False),
        (station("–", 2.641, 50.521), False),
    ],
)
def test_by_name(tmp_path: Path, *, ours: Station, found: bool) -> None:
    """Without a code, within 500 m and of a similar name; a station with another code is another."""
    timetable, _ = read_tables(tmp_path, FEED)
    assert station_stops(timetable, [ours]) == ({ours.id: places(timetable, BETHUNE)} if found else {})


def test_stop_is_of_one_station(tmp_path: Path) -> None:
    """The nearest of two has it, and one with its code before both."""
    timetable, _ = read_tables(tmp_path, FEED)
    far, near = station("Lille", 3.075, 50.636), station("Lille Flandres", 3.072, 50.636)
    assert station_stops(timetable, [far, near]) == {near.id: places(timetable, LILLE)}
    coded = station("Lille Europe", 3.075, 50.639, LILLE)
    assert station_stops(timetable, [far, near, coded]) == {coded.id: places(timetable, LILLE)}
