"""Extracts of OpenStreetMap that break off."""

from pathlib import Path

import osmium
import pytest

from offers.sources.osm_element import Element
from offers.sources.osm_scan import scan
from offers.sources.reading import Lost

CAFES = 9000
"""More than one block of a PBF holds."""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("osm") / "x.osm.pbf"
    with osmium.SimpleWriter(str(path)) as writer:
        for number in range(1, CAFES + 1):
            tags = {"amenity": "cafe", "name": f"Café {number}"}
            writer.add_node(osmium.osm.mutable.Node(id=number, location=(2.48, 50.56), version=1, tags=tags))
    return path.read_bytes()


def test_whole_extract(tmp_path: Path, whole: bytes) -> None:
    """Every element is there."""
    (tmp_path / "a.pbf").write_bytes(whole)
    assert len(list(scan(tmp_path / "a.pbf", ["amenity"]))) == CAFES


@pytest.mark.parametrize("share", [0.01, 0.3, 0.6, 0.8, 0.95, 0.9999])
def test_extract_that_breaks_off(tmp_path: Path, whole: bytes, share: float) -> None:
    """Its sound blocks are read, and the last of what is found says that more is missing."""
    path = tmp_path / "a.pbf"
    path.write_bytes(whole[: int(len(whole) * share)])
    *good, lost = scan(path, ["amenity"])
    assert isinstance(lost, Lost)
    assert lost.code == "osm-damaged"
    assert len(good) < CAFES
    assert all(isinstance(element, Element) for element in good)
