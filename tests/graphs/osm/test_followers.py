"""Which routes follow which edges, as columns."""

import numpy as np

from graphs.osm.followers import followers_of


def test_rows_by_edge() -> None:
    """The routes of an edge stand together in their order, each once with all its directions."""
    found = followers_of(4, np.array([2, 0, 2, 2]), np.array([1, 5, 0, 1]), np.array([1, 3, 1, 2]))
    assert found.first.tolist() == [0, 1, 1, 3, 3]
    assert found.route.tolist() == [5, 0, 1]
    assert found.route_way.tolist() == [3, 1, 3]


def test_nothing() -> None:
    """Without routes, no edge has any."""
    found = followers_of(2, np.zeros(0), np.zeros(0), np.zeros(0))
    assert found.first.tolist() == [0, 0, 0]
    assert len(found.route) == 0
