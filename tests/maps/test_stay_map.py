"""Tests of maps.stay_map."""

import re
from dataclasses import replace

import folium
import pytest
from lxml import html

from itinerary.stay import Stay
from maps import Background, draw_stay, write_map

LOADERS = {"script": "src", "link": "href", "img": "src", "iframe": "src", "source": "src", "use": "href"}


def test_page_asks_nothing_of_anyone(stay: Stay, background: Background) -> None:
    """Tests that no element, style or import of the page loads a file."""
    page = write_map(stay, background)
    tree = html.fromstring(page)
    loaded = [node.get(name) for tag, name in LOADERS.items() for node in tree.iter(tag) if node.get(name)]
    assert all(address.startswith("#symbol-") for address in loaded)
    styles = " ".join(style.text for style in tree.iter("style"))
    assert "url(" not in styles
    assert "@import" not in styles


def test_only_the_tile_layer_names_a_server(stay: Stay, background: Background) -> None:
    """Tests that beside names of formats and links to read, the page knows one address: tiles, off."""
    page = write_map(stay, background)
    hosts = set(re.findall(r"https?://([\w.]+)", page))
    assert hosts == {"tile.openstreetmap.org", "www.openstreetmap.org", "leafletjs.com", "www.w3.org"}
    tiles = re.search(r"var (tile_layer_\w+) = L\.tileLayer", page)
    assert tiles
    assert f"{tiles.group(1)}.addTo(map" not in page


def test_page_may_be_zoomed_on_a_phone(stay: Stay, background: Background) -> None:
    """Tests that the last word on the viewport is ours: folium forbids zooming."""
    *_, viewport = html.fromstring(write_map(stay, background)).findall(".//meta[@name='viewport']")
    assert viewport.get("content") == "width=device-width, initial-scale=1"


def test_page_is_small(stay: Stay, background: Background) -> None:
    """Tests that a stay of two days is far below what a mail takes."""
    assert len(write_map(stay, background).encode()) < 400_000


def test_page_is_the_same_for_the_same_stay(stay: Stay, background: Background) -> None:
    """Tests that no random name is left in the page."""
    assert write_map(stay, background) == write_map(stay, background)


def test_other_maps_are_left_alone(stay: Stay, background: Background) -> None:
    """Tests that emptying the links of one map does not change folium for the rest of the program."""
    before = (list(folium.Map.default_js), list(folium.Map.default_css))
    drawn = draw_stay(stay, background)
    assert (drawn.default_js, drawn.default_css) == ([], [])
    assert (folium.Map.default_js, folium.Map.default_css) == before
    assert before[0]


def test_every_stop_has_a_marker_and_a_popup(stay: Stay, background: Background) -> None:
    """Tests that each stop of each day can be found on the map exactly once."""
    page = write_map(stay, background)
    keys = sorted(f"d{d}s{s}" for d, day in enumerate(stay.days) for s in range(len(day.stops)))
    marked = re.findall(r'"stopKeys": \[([^\]]*)\]', page)
    assert sorted(re.findall(r"d\d+s\d+", " ".join(marked))) == keys
    assert sorted(re.findall(r'data-of=\\"(d\d+s\d+)\\"', page)) == keys


def test_every_leg_is_drawn_along_its_line(stay: Stay, background: Background) -> None:
    """Tests that each leg with a length has its casing and its line, with all bends."""
    page = write_map(stay, background)
    assert page.count("L.polyline(\n") == 2 * 6
    assert page.count("[[50.531, 2.639], [50.55, 2.645], [50.568, 2.62]]") == 2


def test_names_cannot_break_out(stay: Stay, background: Background) -> None:
    """Tests that markup, script and template signs in any text stay text."""
    nasty = "</script><script>alert(1)</script><img src=x onerror=alert(2)> {{ 6 * 7 }} {% raw %} {# # \"' \\"
    days = tuple(replace(d, stops=tuple(replace(s, name=nasty) for s in d.stops)) for d in stay.days)
    changed = replace(stay, title=nasty, summary=nasty, sources=(nasty,), days=days)
    line = ((2.6, 50.58), (2.64, 50.53))
    ground = Background(
        communes=((nasty, 2.62, 50.568),), waterways=((nasty, line),), routes=((nasty, nasty, line),)
    )
    page = write_map(changed, ground)
    tree = html.fromstring(page)
    assert not list(tree.iter("img"))
    assert len(list(tree.iter("script"))) == len(
        list(html.fromstring(write_map(stay, background)).iter("script"))
    )
    assert tree.findtext(".//h1") == nasty
    assert "42" not in tree.findtext(".//h1") + tree.find(".//main").text_content()
    assert r"\u003cimg" not in page


@pytest.mark.parametrize(
    ("language", "word"), [(None, "Légende"), ("en", "Legend"), ("nl", "Legenda"), ("de", "Legende")]
)
def test_page_speaks_the_language_asked_for(
    stay: Stay, background: Background, language: str | None, word: str
) -> None:
    """Tests that the texts are those of the language, and of the stay's own where none is asked."""
    tree = html.fromstring(write_map(stay, background, language))
    assert tree.findtext(".//details[@class='legend']/summary") == word
    assert tree.get("lang") == (language or "fr")
