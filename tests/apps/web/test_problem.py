"""A refusal has one shape, in French and in English."""

import json
from typing import Any

import pytest
from starlette.requests import Request

from apps.texts import load_texts
from apps.web.problem import PROBLEM_LANGUAGES, STATUSES, Problem, ProblemError, problem_response
from offers.errors import FluvestreError


def request(path: str = "/api/v1/stays", language: str = "") -> Request:
    """Make a request with an id."""
    headers = [(b"accept-language", language.encode())]
    return Request({"type": "http", "path": path, "headers": headers, "state": {"request_id": "abc"}})


def told(problem: Problem, **of_request: str) -> dict[str, Any]:
    """Return what a client reads."""
    read: dict[str, Any] = json.loads(problem_response(request(**of_request), problem).body)
    return read


def test_problem_has_the_members_of_the_standard() -> None:
    """Type, title, status, detail, instance and the request's id are told, and faults where there are any."""
    assert told(Problem(code="request", faults=("arrive: expected a date.",))) == {
        "type": "/problems/request",
        "title": "Demande incomplète ou incomprise",
        "status": 422,
        "detail": "La demande ne peut pas être comprise.",
        "instance": "/api/v1/stays",
        "request_id": "abc",
        "faults": ["arrive: expected a date."],
    }


def test_reasons_are_told() -> None:
    """Why no stay exists is told a sentence each."""
    assert told(Problem(code="no-stay", reasons=("No night.", "No train.")))["reasons"] == [
        "No night.",
        "No train.",
    ]


def test_where_one_asks_why_is_told() -> None:
    """The path stands in the problem, and is left out where there is none."""
    assert told(Problem(code="no-stay", why="/api/v1/stays/why"))["why"] == "/api/v1/stays/why"
    assert "why" not in told(Problem(code="no-stay"))


@pytest.mark.parametrize(
    ("language", "title"), [("en", "Not found"), ("fr", "Introuvable"), ("nl", "Introuvable")]
)
def test_title_is_in_a_language_of_the_client(language: str, title: str) -> None:
    """English readers read English, all others French."""
    assert told(Problem(code="not-found"), language=language)["title"] == title


def test_answer_is_never_kept() -> None:
    """The headers say what it is, in which language, when to come back, and that it is not to be kept."""
    answer = problem_response(request(language="en"), Problem(code="busy", retry_after_s=5), {"allow": "GET"})
    assert answer.status_code == 503
    headers = dict(answer.headers)
    del headers["content-length"]
    assert headers == {
        "content-type": "application/problem+json",
        "content-language": "en",
        "vary": "Accept-Language",
        "cache-control": "no-store",
        "retry-after": "5",
        "allow": "GET",
    }


@pytest.mark.parametrize("language", PROBLEM_LANGUAGES)
@pytest.mark.parametrize("code", STATUSES)
def test_every_code_has_a_title_and_a_detail(code: str, language: str) -> None:
    """Each code has its texts in both languages, which need nothing filled in."""
    row = told(Problem(code=code), language=language)
    assert row["status"] == STATUSES[code]
    assert row["title"]
    assert row["detail"]


def test_texts_are_those_of_the_codes() -> None:
    """No text is left over from a code that there is no more."""
    keys = {f"problem_{code.replace('-', '_')}_{part}" for code in STATUSES for part in ("title", "detail")}
    details = {"problem_origin", "problem_unreachable"}
    for language in PROBLEM_LANGUAGES:
        assert set(load_texts(language).domains["problem"]) == keys | details


def test_detail_can_be_another_text() -> None:
    """A problem may say more than its code does."""
    assert "site" in told(Problem(code="forbidden", detail="problem_origin"))["detail"]


def test_what_a_client_wrote_is_told_in_measure() -> None:
    """Long faults are shortened, many are cut, and half a character is still valid UTF-8."""
    faults = told(Problem(code="request", faults=("x" * 9999, "\ud800", *("y",) * 500)))["faults"]
    assert len(faults) == 50
    assert len(faults[0]) == 501
    assert faults[1] == "?"


def test_path_is_told_as_a_reference() -> None:
    """Characters that are no part of a URI are escaped."""
    assert told(Problem(code="not-found"), path='/a b/"é\n')["instance"] == "/a%20b/%22%C3%A9%0A"


def test_unknown_code_is_a_mistake() -> None:
    """A problem without a status cannot be made."""
    with pytest.raises(ValueError, match="got 'oops'"):
        Problem(code="oops")


def test_error_carries_its_problem() -> None:
    """What is raised says the code and the faults, below the tree of refusals."""
    error = ProblemError(Problem(code="conflict", faults=("name: changed.",)))
    assert isinstance(error, FluvestreError)
    assert str(error) == "conflict\nname: changed."
