"""Tests of maps.vector_map_ground."""

from maps.background import Background
from maps.vector_map_frame import Frame, frame_around
from maps.vector_map_ground import MOST_LANES, ground


def frame() -> Frame:
    """Frame Béthune and Hinges."""
    return frame_around([(2.62, 50.568), (2.641, 50.521)], width=620, heights=(200, 400), padding=40)


def test_lines_are_cut_to_the_frame(background: Background) -> None:
    """Tests that a canal that crosses the frame stays inside it, and what is far away is not drawn."""
    window = frame()
    drawn = ground(background, window)
    assert (len(drawn.waterways), len(drawn.routes), len(drawn.lanes)) == (1, 1, 1)
    points = [point for parts in (drawn.waterways, drawn.routes, drawn.lanes) for p in parts for point in p]
    assert all(0 <= x <= window.width and 0 <= y <= window.height for x, y in points)


def test_only_what_is_seen_is_named(background: Background) -> None:
    """Tests that Hinges, the canal and the route have a name here, Marseille and Lillers have none."""
    names = [(name.kind, name.text) for name in ground(background, frame()).names]
    assert names == [("commune", "Hinges"), ("waterway", "Canal d'Aire"), ("route", "EV5")]


def test_without_a_background_the_sheet_is_blank() -> None:
    """Tests that a map can be drawn from the stay alone."""
    assert not ground(None, frame()).names


def test_thicket_of_lanes_is_left_out() -> None:
    """Tests that a file does not grow with the network."""
    lane = ((2.62, 50.53), (2.64, 50.55))
    assert len(ground(Background(lanes=(lane,) * MOST_LANES), frame()).lanes) == MOST_LANES
    assert not ground(Background(lanes=(lane,) * (MOST_LANES + 1)), frame()).lanes
