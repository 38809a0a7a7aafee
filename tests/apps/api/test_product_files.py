"""Files of products by HTTP."""

import time
from typing import Any

import pytest
from fastapi.testclient import TestClient

from apps.products.facts import facts_to_confirm
from apps.products.product import confirm, with_words
from apps.service.service import Service
from apps.store.products import change_product, find_product
from itinerary.stay_json import stay_from_json

PAID = "400"
"""Euros of two adults, without the tax."""


def test_a_product_is_a_stay_at_its_own_price(shop_client: TestClient, weekend: list[dict[str, Any]]) -> None:
    """Lines of the sale alone: nothing of what the services cost."""
    answer = shop_client.get("/api/v1/products/product:n-0/stay")
    sold = stay_from_json(answer.json())
    assert sold.id == weekend[0]["id"]
    assert [(line.label, line.total_ct) for line in sold.price.lines][:1] == [("Adulte", 40_000)]
    assert {line.label for line in sold.price.lines} <= {"Adulte", "Taxe de séjour"}
    assert not sold.price.estimated
    assert shop_client.get("/api/v1/products/product:n-0/stay?lang=en").json()["language"] == "en"


@pytest.mark.parametrize(
    "form",
    ["map", "carnet-html", "roadbook", "gpx", "gpx-days", "geojson", "ics", "schema-org", "datatourisme"],
)
def test_a_product_leaves_in_the_forms_of_a_stay(shop_client: TestClient, form: str) -> None:
    """It is named for the product."""
    answer = shop_client.get(f"/api/v1/products/product:n-0/{form}?lang=en")
    assert answer.status_code == 200, answer.text
    assert answer.content
    assert "fluvestre-n-0." in answer.headers["content-disposition"]


def test_a_carnet_tells_what_is_paid(shop_client: TestClient, weekend: list[dict[str, Any]]) -> None:
    """Neither what the office pays, nor why the program chose a stop."""
    carnet = shop_client.get("/api/v1/products/product:n-0/carnet-html").text
    assert PAID in carnet
    assert "Pourquoi" not in carnet
    assert "Pourquoi" in shop_client.get(f"/api/v1/stays/{weekend[0]['id']}/carnet-html").text


@pytest.mark.parametrize("form", ["weekend-csv", "weekend-json"])
def test_the_row_of_a_weekend_is_the_products(shop_client: TestClient, form: str) -> None:
    """Its id, its price, its seller."""
    row = shop_client.get(f"/api/v1/products/product:n-1/{form}?lang=en").text
    for told in ("product:n-1", "200.01", "lys@example.org"):
        assert told in row


def test_what_is_not_on_show_has_no_files(shop_client: TestClient) -> None:
    """A draft, nothing at all, and a form that is none."""
    for wrong in ("product:draft-0/gpx", "product:none/ics", "n-0/gpx"):
        assert shop_client.get(f"/api/v1/products/{wrong}").status_code == 404
    assert shop_client.get("/api/v1/products/product:n-0/spell").status_code == 404


def test_a_file_is_written_again_when_its_product_changes(shop_client: TestClient, shop: Service) -> None:
    """Other words, and nothing left to confirm: the next carnet has both."""
    path = "/api/v1/products/product:n-1/ics?lang=fr"
    assert "Une autre fois" not in shop_client.get(path).text
    with shop.store.writing() as db:
        kept = find_product(db, "product:n-1")
        changed = with_words(kept.product, "fr", title="Une autre fois", text="Rien.\n\nOu presque.")
        facts = facts_to_confirm(stay_from_json(shop_client.get("/api/v1/products/product:n-1/stay").json()))
        changed = confirm(changed, tuple(fact.key for fact in facts))
        change_product(db, changed, kept.version, None, "words")
    time.sleep(1.1)  # the shelf looks once a second
    assert "Une autre fois" in shop_client.get(path).text
    assert shop_client.get("/api/v1/products/product:n-1").json()["to_confirm"] == 0
