"""A visitor asks an office by HTTP."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient

from apps.service.service import Service
from apps.store.leads import leads_of

NASTY = "<img src=x onerror=alert(1)> '; DROP TABLE leads; -- \u202e 😀"


def form(stay: dict[str, Any], changed: dict[str, Any] | None = None) -> dict[str, Any]:
    """Fill in the form."""
    words = {"name": "Ann", "email": "ann@example.org", "consent": True}
    return {"office": "bethune-bruay", "stay": stay["id"], **words} | (changed or {})


def test_lead_is_kept_as_it_was_written(
    shop: Service, shop_client: TestClient, weekend: list[dict[str, Any]]
) -> None:
    """Whatever somebody writes is text, and is dropped in a year."""
    more = {"message": NASTY, "product": "product:n-0", "phone": "+33 3 21 00 00 00", "language": "nl"}
    asked = form(weekend[0], more)
    answer = shop_client.post("/api/v1/leads", json=asked)
    assert answer.status_code == 201
    until = datetime.now(UTC).date() + timedelta(days=365)
    assert answer.json()["kept_until"] == until.isoformat()
    with shop.store.reading() as db:
        (kept,) = [lead for lead in leads_of(db, "bethune-bruay") if lead.id == answer.json()["id"]]
    assert kept.content["message"] == NASTY
    assert kept.content["language"] == "nl"
    assert kept.product == "product:n-0"


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"consent": False}, "consent"),
        ({"consent": None}, "consent"),
        ({"email": "nobody"}, "email"),
        ({"email": "a@b c.fr"}, "email"),
        ({"name": "  "}, "name"),
        ({"name": "x" * 201}, "name"),
        ({"message": "x" * 4001}, "message"),
        ({"language": "xx"}, "language"),
        ({"stay": "../../etc"}, "stay"),
        ({"office": "nowhere"}, "office"),
        ({"stay": "0123456789abcdef"}, "stay"),
        ({"product": "product:draft-0"}, "product"),
        ({"product": "product:none"}, "product"),
        ({"product": "product:n-1"}, "product"),
        ({"role": "manager"}, "role"),
    ],
)
def test_bad_lead_is_refused_and_not_kept(
    shop: Service,
    shop_client: TestClient,
    weekend: list[dict[str, Any]],
    changed: dict[str, Any],
    field: str,
) -> None:
    """Without consent, or for what is not there, nothing is stored."""
    with shop.store.reading() as db:
        before = len(leads_of(db, "bethune-bruay"))
    answer = shop_client.post("/api/v1/leads", json=form(weekend[0], changed))
    assert answer.status_code == 422
    assert answer.json()["faults"][0].startswith(field)
    with shop.store.reading() as db:
        assert len(leads_of(db, "bethune-bruay")) == before


def test_nothing_of_a_visitor_is_set(shop_client: TestClient, weekend: list[dict[str, Any]]) -> None:
    """No cookie anywhere in the API."""
    for answer in (
        shop_client.get("/api/v1/products"),
        shop_client.get(f"/api/v1/stays/{weekend[0]['id']}"),
        shop_client.post("/api/v1/leads", json=form(weekend[0])),
    ):
        assert "set-cookie" not in answer.headers
