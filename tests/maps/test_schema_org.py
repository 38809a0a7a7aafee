"""Tests of maps.schema_org, against the terms of the vocabulary that stand in schema_org_terms.toml."""

import json
import tomllib
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, get_args

import pytest

from itinerary.segment import load_segments
from itinerary.stay import Stay, StopKind
from maps import write_schema_org
from maps.schema_org import TYPES

TERMS = tomllib.loads((Path(__file__).parent / "schema_org_terms.toml").read_text(encoding="utf-8"))


def lineage(name: str) -> Iterator[str]:
    """Yield a type and all that it is a kind of."""
    yield name
    for parent in TERMS["types"][name]:
        yield from lineage(parent)


def values(value: object) -> list[Any]:
    """Make a list of what stands alone."""
    return value if isinstance(value, list) else [value]


def is_one_of(value: Any, accepted: list[str]) -> bool:
    """Say whether a value is of one of the types that a property takes."""
    if isinstance(value, dict):
        return bool(set(lineage(value["@type"])) & set(accepted))
    if isinstance(value, int | float):
        return "Number" in accepted
    if "DateTime" in accepted:
        return datetime.fromisoformat(value).utcoffset() is not None
    return "Text" in accepted


def strangers(node: dict[str, Any]) -> list[str]:
    """List the properties of a node, and of those in it, that are not of its type or have another value."""
    kind = node["@type"]
    own = {k: v for name in lineage(kind) for k, v in TERMS["properties"].get(name, {}).items()}
    found = []
    for key, held in node.items():
        if key in {"@type", "@id", "@context"}:
            continue
        if key not in own or not all(is_one_of(value, own[key]) for value in values(held)):
            found.append(f"{kind}.{key}")
        for value in values(held):
            found += strangers(value) if isinstance(value, dict) else []
    return found


def read(stay: Stay, language: str | None = None) -> dict[str, Any]:
    """Write a stay and read it back."""
    trip: dict[str, Any] = json.loads(write_schema_org(stay, language))
    return trip


def asked(stay: Stay, segment: str) -> Stay:
    """Give the stay a segment."""
    return replace(stay, request={"segment": segment})


def test_every_property_belongs_to_its_type(stay: Stay) -> None:
    """Tests that the vocabulary knows all that is said, of the type it is said of, with such a value."""
    assert strangers(read(asked(stay, "couples-gourmets"))) == []


@pytest.mark.parametrize(
    ("path", "wrong", "told"),
    [
        ((), {"inLanguage": "fr"}, "TouristTrip.inLanguage"),
        (("subTrip", 0), {"departureTime": "2027-05-15T10:10"}, "TouristTrip.departureTime"),
        (("offers",), {"price": {"@type": "Place"}}, "Offer.price"),
        (
            ("subTrip", 0, "itinerary", "itemListElement", 0, "item"),
            {"startTime": "x"},
            "TrainStation.startTime",
        ),
    ],
)
def test_property_of_another_type_is_found(
    stay: Stay, path: tuple[str | int, ...], wrong: dict[str, Any], told: str
) -> None:
    """Tests that this check can fail: a property of elsewhere, a time without offset, a wrong node."""
    trip: Any = deepcopy(read(stay))
    node = trip
    for key in path:
        node = node[key]
    node |= wrong
    assert told in strangers(trip)


def test_every_kind_of_stop_has_a_type_of_the_vocabulary() -> None:
    """Tests that no kind of stop is left without a type, and each type is a kind of place."""
    assert set(TYPES) == set(get_args(StopKind))
    assert all("Place" in lineage(name) for name in TYPES.values())


def test_trip_has_a_trip_a_day_with_its_stops_in_order(stay: Stay) -> None:
    """Tests days, times with their offset, and the places of the first day."""
    trip = read(stay)
    assert (trip["departureTime"], trip["arrivalTime"]) == (
        "2027-05-15T10:10:00+02:00",
        "2027-05-16T11:20:00+02:00",
    )
    assert [day["departureTime"] for day in trip["subTrip"]] == [
        "2027-05-15T10:10:00+02:00",
        "2027-05-16T09:00:00+02:00",
    ]
    first = trip["subTrip"][0]["itinerary"]
    assert [(e["position"], e["item"]["@type"]) for e in first["itemListElement"]] == [
        (1, "TrainStation"),
        (2, "TouristAttraction"),
        (3, "FoodEstablishment"),
        (4, "FoodEstablishment"),
        (5, "LodgingBusiness"),
    ]
    assert first["numberOfItems"] == 5


def test_entry_tells_hours_doubts_and_examples(stay: Stay) -> None:
    """Tests what a place cannot say of itself."""
    items = read(stay)["subTrip"][0]["itinerary"]["itemListElement"]
    told = "Visite · 10h30 – 11h45 · À confirmer : horaires, accès en fauteuil"
    assert items[1]["description"] == told
    assert "Exemple : une adresse type" in items[4]["description"]
    assert items[4]["item"]["name"] == "Chambre d'hôtes à Hinges (exemple)"


def test_price_is_that_of_the_party_and_says_so(stay: Stay) -> None:
    """Tests the decimal point, the number of people and the words."""
    offer = read(stay, "en")["offers"]
    assert (offer["price"], offer["priceCurrency"]) == ("135.50", "EUR")
    assert offer["eligibleQuantity"] == {"@type": "QuantitativeValue", "value": 2, "unitText": "people"}
    assert offer["description"] == "€135.50 (estimated) for 2 people"


def test_nothing_is_said_that_the_stay_does_not_know(stay: Stay) -> None:
    """Tests that there is no seller, no end of sale, and no audience where nobody asked."""
    trip = read(stay)
    assert not {"provider", "touristType"} & set(trip)
    assert not {"availability", "validThrough", "seller"} & set(trip["offers"])


@pytest.mark.parametrize("language", ["fr", "en", "nl", "de"])
def test_audience_is_named_in_the_language_of_the_reader(stay: Stay, language: str) -> None:
    """Tests that each segment is an audience."""
    for segment in load_segments():
        (audience,) = read(asked(stay, segment.id), language)["touristType"]
        assert audience["audienceType"] == segment.name[language]


def test_name_cannot_end_the_script_that_holds_it(stay: Stay) -> None:
    """Tests that markup in a title is intact when read, and no markup when written."""
    title = "</script><script>alert('1')</script> & <!-- "
    text = write_schema_org(replace(stay, title=title))
    assert not set("<>&") & set(text)
    assert json.loads(text)["name"] == title


def test_winter_has_another_offset(stay: Stay) -> None:
    """Tests that a departure in December is an hour from Greenwich."""
    day = stay.days[0]
    first = replace(day.stops[0], leave=datetime(2027, 12, 15, 10, 10))  # noqa: DTZ001 -- local, as a stay
    winter = replace(stay, days=(replace(day, stops=(first, *day.stops[1:])),))
    assert read(winter)["departureTime"] == "2027-12-15T10:10:00+01:00"
