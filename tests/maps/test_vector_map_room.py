"""Tests of maps.vector_map_room."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from maps.vector_map_room import Room, along, around_point, beside_box, box_at, overlap

PLACES = st.lists(st.tuples(st.floats(0, 300), st.floats(0, 200)), max_size=12)


@given(PLACES)
def test_nothing_covers_anything(places: list[tuple[float, float]]) -> None:
    """Tests that markers placed one after the other never overlap nor leave the sheet."""
    room = Room(width=300, height=200)
    boxes = [box for x, y in places if (box := room.first_free(around_point(x, y, 24, 24)))]
    assert not any(overlap(one, other) for one, other in combinations(boxes, 2))
    assert all(b[0] >= 0 and b[1] >= 0 and b[2] <= 300 and b[3] <= 200 for b in boxes)


def test_marker_stands_on_its_place_when_it_is_free_and_beside_it_otherwise() -> None:
    """Tests that only the second marker of a place moves, and not far."""
    room = Room(width=300, height=200)
    first = room.first_free(around_point(150, 100, 24, 24))
    second = room.first_free(around_point(150, 100, 24, 24))
    assert first == (138, 88, 162, 112)
    assert second is not None
    assert max(abs(second[0] - 138), abs(second[1] - 88)) <= 30


def test_label_keeps_off_a_line_where_it_can() -> None:
    """Tests that a name to the right, on a line, goes to the left."""
    room = Room(width=300, height=200)
    marker = box_at(150, 100, 24, 24)
    room.lines.extend(along([(150, 100), (300, 100)], 8))
    box = room.first_clear(beside_box(marker, 60, 17))
    assert box is not None
    assert box[2] < marker[0]


def test_full_sheet_has_no_room() -> None:
    """Tests that nothing is squeezed in."""
    room = Room(width=20, height=20, taken=[(0, 0, 20, 20)])
    assert room.first_free(around_point(10, 10, 5, 5)) is None
    assert room.first_clear([box_at(10, 10, 5, 5)]) is None


def test_boxes_cover_a_line_without_a_gap() -> None:
    """Tests that a label cannot slip between two of them."""
    boxes = list(along([(0, 0), (100, 0), (100, 50)], 8))
    middles = [((b[0] + b[2]) / 2, (b[1] + b[3]) / 2) for b in boxes]
    assert {(0, 0), (100, 0), (100, 50)} <= set(middles)
    steps = pairwise(middles)
    assert all(max(abs(a[0] - b[0]), abs(a[1] - b[1])) <= 9 for a, b in steps)
