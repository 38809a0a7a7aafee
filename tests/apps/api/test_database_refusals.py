"""What the database refuses is told as what it is."""

import logging
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from apps.api.app import create_app
from apps.service.service import Service, open_service
from apps.settings import read_settings
from tests.apps.serving import PLENTY, service_in


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Service]:
    """Open a service with an empty store."""
    opened = service_in(tmp_path)
    yield opened
    opened.close()


def test_database_that_is_gone_is_told(
    own: Service, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Clients are asked to come back, the log names the cause, and the server is not ready."""
    client = TestClient(create_app(own))
    own.pool.warm = True
    assert client.get("/api/v1/ready").status_code == 200
    own.store.close()
    shutil.rmtree(tmp_path)
    for path in ("/api/v1/stays/0123456789abcdef", "/api/v1/ready", "/api/v1/products"):
        with caplog.at_level(logging.ERROR, "fluvestre.store"):
            answer = client.get(path, headers={"accept-language": "en"})
        assert (answer.status_code, answer.json()["type"]) == (503, "/problems/busy")
        assert "database" in answer.json()["detail"]
        assert int(answer.headers["retry-after"]) > 0
        assert str(tmp_path) not in answer.text
        assert "unable to open database file" in caplog.records[-1].cause
    of_a_site = {"origin": "https://www.example.org"}
    assert client.get("/api/v1/health", headers=of_a_site).status_code == 200


@pytest.mark.parametrize("field", ["office", "product"])
def test_character_that_cannot_be_stored_is_refused(database_url: str, field: str) -> None:
    """The character zero is the fault of whoever sends it, whatever the database makes of it."""
    service = open_service(read_settings({}, database_url=database_url, **PLENTY))
    words = {"office": "a", "stay": "0123456789abcdef", "name": "Ann", "email": "ann@example.org"}
    asked = {**words, "consent": True, field: "a\0b"}
    answer = TestClient(create_app(service)).post("/api/v1/leads", json=asked)
    service.close()
    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/request")
