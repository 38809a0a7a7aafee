"""A page that opens from disk: everything it needs is in it."""

import re
from collections.abc import Sequence

import folium
from branca.element import Figure

from maps.template import asset, template
from maps.verbatim import Verbatim
from maps.words import Words

RANDOM_ID = re.compile(r"(?<=_)[0-9a-f]{32}")
"""How folium ends the names of its variables."""

STYLES = ("leaflet.min.css", "stay_map.css")
SCRIPTS = ("leaflet.min.js", "stay_map.js")


class Page(Figure):
    """
    The figure that holds a folium map, with Leaflet inside and no link to anywhere.

    Parameters
    ----------
    title
        Of the window.
    language
        Of its texts.
    """

    def __init__(self, *, title: str, language: str) -> None:
        super().__init__(title=title)
        self._template = template("page.html")
        self.language = language
        self.styles = "\n".join(asset(name) for name in STYLES)
        self.scripts = "\n".join(asset(name) for name in SCRIPTS)


def empty_map(title: str, language: str, texts: tuple[str, ...]) -> folium.Map:
    """
    Make a map without tiles on a page of its own.

    Parameters
    ----------
    title, language
        Of the page.
    texts
        HTML fragments that stand on the page beside the map.

    Returns
    -------
    folium.Map
        Its page asks nothing of anyone.
    """
    drawn = folium.Map(tiles=None, zoom_control=False, zoom_snap=0.25, attribution_control=False)
    drawn.default_js, drawn.default_css = [], []
    page = Page(title=title, language=language)
    page.add_child(drawn)
    for text in texts:
        page.html.add_child(Verbatim(text))
    return drawn


def rendered(drawn: folium.Map) -> str:
    """
    Write the page of a map.

    Parameters
    ----------
    drawn
        The map.

    Returns
    -------
    str
        HTML; the same for the same map.
    """
    html: str = drawn.get_root().render()
    numbers = {name: f"{number:x}" for number, name in enumerate(dict.fromkeys(RANDOM_ID.findall(html)))}
    return RANDOM_ID.sub(lambda found: numbers[found.group()], html)


def start_options(points: Sequence[tuple[float, float]], words: Words) -> dict[str, object]:
    """
    Say what the script of the page needs to begin.

    Parameters
    ----------
    points
        (lon, lat) of all that the map has to show.
    words
        The language.

    Returns
    -------
    dict
        The argument of ``stayMap.start``.
    """
    lons, lats = zip(*points, strict=True)
    return {
        "bounds": [[min(lats), min(lons)], [max(lats), max(lons)]],
        "zoomIn": words.text("zoom_in"),
        "zoomOut": words.text("zoom_out"),
        "mapLabel": f"{words.text('map')}. {words.text('map_help')}",
    }
