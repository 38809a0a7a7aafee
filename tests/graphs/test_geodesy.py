"""Lengths and planes."""

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from graphs.geodesy import length_m, plane_lines, to_degrees, to_plane

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


def test_plane_lines_keep_their_points_apart() -> None:
    """Each line gets its own coordinates, also when lines differ in their number of points."""
    lines = [((2.6, 50.5), (2.7, 50.5)), ((2.6, 50.6), (2.65, 50.6), (2.7, 50.6))]
    planes = plane_lines(lines)
    assert [shapely.get_num_coordinates(line) for line in planes] == [2, 3]
    assert np.allclose(shapely.get_coordinates(planes[1]), to_plane(lines[1]))
