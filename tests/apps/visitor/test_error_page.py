"""What visitors read when they are refused is a page."""

from dataclasses import replace

import pytest
from fastapi.testclient import TestClient

from apps.api.app import create_app
from apps.service.service import Service
from apps.visitor.error_page import for_visitors

STAY = "/sejours/0123456789abcdef"


@pytest.fixture
def hurried(service: Service) -> TestClient:
    """Run an application that composes once a minute and takes short messages."""
    settings = replace(service.settings, composes_per_minute=1, body_bytes=1024)
    return TestClient(create_app(replace(service, settings=settings)))


def test_who_asks_too_often_reads_a_page(hurried: TestClient) -> None:
    """It is in the visitor's language, says when to come back, and leads back to the same office."""
    hurried.get("/sejours/composer")
    answer = hurried.get("/sejours/composer?lang=de&office=bethune-bruay")
    assert answer.status_code == 429
    assert int(answer.headers["retry-after"]) > 0
    assert answer.headers["content-type"].startswith("text/html")
    assert "Der Dienst ist stark gefragt" in answer.text
    assert "/sejours?lang=de&amp;office=bethune-bruay" in answer.text


def test_who_writes_too_much_reads_a_page(hurried: TestClient) -> None:
    """Whatever the length that was announced, the visitor learns what to do."""
    answer = hurried.post(f"{STAY}?lang=en", data={"message": "x" * 2000})
    assert answer.status_code == 413
    assert "Please shorten it" in answer.text
    assert "noindex" in answer.headers["x-robots-tag"]


def test_what_is_not_to_be_done_is_a_page_too(hurried: TestClient) -> None:
    """A method that no page has is refused with what there is."""
    answer = hurried.put(STAY)
    assert answer.status_code == 405
    assert answer.headers["allow"]
    assert "Cette demande ne peut pas être traitée" in answer.text


def test_programs_still_read_json(hurried: TestClient) -> None:
    """Only the visitors' pages answer so."""
    assert hurried.get("/api/v1/nothing").headers["content-type"] == "application/problem+json"
    assert not for_visitors("/sejoursx")
    assert for_visitors("/sejours")
