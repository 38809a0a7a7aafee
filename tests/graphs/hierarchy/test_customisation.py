"""Making a metric."""

import numpy as np
import pytest
from hypothesis import given, settings

from graphs.hierarchy import INFINITE, customise
from tests.graphs.hierarchy.drawn import Drawn, draw, graphs


def test_carried_must_be_a_row_an_arc() -> None:
    """Costs or carried quantities of another number of arcs are refused."""
    graph = draw("a -1- b")
    with pytest.raises(ValueError, match="for 2 arcs"):
        customise(graph.topology(), graph.cost[:1], graph.carried)
    with pytest.raises(ValueError, match="for 2 arcs"):
        customise(graph.topology(), graph.cost, graph.carried[:1])


def test_negative_cost_is_refused() -> None:
    """It names the arc."""
    graph = draw("a -1- b")
    with pytest.raises(ValueError, match="arc 1 costs -3"):
        customise(graph.topology(), np.array([2, -3], dtype=np.int32), graph.carried)


def test_costs_beyond_all_bounds_bar() -> None:
    """A cost of more than 32 bits does not wrap around into a cheap one."""
    graph = draw("a -1> b")
    metric = customise(graph.topology(), np.array([2**32 + 5]), graph.carried)
    assert metric.up_cost.tolist() == metric.down_cost.tolist() == [INFINITE]


def test_one_topology_serves_many_metrics() -> None:
    """A second metric changes nothing of the first, and arrays cannot be written to."""
    graph = draw("a -1- b   b -2- c")
    topology = graph.topology()
    one = customise(topology, graph.cost, graph.carried)
    before = one.up_cost.tolist()
    other = customise(topology, graph.cost * 10, graph.carried)
    assert one.up_cost.tolist() == before
    assert other.up_cost.tolist() == [10 * cost for cost in before]
    assert not one.up_cost.flags.writeable


@settings(deadline=None)
@given(graphs())
def test_no_lower_triangle_is_shorter(graph: Drawn) -> None:
    """No arc is dearer than the way over a common lower neighbour of its ends."""
    metric = graph.metric()
    topology = metric.topology
    chord = {
        (int(tail), int(head)): number
        for number, (tail, head) in enumerate(zip(topology.tail, topology.head, strict=True))
    }
    for (low, one), first in chord.items():
        for (other_low, other), second in chord.items():
            if low == other_low and one < other:
                upper = chord[one, other]
                assert metric.up_cost[upper] <= min(
                    metric.down_cost[first] + metric.up_cost[second], INFINITE
                )
                assert metric.down_cost[upper] <= min(
                    metric.down_cost[second] + metric.up_cost[first], INFINITE
                )
