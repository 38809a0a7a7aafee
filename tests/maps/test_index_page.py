"""Tests of maps.index_page."""

from dataclasses import replace

import pytest
from lxml import html

from itinerary.stay import Stay
from maps import write_index


def test_every_alternative_is_listed_with_its_files(stay: Stay) -> None:
    """Tests that each stay has its title and the files beside the page, in the order given."""
    second = replace(stay, id="fedcba9876543210", rank=2, title="Autre <séjour>")
    tree = html.fromstring(write_index([stay, second], "fr"))
    articles = tree.findall(".//article")
    assert [a.findtext(".//h2/a") for a in articles] == ["La Lys & le canal, 2 jours", "Autre <séjour>"]
    links = [link.get("href") for link in articles[1].iter("a")]
    endings = ("html", "pdf", "gpx", "geojson", "ics", "json")
    assert links == ["fedcba9876543210.html"] + [f"fedcba9876543210.{ending}" for ending in endings]
    names = [link.text for link in articles[1].iter("a")][1:]
    assert names == ["carte", "carnet de voyage", "GPX", "GeoJSON", "agenda", "données"]


def test_what_decides_is_on_the_page(stay: Stay) -> None:
    """Tests that dates, price, lengths and doubts can be compared."""
    text = html.fromstring(write_index([stay], "en")).text_content()
    for fact in (
        "Saturday 15 May 2027 to",
        "€135.50 (estimated) for 2 people",
        "8.6 km by bike",
        "2 stops to confirm",
    ):
        assert fact in text


def test_page_asks_nothing_of_anyone(stay: Stay) -> None:
    """Tests that the page names no server."""
    page = write_index([stay], "fr")
    assert "http" not in page
    assert "url(" not in page


def test_no_alternative_is_said(stay: Stay) -> None:
    """Tests that an empty page says so, and one with a stay does not."""
    assert "Kein Aufenthalt." in write_index([], "de")
    assert "Kein Aufenthalt." not in write_index([stay], "de")


def test_unknown_language_is_refused() -> None:
    """Tests that a language without texts is an error."""
    with pytest.raises(ValueError, match="got 'xx'"):
        write_index([], "xx")


def test_stay_without_files_has_no_links(stay: Stay) -> None:
    """Tests that the page of what could not be written leads nowhere."""
    tree = html.fromstring(write_index([stay], "fr", ()))
    assert tree.findtext(".//h2") is not None
    assert list(tree.iter("a")) == []
    assert "La Lys & le canal, 2 jours" in tree.text_content()
    assert "Fichiers" not in tree.text_content()
