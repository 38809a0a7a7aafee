"""Tests of maps.vector_map."""

import re
from dataclasses import replace

import pytest
from lxml.etree import ElementBase, fromstring

from graphs.mode import Mode
from itinerary.stay import Stay
from maps.background import Background
from maps.style import DASHES
from maps.vector_map import WIDTH, day_map, overview_map
from maps.view import DayView, day_views
from maps.words import Words, load_words

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def words() -> Words:
    """Give French."""
    return load_words("fr")


@pytest.fixture
def days(stay: Stay, words: Words) -> tuple[DayView, ...]:
    """Give the days of the stay."""
    return day_views(stay, words)


def texts(svg: str) -> list[str]:
    """List the texts that are drawn, halos left out."""
    return [n.text for n in fromstring(svg).iter(f"{SVG}text") if "aria-hidden" not in n.attrib]


def lines(svg: str) -> list[ElementBase]:
    """List the lines of the legs without their casings."""
    return [n for n in fromstring(svg).iter(f"{SVG}polyline") if n.get("stroke") != "#fff"]


def test_day_map_bears_the_numbers_of_its_stops(days: tuple[DayView, ...], words: Words) -> None:
    """Tests that who reads the list finds each stop on the map."""
    assert {"1", "2", "3", "4·5"} <= set(texts(day_map(days[0], 0, words)))


def test_mode_is_told_by_the_dash_and_by_the_legend(days: tuple[DayView, ...], words: Words) -> None:
    """Tests that a print without colour says what is ridden and what is sailed."""
    svg = day_map(days[1], 1, words)
    assert [line.get("stroke-dasharray") for line in lines(svg)] == [None, DASHES[Mode.BOAT], None]
    assert {"à vélo", "en bateau"} <= set(texts(svg))
    assert "à pied" not in texts(svg)


def test_lines_have_a_white_casing_beneath(days: tuple[DayView, ...], words: Words) -> None:
    """Tests that a line is seen on any ground."""
    drawn = list(fromstring(day_map(days[0], 0, words)).iter(f"{SVG}polyline"))
    half = len(drawn) // 2
    for casing, line in zip(drawn[:half], drawn[half:], strict=True):
        assert casing.get("stroke") == "#fff"
        assert casing.get("points") == line.get("points")
        assert float(casing.get("stroke-width")) > float(line.get("stroke-width"))


def test_map_says_in_words_what_it_shows(days: tuple[DayView, ...], words: Words) -> None:
    """Tests that who does not see the map hears all stops in order, escaped."""
    title = fromstring(day_map(days[1], 1, words)).findtext(f"{SVG}title")
    places = [title.index(f"{stop.number} {stop.name}") for stop in days[1].stops]
    assert places == sorted(places)
    assert "Jour 2" in fromstring(overview_map(days, words)).findtext(f"{SVG}title")


def test_overview_numbers_the_days(days: tuple[DayView, ...], words: Words) -> None:
    """Tests that each day is found on the map of the whole stay, with the station by its name."""
    assert {"1", "2", "Béthune"} <= set(texts(overview_map(days, words)))


def test_scale_and_north_are_there(days: tuple[DayView, ...], words: Words) -> None:
    """Tests what makes a drawing a map."""
    drawn = texts(day_map(days[0], 0, words))
    assert "N" in drawn
    assert any(re.fullmatch(r"[125]0* k?m", text) for text in drawn)


def test_background_lies_beneath_and_is_named(
    days: tuple[DayView, ...], words: Words, background: Background
) -> None:
    """Tests that the canal is drawn before the legs."""
    svg = overview_map(days, words, background)
    assert svg.index("#a9cde4") < svg.index("<polyline")
    assert "EV5" in texts(svg)
    assert "Marseille" not in svg


def test_numbers_are_inside_the_sheet(days: tuple[DayView, ...], words: Words) -> None:
    """Tests that no text starts off the sheet."""
    for svg in (day_map(days[0], 0, words), day_map(days[1], 1, words), overview_map(days, words)):
        assert all(0 <= float(n.get("x")) <= WIDTH for n in fromstring(svg).iter(f"{SVG}text"))


def test_day_in_one_place_is_still_a_map(days: tuple[DayView, ...], words: Words) -> None:
    """Tests that a day without a metre does not break the scale."""
    stop = days[0].stops[0]
    still = replace(days[0], stops=(stop, stop), legs=(replace(days[0].legs[3], line=(), distance_m=0),))
    assert "1·1" in texts(day_map(still, 0, words))
    assert "Béthune" in texts(overview_map([still], words))
