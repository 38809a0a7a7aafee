"""An extract of OpenStreetMap becomes the ways of a network."""

from pathlib import Path

import numpy as np
import pytest

from graphs.access import Access
from graphs.errors import DamagedNetworkError
from graphs.facts import Kind, Known, Smoothness, Surface, Traffic
from graphs.osm.read import read_osm
from graphs.source import OSM_CREDIT
from graphs.ways import Edges
from tests.graphs.osm.drawn import edge_of, pieces, read, write

NODES = """
node a 0 0
node b 1 0
node c 2 0
node d 3 0
"""


def test_all_facts(tmp_path: Path) -> None:
    """An edge has all the facts that its way tells."""
    table = """
    way 7 a b highway=track bicycle=designated motor_vehicle=no surface=compacted smoothness=good \
        tracktype=grade2 "width=2,5 m" "incline=-3 %" lit=no wheelchair=yes name="La Verte"
    """
    ways, findings = read(tmp_path, NODES + table)
    edges = ways.edges
    found = {name: getattr(edges, name)[0] for name in Edges.DTYPES if len(getattr(edges, name)) == 1}
    assert found == {
        "start": found["start"], "end": 1 - found["start"], "length_dm": found["length_dm"],
        "kind": Kind.GREENWAY, "traffic": Traffic.NONE, "surface": Surface.COMPACTED,
        "smoothness": Smoothness.GOOD, "tracktype": 2, "width_dm": 25, "incline_pm": -30,
        "lit": Known.NO, "wheelchair": Known.YES,
        "forward": Access.CYCLE | Access.WALK, "backward": Access.CYCLE | Access.WALK, "barriers": 0,
        "gap_dm": 0, "ascent_dm": 0, "descent_dm": round(found["length_dm"] * 0.03), "fixed_s": -1,
        "sketched": 0, "way_id": 7, "name": 1,
    }  # fmt: skip
    assert ways.names == ("", "La Verte")
    assert findings == ()


def test_unknown_facts(tmp_path: Path) -> None:
    """What is not tagged is unknown, not no."""
    edges = read(tmp_path, f"{NODES}\nway 7 a b highway=path")[0].edges
    assert (edges.incline_pm[0], edges.ascent_dm[0]) == (Edges.UNKNOWN_INCLINE, -1)
    unknown = ("surface", "smoothness", "tracktype", "width_dm", "lit", "wheelchair", "barriers", "gap_dm")
    assert [int(getattr(edges, name)[0]) for name in unknown] == [0] * len(unknown)


def test_roads_without_a_name_have_a_number(tmp_path: Path) -> None:
    """A road is called by its number where it has no name."""
    ways, _ = read(tmp_path, f'{NODES}\nway 7 a b highway=primary "ref=D 916"\nway 8 b c highway=path')
    assert ways.names[ways.edges.name[edge_of(ways, "ab")]] == "D 916"
    assert ways.names[ways.edges.name[edge_of(ways, "bc")]] == ""


def test_towpaths_by_name(tmp_path: Path) -> None:
    """A path that is called one is a towpath; a street that is called so is not."""
    table = (
        'way 1 a b highway=track "name=Chemin de Halage"\nway 2 b c highway=residential "name=Rue du Halage"'
    )
    ways, _ = read(tmp_path, NODES + table)
    assert ways.edges.kind[edge_of(ways, "ab")] == Kind.TOWPATH
    assert ways.edges.kind[edge_of(ways, "bc")] == Kind.LANE


def test_ferries(tmp_path: Path) -> None:
    """The duration of a ferry is shared among its pieces by their length."""
    table = "way 1 a b d route=ferry duration=00:30 bicycle=no\nway 2 b c highway=path"
    ways, _ = read(tmp_path, NODES + table)
    edges, short, long = ways.edges, edge_of(ways, "ab"), edge_of(ways, "bd")
    assert edges.fixed_s[short] == pytest.approx(600, abs=1)
    assert edges.fixed_s[long] == pytest.approx(1200, abs=1)
    assert edges.kind[short] == Kind.FERRY
    assert edges.forward[short] == Access.WALK | Access.PUSH
    assert edges.fixed_s[edge_of(ways, "bc")] == -1


