"""The page of the segments says what the data says."""

import runpy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from itinerary import Segment, load_segments

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "sources" / "build_segments_page.py"
PAGE = ROOT / "docs" / "segments.md"

pytestmark = pytest.mark.skipif(not SCRIPT.exists(), reason="the sources of the pages are not shipped")


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    """Load the script that builds the page."""
    return runpy.run_path(str(SCRIPT))


def test_shipped_page_is_fresh(script: dict[str, Any]) -> None:
    """The page in docs is the one that the segments make today."""
    assert PAGE.read_text(encoding="utf-8") == script["page"](load_segments())


def test_row_of_a_segment(script: dict[str, Any], segment: Segment) -> None:
    """A party, its caps, hours, guide and tastes are told in the units that people use."""
    made = script["page"]([replace(segment, children=(6, 9))])
    assert "| `friends` | Amis | FR | 2 + 6, 9 | tests |" in made
    assert "| `friends` | cycle | itinerant | 25 km, 120 min | 15 km/h | 8 km | 4.5 km/h |" in made
    assert "| `friends` | 09:00–22:00 | 12:00–13:30 | 19:00–20:00 | 3 | 200 € |" in made
    assert "| `friends` | heritage 100, fluvial 75, gastronomy 50, mining 50, nature 50 |" in made


def test_segment_that_does_not_ride(script: dict[str, Any], segment: Segment) -> None:
    """A cap of no kilometres by bike reads as what it means."""
    made = script["page"]([replace(segment, mode="walk", max_cycle_km_day=0.0)])
    assert "| walk | itinerant | nobody rides | 15 km/h |" in made
