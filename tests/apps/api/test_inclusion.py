"""For whom a stay is feasible, by HTTP."""

import json
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient


def test_verdicts_are_those_of_the_command(client: TestClient, weekend: Any, stays: Path, run: Any) -> None:
    """Each need has one of three answers, the same as on the command line."""
    stay_id = weekend[0]["id"]
    answer = client.get(f"/api/v1/stays/{stay_id}/inclusion", params={"lang": "en"})
    assert answer.status_code == 200
    told = answer.json()
    assert {verdict["answer"] for verdict in told["verdicts"]} <= {"now", "if-confirmed", "no"}
    printed = json.loads(run("inclusion", stays / f"{stay_id}.json", "--json", "--lang", "en").out)
    assert told["verdicts"] == printed["stays"][0]["verdicts"]
    assert (told["stay"], told["language"]) == (stay_id, "en")


def test_what_a_browser_has_is_not_sent_again(client: TestClient, weekend: Any) -> None:
    """The answer is the same until the data change."""
    url = f"/api/v1/stays/{weekend[0]['id']}/inclusion"
    first = client.get(url)
    assert client.get(url, headers={"If-None-Match": first.headers["etag"]}).status_code == 304


@pytest.mark.parametrize(
    ("path", "status"), [("0123456789abcdef/inclusion", 404), ("{id}/inclusion?lang=nl", 422)]
)
def test_what_there_is_not(client: TestClient, weekend: Any, path: str, status: int) -> None:
    """A stay that is not kept, and a language without these texts, are refused."""
    assert client.get(f"/api/v1/stays/{path.format(id=weekend[0]['id'])}").status_code == status
