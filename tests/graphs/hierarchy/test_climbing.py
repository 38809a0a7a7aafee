"""The kernels of labels."""

import numpy as np

from graphs.columns import read_only
from graphs.hierarchy.climbing import seat

PARENT = read_only(np.array([2, 2, 6, 5, 5, 6, -1, -1], dtype=np.int32))
"""
A tree of seven nodes, and one alone.

::

    0   1   3   4
     \\ /     \\ /
      2       5
       \\___6__/       7
"""


def test_seats() -> None:
    """One label for an end and its ancestor, or for the same end twice; two for sisters; none for no end."""
    node = np.array([[6, 0], [3, 3], [0, 1], [-1, -1], [-1, 7]], dtype=np.int32)
    owner, low = seat(PARENT, read_only(node))
    assert owner.tolist() == [0, 1, 2, 2, 4]
    assert low.tolist() == [0, 3, 0, 1, 7]
