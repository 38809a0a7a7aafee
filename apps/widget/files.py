"""The files that the widget is made of, wherever they are served from."""

from collections.abc import Iterator
from importlib.resources import files

from apps.texts import TEXT_LANGUAGES
from apps.widget.words import widget_words

LEAFLET = ("leaflet.min.css", "leaflet.min.js")
TYPES = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
}
"""Content types by the end of a name."""


def widget_files() -> dict[str, bytes]:
    """
    Read the widget.

    Returns
    -------
    dict
        Contents by path, below the address of the script: ``widget.js``, and the rest in ``static/``.
    """
    return dict(_files())


def content_type(path: str) -> str:
    """Give the content type of a file of the widget."""
    return TYPES[path.rpartition(".")[2]]


def _files() -> Iterator[tuple[str, bytes]]:
    own = sorted(files("apps.widget").joinpath("static").iterdir(), key=lambda path: path.name)
    for path in own:
        if path.name.endswith((".js", ".css")):
            yield path.name if path.name == "widget.js" else f"static/{path.name}", path.read_bytes()
    for name in LEAFLET:
        yield f"static/{name}", files("maps").joinpath("assets", name).read_bytes()
    for language in TEXT_LANGUAGES:
        yield f"static/widget-{language}.json", widget_words(language).encode()
