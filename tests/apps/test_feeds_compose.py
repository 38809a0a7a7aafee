"""The example feeds, and a real one, become catalogues that stays are composed from."""

import json
import re
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from offers.area import destination

ROOT = Path(__file__).resolve().parents[2]
FEEDS = ROOT / "docs" / "feeds"
LISTED = ("datatourisme.json", "tourinsoft.json", "osm.json", "liste.csv")
KINDS = {"datatourisme", "tourinsoft", "osm", "sheet"}
DAY = ("--today", "2026-12-01")
WEEKEND = (
    *("--from", "bethune", "--arrive", "2027-05-15T10:00", "--leave", "2027-05-16T18:00"),
    *("--segment", "promeneurs-chaleureux", "--effort", "quick"),
)
REAL = ROOT.parent / "shared/data/sit_payloads/datatourisme_flux_2020_sample.zip"
FARTHEST = 0.004
"""Degrees from the point of a commune: some 400 m, so that every point stays in it."""

Run = Callable[..., Any]

pytestmark = pytest.mark.skipif(not FEEDS.exists(), reason="the documentation is not shipped")


def imported(run: Run, out: Path, feeds: Sequence[str | Path], *more: str | Path) -> dict[str, Any]:
    """Make a catalogue, and return what the import reports."""
    shown = run(
        "catalogue", "import", *feeds, "--profile", FEEDS / "liste.toml", "--out", out, *DAY, "--json", *more
    )
    assert shown.code == 0, shown.err
    report: dict[str, Any] = json.loads(shown.out)
    return report


def composed(run: Run, catalogue: Path, folder: Path, *more: str) -> dict[str, Any]:
    """Compose a weekend, check it, and return it."""
    told = run("compose", "--catalogue", catalogue, *WEEKEND, *more, "--formats", "json", "--out", folder)
    assert told.code == 0, told.err
    (path,) = folder.glob("*.json")
    assert run("check", path, "--catalogue", catalogue).code == 0
    stay: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return stay


def stops(stay: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the stops of a stay that are offers."""
    return [stop for day in stay["days"] for stop in day["stops"] if stop["id"].startswith("offer:")]


@pytest.fixture
def catalogue(run: Run, tmp_path: Path) -> Path:
    """Hold the catalogue of the four example feeds."""
    out = tmp_path / "catalogue.json"
    imported(run, out, [FEEDS / name for name in LISTED])
    return out


def test_stay_is_composed_of_all_example_feeds(run: Run, catalogue: Path, tmp_path: Path) -> None:
    """Two days from Béthune stop at offers of every feed, pass the check, and have no generic example."""
    offers = {row["id"]: row for row in json.loads(catalogue.read_text(encoding="utf-8"))}
    assert {source for row in offers.values() for source in row["sources"]} == KINDS
    stay = composed(run, catalogue, tmp_path / "stays", "--must", "barques-de-la-lys-exemple")
    found = stops(stay)
    assert [day["date"] for day in stay["days"]] == ["2027-05-15", "2027-05-16"]
    assert {source for stop in found for source in offers[stop["id"]]["sources"]} == KINDS
    assert not any(stop["demo"] for stop in found)
    assert not any(row["demo"] for row in offers.values())


def test_order_of_the_feeds_does_not_matter(run: Run, catalogue: Path, tmp_path: Path) -> None:
    """The same feeds the other way round make the same file."""
    again = tmp_path / "again.json"
    imported(run, again, [FEEDS / name for name in reversed(LISTED)])
    assert again.read_bytes() == catalogue.read_bytes()


def test_second_import_changes_nothing(run: Run, catalogue: Path) -> None:
    """Ids and values stay, and all is reported as it was."""
    before = catalogue.read_bytes()
    report = imported(run, catalogue, [FEEDS / name for name in LISTED])
    assert report["changes"] == {"new": 0, "changed": 0, "unchanged": len(json.loads(before)), "gone": 0}
    assert catalogue.read_bytes() == before


def test_record_that_two_feeds_have_is_one_offer(catalogue: Path) -> None:
    """It has the ids of both, what either knows, and says where each value comes from."""
    (found,) = [row for row in json.loads(catalogue.read_bytes()) if len(row["sources"]) > 1]
    assert found["source_ids"] == ["tourinsoft:RESNPC059V5EX0101", "osm:node/900000001"]
    assert found["access"]["motor"] == "yes"
    assert {origin["source"] for origin in found["origins"].values()} == {"tourinsoft"}
    assert found["opening_hours"].startswith("2027 Jan 01-2027 Dec 31 We-Su 12:00-14:00")


def moved(text: str, number: int) -> str:
    """Put an object of the real feed into a commune of the destination."""
    communes = [commune for commune in destination().communes if commune.epci]
    commune, aside = communes[number % len(communes)], FARTHEST * (number // len(communes)) / 3
    for key, degrees in (("longitude", commune.lon + aside), ("latitude", commune.lat + aside)):
        text = re.sub(rf'("schema:{key}": ?)"[^"]*"', rf'\g<1>"{degrees:.6f}"', text)
    return re.sub(r'("insee": ?)"[^"]{5}"', rf'\g<1>"{commune.insee}"', text)


@pytest.fixture
def real_feed(tmp_path: Path) -> Path:
    """Hold the real feed, moved here; nothing of it outlives the test."""
    here = tmp_path / "real.zip"
    with zipfile.ZipFile(REAL) as source, zipfile.ZipFile(here, "w") as target:
        names = sorted(name for name in source.namelist() if name.startswith("objects/"))
        target.writestr("index.json", source.read("index.json"))
        for number, name in enumerate(names):
            target.writestr(name, moved(source.read(name).decode("utf-8"), number))
    return here


@pytest.mark.realdata
@pytest.mark.skipif(not REAL.exists(), reason="the open data beside the project is absent")
def test_stay_is_composed_of_a_real_feed(run: Run, real_feed: Path, tmp_path: Path) -> None:
    """All objects are imported; with the example list and OpenStreetMap they make a stay."""
    out = tmp_path / "catalogue.json"
    report = imported(run, out, [real_feed, FEEDS / "liste.csv", FEEDS / "osm.json"])
    imports = {row["feed"]: (row["objects"], row["imported"]) for row in report["feeds"]}
    assert imports["datatourisme"] == (244, 244)
    sources = {row["id"]: row["sources"] for row in json.loads(out.read_bytes())}
    found = stops(composed(run, out, tmp_path / "stays"))
    assert any("datatourisme" in sources[stop["id"]] for stop in found)
    assert not any(stop["demo"] for stop in found)
