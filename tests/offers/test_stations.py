"""Stations and moorings, embedded and in files."""

import json
import math
from collections.abc import Callable
from pathlib import Path

import pytest

from offers.errors import DamagedFileError
from offers.station import Mooring, Station
from offers.stations import load_moorings, load_stations

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"
RECORD = {
    "id": "station:a",
    "name": "A",
    "inside": True,
    "place": {"lon": 2.6, "lat": 50.5, "precision": "site", "commune": "A", "insee": "62001", "epci": None},
}
INSIDE = (
    "bethune la-bassee cuinchy beuvry noeux-les-mines calonne-ricouart marles-les-mines lillers isbergues"
)


def test_stations_are_those_of_the_contract() -> None:
    """Nine of the destination, in the contract's order, and three near it."""
    stations = load_stations()
    assert [stop.id for stop in stations if stop.inside] == [f"station:{slug}" for slug in INSIDE.split()]
    assert [stop.id for stop in stations if not stop.inside] == [
        "station:bailleul",
        "station:armentieres",
        "station:hazebrouck",
    ]
    assert {stop.article for stop in stations} == {"2.1"}


def test_spellings_of_the_contract_are_aliases() -> None:
    """What the contract misspells is still found."""
    stations = {stop.id: stop for stop in load_stations()}
    moorings = {stop.id: stop for stop in load_moorings()}
    assert "Cunchy" in stations["station:cuinchy"].aliases
    assert "Sully-sur-la-Lys" in moorings["mooring:sailly-sur-la-lys"].aliases


def test_moorings_are_those_of_the_contract() -> None:
    """Port, bases, haltes, the gare d'eau of Béthune and the lock of Cuinchy, each with its article."""
    moorings = {stop.id.removeprefix("mooring:"): stop for stop in load_moorings()}
    assert {name: stop.kind for name, stop in moorings.items()} == {
        "haverskerque": "port",
        "beuvry": "base",
        "merville-base": "base",
        "merville": "halte",
        "guarbecque": "halte",
        "estaires": "halte",
        "sailly-sur-la-lys": "halte",
        "bethune": "gare-d-eau",
        "ecluse-de-cuinchy": "lock",
    }
    assert all(stop.article and stop.place.epci for stop in moorings.values())


@pytest.mark.parametrize("load", [load_stations, load_moorings])
def test_points_are_no_finer_than_they_were_typed(
    load: Callable[[], tuple[Station | Mooring, ...]],
) -> None:
    """Three decimals, and never called exact."""
    for stop in load():
        assert (round(stop.place.lon, 3), round(stop.place.lat, 3)) == (stop.place.lon, stop.place.lat)
        assert stop.place.precision != "exact"


def test_file_of_ones_own_is_loaded(tmp_path: Path) -> None:
    """Another file may be named; what a record leaves out has its default."""
    (tmp_path / "s.json").write_text(json.dumps([RECORD]), encoding="utf-8")
    (station,) = load_stations(tmp_path / "s.json")
    assert (station.id, station.place.lon, station.aliases) == ("station:a", 2.6, ())


@pytest.mark.parametrize(
    ("records", "told"),
    [
        ({}, "the file: not a list"),
        ([RECORD, RECORD], "record 1: station:a stands there twice"),
        ([{**RECORD, "colour": "red"}], "record 0: .*colour"),
        ([{"id": "station:a"}], "record 0: .*place"),
        (["station:a"], "record 0: "),
        ([{**RECORD, "place": {**RECORD["place"], "lat": 95}}], "record 0: .*lat in -90..90"),
        ([{**RECORD, "place": {**RECORD["place"], "precision": "rough"}}], "record 0: .*'rough'"),
    ],
)
def test_damaged_file_is_told_with_its_record(tmp_path: Path, records: object, told: str) -> None:
    """The file, the number of the record and what is wrong with it."""
    (tmp_path / "s.json").write_text(json.dumps(records), encoding="utf-8")
    with pytest.raises(DamagedFileError, match=rf"s\.json: {told}"):
        load_stations(tmp_path / "s.json")


@pytest.mark.realdata
@pytest.mark.skipif(not DATA.exists(), reason="the open data is not beside the project")
def test_stations_are_where_the_real_ones_are() -> None:
    """Each is within 500 m of an open passenger station of the national list."""
    text = (DATA / "rail" / "gares_voyageurs_bbox.geojson").read_text(encoding="utf-8")
    real = [feature["geometry"]["coordinates"] for feature in json.loads(text)["features"]]
    for station in load_stations():
        lon, lat = station.place.lon, station.place.lat
        away = min(math.hypot((x - lon) * 70_900, (y - lat) * 111_200) for x, y in real)
        assert away < 500, station.id
