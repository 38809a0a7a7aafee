"""The ways of a network as a graph of osmnx."""

from pathlib import Path

import osmnx
import pytest

from graphs.osm.osmnx_graph import to_osmnx
from graphs.osm.osmnx_ways import from_osmnx
from graphs.ways import Edges, Ways
from tests.graphs.osm.drawn import read

TABLE = """
node a 0 0
node b 1 0
node c 2 0 barrier=bollard
node d 3 1
way 1 a b highway=residential name=Une surface=asphalt
way 2 b c d highway=residential oneway=yes lit=yes
way 3 b d highway=motorway
relation 9 way:1 type=route route=bicycle ref=V1
"""
KEPT = [name for name in Edges.DTYPES if not name.startswith(("route", "name"))]


@pytest.fixture
def ways(tmp_path: Path) -> Ways:
    """Return three streets: both ways, oneway, and closed."""
    return read(tmp_path, TABLE)[0]


def test_what_osmnx_sees(ways: Ways) -> None:
    """A street is there in each direction that somebody may take, with what osmnx looks for."""
    graph = to_osmnx(ways)
    assert graph.number_of_nodes() == 3
    assert graph.number_of_edges() == 5
    kinds = sorted((data["osmid"], data["reversed"], data["oneway"]) for _, _, data in graph.edges(data=True))
    assert kinds == [
        (1, False, False),
        (1, True, False),
        (2, False, False),
        (2, True, False),
        (3, False, True),
    ]
    une = next(data for _, _, data in graph.edges(data=True) if data["osmid"] == 1)
    assert (une["name"], une["highway"], une["routes"], une["surface"]) == ("Une", "lane", "V1", 1)


def test_statistics(ways: Ways) -> None:
    """The statistics of osmnx work on it, and the lengths are those of the network."""
    stats = osmnx.stats.basic_stats(to_osmnx(ways))
    assert stats["n"] == 3
    assert stats["edge_length_total"] == pytest.approx(
        sum(ways.edges.length_dm * (1 + (ways.edges.backward > 0))) / 10
    )


def test_there_and_back_by_graphml(ways: Ways, tmp_path: Path) -> None:
    """Saved as GraphML and read again, all facts are what they were; only routes are gone."""
    osmnx.io.save_graphml(to_osmnx(ways), tmp_path / "graph.graphml")
    again = from_osmnx(osmnx.io.load_graphml(tmp_path / "graph.graphml"))
    for name in KEPT:
        assert getattr(again.edges, name).tolist() == getattr(ways.edges, name).tolist(), name
    assert again.nodes.osm_id.tolist() == ways.nodes.osm_id.tolist()
    assert [again.names[name] for name in again.edges.name] == [ways.names[name] for name in ways.edges.name]
    assert again.routes == ()
