"""The files of the widget: complete, small, and in need of nothing else."""

import gzip
import re

import pytest

from apps.texts import TEXT_LANGUAGES, load_texts
from apps.widget.files import content_type, widget_files

FILES = widget_files()
SCRIPTS = {
    path: content.decode() for path, content in FILES.items() if "/widget-" in path and path.endswith("js")
}
OF_THE_MAP = ("static/widget-map.js", "static/leaflet.min.js", "static/leaflet.min.css")
MOST_BYTES = 30_000


@pytest.mark.parametrize("language", TEXT_LANGUAGES)
def test_it_is_small(language: str) -> None:
    """All that a visitor fetches before the map is under 30 kB, compressed, in any language."""
    words = f"static/widget-{language}.json"
    fetched = [
        content
        for path, content in FILES.items()
        if path not in OF_THE_MAP and (not path.endswith(".json") or path == words)
    ]
    assert sum(len(gzip.compress(content)) for content in fetched) < MOST_BYTES


@pytest.mark.parametrize("path", SCRIPTS)
def test_each_import_is_served(path: str) -> None:
    """Each module that a module imports stands beside it."""
    wanted = re.findall(r"""(?:from|import\()\s*"\./([^"]+)""", SCRIPTS[path])
    assert [name for name in wanted if f"static/{name}" not in FILES] == []


@pytest.mark.parametrize("path", SCRIPTS)
def test_each_text_exists(path: str) -> None:
    """Each text that a module names is in the catalogue."""
    named = re.findall(r"""words\.text\("([^"]+)\"""", SCRIPTS[path])
    texts = load_texts("fr").domains["widget"]
    assert [key for key in named if f"widget_{key}" not in texts] == []


@pytest.mark.parametrize("path", SCRIPTS)
def test_no_text_becomes_markup(path: str) -> None:
    """No module writes markup or inline styles from text, nor keeps anything in the browser."""
    assert (
        re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(", SCRIPTS[path]) is None
    )
    assert re.search(r"localStorage|sessionStorage|indexedDB|document\.cookie", SCRIPTS[path]) is None
    assert re.search(r"""cssText|setAttribute\("style\"""", SCRIPTS[path]) is None


def test_files_stay_short() -> None:
    """No script has more lines than a person reads at once."""
    assert max(len(text.splitlines()) for text in SCRIPTS.values()) <= 400


@pytest.mark.parametrize(
    ("path", "told"),
    [("widget.js", "text/javascript; charset=utf-8"), ("static/widget-fr.json", "application/json")],
)
def test_content_types(path: str, told: str) -> None:
    """A file is of the type of its ending."""
    assert content_type(path) == told
