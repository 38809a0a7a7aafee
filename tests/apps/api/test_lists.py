"""The lists by HTTP."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient


@pytest.mark.parametrize("name", ["segments", "offers", "stations", "moorings"])
def test_list_is_that_of_the_command_line(client: TestClient, run: Callable[..., Any], name: str) -> None:
    """Two doors, one answer."""
    assert client.get(f"/api/v1/{name}").json() == json.loads(run(name, "--json").out)


def test_offers_are_filtered_as_by_the_command_line(client: TestClient, run: Callable[..., Any]) -> None:
    """The filters are the same too."""
    printed = run("offers", "--json", "--kind", "museum", "--near", "bethune", "--within-km", "9").out
    asked = {"kind": "museum", "near": "bethune", "within_km": 9}
    assert client.get("/api/v1/offers", params=asked).json() == json.loads(printed)


@pytest.mark.parametrize(
    ("query", "status"),
    [("within_km=-1", 422), ("open_on=yesterday", 422), ("segment=nobody", 422), ("colour=red", 422)],
)
def test_bad_filter_is_refused(client: TestClient, query: str, status: int) -> None:
    """A filter that cannot be meant is told."""
    answer = client.get(f"/api/v1/offers?{query}")
    assert answer.status_code == status
    assert answer.json()["faults"]


def test_list_that_a_browser_has_is_not_sent_again(client: TestClient) -> None:
    """The answer is kept for an hour, and compared after that."""
    first = client.get("/api/v1/segments")
    assert first.headers["cache-control"] == "public, max-age=3600"
    again = client.get("/api/v1/segments", headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304


@pytest.mark.parametrize("day", ["0001-01-01", "1999-12-31", "2101-01-01", "9999-12-31"])
def test_day_that_nothing_reaches_is_refused(client: TestClient, day: str) -> None:
    """Opening hours are asked for days of this century, as on the command line."""
    answer = client.get("/api/v1/offers", params={"open_on": day})
    assert answer.status_code == 422
    assert answer.json()["faults"][0].startswith("open_on")
