"""The layers of the map of a network, each with the stroke it is drawn with."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import folium

from graphs.geodesy import Point
from maps.background import Line
from maps.finding_groups import LEVELS, finding_groups
from maps.network_view import NetworkView, Sign, SignedRoute
from maps.template import fragment, inert
from maps.verbatim import Call
from maps.words import Words
from offers.finding import Finding

LEVEL_COLOURS = {"error": "#b3261e", "warning": "#c77700", "info": "#5f6b76"}
SIGN_COLOUR = "#7a3b92"
MOST_DRAWN = 2000
"""More findings than this are not drawn: nobody could look at them, and the page would not open."""

PANES = (("rails", 390), ("links", 410), ("info", 420), ("warning", 421), ("error", 422))
"""What lies beneath and above the routes, whichever layer was switched on last: name, z-index in Leaflet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """
    How the lines of a layer are drawn.

    Parameters
    ----------
    colour, dash
        As SVG writes them; no dash is a solid line.
    width_px
        In pixels.
    """

    colour: str
    width_px: int
    dash: str = ""


RANKS = (
    ("long", ("icn", "ncn", "iwn", "nwn"), Stroke(colour="#1b5e9e", width_px=5)),
    ("regional", ("rcn", "lcn", ""), Stroke(colour="#2f7d4f", width_px=4)),
    ("foot", ("rwn", "lwn"), Stroke(colour="#a05a00", width_px=3)),
    ("boat", ("boat", "rmn", "rpn"), Stroke(colour="#0b8aa3", width_px=3)),
)
"""Layers of routes: name, networks in them, stroke."""

LINK = Stroke(colour=SIGN_COLOUR, width_px=3, dash="5 8")
RAIL = Stroke(colour="#555555", width_px=3, dash="2 5")


def network_layers(
    view: NetworkView, findings: Sequence[Finding], words: Words
) -> Iterator[folium.FeatureGroup]:
    """
    Yield the layers that hold anything.

    Parameters
    ----------
    view
        What is drawn.
    findings
        Those of its findings that are drawn, where they are.
    words
        The language.
    """
    known = {network for _, networks, _ in RANKS for network in networks}
    for name, networks, stroke in RANKS:
        others = [] if "" not in networks else [route for route in view.routes if route.network not in known]
        routes = [*(route for route in view.routes if route.network in networks), *others]
        if routes:
            yield _routes(routes, _line_label(name, stroke, words), stroke)
    for name, lines, stroke in (("links", view.links, LINK), ("rails", view.rails, RAIL)):
        if lines:
            yield _lines(lines, _line_label(name, stroke, words), stroke, pane=name)
    if view.signs:
        yield _signs(view.signs, _label("signs", fragment("sign_key.html"), words))
    for level in LEVELS:
        placed = [finding for finding in findings if finding.level == level]
        if placed:
            key = fragment("level_key.html", colour=LEVEL_COLOURS[level])
            yield _findings(placed, level, _label(level, key, words), words)


def _line_label(name: str, stroke: Stroke, words: Words) -> str:
    return _label(name, fragment("line_key.html", stroke=stroke), words)


def _label(name: str, key: str, words: Words) -> str:
    return f"{key.strip()} {words.code('network', name)}"


def _routes(routes: Sequence[SignedRoute], label: str, stroke: Stroke) -> folium.FeatureGroup:
    group = folium.FeatureGroup(name=label)
    for route in routes:
        told = fragment("route_name.html", route=route)
        line = folium.PolyLine(
            _leaflet(route.lines), color=stroke.colour, weight=stroke.width_px, opacity=0.8
        )
        folium.Tooltip(inert(told), sticky=True).add_to(line)
        line.add_to(group)
    return group


def _lines(lines: Sequence[Line], label: str, stroke: Stroke, *, pane: str) -> folium.FeatureGroup:
    group = folium.FeatureGroup(name=label)
    line = folium.PolyLine(
        _leaflet(lines), color=stroke.colour, weight=stroke.width_px, dash_array=stroke.dash
    )
    line.options["pane"] = pane
    line.add_to(group)
    return group


def _signs(signs: Sequence[Sign], label: str) -> folium.FeatureGroup:
    group = folium.FeatureGroup(name=label)
    for sign in signs:
        lon, lat = sign.at
        told = fragment("sign_name.html", ref=sign.ref, network=sign.network, commune=sign.commune)
        icon = folium.DivIcon(html=inert(fragment("sign.html", ref=sign.ref)), class_name="sign-place")
        marker = folium.Marker((lat, lon), icon=icon)
        folium.Tooltip(inert(told)).add_to(marker)
        marker.add_to(group)
    return group


def _findings(findings: Sequence[Finding], level: str, label: str, words: Words) -> folium.FeatureGroup:
    """Return a circle for each place; informations wait in the control."""
    group = folium.FeatureGroup(name=label, show=level != "info")
    places: dict[Point, list[Finding]] = {}
    for finding in findings:
        if finding.at is not None:
            places.setdefault(finding.at, []).append(finding)
    for (lon, lat), found in places.items():
        circle = folium.CircleMarker(
            (lat, lon), radius=7, color=LEVEL_COLOURS[level], weight=2, fill=True, fill_opacity=0.4
        )
        circle.options["pane"] = level
        text = fragment("finding.html", groups=finding_groups(found, words), words=words)
        Call("stayMap.popup", text).add_to(circle)
        circle.add_to(group)
    return group


def _leaflet(lines: Sequence[Line]) -> list[list[tuple[float, float]]]:
    return [[(lat, lon) for lon, lat in line] for line in lines]
