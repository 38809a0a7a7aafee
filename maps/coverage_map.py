"""What each commune has to offer, and what it lacks, on a map that opens without the internet."""

from dataclasses import dataclass, replace
from math import sqrt

import folium

from maps.backdrop import backdrop
from maps.background import Background
from maps.page import empty_map, rendered, start_options
from maps.template import fragment, inert
from maps.verbatim import Call
from maps.words import Words, load_words

LAYERS = (("visits", "#2f6f4f"), ("meals", "#b5651d"), ("nights", "#3b5b92"))
"""What is counted, each in its colour; the first is shown, the others wait in the control."""

HOLE_COLOUR = "#b3261e"
SMALLEST_PX = 3
PX = 4
"""A circle's area says how many there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuneSpot:
    """
    A commune on the map.

    Parameters
    ----------
    name, lon, lat
        Which, and where.
    visits, meals, nights, services
        How many of each it has.
    holes
        What it lacks, in words.
    """

    name: str
    lon: float
    lat: float
    visits: int
    meals: int
    nights: int
    services: int
    holes: tuple[str, ...] = ()


def coverage_page(
    spots: tuple[CommuneSpot, ...], missing: tuple[str, ...], background: Background, language: str
) -> str:
    """
    Write the map of a catalogue.

    Parameters
    ----------
    spots
        The communes of the destination.
    missing
        What is missing elsewhere than in one commune, in words.
    background
        What is drawn beneath.
    language
        ``fr``, ``en``, ``nl`` or ``de``.

    Returns
    -------
    str
        HTML; the same for the same catalogue.

    Raises
    ------
    ValueError
        If the language has no texts.
    """
    words = load_words(language, whole=True)
    title = words.text("coverage_title")
    facts = tuple(f"{sum(getattr(s, name) for s in spots)} {_named(name, words)}" for name, _ in LAYERS)
    lacking = sorted((s for s in spots if s.holes), key=lambda s: s.name)
    facts += (words.text("coverage_holes", number=len(lacking)),)
    heading = fragment("heading.html", title=title, facts=facts, summary="")
    panel = fragment(
        "coverage.html", words=words, layers=LAYERS, missing=missing, spots=lacking, hole_colour=HOLE_COLOUR
    )
    drawn = empty_map(title, language, (heading, inert(panel)))
    backdrop(replace(background, communes=_labelled(spots))).add_to(drawn)
    for name, colour in LAYERS:
        _layer(spots, name, colour, words).add_to(drawn)
    _holes(spots, words).add_to(drawn)
    folium.LayerControl(collapsed=False).add_to(drawn)
    Call("stayMap.start", start_options([(s.lon, s.lat) for s in spots], words)).add_to(drawn)
    return rendered(drawn)


def _layer(spots: tuple[CommuneSpot, ...], name: str, colour: str, words: Words) -> folium.FeatureGroup:
    label = f'<span style="color: {colour}">●</span> {_named(name, words)}'
    group = folium.FeatureGroup(name=label, show=name == LAYERS[0][0])
    for spot in spots:
        count: int = getattr(spot, name)
        if count:
            circle = folium.CircleMarker(
                location=(spot.lat, spot.lon),
                radius=SMALLEST_PX + PX * sqrt(count),
                color=colour,
                weight=1,
                fill=True,
                fill_opacity=0.55,
                tooltip=inert(fragment("spot_name.html", commune=spot.name, count=count)),
            )
            _popup(spot, words).add_to(circle)
            circle.add_to(group)
    return group


def _holes(spots: tuple[CommuneSpot, ...], words: Words) -> folium.FeatureGroup:
    label = f'<span style="color: {HOLE_COLOUR}">◌</span> {words.text("coverage_lacks")}'
    group = folium.FeatureGroup(name=label)
    for spot in spots:
        if spot.holes:
            circle = folium.CircleMarker(
                location=(spot.lat, spot.lon),
                radius=2 * SMALLEST_PX + PX * sqrt(max(spot.visits, spot.meals, spot.nights)),
                color=HOLE_COLOUR,
                weight=2,
                dash_array="3 3",
                fill=False,
                tooltip=inert(fragment("spot_name.html", commune=spot.name, count=None)),
            )
            _popup(spot, words).add_to(circle)
            circle.add_to(group)
    return group


def _popup(spot: CommuneSpot, words: Words) -> Call:
    counts = tuple((_named(name, words), getattr(spot, name)) for name, _ in LAYERS)
    return Call("stayMap.popup", fragment("spot.html", commune=spot.name, counts=counts, holes=spot.holes))


def _named(name: str, words: Words) -> str:
    return words.code("coverage", name)


def _labelled(spots: tuple[CommuneSpot, ...]) -> tuple[tuple[str, float, float], ...]:
    """Let the communes with most to see have their names first."""
    ordered = sorted(spots, key=lambda spot: (-spot.visits - spot.meals - spot.nights, spot.name))
    return tuple((spot.name, spot.lon, spot.lat) for spot in ordered)
