"""The hierarchy as an engine of a network."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.contracted import make_contracted
from graphs.hierarchy import INFINITE, Terminals
from graphs.network import load_network
from graphs.profile import load_profile, profile_names
from graphs.weights import weigh
from tests.graphs.engines import engines, terminals
from tests.graphs.small import networks, town, with_hierarchy


@pytest.mark.parametrize("name", profile_names())
def test_costs_between_all_nodes_of_the_region_are_dijkstras(name: str) -> None:
    """To the millisecond, for every profile."""
    ways = load_network().ways
    nodes = Terminals.at(np.arange(0, len(ways.nodes), 2, dtype=np.int32), 2)
    small, large = engines(ways, load_profile(name))
    cost = small.travel(nodes, nodes)[0]
    assert (cost == large.travel(nodes, nodes)[0]).all()
    assert np.count_nonzero(cost < INFINITE) > len(cost)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_way_is_what_its_arcs_take(data: st.DataObject) -> None:
    """Cost and carried quantities of a way are the sums of those of its ends and of the arcs it names."""
    ways = data.draw(networks())
    weights = weigh(ways, load_profile("leisure"))
    _, engine = engines(ways, load_profile("leisure"))
    sources, targets = data.draw(terminals(len(ways.nodes))), data.draw(terminals(len(ways.nodes)))
    for i, j in np.ndindex(len(sources.node), len(targets.node)):
        found = engine.route(sources, i, targets, j)
        if found:
            ends = (i, found.source_end), (j, found.target_end)
            cost = sources.cost[ends[0]] + weights.cost[found.arcs].sum() + targets.cost[ends[1]]
            assert found.cost == cost
            columns = np.stack([weights.time_ms, weights.length_dm], axis=1)[found.arcs].sum(axis=0)
            assert found.carried == tuple(sources.carried[ends[0]] + columns + targets.carried[ends[1]])


def test_weights_of_other_ways_are_refused() -> None:
    """A hierarchy is of its network's arcs."""
    weights = weigh(load_network().ways, load_profile("leisure"))
    carried = np.stack([weights.time_ms], axis=1)
    with pytest.raises(ValueError, match="arcs"):
        make_contracted(with_hierarchy(town()).hierarchy, weights.cost, carried)
