"""The ways of a network as columns."""

from dataclasses import replace

import numpy as np
import pytest

from graphs.route import Junction
from graphs.ways import Edges, Locks, Nodes, Ways
from tests.graphs.small import POINTS, crossing, town


def test_columns_are_of_their_types() -> None:
    """In every table, whatever they were made from."""
    ways = town()
    for table, kind in ((ways.nodes, Nodes), (ways.edges, Edges), (ways.locks, Locks)):
        for name, dtype in kind.DTYPES.items():
            assert getattr(table, name).dtype == np.dtype(dtype)
            assert not getattr(table, name).flags.writeable
    assert (len(ways.nodes), len(ways.edges), len(ways.locks)) == (12, 17, 2)


def test_line_of_an_edge_is_in_degrees() -> None:
    """With its bends, from start to end."""
    line = town().edges.line(13)
    assert line.tolist() == [[2.615, 50.611], [2.618, 50.6105], [2.622, 50.6105], [2.625, 50.61]]
    assert town().edges.points(np.array([0, 1])).tolist() == [[2.6, 50.6], [2.61, 50.6]]


def test_routes_of_an_edge_are_its_own() -> None:
    """None, or those that follow it."""
    edges = crossing().edges
    assert [edges.routes_of(edge).tolist() for edge in range(5)] == [[], [], [0], [1], []]


def test_part_of_the_edges_has_their_facts() -> None:
    """A slice of each column with a row an edge."""
    part = town().edges.part(slice(2, 5))
    assert part.kind.tolist() == town().edges.kind[2:5].tolist()
    assert len(part) == 3


def test_junctions_are_found_by_their_node() -> None:
    """Two of them at one, none at most."""
    one, other = (Junction(node=1, osm_id=5, network=network, ref="17") for network in ("rcn", "rwn"))
    ways: Ways = replace(crossing(), junctions=(one, other))
    assert ways.junction_at == {1: (one, other)}
    assert crossing().junction_at == {}


def test_nodes_keep_seven_decimals() -> None:
    """As OpenStreetMap does."""
    nodes = crossing().nodes
    assert nodes.lon_e7.tolist() == [round(lon * 10_000_000) for lon, _ in POINTS.values()]


def test_columns_cannot_be_written() -> None:
    """Not even those that came from a list."""
    with pytest.raises(ValueError, match="read-only"):
        crossing().edges.start[0] = 1
