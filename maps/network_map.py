"""A network on a map that opens without the internet: signed routes, numbered junctions, and what to mend."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import folium

from graphs.geodesy import Point
from maps.backdrop import backdrop
from maps.background import Background, Line
from maps.page import empty_map, rendered, start_options
from maps.template import fragment, inert
from maps.verbatim import Call
from maps.words import Words, load_words
from offers.finding import Finding

RANKS = (
    ("long", ("icn", "ncn", "iwn", "nwn"), "#1b5e9e", 5),
    ("regional", ("rcn", "lcn", ""), "#2f7d4f", 4),
    ("foot", ("rwn", "lwn"), "#a05a00", 3),
    ("boat", ("boat", "rmn", "rpn"), "#0b8aa3", 3),
)
"""Layers of routes: name, networks in them, colour, width in pixels."""

LINK_COLOUR, RAIL_COLOUR = "#7a3b92", "#555555"
LEVEL_COLOURS = {"error": "#b3261e", "warning": "#c77700", "info": "#5f6b76"}
MOST_FINDINGS = 2000
"""More than this are not drawn: nobody could look at them, and the page would not open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedRoute:
    """
    A route on the map.

    Parameters
    ----------
    ref, name, network
        As in the network; ``boat`` for a waterway.
    lines
        Its pieces, points (lon, lat).
    """

    ref: str
    name: str
    network: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """
    A numbered junction on the map.

    Parameters
    ----------
    ref, network, commune
        As in the network.
    at
        (lon, lat).
    """

    ref: str
    network: str
    commune: str
    at: Point


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkView:
    """
    What is drawn of a network.

    Parameters
    ----------
    title, facts
        What stands above the map.
    routes, links, rails
        Signed routes, links between numbered junctions, hops of trains.
    signs
        Numbered junctions.
    findings
        What to mend; those that are nowhere in particular are listed only.
    background
        What is drawn beneath.
    credits
        Whom the data is owed to.
    bounds
        West, south, east, north.
    """

    title: str
    facts: tuple[str, ...]
    routes: tuple[SignedRoute, ...]
    links: tuple[Line, ...]
    rails: tuple[Line, ...]
    signs: tuple[Sign, ...]
    findings: tuple[Finding, ...]
    background: Background
    credits: tuple[str, ...]
    bounds: tuple[float, float, float, float]


def network_page(view: NetworkView, language: str) -> str:
    """
    Write the map of a network.

    Parameters
    ----------
    view
        What is drawn.
    language
        ``fr``, ``en``, ``nl`` or ``de``.

    Returns
    -------
    str
        HTML; the same for the same network.

    Raises
    ------
    ValueError
        If the language has no texts.
    """
    words = load_words(language)
    heading = fragment("heading.html", title=view.title, facts=view.facts, summary="")
    listed = sorted(view.findings, key=lambda f: (tuple(LEVEL_COLOURS).index(f.level), f.code, f.message))
    panel = fragment(
        "network.html", words=words, findings=listed[:MOST_FINDINGS], colours=LEVEL_COLOURS,
        left=max(0, len(listed) - MOST_FINDINGS), credits=view.credits,
        layers=[(name, colour) for name, _, colour, _ in RANKS],
    )  # fmt: skip
    drawn = empty_map(view.title, language, (heading, inert(panel)))
    backdrop(view.background).add_to(drawn)
    for layer in _layers(view, listed[:MOST_FINDINGS], words):
        layer.add_to(drawn)
    folium.LayerControl(collapsed=False).add_to(drawn)
    west, south, east, north = view.bounds
    Call("stayMap.start", start_options([(west, south), (east, north)], words)).add_to(drawn)
    return rendered(drawn)


def _layers(view: NetworkView, findings: Sequence[Finding], words: Words) -> Iterator[folium.FeatureGroup]:
    """Yield the layers that hold anything."""
    known = {network for _, networks, _, _ in RANKS for network in networks}
    for name, networks, colour, width in RANKS:
        others = [] if "" not in networks else [route for route in view.routes if route.network not in known]
        routes = [*(route for route in view.routes if route.network in networks), *others]
        if routes:
            yield _routes(routes, _label(name, colour, words), colour, width)
    if view.links:
        yield _lines(view.links, _label("links", LINK_COLOUR, words), LINK_COLOUR, dash="6 4")
    if view.rails:
        yield _lines(view.rails, _label("rails", RAIL_COLOUR, words), RAIL_COLOUR, dash="2 5")
    if view.signs:
        yield _signs(view.signs, _label("signs", LINK_COLOUR, words))
    placed = [finding for finding in findings if finding.at]
    if placed:
        yield _findings(placed, _label("findings", LEVEL_COLOURS["error"], words))


def _label(name: str, colour: str, words: Words) -> str:
    return f'<span style="color: {colour}">●</span> {words.code("network", name)}'


def _routes(routes: Sequence[SignedRoute], label: str, colour: str, width: int) -> folium.FeatureGroup:
    group = folium.FeatureGroup(name=label)
    for route in routes:
        told = fragment("route_name.html", route=route)
        line = folium.PolyLine(_leaflet(route.lines), color=colour, weight=width, opacity=0.8)
        folium.Tooltip(inert(told), sticky=True).add_to(line)
        line.add_to(group)
    return group


def _lines(lines: Sequence[Line], label: str, colour: str, *, dash: str) -> folium.FeatureGroup:
    group = folium.FeatureGroup(name=label)
    folium.PolyLine(_leaflet(lines), color=colour, weight=3, dash_array=dash).add_to(group)
    return group


def _signs(signs: Sequence[Sign], label: str) -> folium.FeatureGroup:
    group = folium.FeatureGroup(name=label)
    for sign in signs:
        lon, lat = sign.at
        told = fragment("sign_name.html", ref=sign.ref, network=sign.network, commune=sign.commune)
        icon = folium.DivIcon(
            html=inert(fragment("sign.html", ref=sign.ref)), icon_size=(24, 24), icon_anchor=(12, 12)
        )
        marker = folium.Marker((lat, lon), icon=icon)
        folium.Tooltip(inert(told)).add_to(marker)
        marker.add_to(group)
    return group


def _findings(findings: Sequence[Finding], label: str) -> folium.FeatureGroup:
    group = folium.FeatureGroup(name=label)
    for finding in findings:
        if finding.at is not None:
            lon, lat = finding.at
            circle = folium.CircleMarker(
                (lat, lon),
                radius=7,
                color=LEVEL_COLOURS[finding.level],
                weight=2,
                fill=True,
                fill_opacity=0.4,
            )
            Call("stayMap.popup", fragment("finding.html", finding=finding)).add_to(circle)
            circle.add_to(group)
    return group


def _leaflet(lines: Sequence[Line]) -> list[list[tuple[float, float]]]:
    return [[(lat, lon) for lon, lat in line] for line in lines]
