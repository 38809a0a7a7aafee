"""The kernels of routes."""

import numpy as np

from graphs.hierarchy import Terminals, build_topology, customise, routes


def test_ways_longer_than_the_first_room_for_them() -> None:
    """Three thousand nodes in a row: the way from end to end has all arcs in order, as has the way back."""
    count = 3000
    row = np.arange(count, dtype=np.int32)
    tail, head = np.concatenate([row[:-1], row[1:]]), np.concatenate([row[1:], row[:-1]])
    metric = customise(
        build_topology(count, tail, head), np.ones(len(tail), np.int32), np.zeros((len(tail), 0), np.int32)
    )
    ends = Terminals.at(np.array([0, count - 1], dtype=np.int32), 0)
    ways = routes(metric, ends, ends, np.array([[0, 1], [0, 0], [1, 0]], dtype=np.int32))
    assert ways.cost.tolist() == [count - 1, 0, count - 1]
    assert ways.first.tolist() == [0, count - 1, count - 1, 2 * (count - 1)]
    assert ways.arc[: count - 1].tolist() == list(range(count - 1))
    assert ways.arc[count - 1 :].tolist() == list(range(2 * count - 3, count - 2, -1))
