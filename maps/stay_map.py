"""A stay on a map that opens without the internet."""

import folium

from itinerary.stay import Stay
from maps.backdrop import backdrop
from maps.background import Background, around, stay_points
from maps.leg_line import leg_layers
from maps.page import empty_map, rendered, start_options
from maps.plan_b import plan_b_layers
from maps.stay_texts import stay_texts
from maps.stay_words import title_of
from maps.stop_marker import stop_markers
from maps.verbatim import Call
from maps.view import DayView, day_views
from maps.words import Words, load_words

OSM_TILES = "https://tile.openstreetmap.org/{z}/{x}/{y}.png"
OSM_CREDIT = '© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors'


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
    drawn = empty_map(title_of(stay, words), words.language, stay_texts(stay, days, words))
    backdrop(around(background, points)).add_to(drawn)
    for index, day in enumerate(days):
        _day_group(day, index, words).add_to(drawn)
    if any(stop.plan_b for day in days for stop in day.stops):
        _rain_group(days, words).add_to(drawn)
    _tiles(words).add_to(drawn)
    folium.LayerControl(collapsed=False).add_to(drawn)
    Call("stayMap.start", start_options(points, words)).add_to(drawn)
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
    return rendered(draw_stay(stay, background, language))


def _day_group(day: DayView, index: int, words: Words) -> folium.FeatureGroup:
    group = folium.FeatureGroup(name=f'<span style="color: {day.colour}">■</span> {day.label} · {day.date}')
    for leg in day.legs:
        if leg.drawn:
            for layer in leg_layers(leg, colour=day.colour, day=index, words=words):
                layer.add_to(group)
    for marker in stop_markers(day, words):
        marker.add_to(group)
    return group


def _rain_group(days: tuple[DayView, ...], words: Words) -> folium.FeatureGroup:
    group = folium.FeatureGroup(name=words.text("map_rain"), show=False)
    for layer in plan_b_layers(days, words):
        layer.add_to(group)
    return group


def _tiles(words: Words) -> folium.TileLayer:
    name = words.text("layers_online")
    return folium.TileLayer(OSM_TILES, attr=OSM_CREDIT, name=name, overlay=True, show=False)
