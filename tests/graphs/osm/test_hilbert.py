"""The order of points along a Hilbert curve."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from graphs.osm.hilbert import BITS, hilbert_index


def test_the_first_curve() -> None:
    """Four corners are met in the order of the simplest Hilbert curve: up, right, down."""
    lon, lat = np.array([0, 0, 1, 1]), np.array([0, 1, 1, 0])
    found = hilbert_index(lon, lat)
    assert list(np.argsort(found)) == [0, 1, 2, 3]


def test_neighbours_follow_one_another() -> None:
    """On a full grid, every step of the curve goes to a neighbour."""
    side = 16
    x, y = (axis.ravel() for axis in np.meshgrid(np.arange(side), np.arange(side)))
    order = np.argsort(hilbert_index(x, y))
    steps = np.abs(np.diff(x[order])) + np.abs(np.diff(y[order]))
    assert (steps == 1).all()


def test_nothing_and_one() -> None:
    """No points have no order, and one is the first."""
    assert len(hilbert_index(np.zeros(0), np.zeros(0))) == 0
    assert list(hilbert_index(np.array([7]), np.array([8]))) == [0]


@given(
    st.lists(
        st.tuples(st.integers(-(2**31), 2**31 - 1), st.integers(-(2**31), 2**31 - 1)), min_size=1, max_size=30
    )
)
def test_the_whole_world_has_a_place(points: list[tuple[int, int]]) -> None:
    """Any coordinates have a place on the curve; equal ones the same."""
    lon, lat = (np.array(column, dtype=np.int32) for column in zip(*points, strict=True))
    found = hilbert_index(lon, lat)
    assert ((found >= 0) & (found < 1 << (2 * BITS))).all()
    assert all(found[i] == found[j] for i, p in enumerate(points) for j, q in enumerate(points) if p == q)
