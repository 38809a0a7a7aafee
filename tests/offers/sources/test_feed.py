"""A feed of whatever kind, read by its reader."""

import json
from datetime import date
from pathlib import Path

import pytest

from offers.area import destination
from offers.errors import DamagedFileError
from offers.sources.feed import READERS, Feed, read_feed
from offers.sources.profile import FEEDS
from offers.sources.setting import Setting

SETTING = Setting(today=date(2026, 5, 1), area=destination())
HEAD = "Nom;Type;Commune;Latitude;Longitude\n"
BETHUNE = "Hôtel du Rivage;Hôtel;Béthune;50,5302;2,6394\n"
ARRAS = "Hôtel de la Place;Hôtel;Arras;50,2910;2,7775\n"


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    return tmp_path / "liste.csv"


def test_every_feed_has_a_reader_and_a_profile() -> None:
    """And no reader is without."""
    assert set(READERS) == set(FEEDS)


def test_reader_of_the_kind_reads(sheet: Path) -> None:
    """The list of an office as a list of an office."""
    sheet.write_text(HEAD + BETHUNE + ARRAS, encoding="utf-8")
    found = read_feed(Feed(path=sheet, kind="sheet"), SETTING)
    assert [o.name for o in found.offers] == ["Hôtel du Rivage"]
    assert (found.feed, found.objects) == ("sheet", 2)
    assert [f.code for f in found.findings if f.level != "warning"] == ["outside-destination"]


def test_profile_of_the_office_is_used(sheet: Path, tmp_path: Path) -> None:
    """Its word for a kind of lodging is understood."""
    sheet.write_text(HEAD + BETHUNE.replace(";Hôtel;", ";Nuitée;"), encoding="utf-8")
    own = tmp_path / "own.toml"
    own.write_text('[kinds]\n"nuitée" = "hostel"\n', encoding="utf-8")
    assert read_feed(Feed(path=sheet, kind="sheet"), SETTING).offers == ()
    assert read_feed(Feed(path=sheet, kind="sheet", profile=own), SETTING).offers[0].kind == "hostel"


def test_small_feed_of_elsewhere_is_kept(sheet: Path) -> None:
    """Who tries a reader out with a list of Arras sees what it reads, with one warning for the whole."""
    sheet.write_text(HEAD + ARRAS, encoding="utf-8")
    found = read_feed(Feed(path=sheet, kind="sheet"), SETTING)
    assert [o.name for o in found.offers] == ["Hôtel de la Place"]
    assert [f.level for f in found.findings if f.code == "feed-elsewhere"] == ["warning"]
    assert not [f for f in found.findings if f.code == "outside-destination"]


def test_large_feed_of_elsewhere_is_not_kept(tmp_path: Path) -> None:
    """Five thousand nodes of Arras are somebody else's feed."""
    node = {"type": "node", "lat": 50.291, "lon": 2.7775, "tags": {"tourism": "hotel", "name": "Hôtel"}}
    for count, kept in ((20, 20), (5001, 0)):
        path = tmp_path / f"{count}.json"
        path.write_text(json.dumps({"elements": [{**node, "id": n} for n in range(count)]}), encoding="utf-8")
        assert len(read_feed(Feed(path=path, kind="osm"), SETTING).offers) == kept


def test_feed_without_anything_is_not_elsewhere(sheet: Path) -> None:
    """A list of faults stays a list of faults."""
    sheet.write_text(HEAD + BETHUNE.replace("Hôtel;", "Truc;"), encoding="utf-8")
    found = read_feed(Feed(path=sheet, kind="sheet"), SETTING)
    assert (found.offers, found.objects) == ((), 1)
    assert "feed-elsewhere" not in {f.code for f in found.findings}


def test_file_that_is_not_there_is_told(sheet: Path) -> None:
    """One line, with its name."""
    with pytest.raises(DamagedFileError, match=r"liste\.csv"):
        read_feed(Feed(path=sheet, kind="sheet"), SETTING)
