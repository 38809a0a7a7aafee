"""Tests of maps.vector_map_marks."""

import pytest

from itinerary.stay import Stay
from maps.vector_map_frame import frame_around
from maps.vector_map_marks import (
    SHAPES,
    day_badge,
    halfway,
    outline,
    overview_marks,
    shortened,
    stop_labels,
    stop_marks,
)
from maps.vector_map_room import Room, overlap
from maps.view import DayView, day_views
from maps.words import load_words


@pytest.fixture
def days(stay: Stay) -> tuple[DayView, ...]:
    """Give the days of the stay in French."""
    return day_views(stay, load_words("fr"))


def sheet(days: tuple[DayView, ...]) -> tuple:
    """Give a frame around some days, and its room."""
    points = [(stop.lon, stop.lat) for day in days for stop in day.stops]
    frame = frame_around(points, width=620, heights=(200, 400), padding=40)
    return frame, Room(width=frame.width, height=frame.height)


def test_markers_bear_the_numbers_of_the_list(days: tuple[DayView, ...]) -> None:
    """Tests that dinner and night at one lodging share a marker with both numbers, and its picture."""
    marks = [mark for mark, _ in stop_marks(days[0], 0, *sheet(days[:1]))]
    assert [mark.text for mark in marks] == ["1", "2", "3", "4·5"]
    assert [mark.picture for mark in marks] == ["station", "", "", "night"]
    assert [mark.uncertain for mark in marks] == [False, True, False, True]


def test_markers_of_neighbours_do_not_cover_each_other(days: tuple[DayView, ...]) -> None:
    """Tests that the belfry and the table round the corner can both be read."""
    frame, room = sheet(days)
    boxes = [mark.box for mark, _ in stop_marks(days[0], 0, frame, room)]
    assert not any(overlap(a, b) for i, a in enumerate(boxes) for b in boxes[:i])


def test_labels_cover_no_marker(days: tuple[DayView, ...]) -> None:
    """Tests that station and lodging are named, and that every label found room of its own."""
    frame, room = sheet(days[:1])
    marks = stop_marks(days[0], 0, frame, room)
    before = len(room.taken)
    labels = list(stop_labels(marks, room))
    assert [label.text for label in labels][:2] == ["Béthune", "Chambre d'hôtes à Hinges"]
    taken = room.taken
    for i in range(before, len(taken)):
        assert not any(overlap(taken[i], taken[j]) for j in range(i))


def test_overview_marks_station_and_lodging_once(days: tuple[DayView, ...]) -> None:
    """Tests that a stay that ends where it began has one station."""
    marks = overview_marks(days, *sheet(days))
    assert [(mark.picture, stop.name) for mark, stop in marks] == [
        ("station", "Béthune"),
        ("night", "Chambre d'hôtes à Hinges"),
    ]


def test_badge_of_a_day_bears_its_number_in_its_own_shape(days: tuple[DayView, ...]) -> None:
    """Tests that days can be told apart without colour."""
    frame, room = sheet(days)
    badges = [day_badge(day, i, frame, room) for i, day in enumerate(days)]
    assert [(badge.text, badge.shape) for badge in badges if badge] == [("1", 0), ("2", 1)]
    assert len({outline((0, 0, 24, 24), shape) for shape in range(SHAPES)}) == SHAPES


def test_halfway_follows_the_line() -> None:
    """Tests the middle of an elbow, and of a line of one place."""
    assert halfway([(0, 0), (10, 0), (10, 30)]) == ((10, 10), (0, 1))
    assert halfway([(3, 4), (3, 4)]) == ((3, 4), (1.0, 0.0))


def test_long_name_is_cut_and_a_short_one_is_not() -> None:
    """Tests that a map is no place for 300 letters."""
    assert shortened("x" * 300) == "x" * 25 + "…"
    assert shortened("Gare \n d'eau") == "Gare d'eau"
