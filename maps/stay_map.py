"""A stay on a map that opens without the internet."""

import re

import folium
from branca.element import Element, MacroElement
from folium.utilities import JsCode
from jinja2 import Template

from itinerary.stay import Stay
from maps.backdrop import Backdrop
from maps.background import Background, around, stay_points
from maps.leg_line import leg_layers
from maps.page import Page
from maps.stop_marker import stop_markers
from maps.style import DASHES, SYMBOLS
from maps.template import fragment
from maps.view import DayView, day_views, distances, price_lines, price_text, uncertainty
from maps.words import Words, load_words

OSM_TILES = "https://tile.openstreetmap.org/{z}/{x}/{y}.png"
OSM_CREDIT = '© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors'
RANDOM_ID = re.compile(r"(?<=_)[0-9a-f]{32}")


class Start(MacroElement):
    """
    What the page does once it is drawn: controls, labels that keep clear of each other, printing.

    Parameters
    ----------
    options
        Bounds of the stay, and texts of the controls.
    """

    _template = Template(
        "{% macro script(this, kwargs) %}\n"
        "stayMap.start({{ this._parent.get_name() }}, {{ this.options | tojson }});\n"
        "{% endmacro %}"
    )

    def __init__(self, options: dict[str, object]) -> None:
        super().__init__()
        self._name = "Start"
        self.options = options


def draw_stay(stay: Stay, background: Background, language: str | None = None) -> folium.Map:
    """
    Draw a stay on a map.

    Parameters
    ----------
    stay
        The stay.
    background
        What is drawn beneath; of a whole destination, it is clipped to the surroundings of the stay.
    language
        ``fr``, ``en``, ``nl`` or ``de``; None for the language of the stay.

    Returns
    -------
    folium.Map
        Its page asks nothing of anyone, unless the reader turns on the OpenStreetMap layer.

    Raises
    ------
    ValueError
        If the language has no texts.
    """
    words = load_words(language or stay.language)
    days = day_views(stay, words)
    points = stay_points(stay)
    drawn = _empty_map(stay, words)
    _add_texts(drawn, stay, days, words)
    near = around(background, points)
    Backdrop(near).add_to(drawn)
    for index, day in enumerate(days):
        _day_group(day, index, words).add_to(drawn)
    folium.TileLayer(OSM_TILES, attr=OSM_CREDIT, name=words.text("layers_online"), overlay=True, show=False).add_to(drawn)
    folium.LayerControl(collapsed=JsCode("innerWidth < 800")).add_to(drawn)
    Start(_start_options(points, words)).add_to(drawn)
    return drawn


def write_map(stay: Stay, background: Background, language: str | None = None) -> str:
    """
    Write the page of a stay.

    Parameters
    ----------
    stay, background, language
        As in `draw_stay`.

    Returns
    -------
    str
        HTML; the same for the same stay.
    """
    html: str = draw_stay(stay, background, language).get_root().render()
    names = {name: f"{number:x}" for number, name in enumerate(dict.fromkeys(RANDOM_ID.findall(html)))}
    return RANDOM_ID.sub(lambda found: names[found.group()], html)


def _empty_map(stay: Stay, words: Words) -> folium.Map:
    drawn = folium.Map(tiles=None, zoom_control=False, zoom_snap=0.25, attribution_control=False)
    drawn.default_js, drawn.default_css = [], []
    Page(title=stay.title, language=words.language).add_child(drawn)
    return drawn


def _day_group(day: DayView, index: int, words: Words) -> folium.FeatureGroup:
    group = folium.FeatureGroup(name=f'<span style="color: {day.colour}">■</span> {day.label} · {day.date}')
    for leg in day.legs:
        if leg.drawn:
            for layer in leg_layers(leg, colour=day.colour, day=index, words=words):
                layer.add_to(group)
    for marker in stop_markers(day, words):
        marker.add_to(group)
    return group


def _start_options(points: tuple[tuple[float, float], ...], words: Words) -> dict[str, object]:
    lons, lats = zip(*points, strict=True)
    return {
        "bounds": [[min(lats), min(lons)], [max(lats), max(lons)]],
        "zoomIn": words.text("zoom_in"),
        "zoomOut": words.text("zoom_out"),
        "mapLabel": f"{words.text('map')}. {words.text('map_help')}",
    }


def _add_texts(drawn: folium.Map, stay: Stay, days: tuple[DayView, ...], words: Words) -> None:
    sketched = any(leg.sketched and leg.drawn for day in days for leg in day.legs)
    parts = (
        fragment("symbols.html", symbols=SYMBOLS),
        fragment("heading.html", title=stay.title, facts=_facts(stay, words), summary=stay.summary),
        _programme(stay, days, words, sketched=sketched),
        _legend(days, words, sketched=sketched),
    )
    for part in parts:
        drawn.get_root().html.add_child(Element(part))


def _facts(stay: Stay, words: Words) -> list[str]:
    facts = (
        words.days(stay.days[0].date, stay.days[-1].date),
        distances(stay, words),
        price_text(stay.price, words),
        uncertainty(stay, words),
    )
    return [fact for fact in facts if fact]


def _programme(stay: Stay, days: tuple[DayView, ...], words: Words, *, sketched: bool) -> str:
    return fragment(
        "programme.html",
        days=days,
        words=words,
        sketched=sketched,
        example=any(stop.demo for day in days for stop in day.stops),
        price=price_text(stay.price, words),
        price_lines=price_lines(stay.price, words),
        sources=stay.sources,
    )


def _legend(days: tuple[DayView, ...], words: Words, *, sketched: bool) -> str:
    modes = {leg.mode for day in days for leg in day.legs if leg.drawn}
    kinds = {stop.kind for day in days for stop in day.stops}
    grounds = (("waterway", "waterway"), ("route", "cycle_route"), ("lane", "lane"))
    return fragment(
        "legend.html",
        days=days,
        words=words,
        sketched=sketched,
        uncertain=any(stop.uncertain for day in days for stop in day.stops),
        modes=[{"name": words.code("modes", m), "dash": DASHES[m]} for m in DASHES if m in modes],
        kinds=[{"id": k, "name": words.code("stops", k)} for k in SYMBOLS if k in kinds],
        grounds=[{"id": ground, "name": words.text(key)} for ground, key in grounds],
    )
