"""Why there is no stay, by HTTP."""

import json
from typing import Any

from fastapi.testclient import TestClient

from tests.apps.serving import SATURDAY, WEEKEND

WHY = "/api/v1/stays/why"
HURRIED = {**WEEKEND, "leave": f"{SATURDAY}T10:20"}


def test_an_impossible_request_leads_to_its_explanation(client: TestClient) -> None:
    """The refusal names the path, and there the same body gets conflicts and changes that help."""
    refused = client.post("/api/v1/stays", json=HURRIED).json()
    assert refused["why"] == WHY
    answer = client.post(refused["why"], json=HURRIED)
    told = answer.json()
    assert (answer.status_code, told["possible"]) == (200, False)
    assert answer.headers["cache-control"] == "no-store"
    assert told["reasons"] == refused["reasons"]
    first = told["changes"][0]
    assert {c["condition"] for c in told["conflicts"][0]} == {"arrive", "leave"}
    assert client.post("/api/v1/stays", json={**HURRIED, **first["fields"]}).status_code == 200


def test_the_explanation_is_that_of_the_command_line(client: TestClient, run: Any) -> None:
    """Same request, same data: the same words."""
    options = [f"--{name}={HURRIED[name]}" for name in ("segment", "from", "arrive", "leave", "effort")]
    printed = json.loads(run("compose", *options, "--json").out)
    assert client.post(WHY, json=HURRIED).json() == {"possible": False, **printed}


def test_a_possible_request_is_said_to_be_possible(client: TestClient) -> None:
    """Where there are stays there is nothing to explain."""
    assert client.post(WHY, json=WEEKEND).json() == {
        "possible": True,
        "reasons": [],
        "conflicts": [],
        "changes": [],
        "glances": 0,
        "whole": True,
    }


def test_a_change_without_a_stay_names_no_path(client: TestClient, weekend: Any) -> None:
    """What is sent to change a stay is no whole request."""
    answer = client.post(f"/api/v1/stays/{weekend[0]['id']}/changes", json={"budget_ct": 100})
    assert answer.status_code == 422
    assert "why" not in answer.json()


def test_bad_requests_are_refused(client: TestClient) -> None:
    """What is wrong is said as it is in composing."""
    answer = client.post(WHY, json={**HURRIED, "effort": "thorough"})
    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/request")
