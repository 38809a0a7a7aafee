"""Topology and metric as compiled code takes them."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from graphs.hierarchy import travel
from graphs.hierarchy.kernel_arrays import chords, downwards, upwards
from tests.graphs.hierarchy.drawn import draw


def test_mapped_and_writable_arrays_are_taken_too(tmp_path: Path) -> None:
    """A topology whose arrays come from files, or can be written to, answers the same."""
    graph = draw("a -1- b   b -2- c")
    metric = graph.metric()
    np.save(tmp_path / "head", metric.topology.head)
    mapped = np.load(tmp_path / "head.npy", mmap_mode="r")
    other = replace(
        metric, topology=replace(metric.topology, head=mapped, parent=metric.topology.parent.copy())
    )
    assert type(chords(other.topology).head) is np.ndarray
    assert not chords(other.topology).parent.flags.writeable
    everywhere = graph.at("abc")
    assert (travel(other, everywhere, everywhere)[0] == travel(metric, everywhere, everywhere)[0]).all()


def test_directions_are_told_apart() -> None:
    """Of a one-way street one direction costs, the other cannot be passed."""
    metric = draw("a -7> b").metric()
    costs = {upwards(metric).cost[0], downwards(metric).cost[0]}
    assert min(costs) == 7
    assert max(costs) > 7
