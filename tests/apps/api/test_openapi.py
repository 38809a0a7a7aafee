"""Whatever is asked of the API, it answers, and never with a fault of its own."""

from contextlib import suppress
from typing import Any

import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode

SHOTS = settings(
    max_examples=40,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture
def api(client: TestClient) -> Any:
    """Read the description of the running application."""
    return schemathesis.openapi.from_dict(client.get("/api/v1/openapi.json").json())


def test_nothing_that_is_asked_is_a_fault_of_ours(api: Any, client: TestClient) -> None:
    """No status of 500 and more but the queue's, a refusal is a problem with its kind, and all are asked."""
    operations = [found.ok() for found in api.get_all_operations()]
    assert len(operations) > 12
    for operation in operations:
        assert shoot(operation.as_strategy(generation_mode=GenerationMode.POSITIVE), client) > 0
        # What takes nothing has nothing that could be wrong.
        with suppress(Unsatisfiable):
            shoot(operation.as_strategy(generation_mode=GenerationMode.NEGATIVE), client)


def shoot(cases: Any, client: TestClient) -> int:
    """Ask many things of one operation; count the answers."""
    answers = []

    @SHOTS
    @given(case=cases)
    def one(case: Any) -> None:
        asked = case.as_transport_kwargs(base_url="http://localhost")
        del asked["cookies"]
        answer = client.request(**{"content" if name == "data" else name: asked[name] for name in asked})
        assert answer.status_code < 500 or answer.status_code == 503, answer.text
        if answer.status_code >= 400:
            assert answer.headers["content-type"] == "application/problem+json"
            assert answer.json()["type"].startswith("/problems/")
        answers.append(answer.status_code)

    one()
    return len(answers)


def test_description_names_every_route(client: TestClient) -> None:
    """What the contract promises is described."""
    described = client.get("/api/v1/openapi.json").json()["paths"]
    promised = (
        *("/api/v1/segments", "/api/v1/offers", "/api/v1/stations", "/api/v1/network", "/api/v1/stays"),
        *("/api/v1/stays/{stay_id}", "/api/v1/stays/{stay_id}/{form}", "/api/v1/stays/{stay_id}/changes"),
        "/api/v1/stays/why",
        *("/api/v1/products", "/api/v1/products/{product_id}", "/api/v1/leads", "/api/v1/offices"),
        *("/api/v1/health", "/api/v1/ready"),
    )
    assert set(promised) <= set(described)
