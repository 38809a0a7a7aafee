"""Products by HTTP."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from apps.products.office import Office
from apps.service.service import Service
from apps.store.offices import put_office
from tests.apps.api.conftest import OFFICES
from tests.apps.serving import SATURDAY, SUNDAY


def ids(answer: Any) -> list[str]:
    """List the products of an answer."""
    return [row["id"] for row in answer.json()["products"]]


def test_what_is_published_is_listed_and_no_draft(shop_client: TestClient) -> None:
    """A draft, a note and a margin are the office's own."""
    answer = shop_client.get("/api/v1/products")
    assert ids(answer) == ["product:n-0", "product:n-1"]
    assert "secret" not in answer.text
    assert "margin" not in answer.text
    first = answer.json()["products"][0]
    assert (first["office_name"], first["adult_ct"], first["on_sale"]) == ("Béthune-Bruay", 20_000, True)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("office=flandre-lys", ["product:n-1"]),
        ("segment=promeneurs-chaleureux", ["product:n-0", "product:n-1"]),
        ("segment=happy-family", []),
        ("station=bethune&nights=1", ["product:n-0", "product:n-1"]),
        ("station=station:bethune", ["product:n-0", "product:n-1"]),
        ("station=lillers", []),
        ("max_price_ct=20000", ["product:n-0"]),
        (f"from={SATURDAY}&to={SUNDAY}", ["product:n-0", "product:n-1"]),
        (f"from={SUNDAY}", []),
        (f"to={SATURDAY}", []),
        ("language=fr", ["product:n-0", "product:n-1"]),
        ("language=nl", []),
        ("need=wheelchair", []),
        ("nights=2", []),
    ],
)
def test_filters_let_through_what_they_name(shop_client: TestClient, query: str, found: list[str]) -> None:
    """Each filter says yes and no."""
    assert ids(shop_client.get(f"/api/v1/products?{query}")) == found


@pytest.mark.parametrize(
    "query", ["nights=x", "from=soon", "max_price_ct=-1", "need=luck", "language=xx", "colour=red"]
)
def test_bad_filter_is_told(shop_client: TestClient, query: str) -> None:
    """What cannot be meant is no empty list."""
    answer = shop_client.get(f"/api/v1/products?{query}")
    assert answer.status_code == 422
    assert answer.json()["faults"][0].startswith(query.partition("=")[0])


def test_list_that_a_browser_has_is_not_sent_again(shop_client: TestClient) -> None:
    """The list is asked for each time, and sent when it has changed."""
    first = shop_client.get("/api/v1/products")
    assert first.headers["cache-control"] == "no-cache"
    again = shop_client.get("/api/v1/products", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_one_product(shop_client: TestClient) -> None:
    """A product is found by its id; a draft and a forged id are not."""
    assert shop_client.get("/api/v1/products/product:n-1").json()["office"] == "flandre-lys"
    for wrong in ("product:draft-0", "product:none", "..%2fstays", "x'; --"):
        assert shop_client.get(f"/api/v1/products/{wrong}").status_code == 404


def test_offices_tell_how_they_are_reached(shop_client: TestClient) -> None:
    """What a visitor needs of an office, and nothing of its accounts."""
    rows = shop_client.get("/api/v1/offices").json()
    assert [row["id"] for row in rows] == [office.id for office in OFFICES]
    assert set(rows[0]) == {"id", "name", "email", "phone", "website", "languages"}


def test_sites_of_offices_may_read_and_no_other(shop: Service, shop_client: TestClient) -> None:
    """The widget works on the pages of the offices, never with cookies."""
    mine = shop_client.get("/api/v1/products", headers={"Origin": "https://www.example.org"})
    assert mine.headers["access-control-allow-origin"] == "https://www.example.org"
    assert "access-control-allow-credentials" not in mine.headers
    other = shop_client.get("/api/v1/products", headers={"Origin": "https://evil.example"})
    assert "access-control-allow-origin" not in other.headers
    with shop.store.writing() as db:
        put_office(db, Office(id="third", name="Third", sites=("https://third.example",)))
    shop.shelf._looked_s = -1.0  # noqa: SLF001 (a second later)
    later = shop_client.get("/api/v1/products", headers={"Origin": "https://third.example"})
    assert later.headers["access-control-allow-origin"] == "https://third.example"
