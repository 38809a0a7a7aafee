"""Renumbering for straight loops."""

import numpy as np

from graphs.columns import read_only
from graphs.hierarchy.straighten import align, postorder, renumber


def _read_only(*arrays: list[int]) -> tuple[object, ...]:
    return tuple(read_only(np.array(array, dtype=np.int32)) for array in arrays)


def test_postorder_makes_subtrees_ranges() -> None:
    """
    Two trees: of the three children of the root 4, the one with most arcs comes last, right before it.

    ::

        0  1  2    3
        +--4--+    5
    """
    first, parent = _read_only([0, 1, 3, 4, 5, 5, 5], [4, 4, 4, 5, -1, -1])
    rank = postorder(first, parent).tolist()
    assert rank[4] == rank[1] + 1
    assert {rank[0], rank[1], rank[2], rank[4]} in ({0, 1, 2, 3}, {2, 3, 4, 5})
    assert rank[5] == rank[3] + 1


def test_members_of_a_supernode_stand_by_who_sees_them() -> None:
    """In a clique of three, nodes 2, 3 and 4, whom the lowest node sees comes first, the unseen last."""
    first, head, parent, rank = _read_only(
        [0, 1, 2, 4, 5, 5], [4, 2, 3, 4, 4], [4, 2, 3, 4, -1], [0, 1, 2, 3, 4]
    )
    assert align(first, head, parent, rank).tolist() == [0, 1, 3, 4, 2]


def test_renumbering_keeps_the_graph() -> None:
    """Trees changing places take their arcs along."""
    first, head, parent, rank = _read_only([0, 1, 2, 2, 2], [2, 3], [2, 3, -1, -1], [2, 0, 3, 1])
    new_first, new_head, new_parent = renumber(first, head, parent, rank)
    assert new_first.tolist() == [0, 1, 1, 2, 2]
    assert new_head.tolist() == [1, 3]
    assert new_parent.tolist() == [1, -1, 3, -1]
