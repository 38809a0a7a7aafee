"""Which kind of feed a file is, by what it holds."""

import gzip
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from offers.errors import DamagedFileError, UnknownNameError
from offers.sources.recognise import kind_named, recognise

JSON: tuple[tuple[Any, str], ...] = (
    ({"elements": [{"type": "node", "id": 1}]}, "osm"),
    ({"version": 0.6, "osm3s": {}, "elements": []}, "osm"),
    ({"objetsTouristiques": [], "numFound": 0}, "apidae"),
    ([{"type": "RESTAURATION", "id": 1, "nom": {"libelleFr": "A"}}], "apidae"),
    ({"value": [{"SyndicObjectID": "A", "SyndicObjectName": "B"}]}, "tourinsoft"),
    ({"d": {"results": [{"x": 1}]}}, "tourinsoft"),
    ({"odata.metadata": "x", "value": []}, "tourinsoft"),
    ({"objects": [{"@id": "x"}], "meta": {"next": None}}, "datatourisme"),
    ({"@id": "x", "rdfs:label": {"fr": ["A"]}}, "datatourisme"),
    ({"@graph": [{"@id": "https://data.datatourisme.fr/1"}]}, "datatourisme"),
    ({"results": {"bindings": []}}, "datatourisme"),
    ({"type": "FeatureCollection", "features": [{"properties": {"id_local": "1"}}]}, "randonnee"),
)
NAMES = (
    (("stops.txt", "agency.txt"), "gtfs"),
    (("gtfs/stops.txt",), "gtfs"),
    (("objets_modifies/objets_modifies-1.json", "elements_reference.json"), "apidae"),
    (("index.json", "context.jsonld", "objects/0/a.json"), "datatourisme"),
    (("flux/objects/a.json",), "datatourisme"),
    (("[Content_Types].xml", "xl/workbook.xml"), "sheet"),
    (("mimetype", "content.xml"), "sheet"),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file whose name says nothing."""
    return tmp_path / "export.dat"


@pytest.mark.parametrize(("value", "kind"), JSON)
@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf", b"\n  "])
def test_json_is_known_by_its_keys(file: Path, value: Any, kind: str, before: bytes) -> None:
    """With a byte order mark, with spaces, and packed."""
    raw = before + json.dumps(value, indent=1).encode()
    file.write_bytes(raw)
    assert recognise(file) == kind
    file.write_bytes(gzip.compress(raw))
    assert recognise(file) == kind


@pytest.mark.parametrize(("names", "kind"), NAMES)
def test_archive_is_known_by_its_files(file: Path, tmp_path: Path, names: tuple[str, ...], kind: str) -> None:
    """And so is a folder laid out like it."""
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "{}")
            path = tmp_path / "folder" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("{}", encoding="utf-8")
    assert recognise(file) == recognise(tmp_path / "folder") == kind


@pytest.mark.parametrize(
    "raw",
    [
        b"Nom;Type\nA;B\n", b"Nom,Type\nA,B\n", b"Nom\tType\nA\tB\n", "Nom;Catégorie\n".encode("cp1252"),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    ],
)  # fmt: skip
def test_list_of_an_office(file: Path, raw: bytes) -> None:
    """Columns apart by whatever, in whatever encoding, or an old workbook."""
    file.write_bytes(raw)
    assert recognise(file) == "sheet"


@pytest.mark.parametrize(
    "raw",
    [
        b'<?xml version="1.0" encoding="UTF-8"?>\n<osm version="0.6"></osm>', b"<osm/>",
        b"<?xml version='1.0'?><!-- a --><!-- b --><osm>", b"\0\0\0\x0d\x0a\x09OSMHeader\x18\0",
    ],
)  # fmt: skip
def test_extract_of_openstreetmap(file: Path, raw: bytes) -> None:
    """As XML or as PBF."""
    file.write_bytes(raw)
    assert recognise(file) == "osm"


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"   ", b"<html><body>a;b</body></html>", b"\x89PNG\r\n\0;;", b"{}", b"[]", b'{"a": 1}',
        b"Bonjour",
        b"\x1f\x8bxx", b"PK\x03\x04truncated", gzip.compress(b'{"elements": []}' * 99, mtime=0)[:-30],
    ],
)  # fmt: skip
def test_what_is_no_feed_is_refused_with_a_way_out(file: Path, raw: bytes) -> None:
    """Pages, pictures, other JSON, and archives cut short: one line that names the file."""
    file.write_bytes(raw)
    with pytest.raises(DamagedFileError) as error:
        recognise(file)
    assert str(error.value).startswith(str(file))
    assert "\n" not in str(error.value)


def test_missing_file_is_told(file: Path) -> None:
    """By its name."""
    with pytest.raises(DamagedFileError, match="export"):
        recognise(file)


def test_kind_is_called_by_its_name() -> None:
    """Whatever the case; another word names the kinds there are."""
    assert kind_named("OSM") == "osm"
    assert kind_named("gtfs") == "gtfs"
    with pytest.raises(UnknownNameError, match="datatourisme"):
        kind_named("excel")
