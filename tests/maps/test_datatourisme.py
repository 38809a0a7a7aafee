"""Tests of maps.datatourisme."""

import json
from dataclasses import replace
from typing import Any

import pytest

from itinerary.segment import load_segments
from itinerary.stay import Stay
from maps import write_datatourisme
from maps.datatourisme import CLIENTS


def read(stay: Stay, language: str | None = None) -> dict[str, Any]:
    """Write a stay and read it back."""
    product: dict[str, Any] = json.loads(write_datatourisme(stay, language))
    return product


def test_stay_is_a_product_whose_parts_are_the_offers(stay: Stay) -> None:
    """Tests the classes, and that each offer is named once, in the order of the journey, and no station."""
    product = read(stay)
    assert product["@type"] == ["schema:Product", "Product", "PointOfInterest"]
    assert [part["@id"] for part in product["hasPart"]] == [
        "offer:beffroi",
        "offer:leon",
        "offer:chambre",
        "offer:croisiere",
    ]
    assert product["hasPart"][0]["rdfs:label"] == {"fr": ["Beffroi de Béthune"]}
    assert product["hasPart"][2]["rdfs:label"] == {"fr": ["Chambre d'hôtes à Hinges (exemple)"]}


def test_start_is_in_the_commune_of_its_station(stay: Stay) -> None:
    """Tests that the code of the commune is told, and none for a station that nobody knows."""
    (address,) = read(stay)["isLocatedAt"][0]["schema:address"]
    assert (address["schema:addressLocality"], address["hasAddressCity"]["insee"]) == ("Béthune", "62119")
    day = stay.days[0]
    stops = (replace(day.stops[0], id="station:elsewhere"), *day.stops[1:])
    moved = replace(stay, days=(replace(day, stops=stops), *stay.days[1:]))
    assert "schema:address" not in read(moved)["isLocatedAt"][0]


def test_title_is_there_in_every_language(stay: Stay) -> None:
    """Tests that the stay's own title is the French one, and the others are of the same facts."""
    labels = read(stay)["rdfs:label"]
    assert list(labels) == ["fr", "en", "nl", "de"]
    assert labels["fr"] == ["La Lys & le canal, 2 jours"]
    assert len({tuple(label) for label in labels.values()}) == 4


def test_place_price_and_length(stay: Stay) -> None:
    """Tests that coordinates and amounts are texts, as in the feeds, and the price that of the party."""
    product = read(stay)
    assert product["isLocatedAt"][0]["schema:geo"]["schema:latitude"] == "50.521000"
    assert product["isLocatedAt"][0]["schema:geo"]["schema:longitude"] == "2.641000"
    (offer,) = product["offers"]
    (price,) = offer["schema:priceSpecification"]
    assert (price["schema:price"], price["schema:priceCurrency"]) == ("135.50", "EUR")
    assert price["additionalInformation"]["en"] == ["€135.50 (estimated) for 2 people"]
    assert (offer["requiredMinPersonCount"], product["durationDays"]) == (2, 2)


def test_every_prefix_is_declared(stay: Stay) -> None:
    """Tests that a reader of linked data can expand each name."""
    product = read(replace(stay, request={"segment": "couples-gourmets"}))

    def names(node: object) -> set[str]:
        if isinstance(node, list):
            return set().union(*map(names, node))
        if isinstance(node, dict):
            below = set().union(*(names(value) for key, value in node.items() if key != "@context"))
            types = {name for name in node.get("@type", []) if isinstance(name, str)}
            return below | set(node) - {"@context"} | types
        return set()

    used = {name.partition(":")[0] for name in names(product) if ":" in name and not name.startswith("@")}
    assert used == {"schema", "rdfs", "dc"}
    assert used <= set(product["@context"])
    assert product["hasClientTarget"] == [{"@id": "kb:Couples"}]
    assert "kb" in product["@context"]


def test_nobody_is_named_as_its_publisher(stay: Stay) -> None:
    """Tests that what an office has to say is not made up, nor a client of a stay that has none."""
    unknown = {"hasBeenCreatedBy", "hasBeenPublishedBy", "hasBookingContact", "lastUpdate", "hasClientTarget"}
    assert not unknown & set(read(stay))


def test_table_of_clients_names_segments() -> None:
    """Tests that no segment of the table is misspelt."""
    assert set(CLIENTS) <= {segment.id for segment in load_segments()}


def test_unknown_language_is_refused(stay: Stay) -> None:
    """Tests that a language without texts is an error."""
    with pytest.raises(ValueError, match="got 'xx'"):
        write_datatourisme(stay, "xx")
