"""Where one goes in the rain: a layer of a map that is turned on when it is needed."""

from collections.abc import Iterator

import folium

from maps.template import fragment, inert
from maps.verbatim import Call
from maps.view import DayView
from maps.words import Words


def plan_b_layers(days: tuple[DayView, ...], words: Words) -> Iterator[folium.PolyLine | folium.Marker]:
    """
    Draw the indoor offers that could take the place of outdoor visits.

    Parameters
    ----------
    days
        The days of a stay.
    words
        The language.

    Yields
    ------
    folium.PolyLine or folium.Marker
        For each such visit a thin line to its plan B, and a marker there with a popup.
    """
    for day in days:
        for stop in day.stops:
            if (spot := stop.plan_b) is None:
                continue
            here, there = (stop.lat, stop.lon), (spot.lat, spot.lon)
            yield folium.PolyLine(
                [here, there], color=day.colour, weight=2, dash_array="2 6", class_name="rain"
            )
            html = fragment("plan_b.html", spot=spot, stop=stop, colour=day.colour, words=words)
            icon = folium.DivIcon(html=inert(html), icon_size=(0, 0), class_name="rain-icon")
            marker = folium.Marker(there, icon=icon)
            popup = fragment("plan_b_popup.html", spot=spot, stop=stop, day=day, words=words)
            Call("stayMap.popup", popup).add_to(marker)
            yield marker
