"""Tests of maps.vector_map_frame."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maps.vector_map_frame import frame_around

LONLAT = st.tuples(st.floats(1.5, 4.5), st.floats(49.5, 51.5))
SHEET = {"width": 620.0, "heights": (200.0, 400.0), "padding": 40.0}


@given(st.lists(LONLAT, min_size=1, max_size=8))
def test_every_point_lies_inside_the_padding(points: list[tuple[float, float]]) -> None:
    """Tests that nothing of a stay falls off the sheet, whatever its shape, even a single place."""
    frame = frame_around(points, **SHEET)
    assert 200 <= frame.height <= 400
    for point in points:
        x, y = frame.at(*point)
        assert 39 <= x <= 581
        assert 39 <= y <= frame.height - 39


def test_north_is_up_and_east_is_right() -> None:
    """Tests that the map is not a mirror."""
    frame = frame_around([(2.6, 50.5), (2.7, 50.6)], **SHEET)
    west, south = frame.at(2.6, 50.5)
    east, north = frame.at(2.7, 50.6)
    assert west < east
    assert north < south


def test_scale_bar_is_a_round_length_at_the_scale_of_the_map() -> None:
    """Tests that a bar of so many metres is as long as so many metres on the ground."""
    frame = frame_around([(2.5, 50.5), (2.7, 50.5)], **SHEET)
    length_m, units = frame.scale_bar()
    assert length_m in {1000, 2000, 5000}
    degrees = units / (frame.at(2.7, 50.5)[0] - frame.at(2.5, 50.5)[0]) * 0.2
    assert length_m == pytest.approx(degrees * 111_195 * 0.6361, rel=0.01)
