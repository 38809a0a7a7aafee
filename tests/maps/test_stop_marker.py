"""Tests of maps.stop_marker."""

from itinerary.stay import Stay
from maps.stop_marker import stop_markers
from maps.view import day_views
from maps.words import load_words


def test_stops_at_one_place_share_a_marker(stay: Stay) -> None:
    """Tests that dinner and night at one lodging are one marker with both numbers."""
    words = load_words("fr")
    first_day, _ = day_views(stay, words)
    markers = list(stop_markers(first_day, words))
    assert [m.options["stop_keys"] for m in markers] == [["d0s0"], ["d0s1"], ["d0s2"], ["d0s3", "d0s4"]]
    html = markers[-1].icon.options["html"]
    assert html.count('class="part') == 2
    assert ">4</span>" in html
    assert ">5</span>" in html


def test_uncertain_stop_is_marked(stay: Stay) -> None:
    """Tests that what is to be confirmed looks different on the map."""
    words = load_words("fr")
    first_day, _ = day_views(stay, words)
    station, belfry, *_ = stop_markers(first_day, words)
    assert "uncertain" not in station.icon.options["html"]
    assert "uncertain" in belfry.icon.options["html"]


def test_marker_has_a_name_for_those_who_do_not_see_it(stay: Stay) -> None:
    """Tests that day, number and escaped name stand in the marker as text."""
    words = load_words("en")
    *_, second_day = day_views(stay, words)
    cruise = list(stop_markers(second_day, words))[1].icon.options["html"]
    assert "Day 2, Stop 2: Croisière &lt;fluvestre&gt; &amp; guinguette &#123;&#123; 6" in cruise
