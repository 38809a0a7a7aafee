"""Stays and products for tests of the pages that sell, made as an office makes them."""

import re
from html import unescape
from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient

from tests.apps.serving import ON_SALE, WEEKEND
from tests.apps.workshop.desk import Desk

VERSION = re.compile(r'name="version" value="(\d+)"')
TERMS = {
    "margin": "12,5",
    "min_persons": "2",
    "max_persons": "2",
    "valid_from": f"{ON_SALE['valid_from']}",
    "valid_to": f"{ON_SALE['valid_to']:%d/%m/%Y}",
    "included": "La nuit\nLes visites",
}
"""Terms that stand in nobody's way."""
FORM: dict[str, Any] = {
    **WEEKEND,
    "adults": "2",
    "children": "",
    "mode": "cycle",
    "travel": "itinerant",
    "budget": "",
    "free_min": "0",
    "max_cycle_km_day": "40",
    "max_walk_km_day": "5",
    "alternatives": "2",
    "language": "fr",
}
"""The form of a request that has stays."""


def two_stays(app: FastAPI) -> list[dict[str, Any]]:
    """Compose two stays of a weekend, or find them again; no stop of the second is an example."""
    answer = TestClient(app).post("/api/v1/stays", json={**WEEKEND, "alternatives": 2})
    assert answer.status_code == 200, answer.text
    stays: list[dict[str, Any]] = answer.json()["stays"]
    return stays


def first_visit(stay: dict[str, Any]) -> dict[str, Any]:
    """Find the first visit of a stay."""
    visit: dict[str, Any] = next(s for d in stay["days"] for s in d["stops"] if s["kind"] == "visit")
    return visit


def names(stay: dict[str, Any]) -> set[str]:
    """Gather the ids of what is visited or eaten at."""
    return {s["id"] for d in stay["days"] for s in d["stops"] if s["kind"] in ("visit", "meal")}


def draft(app: FastAPI, desk: Desk, stay: int = 1) -> str:
    """Make a product of one of the stays; return the address of its page."""
    answer = desk.post("/bureau/produits", stay=two_stays(app)[stay]["id"])
    assert answer.status_code == 303
    return str(answer.headers["location"])


def version(desk: Desk, path: str) -> str:
    """Read which version the forms of a page were opened with."""
    found = VERSION.search(desk.get(path).text)
    assert found
    return found[1]


def send(desk: Desk, page: str, **fields: Any) -> Any:
    """Open a page of a product, fill in its form, and send it."""
    return desk.post(page, **{"version": version(desk, page), **fields})


def accepted(desk: Desk, path: str) -> list[str]:
    """Read the keys of the warnings that a page of publication shows."""
    page = desk.get(f"{path}/publication").text
    return [unescape(key) for key in re.findall(r'name="accepted" value="([^"]*)"', page)]


def on_sale(app: FastAPI, manager: Desk) -> str:
    """Make a product and publish it; return the address of its page."""
    path = draft(app, manager)
    assert send(manager, f"{path}/conditions", **TERMS).status_code == 303
    keys = accepted(manager, path)
    fields = {"version": version(manager, f"{path}/publication"), "languages": ["fr"], "accepted": keys}
    assert manager.post(f"{path}/publication/publier", **fields).status_code == 303
    return path
