"""Exports of Apidae with files that are too large to be held."""

import gzip
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from offers.errors import DamagedFileError
from offers.sources import apidae_feed
from offers.sources.apidae_feed import Joined, objects_of
from offers.sources.reading import Lost, Raw


def export(path: Path, **files: Any) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, value in files.items():
            archive.writestr(f"{name}.json", value if isinstance(value, bytes) else json.dumps(value))
    return path


def ids(found: list[Raw | Lost]) -> list[str]:
    return [item.where for item in found if isinstance(item, Raw)]


@pytest.mark.parametrize("page", [True, False])
def test_long_list_is_read_item_by_item(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, page: bool
) -> None:
    """A page or a list may be larger than any object; an object may not."""
    monkeypatch.setattr(apidae_feed, "HELD_BYTES", 1000)
    listed = [{"id": n, "note": "x" * 99} for n in range(20)]
    path = export(
        tmp_path / "a.zip",
        objets_modifies_1={"objetsTouristiques": listed} if page else listed,
        objets_modifies_2={"id": 30, "note": "x" * 2000},
        objets_modifies_3={"id": 40},
    )
    found = list(objects_of(path, {}))
    assert ids(found) == [*map(str, range(20)), "40"]
    (lost,) = (item for item in found if isinstance(item, Lost))
    assert lost.where.startswith("objets_modifies_2.json")


def test_references_beyond_measure_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The objects are read without them."""
    path = export(
        tmp_path / "a.zip", elements_reference=[{"id": 3, "libelleFr": "Musée"}], objets_modifies=[{"id": 1}]
    )
    (good,) = objects_of(path, {})
    assert isinstance(good, Raw)
    assert isinstance(good.value, Joined)
    assert good.value.library.labels == {"3": "Musée"}
    monkeypatch.setattr(apidae_feed, "REFERENCE_BYTES", 10)
    lost, good = objects_of(path, {"5": "Église"})
    assert isinstance(lost, Lost)
    assert "references" in lost.message
    assert isinstance(good, Raw)
    assert isinstance(good.value, Joined)
    assert good.value.library.labels == {"5": "Église"}


def test_zip_within_gzip_is_refused(tmp_path: Path) -> None:
    """One line says how to unpack it."""
    packed = gzip.compress(export(tmp_path / "a.zip", objets_modifies=[{"id": 1}]).read_bytes())
    (tmp_path / "a.gz").write_bytes(packed)
    with pytest.raises(DamagedFileError, match="gunzip"):
        list(objects_of(tmp_path / "a.gz", {}))


def test_device_is_left_off() -> None:
    """One that gives zeros for ever is no JSON from the first on."""
    (lost,) = objects_of(Path("/dev/zero"), {})
    assert isinstance(lost, Lost)
