"""Tests of maps.carnet_code."""

import pytest
import segno
from lxml.html import fromstring

from itinerary.stay import Stay
from maps.carnet_code import codes
from maps.words import load_words

WORDS = load_words("fr")


def test_code_holds_its_address_and_says_so(stay: Stay) -> None:
    """Tests that a telephone reads what is printed beneath, and that the drawing has a text."""
    tracks, page = codes(stay, "https://example.org/s&<j>/", WORDS)
    assert tracks.url == "https://example.org/s&<j>/0123456789abcdef.gpx"
    assert page.url.endswith("/0123456789abcdef.html")
    expected = segno.make(tracks.url, error="m", micro=False)
    drawn = fromstring(tracks.svg)
    assert drawn.findtext("title") == f"Code QR : Traces GPX, {tracks.url}"
    side = int(drawn.get("viewbox").split()[2])
    assert side == expected.symbol_size(border=2)[0]


def test_without_an_address_there_is_no_code(stay: Stay) -> None:
    """Tests that no address is invented."""
    assert codes(stay, None, WORDS) == ()


@pytest.mark.parametrize("url", ["javascript:alert(1)", "example.org", ""])
def test_what_is_no_address_of_the_web_is_refused(stay: Stay, url: str) -> None:
    """Tests that a code leads to the web or nowhere."""
    with pytest.raises(ValueError, match="base_url"):
        codes(stay, url, WORDS)
