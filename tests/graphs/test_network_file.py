"""A network as a file, and back."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
import orjson
import pytest

from graphs.columns import columns_of
from graphs.errors import DamagedNetworkError
from graphs.mapped_arrays import read_arrays, write_arrays
from graphs.network import load_network
from graphs.network_file import FORMAT, load_ways, save_ways, ways_version
from graphs.rail.timetable import Timetable
from graphs.route import Junction
from graphs.source import Source
from graphs.ways import Ways
from tests.graphs.small import changed, town, with_hierarchy


def complete() -> Ways:
    """Return ways with everything that there can be."""
    return replace(
        with_hierarchy(town()),
        junctions=(Junction(node=1, osm_id=71, network="rcn", ref="17", commune="Hazebrouck"),),
        source=Source(files=("a.osm.pbf",), date="2026-11-01", licence="ODbL", credits=("© contributors",)),
        timetable=timetable(),
    )


def timetable() -> Timetable:
    """Return one train, from one station to another, on one day."""
    return Timetable(
        stop_uic=("87000001", "87000002"), stop_name=("Thiennes", "Steenbecque"),
        stop_lon=np.array([2.45, 2.48]), stop_lat=np.array([50.65, 50.67]), lines=("K1",),
        trip_service=np.array([0], dtype=np.int32), trip_line=np.array([0], dtype=np.int32),
        trip_number=("842",), trip_bikes=np.array([1], dtype=np.int8),
        trip_wheelchair=np.array([-1], dtype=np.int8), trip_calls=np.array([0, 2], dtype=np.int32),
        call_stop=np.array([0, 1], dtype=np.int32), call_arrive_s=np.array([900, 1500], dtype=np.int32),
        call_depart_s=np.array([960, 1500], dtype=np.int32), call_boards=np.array([1, 0], dtype=np.uint8),
        call_alights=np.array([0, 1], dtype=np.uint8), runs=np.array([[1]], dtype=np.uint8),
        first_ordinal=739_999, agency="TER", version="1", timezone="Europe/Paris",
    )  # fmt: skip


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return the file of complete ways."""
    save_ways(complete(), tmp_path / "n.npz")
    return tmp_path / "n.npz"


def test_everything_comes_back(file: Path) -> None:
    """Columns, hierarchy, timetable, routes, junctions, names and source are as they were."""
    ways, again = complete(), load_ways(file)
    for table in ("nodes", "edges", "locks", "hierarchy", "timetable"):
        columns, read = columns_of(getattr(ways, table)), columns_of(getattr(again, table))
        assert columns.keys() == read.keys()
        for name, column in columns.items():
            assert read[name].dtype == column.dtype
            assert np.array_equal(read[name], column), name
            assert not read[name].flags.writeable
    for name in ("routes", "junctions", "names", "source"):
        assert getattr(again, name) == getattr(ways, name)
    train, same = asdict(ways.timetable), asdict(again.timetable)
    assert [same[name] for name in ("stop_name", "trip_number", "first_ordinal", "timezone")] == [
        train[name] for name in ("stop_name", "trip_number", "first_ordinal", "timezone")
    ]


def test_columns_stay_in_the_file(file: Path) -> None:
    """What was loaded is not a copy."""
    assert not load_ways(file).edges.start.flags.owndata
    assert not load_ways(file).hierarchy.head.flags.owndata


def test_same_ways_are_the_same_bytes(file: Path, tmp_path: Path) -> None:
    """Saving what was loaded changes nothing."""
    save_ways(load_ways(file), tmp_path / "b.npz")
    assert file.read_bytes() == (tmp_path / "b.npz").read_bytes()


def test_old_file_stays_when_there_is_something_that_cannot_be_written(file: Path) -> None:
    """A name that is no text: the file of before is whole, and alone in its folder."""
    before = file.read_bytes()
    with pytest.raises(TypeError):
        save_ways(replace(town(), names=("", object())), file)
    assert file.read_bytes() == before
    assert [item.name for item in file.parent.iterdir()] == [file.name]


CHANGES: dict[str, Callable[[Ways], Ways]] = {
    "an edge": lambda ways: changed(ways, 0, length_dm=int(ways.edges.length_dm[0]) + 1),
    "a name": lambda ways: replace(ways, names=(*ways.names, "Rue Neuve")),
    "a route": lambda ways: replace(ways, routes=(replace(ways.routes[0], ref="M"),)),
    "a junction": lambda ways: replace(ways, junctions=(replace(ways.junctions[0], ref="18"),)),
    "the source": lambda ways: replace(ways, source=replace(ways.source, date="2026-11-02")),
    "a train": lambda ways: replace(ways, timetable=replace(ways.timetable, trip_number=("843",))),
    "a time": lambda ways: replace(
        ways, timetable=replace(ways.timetable, call_arrive_s=np.array([900, 1501], dtype=np.int32))
    ),
    "the trains": lambda ways: replace(ways, timetable=None),
    "a lock": lambda ways: replace(ways, locks=replace(ways.locks, share=ways.locks.share / 2)),
    "a node": lambda ways: replace(ways, nodes=replace(ways.nodes, osm_id=ways.nodes.osm_id + 1)),
}


