"""A network on a map that opens without the internet: signed routes, numbered junctions, and what to mend."""

from collections.abc import Iterator
from html import escape

import folium

from maps.backdrop import backdrop
from maps.finding_groups import LEVELS, finding_groups
from maps.network_layers import LEVEL_COLOURS, LINK, MOST_DRAWN, PANES, RAIL, Stroke, network_layers
from maps.network_view import NetworkView
from maps.page import empty_map, rendered, start_options
from maps.template import fragment, inert
from maps.verbatim import Call
from maps.words import Words, load_words

PLAIN = Stroke(colour="currentColor", width_px=4)
"""How a route is drawn in the legend, where it stands for all of them."""


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
    words = load_words(language, whole=True)
    placed = sorted(
        (finding for finding in view.findings if finding.at),
        key=lambda f: (LEVELS.index(f.level), f.code, f.message),
    )
    panel = fragment(
        "network.html", words=words, groups=finding_groups(view.findings, words), colours=LEVEL_COLOURS,
        undrawn=len(placed) > MOST_DRAWN, drawn=MOST_DRAWN, credits=view.credits, **_legend(view),
    )  # fmt: skip
    heading = fragment("heading.html", title=view.title, facts=view.facts, summary="")
    drawn = empty_map(view.title, language, (heading, inert(panel)))
    for name, height in PANES:
        folium.map.CustomPane(name, z_index=height, pointer_events=True).add_to(drawn)
    backdrop(view.background).add_to(drawn)
    for layer in network_layers(view, placed[:MOST_DRAWN], words):
        layer.add_to(drawn)
    folium.LayerControl(collapsed=False).add_to(drawn)
    Call("stayMap.start", _start(view, words)).add_to(drawn)
    return rendered(drawn)


def _start(view: NetworkView, words: Words) -> dict[str, object]:
    west, south, east, north = view.bounds
    return {
        **start_options([(west, south), (east, north)], words),
        "mapLabel": words.text("network_map"),
        "credits": escape(" · ".join(view.credits)),
        "snug": True,
    }


def _legend(view: NetworkView) -> dict[str, object]:
    """Return what needs explaining of what is there: strokes, signs, levels of findings, and the ground."""
    levels = {finding.level for finding in view.findings if finding.at}
    ground = (("waterway", view.background.waterways), ("lane", view.background.lanes))
    return {
        "strokes": tuple(_strokes(view)),
        "signs": bool(view.signs),
        "levels": [(level, LEVEL_COLOURS[level]) for level in LEVELS if level in levels],
        "grounds": [name for name, lines in ground if lines],
    }


def _strokes(view: NetworkView) -> Iterator[tuple[str, Stroke]]:
    for name, lines, stroke in (
        ("routes", view.routes, PLAIN), ("links", view.links, LINK), ("rails", view.rails, RAIL)
    ):  # fmt: skip
        if lines:
            yield name, stroke
