"""The kernels of customisation."""

import numpy as np

from graphs.columns import read_only
from graphs.hierarchy.kernel_arrays import chords
from graphs.hierarchy.shortcuts import NOWHERE, lay, shorten
from tests.graphs.hierarchy.drawn import draw


def test_lay_takes_the_first_of_the_cheapest() -> None:
    """Of three input arcs on one chord the second is the first of the cheapest; the way down stays open."""
    slot, ascends = np.zeros(3, dtype=np.int32), np.ones(3, dtype=np.bool_)
    cost = np.array([5, 2, 2], dtype=np.int32)
    up, down, up_via, down_via = lay(read_only(slot), read_only(ascends), read_only(cost), 1, 99)
    assert (up.tolist(), up_via.tolist()) == ([2], [~1])
    assert (down.tolist(), down_via.tolist()) == ([99], [NOWHERE])


def test_a_way_over_the_lowest_node() -> None:
    """
    The upper side of a triangle: over the lowest node it is 4 + 3 up, not 9; but 2 + 1 down is no gain.

    ::

        1 --- 9 up, 2 down --- 2
        |                      |
        1 up, 4 down           3 up, 2 down
        |                      |
        +---------- 0 ---------+
    """
    graph = chords(draw("a -1- b   b -1- c   a -1- c").topology())
    costs = [np.array(column, dtype=np.int32) for column in ([1, 3, 9], [4, 2, 2])]
    vias = [np.array([~0, ~1, ~2], dtype=np.int32) for _ in range(2)]
    shorten(graph, *costs, *vias, 99)
    assert (costs[0].tolist(), vias[0].tolist()) == ([1, 3, 7], [~0, ~1, 0])
    assert (costs[1].tolist(), vias[1].tolist()) == ([4, 2, 2], [~0, ~1, ~2])
