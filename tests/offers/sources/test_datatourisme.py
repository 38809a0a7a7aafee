"""DATAtourisme in every form of delivery."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.area import Area
from offers.communes import Commune
from offers.errors import DamagedFileError
from offers.sources.datatourisme import read_datatourisme
from offers.sources.reading import Reading
from offers.sources.setting import Setting
from tests.offers.sources.datatourisme_samples import PROFILE, SETTING, TODAY, UUID, bared, thing, zipped

AREA = Area(communes=(Commune(insee="62119", name="Béthune", epci="CABBALR", lon=2.64, lat=50.53),))
NAME = f"3/3f/26-{UUID}.json"
MUSEUM = thing("Museum", "CulturalSite")
API = {
    "uri": f"https://data.datatourisme.fr/26/{UUID}",
    "uuid": "another",
    "identifier": "PCUNPC062V500001",
    "type": ["Museum", "CulturalSite", "PlaceOfInterest", "PointOfInterest"],
    "label": {"@fr": "Beffroi du Lin", "@en": "Linen Belfry"},
    "lastUpdate": "2026-02-02",
    "isLocatedAt": [
        {
            "address": [
                {
                    "streetAddress": ["Grand'Place"],
                    "postalCode": "62400",
                    "addressLocality": "Béthune",
                    "hasAddressCity": {"key": "62119", "insee": "62119", "label": {"@fr": "Béthune"}},
                }
            ],
            "geo": {"latitude": 50.53016, "longitude": 2.63937},
        }
    ],
}


def _written(path: Path, value: Any) -> Path:
    path.write_bytes(value if isinstance(value, bytes) else json.dumps(value).encode())
    return path


def _codes(reading: Reading, level: str = "error") -> list[tuple[str, str]]:
    return [(finding.record or "", finding.code) for finding in reading.findings if finding.level == level]


def test_all_forms_give_the_same_offer(tmp_path: Path) -> None:
    """ZIP, folder, object, list, JSON-LD and API, plain or gzip."""
    folder = tmp_path / "flux"
    (folder / "objects" / "3").mkdir(parents=True)
    _written(folder / "objects" / "3" / "a.json", MUSEUM)
    page = json.dumps({"meta": {"total": 1, "next": None}, "objects": [API]}).encode()
    paths = (
        zipped(tmp_path / "flux.zip", {NAME: MUSEUM}),
        folder,
        _written(tmp_path / "one.json", MUSEUM),
        _written(tmp_path / "list.json", [MUSEUM]),
        _written(tmp_path / "graph.jsonld", {"@context": {}, "@graph": [MUSEUM]}),
        _written(tmp_path / "page.json", page),
        _written(tmp_path / "page.json.gz", gzip.compress(page)),
        _written(tmp_path / "one.json.gz", gzip.compress(json.dumps(MUSEUM).encode())),
    )
    readings = [read_datatourisme(path, setting=SETTING) for path in paths]
    assert [(r.objects, len(r.offers)) for r in readings] == [(1, 1)] * len(paths)
    assert {r.offers[0] for r in readings} == {readings[0].offers[0]}
    assert readings[0].offers[0].place.commune == "Béthune"


def test_a_sparql_answer_gives_offers(tmp_path: Path) -> None:
    """Rows of one URI are one offer."""
    row = {"uri": MUSEUM["@id"], "label": "Beffroi", "insee": "62119", "lat": "50.53016", "lon": "2.63937"}
    rows = [
        {name: {"type": "literal", "value": value} for name, value in {**row, "type": kind}.items()}
        for kind in ("http://schema.org/Museum", "https://www.datatourisme.fr/ontology/core#Museum")
    ]
    answer = {"head": {"vars": list(rows[0])}, "results": {"bindings": rows}}
    path = _written(tmp_path / "flux.gz", gzip.compress(json.dumps(answer).encode()))
    reading = read_datatourisme(path, setting=SETTING)
    assert (reading.objects, [offer.kind for offer in reading.offers]) == (1, ["museum"])


def test_index_and_files_are_held_against_each_other(tmp_path: Path) -> None:
    """An entry without file is lost, a file without entry is read."""
    path = zipped(tmp_path / "a.zip", {NAME: MUSEUM}, files={"9/99/26-gone.json": None})
    reading = read_datatourisme(path, setting=SETTING)
    assert (reading.objects, len(reading.offers)) == (2, 1)
    assert _codes(reading) == [("9/99/26-gone.json", "file-missing")]


def test_bad_entries_cost_only_themselves(tmp_path: Path) -> None:
    """Truncated JSON, another encoding, and names that lead out of the archive."""
    objects = {
        NAME: MUSEUM,
        "a.json": b'{"@id": "x',
        "b.json": '{"a": "é"}'.encode("cp1252"),
        "../../c.json": MUSEUM,
    }
    reading = read_datatourisme(zipped(tmp_path / "a.zip", objects), setting=SETTING)
    assert (reading.objects, len(reading.offers)) == (4, 1)
    assert sorted(code for _, code in _codes(reading)) == ["json-damaged", "json-damaged", "unsafe-name"]


def test_a_damaged_index_costs_no_object(tmp_path: Path) -> None:
    """The files are there."""
    folder = tmp_path / "flux"
    (folder / "objects").mkdir(parents=True)
    _written(folder / "index.json", b'[{"file": ')
    _written(folder / "objects" / "a.json", MUSEUM)
    reading = read_datatourisme(folder, setting=SETTING)
    assert (len(reading.offers), _codes(reading)) == (1, [("index.json", "index-damaged")])


def test_what_lies_elsewhere_is_told_and_not_read(tmp_path: Path) -> None:
    """By its INSEE code, as one piece of information each, in every form."""
    far = thing("Museum", insee="41018")
    setting = Setting(today=TODAY, area=AREA)
    paths = (
        zipped(tmp_path / "a.zip", {NAME: MUSEUM, "far.json": far}),
        _written(tmp_path / "a.json", [MUSEUM, far]),
        _written(tmp_path / "b.json", [bared(MUSEUM), bared(far)]),
    )
    for path in paths:
        reading = read_datatourisme(path, setting=setting)
        assert (reading.objects, len(reading.offers)) == (2, 1)
        assert [code for _, code in _codes(reading, "info")] == ["outside-destination"]


@pytest.mark.parametrize(
    "data", [b"", b"no json", b"PK\x03\x04 half a zip", b'{"a": 1}', b"\x1f\x8b\x08 half"]
)
def test_what_is_no_feed_is_a_damaged_file_or_a_finding(tmp_path: Path, data: bytes) -> None:
    """Never another exception, and never a silent nothing."""
    path = _written(tmp_path / "odd", data)
    told = ""
    try:
        told = f"{_codes(read_datatourisme(path, setting=SETTING))}"
    except DamagedFileError as error:
        told = str(error)
    assert told not in ("", "[]")
    assert "\n" not in told


def test_a_zip_within_gzip_is_told(tmp_path: Path) -> None:
    """As the diffuser may send it: the message says what to do."""
    data = zipped(tmp_path / "a.zip", {NAME: MUSEUM}).read_bytes()
    with pytest.raises(DamagedFileError, match="gunzip"):
        read_datatourisme(_written(tmp_path / "a.gz", gzip.compress(data)), setting=SETTING)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*API, "value", "objects", "@graph"]), inner)
    ),
    max_leaves=9,
)


@given(st.lists(JSON, max_size=4))
def test_any_json_is_accounted_for(tmp_path_factory: pytest.TempPathFactory, values: list[Any]) -> None:
    """Each item of a list is an offer, a finding, or a row of one object, and nothing escapes."""
    path = _written(tmp_path_factory.mktemp("any") / "a.json", values)
    reading = read_datatourisme(path, setting=SETTING)
    assert reading.objects == len(reading.offers) + len(_codes(reading)) <= max(1, len(values))


def test_a_missing_file_is_a_damaged_file(tmp_path: Path) -> None:
    """As told by its name."""
    with pytest.raises(DamagedFileError, match="gone"):
        read_datatourisme(tmp_path / "gone.zip", setting=SETTING)


def test_the_kinds_of_an_office_come_first(tmp_path: Path) -> None:
    """A profile of its own decides."""
    path = _written(tmp_path / "a.json", [MUSEUM])
    profile = {**PROFILE, "kinds": {"Museum": "memorial"}}
    assert read_datatourisme(path, setting=SETTING, profile=profile).offers[0].kind == "memorial"
