"""Tests of maps.profile."""

from dataclasses import replace

import pytest

from itinerary.stay import Stay
from maps.profile import strips
from maps.view import day_views
from maps.words import load_words

WORDS = load_words("fr")


def test_strips_are_to_one_scale(stay: Stay) -> None:
    """Tests that the longest day fills the width, and that stretches follow each other without a gap."""
    days = day_views(stay, WORDS)
    longest_m = max(day.length_m for day in days)
    drawn = strips(days, WORDS)
    assert max(s.stretches[-1].from_percent + s.stretches[-1].length_percent for s in drawn) == pytest.approx(
        100, abs=0.1
    )
    for day, strip in zip(days, drawn, strict=True):
        ends = [s.from_percent + s.length_percent for s in strip.stretches]
        assert [s.from_percent for s in strip.stretches[1:]] == pytest.approx(ends[:-1], abs=0.05)
        assert ends[-1] == pytest.approx(100 * day.length_m / longest_m, abs=0.05)
        assert [s.mode for s in strip.stretches] == [leg.mode for leg in day.legs if leg.drawn]


def test_stops_at_one_place_share_a_mark(stay: Stay) -> None:
    """Tests that each stop is on the strip once, and that those nearby are told together."""
    first, second = strips(day_views(stay, WORDS), WORDS)
    numbers = [mark.numbers for mark in first.marks]
    assert "·".join(numbers) == "1·2·3·4·5"
    assert numbers[-1] == "4·5"
    assert first.marks[0].at_percent == 0
    assert second.text.startswith("0 m Chambre d'hôtes à Hinges → ")


def test_day_without_a_way_has_no_strip(stay: Stay) -> None:
    """Tests that a day on which nobody moves is left out, and that nothing is divided by nothing."""
    days = day_views(stay, WORDS)
    still = replace(days[0], legs=tuple(replace(leg, distance_m=0) for leg in days[0].legs))
    assert [s.label for s in strips((still, days[1]), WORDS)] == [s.label for s in strips(days[1:], WORDS)]
    assert strips((still,), WORDS) == ()
