"""The background of a map, drawn beneath its layers."""

from branca.element import MacroElement
from jinja2 import Template
from markupsafe import escape

from maps.background import Background, Line
from maps.template import inert


class Backdrop(MacroElement):
    """
    Communes, waterways, routes and lanes as one layer that the reader cannot click.

    Parameters
    ----------
    background
        What to draw; labels in the order in which they get a place.
    """

    _template = Template(
        "{% macro script(this, kwargs) %}\n"
        "stayMap.backdrop({{ this._parent.get_name() }}, {{ this.drawing | tojson }});\n"
        "{% endmacro %}"
    )

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._name = "Backdrop"
        self.drawing = {
            "lanes": [_leaflet(line) for line in background.lanes],
            "waterways": [_leaflet(line) for _, line in background.waterways],
            "routes": [_leaflet(line) for *_, line in background.routes],
            "labels": _labels(background),
        }


def _leaflet(line: Line) -> list[tuple[float, float]]:
    return [(lat, lon) for lon, lat in line]


def _labels(background: Background) -> list[dict[str, object]]:
    waterways = [("waterway", name, line[len(line) // 2]) for name, line in background.waterways if name]
    routes = [("route", ref, line[len(line) // 2]) for ref, _, line in background.routes if ref]
    communes = [("commune", name, (lon, lat)) for name, lon, lat in background.communes]
    return [
        {"kind": kind, "at": (lat, lon), "html": inert(str(escape(text)))}
        for kind, text, (lon, lat) in (*communes[:6], *waterways, *routes, *communes[6:])
    ]
