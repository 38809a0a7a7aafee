"""Many dots on a map: those too near to be told apart stand together, with their number."""

from collections.abc import Iterable
from dataclasses import dataclass

import folium

from maps.verbatim import Call


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """
    A thing on a map.

    Parameters
    ----------
    lon, lat
        Where it is.
    name
        What who does not see it is told.
    html
        What is said of it.
    """

    lon: float
    lat: float
    name: str
    html: str


def clustered(dots: Iterable[Dot], *, name: str, colour: str, show: bool = True) -> folium.FeatureGroup:
    """
    Put dots into a layer.

    Parameters
    ----------
    dots
        What is shown.
    name, colour
        Of the layer.
    show
        Whether it is shown at first.

    Returns
    -------
    folium.FeatureGroup
        The script of the page draws its dots anew for each zoom.
    """
    group = folium.FeatureGroup(name=f'<span style="color: {colour}">●</span> {name}', show=show)
    rows = [{"at": [dot.lat, dot.lon], "name": dot.name, "html": dot.html} for dot in dots]
    Call("stayMap.cluster", {"colour": colour, "dots": rows}).add_to(group)
    return group
