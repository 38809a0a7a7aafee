"""Archives of DATAtourisme with entries that are too large to be held."""

import json
from pathlib import Path

import pytest

from offers.sources import datatourisme_feed, window
from offers.sources.datatourisme_feed import feed_objects
from offers.sources.reading import Lost, Raw
from tests.offers.sources.datatourisme_samples import PROFILE, thing, zipped


@pytest.fixture
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(datatourisme_feed, "OBJECT_BYTES", 10_000)


def found(path: Path) -> list[Raw | Lost]:
    return list(feed_objects(path, PROFILE, None))


@pytest.mark.usefixtures("_small")
def test_object_beyond_measure_costs_itself(tmp_path: Path) -> None:
    """It is told with its limit, and the one behind it is read."""
    objects = {"a.json": thing("Museum", note="x" * 20_000), "b.json": thing("Museum")}
    lost, good = found(zipped(tmp_path / "a.zip", objects))
    assert isinstance(lost, Lost)
    assert (lost.where, lost.code) == ("objects/a.json", "entry-damaged")
    assert isinstance(good, Raw)


@pytest.mark.usefixtures("_small")
@pytest.mark.parametrize("key", ["objects", "@graph", None])
def test_long_list_is_read_item_by_item(tmp_path: Path, key: str | None) -> None:
    """A page or a list in an entry may be larger than any object."""
    museums = [thing("Museum", number=n) for n in range(50)]
    objects = {"a.json": {key: museums} if key else museums}
    numbers = [item.value["number"] for item in found(zipped(tmp_path / "a.zip", objects, files={}))]  # type: ignore[union-attr,index]
    assert numbers == list(range(50))


@pytest.mark.usefixtures("_small")
def test_long_entry_that_is_damaged_is_told(tmp_path: Path) -> None:
    """What stands before the damage is read."""
    cut = b"[" + b",".join(json.dumps(thing("Museum")).encode() for _ in range(50))
    *good, lost = found(zipped(tmp_path / "a.zip", {"a.json": cut}))
    assert len(good) == 50
    assert isinstance(lost, Lost)
    assert lost.code == "json-truncated"


def test_index_is_read_item_by_item(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name without end in it is a loss, and the file is read all the same."""
    monkeypatch.setattr(window, "LONGEST", 1 << 20)
    names = {"a.json": None, "x" * 3_000_000: None}
    path = zipped(tmp_path / "a.zip", {"a.json": thing("Museum")}, files=names)
    lost, good = found(path)
    assert isinstance(lost, Lost)
    assert (lost.where, lost.code) == ("index.json", "index-damaged")
    assert isinstance(good, Raw)
