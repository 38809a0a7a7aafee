"""The page of the API says what the program does."""

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from apps.web.problem import STATUSES

PAGE = Path(__file__).resolve().parents[3] / "docs" / "api.md"

pytestmark = pytest.mark.skipif(not PAGE.exists(), reason="the pages are not shipped")


def test_every_route_is_told(client: TestClient) -> None:
    """The table has the routes of the description, and no other."""
    table = PAGE.read_text(encoding="utf-8").partition("| route |")[2].partition("```")[0]
    told = set(re.findall(r"`(?:GET |POST )?(/[^`? ]*)`", table))
    described = client.get("/api/v1/openapi.json").json()["paths"]
    assert told == {path.removeprefix("/api/v1") for path in described}


def test_every_problem_is_told() -> None:
    """The table has each code with its status."""
    table = PAGE.read_text(encoding="utf-8").partition("| type |")[2].partition("\n\n")[0]
    told: dict[str, int] = {}
    for line in table.splitlines()[2:]:
        _, codes, statuses, *_ = line.split("|")
        told |= dict(zip(re.findall("`([^`]+)`", codes), map(int, statuses.split()), strict=True))
    assert told == dict(STATUSES)
