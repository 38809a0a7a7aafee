"""For those who watch over the server."""

from fastapi.testclient import TestClient

from apps.api.app import create_app
from apps.service.service import Service


def test_alive_and_ready(client: TestClient) -> None:
    """A running server says so."""
    assert client.get("/api/v1/health").json() == {"status": "alive"}
    assert client.get("/api/v1/ready").json() == {"status": "ready"}


def test_not_ready_before_stays_can_be_composed(service: Service) -> None:
    """Who asks too early is told when to come back."""
    early = TestClient(create_app(service))
    service.pool.warm, before = False, service.pool.warm
    answer = early.get("/api/v1/ready")
    service.pool.warm = before
    assert (answer.status_code, answer.json()["type"]) == (503, "/problems/busy")
    assert int(answer.headers["retry-after"]) > 0


def test_figures_are_by_route_and_not_by_address(client: TestClient) -> None:
    """Prometheus sees how often each route was asked, whatever ids were in it."""
    client.get("/api/v1/stays/0123456789abcdef")
    text = client.get("/metrics").text
    assert 'route="/api/v1/stays/{stay_id}",status="404"' in text
    assert "0123456789abcdef" not in text
    assert "fluvestre_composing 0.0" in text
