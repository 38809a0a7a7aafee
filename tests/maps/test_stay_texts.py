"""Tests of maps.stay_texts."""

from dataclasses import replace

import pytest
from lxml import html

from itinerary.stay import Stay
from maps.stay_texts import stay_texts
from maps.view import day_views
from maps.words import load_words


def texts(stay: Stay, language: str = "fr") -> html.HtmlElement:
    """Read the texts of a page as a tree."""
    words = load_words(language)
    return html.fromstring(f"<div>{''.join(stay_texts(stay, day_views(stay, words), words))}</div>")


def test_programme_lists_every_stop_once_in_order(stay: Stay) -> None:
    """Tests that the programme holds each stop of each day, and nothing else that can be pressed."""
    keys = [button.get("data-stop") for button in texts(stay).iter("button")]
    assert keys == [f"d0s{i}" for i in range(5)] + [f"d1s{i}" for i in range(4)]


def test_heading_has_title_dates_lengths_price_and_doubts(stay: Stay) -> None:
    """Tests that what decides about a stay stands at the top."""
    tree = texts(stay)
    assert tree.findtext(".//h1") == "La Lys & le canal, 2 jours"
    facts = tree.find(".//p[@class='facts']").text
    assert facts.startswith("du samedi 15 mai 2027 au dimanche 16 mai 2027 · 8,6 km à vélo")
    assert facts.endswith("2 étapes à confirmer")


def test_legend_shows_only_what_the_map_shows(stay: Stay) -> None:
    """Tests that modes and kinds of stop that the stay lacks are not explained."""
    legend = texts(stay, "en").find(".//details[@class='legend']").text_content()
    assert all(word in legend for word in ("Day 2", "by bike", "on foot", "by boat", "Mooring", "to confirm"))
    assert "by train" not in legend
    assert "Service" not in legend


@pytest.mark.parametrize(("sketched", "count"), [(True, 1), (False, 0)])
def test_sketch_is_admitted(stay: Stay, *, sketched: bool, count: int) -> None:
    """Tests that a sketched line is said to be one, and only then."""
    day = stay.days[0]
    legs = (*day.legs[:2], replace(day.legs[2], sketched=sketched), day.legs[3])
    changed = replace(stay, days=(replace(day, legs=legs), *stay.days[1:]))
    assert texts(changed).text_content().count("Tracé schématique") == count


def test_sources_are_given(stay: Stay) -> None:
    """Tests that the sources of the stay stand on its page."""
    assert "Contrat de destination Lys-Artois 2025-2027" in texts(stay).find(".//footer").text_content()
