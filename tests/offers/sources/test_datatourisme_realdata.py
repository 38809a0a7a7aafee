"""A real feed of 244 objects, counted here without the reader."""

import json
import zipfile
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from offers.area import destination
from offers.sources.datatourisme import read_datatourisme
from offers.sources.datatourisme_feed import feed_objects
from offers.sources.reading import Raw
from offers.sources.record import Record
from offers.sources.setting import Setting
from tests.offers.sources.datatourisme_samples import PROFILE, read

FEED = (
    Path(__file__).resolve().parents[3].parent / "shared/data/sit_payloads/datatourisme_flux_2020_sample.zip"
)
TODAY = date(2020, 9, 15)

pytestmark = [
    pytest.mark.realdata,
    pytest.mark.skipif(not FEED.exists(), reason="the open data beside the project is absent"),
]


@pytest.fixture(scope="module")
def raw() -> list[dict[str, Any]]:
    """Parse all objects of the feed."""
    with zipfile.ZipFile(FEED) as file:
        return [json.loads(file.read(name)) for name in file.namelist() if name.startswith("objects/")]


@pytest.fixture(scope="module")
def records() -> list[Record]:
    """Read all objects of the feed."""
    return [read(item.value) for item in feed_objects(FEED, PROFILE, None) if isinstance(item, Raw)]


def _rows(value: dict[str, Any]) -> list[Any]:
    return [r for place in value["isLocatedAt"] for r in place.get("schema:openingHoursSpecification", [])]


def _specs(value: dict[str, Any]) -> list[Any]:
    return [spec for offer in value.get("offers", []) for spec in offer.get("schema:priceSpecification", [])]


def _told(spec: dict[str, Any]) -> bool:
    """Say whether a line has an amount that is not zero, or is free."""
    policies = spec.get("hasEligiblePolicy", [])
    free = "kb:Free" in [p["@id"] for p in (policies if isinstance(policies, list) else [policies])]
    amounts = [
        *spec.get("schema:minPrice", []),
        *spec.get("schema:maxPrice", []),
        spec.get("schema:price", "0"),
    ]
    return free or any(float(amount) for amount in amounts)


def test_every_object_is_accounted_for(raw: list[dict[str, Any]]) -> None:
    """As an offer, or as one finding that is an error or lies outside; and so with a destination."""
    for area in (None, destination()):
        reading = read_datatourisme(FEED, setting=Setting(today=TODAY, area=area))
        lost = [f for f in reading.findings if f.level == "error" or f.code == "outside-destination"]
        assert len(raw) == reading.objects == len(reading.offers) + len(lost) == 244
        assert len(reading.offers) == (244 if area is None else 0)


def test_hours_are_those_of_the_feed(raw: list[dict[str, Any]], records: list[Record]) -> None:
    """All objects with rows have periods, and all events have their dates."""
    timed = [bool(_rows(value) or value.get("takesPlaceAt")) for value in raw]
    assert sum(bool(_rows(value)) for value in raw) == 191
    assert [bool(record.periods) for record in records] == timed


def test_prices_are_those_of_the_feed(raw: list[dict[str, Any]], records: list[Record]) -> None:
    """All objects with an amount, or called free, and no others have an amount."""
    assert sum("offers" in value for value in raw) == 213
    priced = [any(map(_told, _specs(value))) for value in raw]
    assert [
        any(r.min_ct is not None or r.max_ct is not None for r in record.rates) for record in records
    ] == priced
    assert [len(record.rates) for record in records] == [len(_specs(value)) for value in raw]


def test_access_is_that_of_the_feed(raw: list[dict[str, Any]], records: list[Record]) -> None:
    """True, false and absent are three different things."""
    answers = {True: "yes", False: "no", None: "unknown"}
    said = Counter(answers[value.get("reducedMobilityAccess")] for value in raw)
    assert Counter(record.access.motor for record in records) == said
    assert said["unknown"] == 105


def test_names_points_and_communes_are_those_of_the_feed(
    raw: list[dict[str, Any]], records: list[Record]
) -> None:
    """Nothing of these is lost on the way."""
    for value, record in zip(raw, records, strict=True):
        (place,) = value["isLocatedAt"][:1]
        (city,) = place["schema:address"][0]["hasAddressCity"][:1]
        assert record.record_id == value["@id"].rpartition("/")[2]
        assert record.insee == city["insee"]
        assert record.point == (
            round(float(place["schema:geo"]["schema:longitude"]), 6),
            round(float(place["schema:geo"]["schema:latitude"]), 6),
        )
        assert {text.language for text in record.names} == value["rdfs:label"].keys()
        assert all(other.partition(":")[2] == value["dc:identifier"] for other in record.other_ids)
        # The telephones that anonymise this sample also stand in ids, and then in those of several objects.
        assert len(record.other_ids) == (0 if " " in value["dc:identifier"] else 2)
