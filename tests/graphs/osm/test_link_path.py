"""The shortest path along the few edges of a link."""

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphs.facts import RouteWay
from graphs.osm.link_path import Stretch, shortest_path

FORWARD, BACKWARD = RouteWay.FORWARD, RouteWay.BACKWARD
BOTH = FORWARD | BACKWARD


def stretch(edge: int, start: int, end: int, length_dm: int = 10, directions: int = BOTH) -> Stretch:
    """Return an edge."""
    return Stretch(edge=edge, start=start, end=end, length_dm=length_dm, directions=directions)


def test_there_and_not_back() -> None:
    """A path follows edges in the directions that they have."""
    edges = [stretch(0, 1, 2), stretch(1, 3, 2, directions=BACKWARD)]
    assert shortest_path(edges, {1}, {3}) == (((0, FORWARD), (1, BACKWARD)), 1, 3)
    assert shortest_path(edges, {3}, {1}) is None


def test_several_ends() -> None:
    """Of several nodes with one number, the closest two are joined."""
    edges = [stretch(0, 1, 2, 10), stretch(1, 2, 3, 50), stretch(2, 3, 4, 10)]
    assert shortest_path(edges, {1, 2}, {3, 4}) == (((1, FORWARD),), 2, 3)


def test_nowhere() -> None:
    """Nodes that no edge has are not reached."""
    assert shortest_path([stretch(0, 1, 2)], {1}, {9}) is None
    assert shortest_path([], {1}, {2}) is None


_EDGES = st.lists(
    st.tuples(
        st.integers(0, 6), st.integers(0, 6), st.integers(1, 50), st.sampled_from([FORWARD, BACKWARD, BOTH])
    ),
    max_size=14,
)


@given(_EDGES)
def test_as_short_as_networkx(drawn: list[tuple[int, int, int, RouteWay]]) -> None:
    """The length is that of the shortest path of networkx, or neither finds one."""
    edges = [stretch(index, *row) for index, row in enumerate(drawn)]
    graph = nx.MultiDiGraph()
    graph.add_nodes_from(range(7))
    for edge in edges:
        if edge.directions & FORWARD:
            graph.add_edge(edge.start, edge.end, weight=edge.length_dm)
        if edge.directions & BACKWARD:
            graph.add_edge(edge.end, edge.start, weight=edge.length_dm)
    found = shortest_path(edges, {0}, {6})
    if found is None:
        assert not nx.has_path(graph, 0, 6)
    else:
        length_dm = sum(edges[edge].length_dm for edge, _ in found[0])
        assert length_dm == pytest.approx(nx.shortest_path_length(graph, 0, 6, weight="weight"))
