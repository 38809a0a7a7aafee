"""Labels of terminals."""

import numpy as np
import pytest

from graphs.hierarchy import INFINITE, Terminals
from graphs.hierarchy.climbing import FAR
from graphs.hierarchy.labels import label_sources, label_targets
from tests.graphs.hierarchy.drawn import draw


def _terminal(nodes: tuple[int, int], cost: tuple[int, int]) -> Terminals:
    return Terminals(
        node=np.array([nodes], dtype=np.int32),
        cost=np.array([cost], dtype=np.int32),
        carried=np.zeros((1, 2, 2), dtype=np.int32),
    )


def test_keys_of_a_one_way_street() -> None:
    """From a to b it takes 7, which a source may use and a target not; the last rung is that of the root."""
    metric = draw("a -7> b").metric()
    low = int(np.argmin(metric.topology.rank))
    source = label_sources(metric, _terminal((low, -1), (1, 0))).ladders
    target = label_targets(metric, _terminal((low, -1), (1, 0))).ladders
    there, back = (4 * 8, FAR) if low == 0 else (FAR, 4 * 8)
    assert source.key.tolist() == [4, there]
    assert target.key.tolist() == [4, back]


def test_ends_that_are_ancestors_share_a_label() -> None:
    """Both ends of an edge need one label; the second end's key says so."""
    metric = draw("a -7- b").metric()
    source = label_sources(metric, _terminal((0, 1), (5, 3))).ladders
    target = label_targets(metric, _terminal((0, 1), (5, 3))).ladders
    assert len(source.owner) == len(target.owner) == 1
    assert sorted(source.key.tolist()) == sorted([4 * 5, 4 * 3 + 2])
    assert sorted(target.key.tolist()) == sorted([4 * 5, 4 * 3 + 1])


def test_ends_apart_have_a_label_each() -> None:
    """On two islands neither end is the other's ancestor."""
    metric = draw("a -7- b   c -7- d").metric()
    assert label_sources(metric, _terminal((0, 2), (5, 3))).ladders.owner.tolist() == [0, 0]


def test_end_without_passing_is_none() -> None:
    """An end of infinite cost counts as no end."""
    metric = draw("a -7- b").metric()
    assert len(label_sources(metric, _terminal((0, 1), (INFINITE, INFINITE))).ladders.owner) == 0


@pytest.mark.parametrize(
    ("terminals", "fault"),
    [
        (Terminals.at(np.array([0], dtype=np.int32), 1), "carries 2"),
        (Terminals.at(np.array([2], dtype=np.int32), 2), "node"),
        (_terminal((0, -1), (-1, 0)), "less than nothing"),
    ],
    ids=["carries too little", "beyond the last node", "negative cost"],
)
def test_terminals_that_do_not_fit(terminals: Terminals, fault: str) -> None:
    """What is not of this metric is refused."""
    with pytest.raises(ValueError, match=fault):
        label_sources(draw("a -7- b").metric(), terminals)
