"""Which ancestors nodes have in common."""

import numpy as np

from graphs.columns import read_only
from graphs.hierarchy.ancestors import common_rungs, shared_rungs
from graphs.hierarchy.ladder import rungs

PARENT = read_only(np.array([2, 2, 6, 5, 5, 6, -1, -1], dtype=np.int32))
"""
A tree of seven nodes, and one alone.

::

    0   1   3   4
     \\ /     \\ /
      2       5
       \\___6__/       7
"""


def test_common_rungs_are_common_ancestors() -> None:
    """Sisters share their mother and hers; cousins the root; a node and its ancestor that one's ladder."""
    rung = read_only(rungs(PARENT))
    found = [
        common_rungs(PARENT, rung, one, other) for one, other in ((0, 1), (0, 4), (3, 5), (4, 4), (0, 7))
    ]
    assert found == [2, 1, 2, 3, 0]
    assert common_rungs(PARENT, rung, 7, 0) == 0


def test_shared_with_the_label_before() -> None:
    """The first shares none; then as of the pairs of neighbours."""
    rung = read_only(rungs(PARENT))
    assert shared_rungs(PARENT, rung, read_only(np.array([0, 1, 3, 7], dtype=np.int32))).tolist() == [
        0,
        2,
        1,
        0,
    ]