def test_ferries_told_by_their_relation(tmp_path: Path) -> None:
    """A line on the water that only a ferry relation speaks of is a ferry, with the relation's duration."""
    table = "way 1 a b\nway 2 b c highway=path\nrelation 9 way:1 way:2 type=route route=ferry duration=10"
    ways, _ = read(tmp_path, NODES + table)
    assert ways.edges.kind[edge_of(ways, "ab")] == Kind.FERRY
    assert ways.edges.kind[edge_of(ways, "bc")] == Kind.PATH
    alone = "way 1 a b\nrelation 9 way:1 type=route route=ferry duration=10"
    assert read(tmp_path, NODES + alone)[0].edges.fixed_s.tolist() == [600]


def test_ways_only_routes_know(tmp_path: Path) -> None:
    """A way with no road tag is read where a route follows it, as far as it can be travelled."""
    table = """
    way 1 a b man_made=pier
    way 2 b c natural=water
    way 3 c d railway=rail
    relation 8 way:1 way:3 type=route route=hiking ref=GR
    relation 9 way:2 type=route route=canoe ref=K
    """
    ways, _ = read(tmp_path, NODES + table)
    assert pieces(ways) == ["ab", "bc"]
    assert ways.edges.kind[edge_of(ways, "ab")] == Kind.PATH
    assert ways.edges.forward[edge_of(ways, "bc")] == Access.CANOE


def test_left_out(tmp_path: Path) -> None:
    """Areas, rails, planned roads and streams are no ways."""
    table = """
    way 1 a b highway=path
    way 2 b c highway=pedestrian area=yes
    way 3 b c railway=rail
    way 4 b c highway=proposed
    way 5 b c waterway=riverbank
    """
    assert pieces(read(tmp_path, NODES + table)[0]) == ["ab"]


def test_several_classes(tmp_path: Path) -> None:
    """Of a way with two classes of road the first counts."""
    ways, _ = read(tmp_path, f'{NODES}\nway 1 a b "highway=residential;track"')
    assert ways.edges.kind.tolist() == [Kind.LANE]


def test_box(tmp_path: Path) -> None:
    """Of a box, the ways with a point in it are read whole."""
    table = "way 1 a b highway=path\nway 2 b c d highway=path\nnode e 9 9\nnode f 9 8\nway 3 e f highway=path"
    path = write(tmp_path, NODES + table)
    ways, _ = read_osm(path, box=(2.6019, 50.59, 2.6021, 50.61))
    assert pieces(ways) == ["bd"]
    with pytest.raises(DamagedNetworkError, match="no way in the box 1, 2, 3, 4"):
        read_osm(path, box=(1, 2, 3, 4))


def test_source(tmp_path: Path) -> None:
    """Whatever is made of OpenStreetMap says so."""
    source = read(tmp_path, f"{NODES}\nway 1 a b highway=path")[0].source
    assert (source.files, source.licence, source.credits) == (("drawn.osm",), "ODbL-1.0", (OSM_CREDIT,))


def test_no_roads(tmp_path: Path) -> None:
    """An extract without roads is told by what it holds instead."""
    table = "node a 0 0 shop=bakery\nnode b 1 0\nway 1 a b building=yes\nway 2 a b building=barn"
    with pytest.raises(
        DamagedNetworkError, match="holds no roads and no waterways, but 2 with building, 1 with shop"
    ):
        read(tmp_path, table)
    with pytest.raises(DamagedNetworkError, match="but nothing that is tagged"):
        read(tmp_path, "node a 0 0")
    with pytest.raises(DamagedNetworkError, match="has 1 ways, none of them"):
        read(tmp_path, "way 1 y z highway=path")


def test_same_file_same_bytes(tmp_path: Path) -> None:
    """Reading twice gives the same columns."""
    table = "way 1 a b c highway=path\nway 2 b d highway=residential oneway=yes"
    one, two = (read(tmp_path, NODES + table)[0] for _ in range(2))
    for name in Edges.DTYPES:
        assert np.array_equal(getattr(one.edges, name), getattr(two.edges, name))
