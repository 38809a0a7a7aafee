"""What composes, what writes to offices and what makes files is counted."""

from dataclasses import replace

import pytest
from fastapi.testclient import TestClient

from apps.api.app import create_app
from apps.api.budgets import composes, exports
from apps.service.service import Service

STAY = "0" * 16
EXPORT = f"/api/v1/stays/{STAY}/gpx"


def hurried(service: Service) -> TestClient:
    """Run an application that allows one of each."""
    settings = replace(service.settings, composes_per_minute=1, exports_per_minute=1)
    return TestClient(create_app(replace(service, settings=settings)))


def test_files_have_a_budget_of_their_own(service: Service) -> None:
    """After it is spent a file is refused, by HEAD too; the stay itself is not."""
    client = hurried(service)
    assert client.get(EXPORT).status_code == 404
    for refused in (client.get(EXPORT), client.head(EXPORT)):
        assert refused.status_code == 429
        assert int(refused.headers["retry-after"]) > 0
    assert client.get(f"/api/v1/stays/{STAY}").status_code == 404
    assert client.post("/api/v1/stays", json={}).status_code == 422


@pytest.mark.parametrize(
    ("path", "status"), [("/api/v1/leads", 422), (f"/sejours/{STAY}", 404), ("/api/v1/stays", 422)]
)
def test_messages_are_counted_as_composings_are(service: Service, path: str, status: int) -> None:
    """Who writes to offices again and again is refused, and may still read."""
    client = hurried(service)
    assert client.post(path, json={}).status_code == status
    assert client.post("/api/v1/leads", json={}).status_code == 429
    assert client.get("/sejours/composer").status_code == 429
    assert client.get("/sejours").status_code == 200


@pytest.mark.parametrize(
    ("method", "path", "kind"),
    [
        ("POST", "/api/v1/stays", (True, False)),
        ("POST", f"/api/v1/stays/{STAY}/changes", (True, False)),
        ("POST", "/api/v1/stays/why", (True, False)),
        ("GET", "/sejours/composer", (True, False)),
        ("GET", "/sejours/composer/pourquoi", (True, False)),
        ("GET", f"/api/v1/stays/{STAY}/why/offer:golf-d-olhain", (True, False)),
        ("GET", EXPORT, (False, True)),
        ("GET", f"/api/v1/stays/{STAY}", (False, False)),
        ("POST", "/api/v1/leads", (False, False)),
        ("GET", f"/sejours/{STAY}", (False, False)),
    ],
)
def test_requests_are_told_apart(method: str, path: str, kind: tuple[bool, bool]) -> None:
    """What composes takes a place of the queue; reading and writing to an office takes none."""
    scope = {"method": method, "path": path}
    assert (composes(scope), exports(scope)) == kind
