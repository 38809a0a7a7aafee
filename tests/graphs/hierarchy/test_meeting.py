"""The kernels of travel."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.columns import read_only
from graphs.hierarchy.climbing import FAR
from graphs.hierarchy.meeting import BLOCK, least_sum, step_of

KEYS = st.lists(st.sampled_from([4, 8, 9, 400, int(FAR)]), min_size=1, max_size=3 * BLOCK)


@settings(deadline=None)
@given(KEYS, KEYS)
def test_least_sum_is_found_on_its_lowest_rung(one: list[int], other: list[int]) -> None:
    """Over several blocks, whatever they begin with, the least sum and the first step that has it."""
    common = min(len(one), len(other))
    ladders = (
        read_only(np.array([7, *one], dtype=np.uint32)),
        read_only(np.array([9, 9, *other], dtype=np.uint32)),
    )
    best, block = least_sum(ladders[0], 1, ladders[1], 2, common)
    sums = [a + b for a, b in zip(one, other, strict=False)]
    if min(sums) >= FAR:
        assert best == FAR
        return
    step = step_of(best, ladders[0], 1 + block, ladders[1], 2 + block, common - block)
    assert (best, block + step) == (min(sums), sums.index(min(sums)))


def test_no_common_rungs_do_not_meet() -> None:
    """On two islands there is no sum."""
    ladder = read_only(np.array([4], dtype=np.uint32))
    assert least_sum(ladder, 1, ladder, 1, 0)[0] == FAR
