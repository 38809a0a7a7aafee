"""Weights hold time and length at once."""

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from graphs.mode import Mode
from graphs.network import Network
from graphs.profile import load_profile
from graphs.weights import LENGTH_BITS, seconds_and_metres, weigh


@given(st.integers(0, 300 * 36000), st.integers(0, 60_000_000))
def test_sum_gives_back_time_and_length(tenths_s: int, tenths_m: int) -> None:
    """Up to 300 hours and 6,000 km, a float holds both exactly; each is rounded to its unit, half up."""
    seconds, metres = seconds_and_metres(np.array([float((tenths_s << LENGTH_BITS) + tenths_m)]))
    assert (seconds[0], metres[0]) == ((tenths_s + 5) // 10, (tenths_m + 5) // 10)


def test_only_what_the_profile_uses_is_weighed(crossroads: Network) -> None:
    """A boat's weights hold the river alone, in both directions."""
    weights = weigh(crossroads, load_profile(Mode.BOAT))
    assert weights.matrix.nnz == 2
    assert weights.best[weights.index["dock"], weights.index["weir"]].id == "dock-weir"


def test_of_two_edges_side_by_side_the_lighter_counts(crossroads: Network) -> None:
    """Parallel edges are not added up: the faster one stands for both, whichever comes first."""
    lane = crossroads.edges[0]
    path = replace(lane, id="slow", kind="access")
    for edges in ((path, lane), (lane, path)):
        weights = weigh(replace(crossroads, edges=edges), load_profile(Mode.CYCLE))
        assert weights.best[0, 1] is lane
        assert weights.matrix.nnz == 2


def test_profile_without_any_edge_weighs_nothing(crossroads: Network) -> None:
    """A network without water has no way for boats, and says so by empty weights."""
    dry = replace(crossroads, edges=crossroads.edges[:3])
    assert weigh(dry, load_profile(Mode.BOAT)).matrix.nnz == 0
