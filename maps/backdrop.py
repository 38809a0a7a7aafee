"""The background of a map, drawn beneath its layers."""

from html import escape

from maps.background import Background, Line
from maps.verbatim import Call

FIRST_COMMUNES = 6
"""So many communes get a label before waterways and routes do."""


def backdrop(background: Background) -> Call:
    """
    Draw communes, waterways, routes and lanes, where the reader cannot click them.

    Parameters
    ----------
    background
        What to draw; a label gets its place before those that come after it.

    Returns
    -------
    Call
        To be added to a map.
    """
    drawing = {
        "lanes": [_leaflet(line) for line in background.lanes],
        "waterways": [_leaflet(line) for _, line in background.waterways],
        "routes": [_leaflet(line) for *_, line in background.routes],
        "labels": _labels(background),
    }
    return Call("stayMap.backdrop", drawing)


def _leaflet(line: Line) -> list[tuple[float, float]]:
    return [(lat, lon) for lon, lat in line]


def _labels(background: Background) -> list[dict[str, object]]:
    communes = [("commune", name, (lon, lat)) for name, lon, lat in background.communes]
    waterways = [("waterway", name, line[len(line) // 2]) for name, line in background.waterways if name]
    routes = [("route", ref, line[len(line) // 2]) for ref, _, line in background.routes if ref]
    ordered = (*communes[:FIRST_COMMUNES], *waterways, *routes, *communes[FIRST_COMMUNES:])
    return [{"kind": kind, "at": (lat, lon), "html": escape(text)} for kind, text, (lon, lat) in ordered]
