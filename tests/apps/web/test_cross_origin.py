"""Pages of the offices' sites may read answers; others may not."""

import pytest
from fastapi import FastAPI

from apps.web.cross_origin import CrossOriginMiddleware

from .asking import ask

SITE = "https://www.office.example"
STAY = "/api/v1/stays/1"


@pytest.fixture
def app(app: FastAPI) -> FastAPI:
    """Let one site read the API."""
    app.add_middleware(CrossOriginMiddleware, allowed=lambda origin: origin == SITE)
    return app


def preflight(app: FastAPI, origin: str) -> dict[str, str]:
    """Ask what a browser asks before it sends JSON."""
    asked = {"origin": origin, "access-control-request-method": "POST"}
    answer = ask(app, "/api/v1/stays", "OPTIONS", headers=asked)
    return {"status": str(answer.status_code), **answer.headers}


def test_site_of_an_office_reads_answers(app: FastAPI) -> None:
    """The answer names the site, never cookies, and which headers its scripts may read."""
    headers = ask(app, STAY, headers={"origin": SITE}).headers
    assert headers["access-control-allow-origin"] == SITE
    assert "ETag" in headers["access-control-expose-headers"]
    assert "access-control-allow-credentials" not in headers
    assert headers["vary"] == "Origin"


@pytest.mark.parametrize("origin", ["https://elsewhere.example", "null", "http://www.office.example"])
def test_other_sites_do_not(app: FastAPI, origin: str) -> None:
    """The answer to another site's page lets no script read it, and a cache keeps both apart."""
    headers = ask(app, STAY, headers={"origin": origin}).headers
    assert "access-control-allow-origin" not in headers
    assert headers["vary"] == "Origin"


def test_answer_without_origin_varies_too(app: FastAPI) -> None:
    """What is kept for one is not given to another, and what else it varies by stays."""
    assert ask(app, "/api/v1/own").headers.get_list("vary") == ["Accept-Language", "Origin"]


def test_browser_may_send_json_from_an_office(app: FastAPI) -> None:
    """The question before a request is answered without asking the routes."""
    told = preflight(app, SITE)
    assert told["status"] == "204"
    assert told["access-control-allow-origin"] == SITE
    assert "POST" in told["access-control-allow-methods"]
    assert "Content-Type" in told["access-control-allow-headers"]
    assert "Origin" in told["vary"]


def test_browser_may_not_from_elsewhere(app: FastAPI) -> None:
    """Another site is refused with a problem."""
    told = preflight(app, "https://elsewhere.example")
    assert told["status"] == "403"
    assert told["content-type"] == "application/problem+json"
    assert "access-control-allow-origin" not in told


def test_other_paths_are_left_alone(app: FastAPI) -> None:
    """The workshop has nothing that other sites could read."""
    headers = ask(app, "/bureau/produits/7", headers={"origin": SITE}).headers
    assert "access-control-allow-origin" not in headers
    assert "vary" not in headers
