"""Reading stations and moorings."""

import json
from pathlib import Path
from typing import Any

import pytest

from offers.errors import DamagedFileError
from offers.stations import load_moorings, load_stations

PLACE = {"lon": 2.6, "lat": 50.6, "precision": "site", "commune": "Ici", "insee": "62000", "epci": None}
STATION: dict[str, Any] = {
    "id": "station:ici",
    "name": "Ici",
    "inside": True,
    "place": PLACE,
    "aliases": ["Là"],
}
QUAY: dict[str, Any] = {
    "id": "mooring:quai",
    "name": "Quai",
    "kind": "halte",
    "waterway": "lys",
    "place": PLACE,
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where to write stations."""
    return tmp_path / "stops.json"


def test_twelve_stations_of_the_contract_are_embedded() -> None:
    """The stations are the twelve that the contract names."""
    slugs = {station.id.removeprefix("station:") for station in load_stations()}
    assert slugs == {
        "bethune", "la-bassee", "cuinchy", "beuvry", "noeux-les-mines", "calonne-ricouart",
        "marles-les-mines", "lillers", "isbergues", "bailleul", "armentieres", "hazebrouck",
    }  # fmt: skip


def test_moorings_are_embedded_with_their_water() -> None:
    """Every mooring lies on a waterway."""
    moorings = load_moorings()
    assert "mooring:haverskerque" in {m.id for m in moorings}
    assert all(m.waterway for m in moorings)


def test_stations_come_in_the_order_of_the_file(file: Path) -> None:
    """A station is read with its place and its other names."""
    file.write_text(json.dumps([STATION | {"id": "station:b"}, STATION]), encoding="utf-8")
    stations = load_stations(file)
    assert [s.id for s in stations] == ["station:b", "station:ici"]
    assert (stations[1].aliases, stations[1].place.commune) == (("Là",), "Ici")


def test_moorings_need_no_other_names(file: Path) -> None:
    """A mooring without aliases has none."""
    file.write_text(json.dumps([QUAY]), encoding="utf-8")
    assert [(m.id, m.aliases) for m in load_moorings(file)] == [("mooring:quai", ())]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ({}, "the file: not a list"),
        ([STATION, 7], "record 1"),
        ([STATION, {"id": "station:b"}], "record 1: 'place'"),
        ([STATION | {"place": PLACE | {"lat": 95}}], "record 0: Expected lon"),
        ([STATION | {"colour": "red"}], "record 0: .*colour"),
        ([STATION, STATION], "record 1: station:ici stands there twice"),
    ],
)
def test_damaged_file_is_told_with_its_record(file: Path, content: object, told: str) -> None:
    """A file that is no list of stations is told with the record at fault."""
    file.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(DamagedFileError, match=rf"stops\.json: {told}"):
        load_stations(file)
