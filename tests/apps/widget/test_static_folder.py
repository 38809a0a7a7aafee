"""A folder of published products that needs no server."""

import json
from pathlib import Path
from typing import Any

import pytest

from apps.widget.files import widget_files
from apps.widget.static_folder import static_files
from itinerary.stay import Stay
from itinerary.stay_json import read_stay, stay_text
from maps import Background


@pytest.fixture
def stay(stays: Path) -> Stay:
    """Read a stay that was composed."""
    return read_stay(next(path for path in sorted(stays.glob("*.json"))))


def written(stay: Stay, **given: Any) -> dict[str, bytes | str]:
    """Write the folder of one product."""
    row = {"id": "product:one", "stay": stay.id, "title": {"fr": "<b>Deux</b> jours"}, "text": {"fr": ""}}
    return static_files([row], [stay], **{"language": "fr", "ground": Background, **given})


def test_all_of_the_widget_is_there(stay: Stay) -> None:
    """The folder holds each file of the widget, under the path that the script looks for."""
    folder = written(stay)
    assert {path: folder[path] for path in widget_files()} == widget_files()


def test_products_and_their_stays_are_there(stay: Stay) -> None:
    """Products stand in one list; a stay is the file that it is everywhere."""
    folder = written(stay, offices=[{"id": "bethune", "name": "Béthune"}])
    listed = json.loads(folder["products.json"])
    assert [row["id"] for row in listed["products"]] == ["product:one"]
    assert listed["offices"] == [{"id": "bethune", "name": "Béthune"}]
    assert folder[f"stays/{stay.id}.json"] == stay_text(stay)


def test_the_page_lists_products_where_scripts_are_off(stay: Stay) -> None:
    """Titles are text, and lead to the carnets if there are some."""
    page = written(stay, forms=("carnet-html",))["index.html"]
    assert "&lt;b&gt;Deux&lt;/b&gt; jours" in page
    assert f'href="stays/{stay.id}.html"' in page
    assert "<b>Deux" not in page


def test_files_beside_stays_are_those_asked_for(stay: Stay) -> None:
    """The list tells the widget which files there are."""
    folder = written(stay, forms=("gpx",))
    beside = {path for path in folder if path.startswith("stays/")}
    assert beside == {f"stays/{stay.id}.json", f"stays/{stay.id}.gpx"}
    assert json.loads(folder["products.json"])["forms"] == ["gpx"]


def test_a_product_without_its_stay_is_refused(stay: Stay) -> None:
    """Nothing is written that would lead nowhere."""
    with pytest.raises(ValueError, match="got none for 0000000000000000"):
        static_files([{"id": "product:x", "stay": "0" * 16}], [stay], "fr", ground=Background)


def test_an_unknown_form_is_refused(stay: Stay) -> None:
    """A form that the folder cannot hold is named."""
    with pytest.raises(ValueError, match="got roadbook"):
        written(stay, forms=("gpx", "roadbook"))
