"""The edges of each way."""

import numpy as np

from graphs.osm.way_edges import way_edges


def test_edges_of_ways() -> None:
    """The edges of a way stand in its direction; ways that have none are left out."""
    by_way = way_edges(np.array([70, 50, 70, 60]), np.array([9, 0, 5, 2]))
    edge, row = by_way.of(np.array([70, 99, 50, 70, 1]))
    assert edge.tolist() == [2, 0, 1, 2, 0]
    assert row.tolist() == [0, 0, 2, 3, 3]


def test_none_asked() -> None:
    """No ways have no edges."""
    edge, row = way_edges(np.array([70]), np.array([0])).of(np.zeros(0, dtype=np.int64))
    assert len(edge) == len(row) == 0
