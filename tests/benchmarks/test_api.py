"""The benchmark of the API asks what it says it asks."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

pytest.importorskip("benchmarks", reason="the benchmarks are not shipped")

from benchmarks.api import COPIES, _row
from benchmarks.api_peer import app
from benchmarks.api_server import SEGMENTS, fill
from tests.apps.serving import client_of, service_in


def test_peer_echoes() -> None:
    """A bare FastAPI application says what was said."""
    assert TestClient(app).get("/echo", params={"said": "oui"}).json() == {"said": "oui"}


def test_products_are_published_and_the_stay_is_there(tmp_path: Path) -> None:
    """What is asked under load is answered with something."""
    stay = fill(f"sqlite:///{tmp_path}/fluvestre.sqlite", 2)
    with client_of(service_in(tmp_path)) as client:
        listed = client.get("/api/v1/products", params={"segment": SEGMENTS[0]}).json()["products"]
        assert [row["stay"] for row in listed] == [stay] * 2
        assert client.get(f"/api/v1/stays/{stay}").status_code == 200


def test_ratio_is_peer_over_ours() -> None:
    """More than one is quicker than the peer."""
    row = _row("a stay", [0.2, 0.1, 0.4], ("bare FastAPI echo", [0.1, 0.1, 0.3]), 300)
    assert (row["ours_s"], row["peer_s"], row["ratio"]) == (0.2, 0.1, 0.5)
    assert row["size"] == COPIES * len(SEGMENTS)
    assert row["spread"] == [0.1, 0.4]