@pytest.mark.parametrize("what", CHANGES)
def test_version_changes_with_anything(what: str) -> None:
    """The versions of two networks that differ at all are different."""
    assert ways_version(CHANGES[what](complete())) != ways_version(complete())


def test_version_is_of_the_ways_and_not_of_what_makes_them_fast(file: Path) -> None:
    """It is 16 digits, the same with a hierarchy, and the same after loading."""
    version = ways_version(complete())
    assert len(version) == len(bytes.fromhex(version)) * 2 == 16
    assert ways_version(replace(complete(), hierarchy=None)) == version
    assert ways_version(load_ways(file)) == version


def test_version_is_the_same_in_every_process() -> None:
    """The order of sets, which differs from process to process, does not matter."""
    script = (
        "from graphs import load_network\n"
        "from graphs.network_file import ways_version\n"
        "print(ways_version(load_network().ways))"
    )
    versions = {
        subprocess.run(
            [sys.executable, "-c", script],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed},
            cwd=Path(__file__).resolve().parents[2],
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert versions == {load_network().version}


ROUTE = {"id": "a", "ref": "A", "name": "A", "modes": ["walk"], "network": "", "link": [], "grade": ""}
JUNCTION = {"node": 0, "osm_id": 1, "network": "rcn", "ref": "1", "commune": ""}


def rewritten(file: Path, **meta: Any) -> None:
    """Change what a file says of itself."""
    text, arrays = read_arrays(file)
    write_arrays(file, orjson.dumps(orjson.loads(text) | meta), arrays)


@pytest.mark.parametrize(
    ("meta", "told"),
    [
        ({"format": "fluvestre.network/1"}, f"'fluvestre.network/1' is not {FORMAT}; build it again"),
        ({"format": None}, f"None is not {FORMAT}"),
        ({"routes": [{"id": "a"}]}, "expected a route of id, ref"),
        ({"routes": [ROUTE | {"id": 5}]}, "expected str as id of a route, not 5"),
        ({"routes": [ROUTE | {"link": ["a"]}]}, "expected numbers in the link"),
        ({"routes": [ROUTE | {"modes": ["swim"]}]}, "'swim' is not a valid Mode"),
        ({"routes": None}, "TypeError"),
        ({"names": 5}, "TypeError"),
        ({"names": []}, "name of edges: found 0 to 0"),
        (
            {"junctions": [JUNCTION | {"node": 99}]},
            "node of junctions: found 99",
        ),
        ({"junctions": [JUNCTION | {"node": None}]}, "TypeError"),
        ({"junctions": [JUNCTION | {"node": "a"}]}, "expected int as node of a junction"),
        ({"junctions": [{"number": 1}]}, "TypeError"),
        ({"source": []}, "TypeError"),
        ({"source": {"files": []}}, "expected the source of files, date"),
        ({"names": [5]}, "expected a list of texts as the names"),
        ({"timetable": [1]}, "expected the timetable of stop_uic"),
        ({"timetable": {"lines": 3}}, "TypeError"),
    ],
)
def test_wrong_text_is_told_in_one_line(file: Path, meta: dict[str, Any], told: str) -> None:
    """Another format, and whatever a text cannot say, is told with the name of the file, once."""
    rewritten(file, **meta)
    with pytest.raises(DamagedNetworkError) as caught:
        load_ways(file)
    line = str(caught.value)
    assert told in line
    assert "\n" not in line
    assert line.count(str(file)) == 1


@pytest.mark.parametrize("text", [b"", b"{", b"[]", b"3", b"{}", b"[" * 5000])
def test_text_that_is_none_is_told(file: Path, text: bytes) -> None:
    """Text that is empty, torn, nested without end, or about nothing."""
    write_arrays(file, text, read_arrays(file)[1])
    with pytest.raises(DamagedNetworkError, match=r"n\.npz: the network: "):
        load_ways(file)


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("nodes.lon_e7", None),
        ("edges.start", np.zeros((17, 2), dtype=np.int32)),
        ("edges.start", np.array(["a"] * 17)),
        ("edges.colour", np.zeros(17)),
        ("hierarchy.rank", None),
        ("hierarchy.rank", np.zeros(12, dtype=np.float64)),
        ("timetable.runs", None),
    ],
)
def test_wrong_columns_are_told(file: Path, name: str, column: np.ndarray | None) -> None:
    """A column that lacks, that nobody knows, or that is of another shape or type."""
    text, arrays = read_arrays(file)
    arrays = {key: array for key, array in arrays.items() if key != name}
    write_arrays(file, text, arrays | ({} if column is None else {name: column}))
    with pytest.raises(DamagedNetworkError, match=r"n\.npz: the network: "):
        load_ways(file)


def test_faults_of_columns_are_told_together(file: Path) -> None:
    """Two of them, far apart, are in one line."""
    ways = changed(changed(replace(complete(), hierarchy=None), 0, end=99), 3, kind=77)
    save_ways(ways, file)
    with pytest.raises(
        DamagedNetworkError, match=r"end of edges: found 1 to 99.*; kind of edges: found 1 to 77"
    ):
        load_ways(file)
