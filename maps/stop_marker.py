"""The marker of a place on a map: the numbers of all the stops that a day makes there."""

from collections.abc import Iterator

import folium

from maps.template import fragment, inert
from maps.verbatim import Call
from maps.view import DayView, StopView
from maps.words import Words


def stop_markers(day: DayView, words: Words) -> Iterator[folium.Marker]:
    """
    Mark the stops of a day.

    Parameters
    ----------
    day
        The day.
    words
        The language.

    Yields
    ------
    folium.Marker
        One a place, with its popup; dinner and night at one lodging share a marker.
    """
    places: dict[tuple[float, float], list[StopView]] = {}
    for stop in day.stops:
        places.setdefault((stop.lon, stop.lat), []).append(stop)
    for (lon, lat), stops in places.items():
        label = f"{day.label}, {', '.join(f'{s.number_text}: {s.name}' for s in stops)}"
        html = fragment("marker.html", parts=stops, colour=day.colour, label=label)
        icon = folium.DivIcon(html=inert(html), icon_size=(0, 0), class_name="stop-icon")
        marker = folium.Marker((lat, lon), icon=icon, stop_keys=[s.key for s in stops])
        Call("stayMap.popup", fragment("popup.html", stops=stops, day=day.label, words=words)).add_to(marker)
        yield marker
