"""The observatory as people read it."""

import re
from copy import deepcopy
from typing import Any

import pytest
from lxml import html

from apps.observatory.page import PARTS, observatory_parts, report_page


@pytest.fixture(scope="module", params=["fr", "en"])
def report(request: pytest.FixtureRequest, figures: dict[str, Any], drawing: str) -> str:
    """Write the report in a language."""
    return report_page(figures, drawing, request.param)


def test_the_report_needs_nothing_but_itself(report: str) -> None:
    """No script, no style sheet, no picture from elsewhere; small enough to be sent."""
    page = html.fromstring(report)
    assert page.xpath("//script | //link | //img | //iframe | //@style") == []
    assert all(link.startswith("#") for link in page.xpath("//@href"))
    assert "url(" not in report
    assert len(report.encode()) < 3_000_000
    assert page.get("lang") in ("fr", "en")


def test_each_part_begins_with_a_sentence_and_ends_with_what_it_does_not_say(report: str) -> None:
    """Before any table or drawing."""
    page = html.fromstring(report)
    for part in PARTS:
        (section,) = page.xpath(f"//section[@id='{part}']")
        assert section[0].tag == "h2"
        assert section[1].get("class") == "ob-said"
        assert section[-1].get("class") == "ob-not"


def test_drawings_have_a_text_or_are_hidden(report: str) -> None:
    """Nobody misses what is only drawn."""
    for drawn in html.fromstring(report).xpath("//svg"):
        assert drawn.get("aria-hidden") == "true" or drawn.get("aria-label")
    (image,) = html.fromstring(report).xpath("//figure/div[@role='img']")
    assert image.get("aria-label")


def test_a_table_has_as_many_cells_in_each_row(report: str) -> None:
    """Heads and rows agree."""
    for table in html.fromstring(report).xpath("//table"):
        assert len({len(row) for row in table.xpath(".//tr")}) == 1


def test_ids_are_told_as_names(report: str) -> None:
    """Nobody reads an id, or a key that has no text."""
    text = html.fromstring(report).text_content()
    assert not re.search(r"\b(offer:|station:|observatory_|why-)\w", text)


def test_what_is_the_readers_own_is_marked(figures: dict[str, Any], drawing: str) -> None:
    """Only that."""
    first = figures["exposure"]["providers"][0]["id"]
    assert "dans vos produits" not in observatory_parts(figures, drawing, "fr")
    assert "dans vos produits" in observatory_parts(figures, drawing, "fr", [first])


def test_what_feeds_say_is_text(figures: dict[str, Any], drawing: str) -> None:
    """A name may hold anything, and a reason that is none of ours is told as it is."""
    other = deepcopy(figures)
    for row in other["exposure"]["providers"]:
        row["name"] = "<script>alert(1)</script>"
    other["coverage"]["reasons"] = [{"code": "odd", "said": "<b>odd</b>", "requests": 1}]
    page = observatory_parts(other, drawing, "fr")
    assert "<script>" not in page
    assert "&lt;b&gt;odd&lt;/b&gt;" in page


def test_a_season_without_any_stay_is_told(figures: dict[str, Any], drawing: str) -> None:
    """Nothing is divided by nothing."""
    bare = deepcopy(figures)
    bare |= {"made": 0, "impossible": 4, "bounties": [], "older": 3, "kept": True}
    bare["calls"] = {"stays": 0, "with_example": 0, "sure": 0, "calls": []}
    bare["robustness"]["providers"] = bare["robustness"]["communes"] = []
    bare["exposure"] |= {"providers": [], "epci": [], "communes": [], "nights": 0, "example_nights": 0}
    page = observatory_parts(bare, drawing, "fr")
    assert "car composées avec d’autres données : 3" in page
    assert "gardée dans la base" in page
