"""Extracts in any order, packed in any way, whole or damaged."""

import bz2
import gzip
from pathlib import Path

import osmium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.errors import DamagedNetworkError
from graphs.osm.read import read_osm
from graphs.osm.scan import tag_counts
from graphs.osm.tables import meanings
from tests.graphs.osm.drawn import pieces, read, write, xml

TABLE = """
node a 0 0
node b 1 0 rcn_ref=7
node c 2 0 barrier=bollard
way 1 a b c highway=path name="Chemin d'essai"
relation 9 way:1 type=route route=bicycle ref=V1
"""


@pytest.mark.parametrize("order", ["nwr", "rwn", "wnr", "rnw"])
def test_any_order(tmp_path: Path, order: str) -> None:
    """Relations and ways may stand before what they are made of."""
    ways, findings = read(tmp_path, TABLE, order)
    assert pieces(ways) == ["ab", "bc"]
    assert [route.ref for route in ways.routes] == ["V1"]
    assert [junction.ref for junction in ways.junctions] == ["7"]
    assert "Chemin d'essai" in ways.names
    assert [finding.code for finding in findings] == []


@pytest.mark.parametrize(("pack", "suffix"), [(gzip.compress, ".osm.gz"), (bz2.compress, ".osm.bz2")])
def test_packed(tmp_path: Path, pack: object, suffix: str) -> None:
    """Packed extracts are read like plain ones."""
    path = tmp_path / f"extract{suffix}"
    path.write_bytes(pack(xml(TABLE).encode()))  # type: ignore[operator]
    assert pieces(read_osm(path)[0]) == ["ab", "bc"]


def test_binary(tmp_path: Path) -> None:
    """A binary extract gives the very same columns, and its date from the header."""
    plain, packed = write(tmp_path, TABLE), tmp_path / "drawn.osm.pbf"
    header = osmium.io.Header()
    header.set("osmosis_replication_timestamp", "2031-05-06T07:08:09Z")
    with osmium.SimpleWriter(str(packed), header=header) as writer:
        for element in osmium.FileProcessor(str(plain)):
            writer.add(element)
    ways, again = read_osm(packed)[0], read_osm(plain)[0]
    assert ways.source.date == "2031-05-06"
    for name in ways.edges.DTYPES:
        assert getattr(ways.edges, name).tolist() == getattr(again.edges, name).tolist()
    assert ways.nodes.lon_e7.tolist() == again.nodes.lon_e7.tolist()


def test_new_nodes(tmp_path: Path) -> None:
    """Nodes of an editor, with ids below 0, are nodes too."""
    ways, findings = read(tmp_path, "node -1 0 0\nnode -2 1 0\nnode -3 1 1\nway 5 -1 -2 -3 highway=path")
    assert len(ways.edges) == 1
    assert sorted(ways.nodes.osm_id.tolist()) == [-3, -1]
    assert findings == ()


def test_dates(tmp_path: Path) -> None:
    """The date is that of Overpass, else of the newest way, else unknown."""
    overpass = write(tmp_path, TABLE, head='<meta osm_base="2031-02-03T04:05:06Z"/>')
    assert read_osm(overpass)[0].source.date == "2031-02-03"
    text = xml(TABLE).replace('<way id="1">', '<way id="1" version="3" timestamp="2029-08-07T06:05:04Z">')
    overpass.write_text(text, encoding="utf-8")
    assert read_osm(overpass)[0].source.date == "2029-08-07"
    assert not read(tmp_path, TABLE)[0].source.date


def test_deleted_and_repeated_ways(tmp_path: Path) -> None:
    """Deleted elements are not there, and of a way that stands there twice the last counts."""
    text = xml(
        "node a 0 0\nnode b 1 0\nnode c 2 0\n"
        "way 1 a b highway=path\nway 1 b c highway=path\nway 2 a c highway=path"
    )
    path = write(tmp_path, "")
    path.write_text(text.replace('<way id="2">', '<way id="2" visible="false">'), encoding="utf-8")
    assert pieces(read_osm(path)[0]) == ["bc"]


def test_holdings(tmp_path: Path) -> None:
    """What an extract holds is counted by key."""
    path = write(tmp_path, "node a 0 0 shop=bakery\nnode b 0 0 shop=farm name=x\nway 1 a b building=yes")
    assert tag_counts(path) == {"shop": 2, "name": 1, "building": 1}


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_mangled(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    """A file that was cut, or of which bytes were changed, gives ways or one clear error, nothing else."""
    content = bytearray(xml(TABLE).encode())
    length = data.draw(st.integers(0, len(content)))
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=6)):
        content[place] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("mangled") / "extract.osm"
    path.write_bytes(bytes(content[: length if data.draw(st.booleans()) else None]))
    _ways_or_error(path)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_mangled_binary(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    """The same of a binary file."""
    folder = tmp_path_factory.mktemp("mangled")
    path = folder / "drawn.osm.pbf"
    with osmium.SimpleWriter(str(path)) as writer:
        for element in osmium.FileProcessor(str(write(folder, TABLE))):
            writer.add(element)
    content = bytearray(path.read_bytes())
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=4)):
        content[place] = data.draw(st.integers(0, 255))
    path.write_bytes(bytes(content[: data.draw(st.integers(0, len(content)))]))
    _ways_or_error(path)


_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=12)
_KEYS = st.sampled_from([key for keys in meanings("keys").values() for key in keys] + ["name", "ref"])


@settings(max_examples=80, deadline=None)
@given(
    tags=st.dictionaries(
        _KEYS, _TEXT | st.sampled_from(["yes", "no", "-1", "path", "canal", "5%", "2 m", "1:20"])
    )
)
def test_any_values(tmp_path_factory: pytest.TempPathFactory, tags: dict[str, str]) -> None:
    """Whatever people write into tags, a way is read, or the extract is said to hold none."""
    text = "".join(f' "{key}={value}"' for key, value in tags.items() if not {'"', "\\"} & {*value})
    path = write(tmp_path_factory.mktemp("drawn"), f"node a 0 0\nnode b 1 0\nway 1 a b{text}")
    _ways_or_error(path)


def _ways_or_error(path: Path) -> None:
    try:
        ways, _ = read_osm(path)
    except DamagedNetworkError as error:
        told = str(error)
    else:
        assert len(ways.edges) > 0
        assert (ways.edges.length_dm > 0).all()
        return
    assert told.startswith(str(path))
    assert "\n" not in told
