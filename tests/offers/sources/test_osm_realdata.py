"""Points of interest of real extracts of OpenStreetMap."""

import json
from datetime import date
from pathlib import Path

import osmium
import pytest

from offers.sources.osm_pois import read_osm_pois
from offers.sources.setting import Setting

DATA = Path(__file__).resolve().parents[4] / "shared" / "data"
ANYWHERE = Setting(today=date(2026, 5, 1))


@pytest.mark.realdata
@pytest.mark.skipif(not DATA.exists(), reason="the open data is not beside the project")
def test_real_extract() -> None:
    """Of a region, restaurants are those that a plain count of its tags finds."""
    path = DATA / "osm" / "de_rhein-neckar_ors_test.osm.pbf"
    tagged = [
        o
        for o in osmium.FileProcessor(path)
        if o.tags.get("amenity") in ("restaurant", "fast_food") and "name" in o.tags
    ]
    found = [o for o in read_osm_pois(path, setting=ANYWHERE).offers if o.kind == "restaurant"]
    assert tagged
    assert len(found) == len(tagged)


@pytest.mark.realdata
@pytest.mark.skipif(not DATA.exists(), reason="the open data is not beside the project")
def test_real_overpass() -> None:
    """Every tagged hotel of a real answer is an offer, or has no name."""
    path = DATA / "sit_payloads" / "geotrek" / "touristic_content_OSM.json"
    elements = json.loads(path.read_text(encoding="utf-8"))["elements"]
    hotels = [e for e in elements if e["tags"].get("tourism") == "hotel"]
    named = [e for e in hotels if any(e["tags"].get(k) for k in ("name", "name:fr", "name:en"))]
    reading = read_osm_pois(path, setting=ANYWHERE)
    assert (reading.objects, len(reading.offers)) == (len(hotels), len(named))
