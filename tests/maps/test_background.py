"""Tests of maps.background."""

from itinerary.stay import Stay
from maps import Background
from maps.background import around, stay_points


def test_stay_points_cover_stops_and_lines(stay: Stay) -> None:
    """Tests that the points to show are those of every stop and every bend."""
    points = stay_points(stay)
    assert (2.645, 50.55) in points
    assert len(points) == 9 + 15


def test_what_is_far_away_is_left_out(background: Background) -> None:
    """Tests that communes and lanes beyond the surroundings are not drawn."""
    near = around(background, [(2.62, 50.568)])
    assert [name for name, *_ in near.communes] == ["Hinges", "Lillers"]
    assert len(near.lanes) == 1


def test_communes_nearest_to_the_stay_come_first(background: Background) -> None:
    """Tests that the order of the communes follows the distance, not the file."""
    assert [name for name, *_ in around(background, [(2.48, 50.56)]).communes] == ["Lillers", "Hinges"]


def test_lines_are_cut_at_the_edge_and_keep_their_names() -> None:
    """Tests that a line that leaves the surroundings ends there, under its own name."""
    lys = ("Lys", ((2.0, 50.6), (2.6, 50.6)))
    lawe = ("Lawe", ((2.6, 50.55), (2.65, 50.6)))
    near = around(Background(waterways=(lys, lawe)), [(2.6, 50.6)])
    (first, cut), (second, whole) = near.waterways
    assert (first, second) == ("Lys", "Lawe")
    assert 2.4 < cut[0][0] < 2.5
    assert whole == lawe[1]


def test_small_bends_are_dropped() -> None:
    """Tests that a bend of a few metres is not drawn."""
    route = ("EV5", "EuroVelo 5", ((2.6, 50.6), (2.61, 50.60003), (2.62, 50.6)))
    near = around(Background(routes=(route,)), [(2.61, 50.6)])
    assert [len(line) for *_, line in near.routes] == [2]


def test_no_background_at_all() -> None:
    """Tests that a map can stand on an empty ground."""
    assert around(Background(), [(2.6, 50.6)]) == Background()
