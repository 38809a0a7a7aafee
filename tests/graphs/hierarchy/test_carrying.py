"""What is carried along chordal arcs."""

import numpy as np

from graphs.columns import read_only
from graphs.hierarchy.carrying import carry, counterpart
from graphs.hierarchy.kernel_arrays import chords
from tests.graphs.hierarchy.drawn import Drawn, draw


def _triangle() -> Drawn:
    """
    Return a star whose middle is contracted before its arms are joined, in a clique of four with it.

    ::

        b --1-- a --2-- c,  a --4-- d,  and sides b-c 9, c-d 9, b-d 9
    """
    return draw("a -1- b   a -2- c   a -4- d   b -9- c   c -9- d   b -9- d")


def test_shortcut_goes_over_the_lower_node() -> None:
    """Every chord of a clique of four that is cheaper over a lower node says which arcs it stands for."""
    metric = _triangle().metric()
    topology, graph = metric.topology, chords(metric.topology)
    shortcuts = np.flatnonzero(metric.up_via >= 0)
    assert len(shortcuts) > 0
    for chord in shortcuts:
        via = int(metric.up_via[chord])
        other = counterpart(graph, int(chord), via)
        assert topology.tail[via] == topology.tail[other]
        assert (topology.head[via], topology.head[other]) == (topology.tail[chord], topology.head[chord])
        assert metric.up_cost[chord] == metric.down_cost[via] + metric.up_cost[other]
        assert (metric.up_carried[chord] == metric.down_carried[via] + metric.up_carried[other]).all()


def test_nothing_carried_takes_no_room() -> None:
    """Without carried quantities there are arrays of no column."""
    metric = _triangle().metric()
    carried = read_only(np.zeros((12, 0), dtype=np.int32))
    up, down = carry(chords(metric.topology), metric.up_via, metric.down_via, carried)
    assert up.shape == down.shape == (len(metric.up_cost), 0)
