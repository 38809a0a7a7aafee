"""Graphs that people saved with osmnx."""

import networkx as nx
import osmnx
import pytest
import shapely

from graphs.access import Access
from graphs.errors import DamagedNetworkError
from graphs.facts import Kind
from graphs.geodesy import WGS84
from graphs.osm.osmnx_ways import from_osmnx


@pytest.fixture
def graph() -> nx.MultiDiGraph:
    """Return two streets as osmnx makes them: one in both directions, a bent one in one."""
    graph = nx.MultiDiGraph(crs="epsg:4326", simplified=True)
    for node, x, y in ((11, 2.60, 50.60), (12, 2.61, 50.60), (13, 2.62, 50.61)):
        graph.add_node(node, x=x, y=y, street_count=1)
    bend = shapely.LineString([(2.61, 50.60), (2.62, 50.60), (2.62, 50.61)])
    street = {"osmid": 5, "highway": "residential", "oneway": False, "length": 708.0, "name": "Une"}
    graph.add_edge(11, 12, **street, reversed=False)
    graph.add_edge(12, 11, **street, reversed=True)
    both = {"osmid": [6, 7], "highway": ["tertiary", "residential"], "reversed": False}
    graph.add_edge(12, 13, **both, oneway=True, length=1820.0, geometry=bend)
    return graph


def test_streets(graph: nx.MultiDiGraph) -> None:
    """Two directions are one edge, tags tell what it is, and lines are measured anew."""
    ways = from_osmnx(graph)
    edges = ways.edges
    assert sorted(ways.nodes.osm_id.tolist()) == [11, 12, 13]
    assert dict(zip(edges.way_id.tolist(), edges.kind.tolist(), strict=True)) == {5: Kind.LANE, 6: Kind.ROAD}
    bent = edges.way_id.tolist().index(6)
    assert edges.backward[bent] == Access.WALK | Access.PUSH
    assert edges.forward[bent] == Access.WALK | Access.CYCLE
    length_m = WGS84.line_length([2.61, 2.62, 2.62], [50.60, 50.60, 50.61])
    assert edges.length_dm[bent] == round(10 * length_m)
    assert edges.line(bent).tolist() == [[2.61, 50.6], [2.62, 50.6], [2.62, 50.61]]


def test_projected(graph: nx.MultiDiGraph) -> None:
    """A graph in metres is brought back to degrees."""
    ways = from_osmnx(osmnx.project_graph(graph, to_crs="epsg:2154"))
    assert ways.nodes.lon_e7.tolist() == pytest.approx(from_osmnx(graph).nodes.lon_e7.tolist(), abs=2)
    assert len(ways.edges) == 2


def test_graphs_that_are_none() -> None:
    """A graph without coordinates, or without ways, is one clear error."""
    bare = nx.MultiDiGraph()
    bare.add_edge(1, 2, highway="path")
    with pytest.raises(DamagedNetworkError, match="its nodes: lack coordinates"):
        from_osmnx(bare)
    bare.add_node(1, x="nan", y=50.6)
    bare.add_node(2, x=2.6, y=50.6)
    with pytest.raises(DamagedNetworkError, match="coordinates that are no numbers"):
        from_osmnx(bare)
    empty = nx.MultiDiGraph()
    empty.add_node(1, x=2.6, y=50.6)
    empty.add_edge(1, 1, railway="rail")
    with pytest.raises(DamagedNetworkError, match="none of them is a way"):
        from_osmnx(empty)
