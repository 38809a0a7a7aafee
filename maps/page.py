"""A page that opens from disk: everything it needs is in it."""

from branca.element import Figure

from maps.template import asset, template

STYLES = ("leaflet.min.css", "stay_map.css")
SCRIPTS = ("leaflet.min.js", "stay_map.js")


class Page(Figure):
    """
    The figure that holds a folium map, with Leaflet inside and no link to anywhere.

    Parameters
    ----------
    title
        Of the window.
    language
        Of its texts.
    """

    def __init__(self, *, title: str, language: str) -> None:
        super().__init__(title=title)
        self._template = template("page.html")
        self.language = language
        self.styles = "\n".join(asset(name) for name in STYLES)
        self.scripts = "\n".join(asset(name) for name in SCRIPTS)
