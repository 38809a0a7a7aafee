"""Both engines over the same weights, and terminals anywhere."""

import numpy as np
from hypothesis import strategies as st

from graphs.contracted import make_contracted
from graphs.dijkstra import make_dijkstra
from graphs.hierarchy import INFINITE, Terminals
from graphs.profile import Profile
from graphs.router import Engine
from graphs.ways import Ways
from graphs.weights import weigh
from tests.graphs.small import with_hierarchy


def engines(ways: Ways, profile: Profile) -> tuple[Engine, Engine]:
    """Return both engines of a network."""
    weights = weigh(ways, profile)
    tail = np.concatenate([ways.edges.start, ways.edges.end])
    head = np.concatenate([ways.edges.end, ways.edges.start])
    carried = np.stack([weights.time_ms, weights.length_dm], axis=1)
    return (
        make_dijkstra(len(ways.nodes), tail, head, weights.cost, carried),
        make_contracted(with_hierarchy(ways).hierarchy, weights.cost, carried),
    )


@st.composite
def terminals(choose: st.DrawFn, nodes: int) -> Terminals:
    """Draw terminals with none, one or two ends, which may be one node, or of equal cost."""
    count = choose(st.integers(1, 4))
    ends, costs = st.integers(-1, nodes - 1), st.sampled_from([0, 0, 1, 30_000, INFINITE])
    node = choose(st.lists(st.tuples(ends, ends), min_size=count, max_size=count))
    cost = choose(st.lists(st.tuples(costs, costs), min_size=count, max_size=count))
    return Terminals(
        node=np.array(node, dtype=np.int32),
        cost=np.array(cost, dtype=np.int32),
        carried=np.arange(count * 4, dtype=np.int32).reshape(count, 2, 2) * 10_000_000,
    )
