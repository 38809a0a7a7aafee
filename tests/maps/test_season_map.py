"""Tests of maps.season_map."""

from dataclasses import replace
from datetime import timedelta

import pytest

from itinerary.stay import Stay
from maps import Background
from maps.season_map import season_page


def later(stay: Stay, days: int, name: str) -> Stay:
    """Return the stay so many days later."""
    moved = tuple(replace(day, date=day.date + timedelta(days=days)) for day in stay.days)
    return replace(stay, id=name, days=moved)


def test_stays_stand_under_their_month(stay: Stay, background: Background) -> None:
    """Tests that there is a layer a month, in the order of the year, with the number of its stays."""
    stays = (later(stay, 40, "june"), stay, later(stay, 2, "may"))
    html = season_page(stays, background, "fr", {})
    assert html.count("stayMap.cluster(") == 2
    assert html.index("mai 2027") < html.index("juin 2027")
    assert "3 séjours" in html


def test_stay_with_a_page_is_linked(stay: Stay, background: Background) -> None:
    """Tests that only a stay whose page is known leads anywhere."""
    assert '<a href="x.html">' in season_page((stay,), background, "en", {stay.id: "x.html"})
    assert "<a href=" not in season_page((stay,), background, "en", {}).split('<main class="programme">')[1]


def test_no_stay_is_told(background: Background) -> None:
    """Tests that an empty season is an error with its reason."""
    with pytest.raises(ValueError, match="at least one stay"):
        season_page((), background, "fr", {})
