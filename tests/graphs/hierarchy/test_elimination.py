"""Contracting nodes in the order of their ranks."""

import itertools

import numpy as np
from hypothesis import given, settings

from graphs.columns import read_only
from graphs.hierarchy.elimination import eliminate
from graphs.hierarchy.order import joined_pairs
from tests.graphs.hierarchy.drawn import Drawn, graphs


def test_contracting_a_star_joins_its_arms() -> None:
    """The middle of a star of three, contracted first, leaves a triangle; the lowest arm is its parent."""
    first, head, parent = eliminate(
        read_only(np.array([0, 3, 3, 3, 3], dtype=np.int32)), read_only(np.array([3, 1, 2], dtype=np.int32))
    )
    assert first.tolist() == [0, 3, 5, 6, 6]
    assert head.tolist() == [1, 2, 3, 2, 3, 3]
    assert parent.tolist() == [1, 2, 3, -1]


@settings(deadline=None)
@given(graphs())
def test_fill_is_that_of_the_definition(graph: Drawn) -> None:
    """The chordal graph is the one of contracting nodes one by one, each joining its upper neighbours."""
    nodes = len(graph.names)
    low, high = joined_pairs(nodes, graph.tail, graph.head)
    above: list[set[int]] = [set(high[low == node].tolist()) for node in range(nodes)]
    for upper in above:
        for one, other in itertools.combinations(sorted(upper), 2):
            above[one].add(other)
    begin = np.concatenate([[0], np.cumsum(np.bincount(low, minlength=nodes))])
    first, head, parent = eliminate(read_only(begin, np.int32), read_only(high, np.int32))
    assert [sorted(upper) for upper in above] == [part.tolist() for part in np.split(head, first[1:-1])]
    assert parent.tolist() == [min(upper, default=-1) for upper in above]
