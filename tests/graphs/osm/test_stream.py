"""Elements of an extract one after another."""

from pathlib import Path

import osmium
import pytest

from graphs.errors import DamagedNetworkError
from graphs.osm.stream import stream, told
from tests.graphs.osm.drawn import write


def test_filters(tmp_path: Path) -> None:
    """Only elements of the kinds and keys that were asked for come."""
    path = write(tmp_path, "node a 0 0 shop=bakery\nnode b 1 0\nway 1 a b shop=farm\nway 2 a b highway=path")
    file = osmium.io.File(str(path), "osm")
    found = [way.id for way in stream(file, osmium.osm.WAY, osmium.filter.KeyFilter("shop"))]
    assert found == [1]


@pytest.mark.parametrize(
    "fault", [RuntimeError("XML\nerror"), ValueError(), OSError("gone"), osmium.InvalidLocationError("x")]
)
def test_one_line(tmp_path: Path, fault: Exception) -> None:
    """Whatever osmium raises becomes one line with the name of the file."""
    with (
        pytest.raises(DamagedNetworkError, match=r"drawn\.osm: the file: breaks off: ") as caught,
        told(tmp_path / "drawn.osm"),
    ):
        raise fault
    assert "\n" not in str(caught.value)
