"""Where trips begin or end."""

import numpy as np

from graphs.hierarchy import Terminals


def test_at_nodes_costs_nothing() -> None:
    """Places at nodes have one end, there, for nothing."""
    places = Terminals.at(np.array([5, 2], dtype=np.int32), 3)
    assert places.node.tolist() == [[5, -1], [2, -1]]
    assert not places.cost.any()
    assert places.carried.shape == (2, 2, 3)


def test_only_one_of_them() -> None:
    """The third of three stays as it was, alone."""
    places = Terminals.at(np.array([5, 2, 7], dtype=np.int32), 1).only(2)
    assert places.node.tolist() == [[7, -1]]
    assert (places.cost.shape, places.carried.shape) == ((1, 2), (1, 2, 1))
