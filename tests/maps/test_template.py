"""Tests of maps.template."""

from maps.template import asset, fragment, inert
from maps.words import load_words


def test_text_is_escaped() -> None:
    """Tests that a title is text and not markup."""
    html = fragment("heading.html", title="<script>alert(1)</script>", facts=["a & b"], summary="")
    assert "&lt;script&gt;" in html
    assert "a &amp; b" in html


def test_inert_html_holds_no_brace() -> None:
    """Tests that braces are written so that no template engine reads them."""
    assert inert("{{ 6 * 7 }}") == "&#123;&#123; 6 * 7 &#125;&#125;"


def test_leaflet_comes_without_source_map_or_images() -> None:
    """Tests that neither script nor style sheet of Leaflet asks for another file."""
    assert "sourceMappingURL" not in asset("leaflet.min.js")
    assert "url(" not in asset("leaflet.min.css") + asset("stay_map.css") + asset("index.css")


def test_licence_of_leaflet_is_beside_it() -> None:
    """Tests that the licence text is shipped with the code that it covers."""
    assert "BSD 2-Clause" in asset("leaflet-LICENSE.txt")
    assert "Leaflet 1.9.4" in asset("leaflet.min.js")[:200]


def test_index_template_says_when_there_is_nothing() -> None:
    """Tests that an empty list is said to be empty."""
    words = load_words("en")
    assert "No stay." in fragment("index.html", words=words, rows=[], style="")
