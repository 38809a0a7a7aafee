"""Rungs and spans."""

import numpy as np

from graphs.columns import read_only
from graphs.hierarchy.ladder import locate, rungs, spans


def _read_only(array: list[int]) -> object:
    return read_only(np.array(array, dtype=np.int32))


def test_roots_stand_on_the_last_rung() -> None:
    """In a tree of three levels and a node alone, every root is on rung 2."""
    assert rungs(_read_only([1, 2, -1, -1])).tolist() == [0, 1, 2, 2]


def test_spans_break_at_gaps_and_at_nodes() -> None:
    """Heads on rungs 1, 2, 4 are two spans; the next node begins its own, though on rung 5."""
    first, head = _read_only([0, 3, 4, 4, 4, 4, 4]), _read_only([1, 2, 4, 5])
    span_first, span_arc, span_rung = spans(first, head, _read_only([0, 1, 2, 3, 4, 5]))
    assert span_first.tolist() == [0, 2, 3, 3, 3, 3, 3]
    assert span_arc.tolist() == [0, 2, 3, 4]
    assert span_rung.tolist() == [1, 4, 5]


def test_arcs_are_located_by_their_ends() -> None:
    """The arcs between 0 and 4, and 1 and 3; none between a node and itself."""
    first, head = _read_only([0, 3, 5, 5, 5, 5]), _read_only([1, 2, 4, 2, 3])
    assert locate(first, head, _read_only([0, 1, 2]), _read_only([4, 3, 2])).tolist() == [2, 4, -1]
