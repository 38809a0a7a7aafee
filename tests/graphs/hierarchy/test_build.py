"""Building a topology."""

import subprocess
import sys
from dataclasses import fields

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.hierarchy import Topology, build_topology
from tests.graphs.hierarchy.drawn import Drawn, draw, graphs

DIGEST = """
import hashlib
import numpy as np
from graphs.hierarchy import build_topology
side = np.arange(900).reshape(30, 30)
tail = np.concatenate([side[:, :-1].ravel(), side[:-1].ravel()]).astype(np.int32)
head = np.concatenate([side[:, 1:].ravel(), side[1:].ravel()]).astype(np.int32)
built = build_topology(900, tail, head)
names = sorted(type(built).__slots__)
print(hashlib.sha256(b"".join(getattr(built, name).tobytes() for name in names)).hexdigest())
"""


def test_a_path_is_contracted_from_its_ends() -> None:
    """Of a - b - c either end comes first, and no arc is added."""
    topology = draw("a -1- b   b -1- c").topology()
    assert sorted(topology.rank.tolist()) == [0, 1, 2]
    assert len(topology.head) == 2
    assert topology.slot.tolist() == [topology.slot[0]] * 2 + [topology.slot[2]] * 2
    assert topology.ascends.tolist()[0] != topology.ascends.tolist()[1]


def test_loops_lie_nowhere_and_parallel_arcs_together() -> None:
    """A loop has no slot; arcs side by side share one."""
    topology = draw("a -1> a   a -1> b   a -2> b").topology()
    assert topology.slot.tolist() == [-1, 0, 0]


def test_arrays_are_for_reading_only_and_contiguous() -> None:
    """Whoever holds a topology cannot change it."""
    topology = draw("a -1- b   c -1- d").topology()
    for field in fields(Topology):
        array = getattr(topology, field.name)
        assert array.flags.c_contiguous
        assert not array.flags.writeable
        assert array.dtype == (np.bool_ if field.name == "ascends" else np.int32)


def test_input_stays_writable() -> None:
    """What was handed in is not made read-only."""
    tail, head = np.zeros(1, dtype=np.int32), np.ones(1, dtype=np.int32)
    build_topology(2, tail, head)
    assert tail.flags.writeable
    assert head.flags.writeable


def test_same_graph_gives_the_same_bytes_in_every_process() -> None:
    """Two processes, with other hashes, build the same."""
    digests = {
        subprocess.run([sys.executable, "-c", DIGEST], check=True, capture_output=True, text=True).stdout
        for _ in range(2)
    }
    assert len(digests) == 1


@pytest.mark.parametrize(
    ("nodes", "tail", "head"),
    [(0, [], []), (2, [0], [2]), (2, [-1], [0]), (2, [0, 1], [1])],
    ids=["no node", "beyond the last", "before the first", "a tail too many"],
)
def test_no_graph_is_told(nodes: int, tail: list[int], head: list[int]) -> None:
    """Ends that are no nodes are one clear error."""
    with pytest.raises(ValueError, match=r"graph|arcs end"):
        build_topology(nodes, np.array(tail, dtype=np.int32), np.array(head, dtype=np.int32))


@settings(deadline=None)
@given(graphs())
def test_topology_holds_together(graph: Drawn) -> None:
    """Parents are lowest heads, ladders lead to the last rung, and slots join the ends of arcs."""
    topology = graph.topology()
    nodes = len(topology.rank)
    assert sorted(topology.rank.tolist()) == list(range(nodes))
    for node in range(nodes):
        heads = topology.head[topology.first[node] : topology.first[node + 1]]
        assert (np.diff(heads) > 0).all()
        assert topology.parent[node] == (heads[0] if len(heads) else -1)
        above = topology.parent[node]
        assert topology.rung[node] == (topology.rung[above] - 1 if above >= 0 else topology.rung[-1])
        if above >= 0:
            assert set(heads[1:]) <= set(topology.head[topology.first[above] : topology.first[above + 1]])
    low = np.minimum(topology.rank[graph.tail], topology.rank[graph.head])
    lies = topology.slot >= 0
    assert (lies == (graph.tail != graph.head)).all()
    assert (topology.tail[topology.slot[lies]] == low[lies]).all()
    assert (topology.ascends == (topology.rank[graph.tail] < topology.rank[graph.head])).all()


@settings(deadline=None)
@given(st.integers(65, 90), st.integers(0, 3))
def test_hub_with_many_arms(arms: int, rings: int) -> None:
    """A node with a hundred neighbours, some of them joined, is not contracted before them."""
    spokes = [(0, arm) for arm in range(1, arms + 1)]
    ring = [(arm, arm + 1) for arm in range(1, 1 + 5 * rings)]
    tail, head = np.array(spokes + ring, dtype=np.int32).T
    topology = build_topology(arms + 1, tail, head)
    assert len(topology.head) < 2 * arms
