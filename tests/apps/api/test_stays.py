"""Stays by HTTP."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from apps.api.forms import FORMS
from apps.stay_files import WRITERS
from tests.apps.serving import SATURDAY, SUNDAY, WEEKEND


def test_stays_are_those_of_the_command_line(client: TestClient, weekend: Any, stays: Path) -> None:
    """Same request, same data, same version: the same bytes."""
    for stay in weekend:
        answer = client.get(f"/api/v1/stays/{stay['id']}")
        assert answer.content == (stays / f"{stay['id']}.json").read_bytes()


@pytest.mark.parametrize("suffix", ["gpx", "geojson", "ics", "html"])
def test_files_are_those_of_the_command_line(
    client: TestClient, weekend: Any, stays: Path, suffix: str
) -> None:
    """What is exported by HTTP is what the command writes."""
    stay_id = weekend[0]["id"]
    form = "map" if suffix == "html" else suffix
    answer = client.get(f"/api/v1/stays/{stay_id}/{form}")
    assert answer.content == (stays / f"{stay_id}.{suffix}").read_bytes()


def test_every_form_has_a_file(client: TestClient, weekend: Any) -> None:
    """Each form of the command has a name, a kind, and something in it."""
    assert set(FORMS) == set(WRITERS)
    for form, known in FORMS.items():
        answer = client.get(f"/api/v1/stays/{weekend[0]['id']}/{form}", params={"lang": "en"})
        assert answer.status_code == 200, form
        assert answer.headers["content-type"] == known.media_type
        assert answer.headers["content-disposition"].endswith(f'{weekend[0]["id"]}.{known.ending}"')
        assert len(answer.content) > 500


def test_pages_of_a_stay_are_no_part_of_our_site(client: TestClient, weekend: Any) -> None:
    """A page with a script of its own runs in a sandbox, where it reaches no session."""
    policy = client.get(f"/api/v1/stays/{weekend[0]['id']}/map").headers["content-security-policy"]
    assert "sandbox allow-scripts" in policy
    assert "allow-same-origin" not in policy
    assert "default-src 'none'" in policy


def test_what_a_browser_has_is_not_sent_again(client: TestClient, weekend: Any) -> None:
    """A stay never changes."""
    url = f"/api/v1/stays/{weekend[0]['id']}"
    first = client.get(url)
    again = client.get(url, headers={"If-None-Match": f'"other", W/{first.headers["etag"]}'})
    assert (again.status_code, again.content) == (304, b"")
    assert "max-age=31536000" in first.headers["cache-control"]


def test_change_is_composed_around(client: TestClient, weekend: Any) -> None:
    """What a visitor does not want goes, and the days are the same."""
    before = weekend[0]
    gone = next(s["id"] for d in before["days"] for s in d["stops"] if s["kind"] == "visit")
    answer = client.post(f"/api/v1/stays/{before['id']}/changes", json={"ban": [gone]})
    (after,) = answer.json()["stays"]
    assert gone not in {s["id"] for d in after["days"] for s in d["stops"]}
    assert [d["date"] for d in after["days"]] == [d["date"] for d in before["days"]]
    assert after["id"] not in {s["id"] for s in weekend}


def test_impossible_request_has_its_reasons(client: TestClient) -> None:
    """No stay is no error of the server."""
    answer = client.post("/api/v1/stays", json={**WEEKEND, "budget_ct": 100})
    told = answer.json()
    assert (answer.status_code, told["type"]) == (422, "/problems/no-stay")
    assert told["reasons"]


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"segment": "nobody"}, "segment: Unknown segment 'nobody'"),
        ({"arrive": "2020-05-15T10:00", "leave": "2020-05-16T10:00"}, "arrive: expected a day from"),
        (
            {"arrive": f"{SATURDAY.year + 9}-05-15T10:00", "leave": f"{SATURDAY.year + 9}-05-16T10:00"},
            "arrive: expected a day from",
        ),
        (
            {"leave": f"{SATURDAY + timedelta(days=5)}T10:00"},
            "leave: expected a stay of at most 4 days, got 6.",
        ),
        ({"adults": 10_000}, "adults: expected a whole number from 0 to 200"),
        ({"alternatives": 10}, "alternatives: expected at most 3, got 10."),
        ({"effort": "thorough"}, "effort: expected one of quick, normal"),
        ({"ban": [f"offer:{n}" for n in range(500)]}, "ban: "),
        ({"ban": "offer:x"}, "ban: expected a list"),
        ({"must": [{"a": [[[[[[]]]]]]}]}, "must: [0] expected a name"),
        ({"seed": 1.5}, "seed: expected a whole number"),
        ({"language": "xx"}, "language: expected one of fr, en, nl, de"),
        ({"__proto__": 1}, "'__proto__': no such field"),
        ({"segment": "'; DROP TABLE stays; --"}, "segment: Unknown segment"),
    ],
)
def test_bad_requests_are_refused_with_the_reason(
    client: TestClient, changed: dict[str, Any], fault: str
) -> None:
    """What is wrong is said, and nothing is composed."""
    answer = client.post("/api/v1/stays", json={**WEEKEND, **changed})
    told = answer.json()
    assert (answer.status_code, told["type"]) == (422, "/problems/request")
    assert any(fault in f for f in told["faults"]), told["faults"]


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"x"', b"null", b"[" * 5000, b"\xff\xfe"])
def test_body_that_is_no_request(client: TestClient, body: bytes) -> None:
    """Whatever is sent, it is told to be no request."""
    answer = client.post("/api/v1/stays", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"


def test_body_that_is_too_large(client: TestClient) -> None:
    """Nobody fills the memory."""
    answer = client.post("/api/v1/stays", json={**WEEKEND, "ban": ["x" * 100_000]})
    assert (answer.status_code, answer.json()["type"]) == (413, "/problems/too-large")


@pytest.mark.parametrize(
    "path", ["0123456789abcdef", "..%2f..%2fetc%2fpasswd", "0123456789ABCDEF", "x", "0123456789abcde'"]
)
def test_stay_that_is_not_there(client: TestClient, path: str) -> None:
    """No id leads anywhere else."""
    for url in (f"/api/v1/stays/{path}", f"/api/v1/stays/{path}/gpx"):
        answer = client.get(url)
        assert (answer.status_code, answer.json()["type"]) == (404, "/problems/not-found")
    answer = client.post(f"/api/v1/stays/{path}/changes", json={})
    assert answer.status_code == 404


def test_field_that_makes_another_stay_is_no_change(client: TestClient, weekend: Any) -> None:
    """Other days are another request."""
    answer = client.post(f"/api/v1/stays/{weekend[0]['id']}/changes", json={"arrive": f"{SUNDAY}T10:00"})
    assert "'arrive': cannot be changed" in answer.json()["faults"][0]


def test_form_that_nobody_knows(client: TestClient, weekend: Any) -> None:
    """A form is one of the list."""
    answer = client.get(f"/api/v1/stays/{weekend[0]['id']}/docx")
    assert answer.status_code == 404
