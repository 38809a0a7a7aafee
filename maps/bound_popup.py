"""A popup that needs Leaflet alone (folium's own needs jQuery)."""

from branca.element import MacroElement
from jinja2 import Template


class BoundPopup(MacroElement):
    """
    A popup of the layer it is added to.

    Parameters
    ----------
    html
        What it shows, already escaped.
    """

    _template = Template(
        "{% macro script(this, kwargs) %}\n"
        "{{ this._parent.get_name() }}.bindPopup({{ this.html | tojson }}, {maxWidth: 300, maxHeight: 320});\n"
        "{% endmacro %}"
    )

    def __init__(self, html: str) -> None:
        super().__init__()
        self._name = "BoundPopup"
        self.html = html
