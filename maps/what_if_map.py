"""What supposed offers would change, on a map that opens without the internet."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import folium

from maps.backdrop import backdrop
from maps.background import Background
from maps.page import empty_map, rendered, start_options
from maps.template import fragment, inert
from maps.verbatim import Call
from maps.words import load_words

SUPPOSED, MORE, LESS = "#8e3a9c", "#2f6f4f", "#b3261e"
"""What is supposed, and communes with more and with fewer guest nights."""
SUPPOSED_PX, SMALLEST_PX, PX = 9, 4, 2.5
"""A circle's area says how many nights."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SupposedSpot:
    """
    An offer that is supposed.

    Parameters
    ----------
    name, lon, lat
        Which, and where.
    label
        What stands in its circle, such as a rank; may be empty.
    facts
        What is told of it, a line each.
    """

    name: str
    lon: float
    lat: float
    label: str = ""
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NightSpot:
    """
    A commune in which guests sleep more or less.

    Parameters
    ----------
    name, lon, lat
        Which, and where.
    change
        Guest nights more, or less.
    facts
        What is told of it, a line each.
    """

    name: str
    lon: float
    lat: float
    change: int
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIfTable:
    """
    A table beside the map.

    Parameters
    ----------
    columns
        Headings.
    rows
        As many values each.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIfView:
    """
    All that the page tells, in the language of its reader.

    Parameters
    ----------
    title, lines
        Of the page, and what is said first.
    supposed, nights
        What is drawn.
    tables
        What is listed.
    legend
        What the three colours mean: supposed, more nights, fewer.
    """

    title: str
    lines: tuple[str, ...]
    supposed: tuple[SupposedSpot, ...]
    nights: tuple[NightSpot, ...]
    tables: tuple[WhatIfTable, ...]
    legend: tuple[str, str, str]


def what_if_page(view: WhatIfView, background: Background, language: str) -> str:
    """
    Write the map of a what-if.

    Parameters
    ----------
    view
        What is told.
    background
        What is drawn beneath.
    language
        ``fr``, ``en``, ``nl`` or ``de``.

    Returns
    -------
    str
        HTML; the same for the same view.

    Raises
    ------
    ValueError
        If the language has no texts.
    """
    words = load_words(language, whole=True)
    more, less = (tuple(s for s in view.nights if sign * s.change > 0) for sign in (1, -1))
    kinds = zip((SUPPOSED, MORE, LESS), view.legend, (view.supposed, more, less), strict=True)
    legend = tuple((colour, name) for colour, name, spots in kinds if spots)
    texts = (
        fragment("heading.html", title=view.title, facts=(), summary=""),
        inert(fragment("what_if.html", view=view, words=words, legend=legend)),
    )
    drawn = empty_map(view.title, language, texts)
    backdrop(background).add_to(drawn)
    for spots, name, colour in ((more, view.legend[1], MORE), (less, view.legend[2], LESS)):
        if spots:
            _nights(spots, name, colour).add_to(drawn)
    if view.supposed:
        _supposed(view).add_to(drawn)
    folium.LayerControl(collapsed=False).add_to(drawn)
    start = start_options(_points(view, background), words) | {"snug": True}
    Call("stayMap.start", start).add_to(drawn)
    return rendered(drawn)


def _points(view: WhatIfView, background: Background) -> list[tuple[float, float]]:
    """Show all that is drawn beneath, so that two maps can be compared; else what is drawn on top."""
    named = (*(line for _, line in background.waterways), *(line for *_, line in background.routes))
    ground = [point for line in (*named, *background.lanes) for point in line]
    supposed = [(spot.lon, spot.lat) for spot in view.supposed]
    return ground or [*supposed, *((spot.lon, spot.lat) for spot in view.nights)]


def _nights(spots: Sequence[NightSpot], name: str, colour: str) -> folium.FeatureGroup:
    group = folium.FeatureGroup(name=_layer_name(name, colour))
    for spot in spots:
        circle = folium.CircleMarker(
            location=(spot.lat, spot.lon),
            radius=SMALLEST_PX + PX * sqrt(abs(spot.change)),
            color=colour,
            weight=1,
            fill=True,
            fill_opacity=0.5,
            tooltip=inert(fragment("spot_name.html", commune=spot.name, count=f"{spot.change:+d}")),
        )
        _popup(spot.name, spot.facts).add_to(circle)
        circle.add_to(group)
    return group


def _supposed(view: WhatIfView) -> folium.FeatureGroup:
    group = folium.FeatureGroup(name=_layer_name(view.legend[0], SUPPOSED))
    for spot in view.supposed:
        mark = folium.Marker(
            location=(spot.lat, spot.lon),
            icon=folium.DivIcon(
                html=inert(fragment("what_if_mark.html", label=spot.label, colour=SUPPOSED)),
                icon_size=(2 * SUPPOSED_PX, 2 * SUPPOSED_PX),
                icon_anchor=(SUPPOSED_PX, SUPPOSED_PX),
            ),
            tooltip=inert(fragment("spot_name.html", commune=spot.name, count=None)),
        )
        _popup(spot.name, spot.facts).add_to(mark)
        mark.add_to(group)
    return group


def _layer_name(name: str, colour: str) -> str:
    return f'<span style="color: {colour}">●</span> {name}'


def _popup(name: str, facts: Sequence[str]) -> Call:
    return Call("stayMap.popup", fragment("spot.html", commune=name, counts=(), holes=facts))
