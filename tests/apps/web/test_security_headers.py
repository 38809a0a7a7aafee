"""What a browser may do depends on the part of the site."""

import httpx2
import pytest
from fastapi import FastAPI

from apps.web.security_headers import OFFICE_POLICY, VISITOR_POLICY, SecurityHeadersMiddleware

from .asking import ask


@pytest.fixture
def app(app: FastAPI) -> FastAPI:
    """Put the policies of the parts before an application."""
    app.add_middleware(
        SecurityHeadersMiddleware, parts={"/bureau": OFFICE_POLICY, "/sejours": VISITOR_POLICY}
    )
    return app


def content(answer: httpx2.Response) -> dict[str, str]:
    """Read the policy of an answer's content."""
    rules = answer.headers["content-security-policy"].split("; ")
    return {name: value for name, _, value in (rule.partition(" ") for rule in rules)}


def test_office_pages_load_our_files_and_are_never_framed(app: FastAPI) -> None:
    """The workshop runs no inline script, and no other site can show it."""
    answer = ask(app, "/bureau/produits/7")
    rules = content(answer)
    assert (rules["default-src"], rules["script-src"], rules["style-src"]) == ("'none'", "'self'", "'self'")
    assert rules["frame-ancestors"] == "'none'"
    assert rules["form-action"] == "'self'"
    assert "unsafe" not in answer.headers["content-security-policy"]


@pytest.mark.parametrize("path", ["/sejours", "/sejours/0123"])
def test_visitor_pages_live_in_frames_of_others(app: FastAPI, path: str) -> None:
    """The visitors' pages may be framed by anybody, and run nothing inline either."""
    answer = ask(app, path)
    assert content(answer)["frame-ancestors"] == "*"
    assert "unsafe" not in answer.headers["content-security-policy"]


@pytest.mark.parametrize("path", ["/api/v1/stays/1", "/nowhere", "/bureaux", "/"])
def test_data_are_no_page(app: FastAPI, path: str) -> None:
    """An answer that is data loads nothing, is never guessed to be a page, and may be read by others."""
    answer = ask(app, path)
    assert content(answer)["default-src"] == "'none'"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cross-origin-resource-policy"] == "cross-origin"


def test_answer_may_bring_its_own_policy(app: FastAPI) -> None:
    """A file that needs another policy keeps it, and gets the other headers."""
    answer = ask(app, "/api/v1/own")
    assert answer.headers.get_list("content-security-policy") == ["sandbox"]
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_https_is_asked_for_only_over_https(app: FastAPI) -> None:
    """A browser is told to stay on https once it came by it."""
    assert "strict-transport-security" not in ask(app, "/api/v1/own").headers
    secure = ask(app, "/api/v1/own", base="https://test")
    assert secure.headers["strict-transport-security"].startswith("max-age=31536000")
