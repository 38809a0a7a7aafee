"""Why an offer is in a stay, or why it is not, by HTTP."""

import json
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from apps.api.app import create_app
from apps.service.service import Service

FEAST = "offer:gambrinus-fest"
"""Open in another month."""


def visited(stay: dict[str, Any]) -> str:
    """Return the id of the first visit of a stay."""
    return next(stop["id"] for day in stay["days"] for stop in day["stops"] if stop["kind"] == "visit")


def test_what_is_there_is_told_as_the_command_tells_it(
    client: TestClient, weekend: Any, stays: Path, run: Any
) -> None:
    """The same terms and the same stay without it, which can be opened, without the offer."""
    stay, offer = weekend[0], visited(weekend[0])
    answer = client.get(f"/api/v1/stays/{stay['id']}/why/{offer}", params={"lang": "en"})
    assert answer.status_code == 200
    told = answer.json()
    (printed,) = json.loads(run("why", stays / f"{stay['id']}.json", offer, "--json", "--lang", "en").out)
    assert told == {"from": stay["id"], **printed}
    assert told["inside"]
    assert told["terms"]
    without = client.get(f"/api/v1/stays/{told['swap']['stay']}").json()
    assert offer not in {stop["id"] for day in without["days"] for stop in day["stops"]}


def test_what_is_closed_comes_with_a_stay_of_another_day(client: TestClient, weekend: Any) -> None:
    """The change that brings it in names a stay that holds it, and the answer speaks the language asked."""
    path = f"/api/v1/stays/{weekend[0]['id']}/why/{FEAST}"
    told = client.get(path, params={"lang": "de"}).json()
    assert (told["inside"], told["swap"]) == (False, None)
    assert {obstacle["kind"] for obstacle in told["obstacles"]} == {"closed"}
    assert told["obstacles"][0]["text"].endswith("geschlossen")
    assert set(told["change"]["fields"]) == {"arrive", "leave", "must"}
    other = client.get(f"/api/v1/stays/{told['change']['stay']}").json()
    assert FEAST in {stop["id"] for day in other["days"] for stop in day["stops"]}


@pytest.mark.parametrize(
    ("path", "status"),
    [
        (f"0123456789abcdef/why/{FEAST}", 404),
        ("{id}/why/offer:nowhere", 404),
        (f"{{id}}/why/{FEAST}?lang=it", 422),
    ],
)
def test_what_there_is_not(client: TestClient, weekend: Any, path: str, status: int) -> None:
    """A stay or an offer that is not there, and a language that nobody speaks, are refused."""
    assert client.get(f"/api/v1/stays/{path.format(id=weekend[0]['id'])}").status_code == status


def test_a_queue_without_a_place_refuses(service: Service, weekend: Any, client: TestClient) -> None:
    """Explaining waits in the queue of composing, and is told to come back like any other."""
    assert client.get("/api/v1/ready").status_code == 200
    path = f"/api/v1/stays/{weekend[0]['id']}/why/{FEAST}"
    taken, service.pool.taken = service.pool.taken, service.pool.places
    try:
        assert TestClient(create_app(service)).get(path).status_code == 503
    finally:
        service.pool.taken = taken
