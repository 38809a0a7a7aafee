"""Stations of a timetable."""

import csv
import io
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.area import destination
from offers.errors import DamagedFileError
from offers.sources.gtfs import StationReading, read_gtfs
from offers.sources.gtfs_ids import StationIds
from offers.sources.gtfs_station import Halt
from offers.sources.setting import Setting
from offers.stations import load_stations

DATA = Path(__file__).resolve().parents[4] / "shared" / "data"
SETTING = Setting(today=date(2026, 5, 1), area=destination())

HEAD = "stop_name,stop_id,stop_lon,stop_lat,location_type,parent_station,wheelchair_boarding"
LILLERS = "Gare de Lillers,StopArea:OCE87342238,2.4789,50.5617,1,,1"
CHOCQUES = "Chocques,StopArea:OCE87342220,2.56484,50.53833,1,,"
FAR = "Marseille Saint-Charles,StopArea:OCE87751008,5.3806,43.3027,1,,"


def feed(folder: Path, *rows: str, head: str = HEAD, **others: str) -> Path:
    path = folder / "feed.zip"
    with zipfile.ZipFile(path, "w") as zipped:
        zipped.writestr("stops.txt", "\ufeff" + "\r\n".join((head, *rows)) + "\r\n")
        for name, content in others.items():
            zipped.writestr(f"{name}.txt", content)
    return path


def read(path: Path) -> StationReading:
    return read_gtfs(path, setting=SETTING)


def codes(reading: StationReading) -> list[str]:
    return [f.code for f in reading.findings if f.level != "warning"]


def test_station_of_the_contract_gets_its_point(tmp_path: Path) -> None:
    """It keeps its id, name and article; point, code and boarding are those of the feed."""
    (station,) = read(feed(tmp_path, LILLERS)).stations
    ours = next(s for s in load_stations() if s.id == "station:lillers")
    assert (station.id, station.name, station.article, station.inside) == (
        ours.id,
        ours.name,
        ours.article,
        True,
    )
    assert (station.place.lon, station.place.lat, station.place.precision) == (2.4789, 50.5617, "exact")
    assert (station.uic, station.wheelchair, station.place.insee) == ("87342238", "yes", ours.place.insee)


def test_other_stations(tmp_path: Path) -> None:
    """One within the destination is new, one outside is told, and so is one of ours that is missing."""
    reading = read(feed(tmp_path, CHOCQUES, FAR))
    (station,) = reading.stations
    assert (station.id, station.place.commune, station.wheelchair) == (
        "station:chocques",
        "Chocques",
        "unknown",
    )
    assert (codes(reading), reading.objects) == (["outside-destination"], 2)
    missing = {f.record for f in reading.findings if f.code == "station-not-in-feed"}
    assert missing == {s.id for s in load_stations()}


def test_same_name_far_away_is_another(tmp_path: Path) -> None:
    """A name alone does not make it the station of the contract, nor does the place alone."""
    reading = read(
        feed(tmp_path, "Lillers,StopArea:1,2.4789,50.5817,1,,", "Pont Rouge,StopArea:2,2.4789,50.5617,1,,")
    )
    assert [s.id for s in reading.stations] == ["station:lillers-ham-en-artois", "station:pont-rouge"]


@pytest.mark.parametrize(
    ("own", "platforms", "answer"),
    [
        ("", ("1", "1"), "yes"),
        ("", ("1", "2"), "partial"),
        ("2", ("1",), "no"),
        ("0", ("", "0"), "unknown"),
        ("", ("2",), "no"),
    ],
)
def test_boarding_of_platforms(tmp_path: Path, own: str, platforms: tuple[str, ...], answer: str) -> None:
    """Where the station is silent its platforms speak; silence is unknown."""
    parts = [f"Voie {i},p{i},2.5648,50.5383,0,StopArea:OCE87342220,{b}" for i, b in enumerate(platforms)]
    (station,) = read(feed(tmp_path, CHOCQUES + own, *parts)).stations
    assert station.wheelchair == answer


def test_what_only_coaches_serve_is_no_station(tmp_path: Path) -> None:
    """Where the feed says which routes are trains."""
    stop = "Lillers Mairie,bus,2.4800,50.5630,,,"
    path = feed(
        tmp_path, CHOCQUES, "Voie A,platform,2.5648,50.5383,0,StopArea:OCE87342220,", stop,
        routes="route_id,route_type\ntrain,2\ncoach,3\n",
        trips="route_id,trip_id\ntrain,t1\ncoach,c1\n",
        stop_times="trip_id,stop_id\nt1,platform\nc1,bus\n",
    )  # fmt: skip
    reading = read(path)
    assert ([s.id for s in reading.stations], codes(reading)) == (["station:chocques"], ["not-rail"])


def test_entrances_are_no_stations(tmp_path: Path) -> None:
    """Nor are platforms of a station."""
    assert (
        read(
            feed(tmp_path, CHOCQUES, "Entrée,e,2.56,50.53,2,StopArea:OCE87342220,", "Nœud,n,2.56,50.53,3,,")
        ).objects
        == 1
    )


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("Chocques,StopArea:1,,,1,,", "unreadable-record"),
        ("Chocques,StopArea:1,0,0,1,,", "unreadable-record"),
        ("Chocques,StopArea:1,east,50.5,1,,", "unreadable-record"),
        (",StopArea:1,2.56,50.53,1,,", "unreadable-record"),
        ("Chocques,,2.56,50.53,1,,", "duplicate-id"),
        ("Chocques", "duplicate-id"),
        (LILLERS, "duplicate-id"),
    ],
)
def test_bad_row_costs_itself(tmp_path: Path, row: str, code: str) -> None:
    """The others are read."""
    rows = (LILLERS, row if "," in row else f"{row},,,,1,,")
    reading = read(feed(tmp_path, *rows))
    assert ([s.id for s in reading.stations], codes(reading), reading.objects) == (
        ["station:lillers"],
        [code],
        2,
    )


