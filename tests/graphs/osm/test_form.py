"""What a file is really written in."""

import bz2
import gzip
from pathlib import Path

import pytest

from graphs.errors import DamagedNetworkError
from graphs.osm.form import form_of
from tests.graphs.osm.drawn import xml

TEXT = xml("node a 0 0", head='<meta osm_base="2031-02-03T04:05:06Z"/>').encode()


@pytest.mark.parametrize(
    ("content", "form"),
    [(TEXT, "osm"), (gzip.compress(TEXT, mtime=0), "osm.gz"), (bz2.compress(TEXT), "osm.bz2")],
)
def test_forms_and_date(tmp_path: Path, content: bytes, form: str) -> None:
    """The content tells the form, whatever the file is called, and Overpass the date."""
    path = tmp_path / "extract.dat"
    path.write_bytes(content)
    assert form_of(path) == (form, "2031-02-03")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is empty"),
        (b'{"elements": []}', "is not an extract of OpenStreetMap"),
        (b"<html></html>", "is not an extract of OpenStreetMap"),
        (b"\x1f\x8b broken", "cannot be read"),
        (b"BZh9 broken", "cannot be read"),
        (gzip.compress(b"nothing of the kind", mtime=0), "is not an extract of OpenStreetMap"),
    ],
)
def test_no_extract(tmp_path: Path, content: bytes, told: str) -> None:
    """Anything else is one line that names the file."""
    path = tmp_path / "drawn.osm"
    path.write_bytes(content)
    with pytest.raises(DamagedNetworkError, match=told) as caught:
        form_of(path)
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)


def test_no_file(tmp_path: Path) -> None:
    """A missing file and a folder are told like a damaged one."""
    for path in (tmp_path / "none.osm", tmp_path):
        with pytest.raises(DamagedNetworkError, match="cannot be read"):
            form_of(path)
