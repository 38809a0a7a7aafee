"""Lengths and planes."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphs.geodesy import along_m, length_m, share_along, to_degrees, to_plane

LON, LAT = st.floats(2.2, 3.0), st.floats(50.3, 50.8)


def test_length_of_a_hundredth_of_a_degree() -> None:
    """On the meridian of Béthune, 0.01 degree of latitude is 1112.5 m of the ellipsoid."""
    assert length_m([(2.64, 50.50), (2.64, 50.51)]) == pytest.approx(1112.5, abs=0.3)


def test_length_adds_up_over_a_bend() -> None:
    """A line is as long as its stretches."""
    start, bend, end = (2.6, 50.5), (2.7, 50.5), (2.7, 50.6)
    assert length_m([start, bend, end]) == pytest.approx(
        length_m([start, bend]) + length_m([bend, end]), abs=0.2
    )


@given(LON, LAT)
def test_plane_and_back(lon: float, lat: float) -> None:
    """A point comes back from the plane to six decimals."""
    assert to_degrees(to_plane([(lon, lat)]))[0] == pytest.approx((lon, lat), abs=1e-6)


@given(st.lists(st.tuples(LON, LAT), min_size=2, max_size=6, unique=True))
def test_plane_is_true_to_a_thousandth_here(line: list[tuple[float, float]]) -> None:
    """Along a line on the plane one comes as far as on the ellipsoid, vertex by vertex."""
    reached = along_m(to_plane(line))
    assert reached[0] == 0
    assert (np.diff(reached) >= 0).all()
    assert reached[-1] == pytest.approx(length_m(line), rel=2e-3, abs=0.2)


def test_share_is_that_of_the_nearest_vertex() -> None:
    """By length, not by number of vertices."""
    line = ((2.60, 50.6), (2.61, 50.6), (2.64, 50.6))
    assert share_along(line, (2.6101, 50.6003)) == pytest.approx(0.25, abs=1e-4)
    assert share_along(line, (2.5, 50.6)) == 0
    assert share_along(line, (2.7, 50.6)) == 1