def test_every_stop_is_a_station_or_a_finding(tmp_path: Path) -> None:
    """One name in one commune, ids that differ in their case only, names without Latin letters."""
    same = [f"Gare X,{stop_id},2.5648,50.53{n},1,," for n, stop_id in enumerate(("a", "b", "B"), 83)]
    far = ["Gare X,c,2.6394,50.5302,1,,", "Gare X,87000001,2.6394,50.5303,1,,"]
    chinese = [f"贝蒂讷,{stop_id},2.5648,50.53{n},1,," for n, stop_id in enumerate(("d", "站", "台"), 83)]
    reading = read(feed(tmp_path, *same, *far, *chinese))
    ids = [s.id.removeprefix("station:") for s in reading.stations]
    assert (len(ids), len(set(ids)), reading.objects, codes(reading)) == (8, 8, 8, [])
    assert ids[:4] == ["gare-x", "gare-x-chocques", "gare-x-b", "gare-x-bethune"]
    assert all(part.strip("-") for part in ids)
    assert not {f"station:{part}" for part in ids} & {s.id for s in load_stations()}


def test_ids_are_numbered_in_the_end() -> None:
    """A thousand stops of one name whose ids say nothing: none has the id of another, none is long."""
    ids = StationIds(["station:halt-3"])
    halt = Halt(stop_id="站", name="站" * 9, point=(2.5, 50.5), uic="", wheelchair="unknown")
    given_ids = [ids.give(halt, "") for _ in range(1000)]
    assert len({*given_ids, "station:halt-3"}) == 1001
    long = replace(halt, name="Gare " * 1000, stop_id="x" * 1000)
    assert all(len(ids.give(long, "Lens")) < 150 for _ in range(9))


def test_many_stops_of_few_names_are_all_stations(tmp_path: Path) -> None:
    """Twenty thousand around a station of the contract: each has an id of its own."""
    rows = [f"Arrêt {n % 300},s{n},2.{4700 + n % 97},50.{5600 + n // 97 % 40},0,," for n in range(20_000)]
    reading = read(feed(tmp_path, *rows))
    assert len({s.id for s in reading.stations}) == reading.objects == 20_000


def test_folder(tmp_path: Path) -> None:
    """An unpacked feed is read like the ZIP."""
    (tmp_path / "stops.txt").write_text(f"{HEAD}\n{LILLERS}\n", encoding="utf-8")
    assert [s.id for s in read(tmp_path).stations] == ["station:lillers"]


@pytest.mark.parametrize(
    ("head", "told"), [("stop_id,stop_name,stop_lat", "stop_lon"), ("a;b;c", "stop_id"), ("", "stop_id")]
)
def test_missing_columns(tmp_path: Path, head: str, told: str) -> None:
    """They are named in one line."""
    with pytest.raises(DamagedFileError, match=rf"stops\.txt: .*{told}"):
        read(feed(tmp_path, "x,y,50.5", head=head))


def test_no_feed(tmp_path: Path) -> None:
    """A ZIP without stops, and a file that is none."""
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as zipped:
        zipped.writestr("agency.txt", "agency_id\n")
    (tmp_path / "page.zip").write_text("<html>", encoding="utf-8")
    for name in ("other.zip", "page.zip", "absent.zip"):
        with pytest.raises(DamagedFileError, match=name):
            read(tmp_path / name)


@given(st.lists(st.fixed_dictionaries({name: st.text(max_size=12) for name in HEAD.split(",")}), max_size=4))
def test_whatever_stands_there(
    tmp_path_factory: pytest.TempPathFactory, rows: list[Mapping[str, Any]]
) -> None:
    """A sound row is read between any others, and every object is accounted for."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, HEAD.split(","))
    writer.writeheader()
    writer.writerow(dict(zip(HEAD.split(","), LILLERS.split(","), strict=True)))
    writer.writerows(rows)
    folder = tmp_path_factory.mktemp("odd")
    (folder / "stops.txt").write_text(out.getvalue(), encoding="utf-8", errors="replace", newline="")
    reading = read(folder)
    assert "station:lillers" in [s.id for s in reading.stations]
    assert len(reading.stations) + len(codes(reading)) == reading.objects


@pytest.mark.realdata
@pytest.mark.skipif(not DATA.exists(), reason="the open data is not beside the project")
def test_real_timetable() -> None:
    """All stations of the contract are in it, each by the point of the code that the national list gives."""
    reading = read(DATA / "rail" / "gtfs_ter_2025-01_bbox.zip")
    assert {s.id for s in load_stations()} <= {s.id for s in reading.stations}
    new = {s.name for s in reading.stations} - {s.name for s in load_stations()}
    assert new == {"Fouquereuil", "Chocques", "Ham-en-Artois"}
    assert reading.objects == 91
