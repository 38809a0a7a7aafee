"""Tests of maps.page."""

from maps.page import Page


def test_page_says_its_language_and_title() -> None:
    """Tests that the language and the escaped title stand in the head."""
    html = Page(title="La Lys & <b>le canal</b> {{ 6 * 7 }}", language="nl").render()
    assert '<html lang="nl">' in html
    assert "<title>La Lys &amp; &lt;b&gt;le canal&lt;/b&gt; {{ 6 * 7 }}</title>" in html


def test_page_brings_leaflet() -> None:
    """Tests that Leaflet and our own script are inside."""
    html = Page(title="x", language="fr").render()
    assert "Leaflet 1.9.4" in html
    assert "const stayMap" in html
