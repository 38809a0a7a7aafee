"""The line of a leg on a map: casing, colour of the day, dash of the mode, direction."""

from collections.abc import Iterator

import folium
from shapely import LineString, Point

from graphs.geodesy import WGS84
from maps.style import CASING_COLOUR, CASING_PX, DASHES, line_weight
from maps.template import fragment
from maps.verbatim import Call
from maps.view import LegView
from maps.words import Words

ARROW_FROM_M = 1_500
"""Shorter legs have no room for an arrow."""


def leg_layers(
    leg: LegView, *, colour: str, day: int, words: Words
) -> Iterator[folium.PolyLine | folium.Marker]:
    """
    Draw a leg.

    Parameters
    ----------
    leg
        What is drawn.
    colour, day
        Colour and index of its day.
    words
        The language of its popup.

    Yields
    ------
    folium.PolyLine or folium.Marker
        The casing, the line with its popup, and the arrow of a longer leg.
    """
    points = [(lat, lon) for lon, lat in leg.line]
    weight = line_weight(day)
    yield folium.PolyLine(points, color=CASING_COLOUR, weight=weight + CASING_PX, class_name="casing")
    line = folium.PolyLine(
        points, color=colour, weight=weight, dash_array=DASHES[leg.mode], class_name=f"leg {leg.mode}"
    )
    Call("stayMap.popup", fragment("leg_popup.html", leg=leg, words=words)).add_to(line)
    yield line
    if leg.distance_m >= ARROW_FROM_M:
        yield _arrow(LineString(leg.line), colour)


def _arrow(line: LineString, colour: str) -> folium.Marker:
    here, ahead = (line.interpolate(share, normalized=True) for share in (0.5, 0.51))
    html = f'<i class="arrow" style="--day: {colour}; transform: rotate({_azimuth(here, ahead):.0f}deg)"></i>'
    icon = folium.DivIcon(html=html, icon_size=(0, 0), class_name="arrow-icon")
    return folium.Marker(
        (here.y, here.x), icon=icon, interactive=False, keyboard=False, z_index_offset=-20_000
    )


def _azimuth(here: Point, ahead: Point) -> float:
    forward, _, _ = WGS84.inv(here.x, here.y, ahead.x, ahead.y)
    return float(forward) % 360
