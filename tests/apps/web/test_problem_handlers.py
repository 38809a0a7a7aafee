"""Every refusal and fault of an application has the shape of a problem."""

from typing import Literal

import httpx2
import pytest
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from apps.web.problem import Problem, ProblemError
from apps.web.problem_handlers import install_problems
from itinerary.errors import NoStayError, RequestError
from offers.errors import UnknownNameError

from .asking import ask

RAISED = {
    "problem": ProblemError(Problem(code="busy", retry_after_s=7)),
    "request": RequestError(("arrive: a.", "leave: b.")),
    "no-stay": NoStayError(("No night.",)),
    "unsupported": HTTPException(415),
    "teapot": HTTPException(418, "secret"),
    "gateway": HTTPException(502, "secret"),
    "fault": RuntimeError("secret"),
}


class Lead(BaseModel):
    """What a client sends."""

    name: str
    adults: int


@pytest.fixture
def refusing(app: FastAPI) -> FastAPI:
    """Make an application that refuses everything."""
    install_problems(app)

    @app.get("/raise/{which}")
    def refuse(which: str) -> None:
        raise RAISED[which]

    @app.get("/stations/{name}")
    def station(name: str, near: str = "") -> None:
        raise UnknownNameError("station", near or name, ("bethune",))

    @app.post("/leads")
    def lead(body: Lead) -> str:
        return body.name

    @app.get("/forms/{form}")
    def form(form: Literal["gpx", "ics"]) -> str:
        return form

    return app


def shape(answer: httpx2.Response) -> tuple[int, str]:
    """Return the status and the code, once the shape is that of a problem."""
    assert answer.headers["content-type"] == "application/problem+json"
    row = answer.json()
    assert row["status"] == answer.status_code
    assert {"type", "title", "detail", "instance", "request_id"} <= set(row)
    assert "secret" not in answer.text
    return answer.status_code, row["type"].removeprefix("/problems/")


@pytest.mark.parametrize(
    ("which", "status", "code"),
    [
        ("problem", 503, "busy"),
        ("request", 422, "request"),
        ("no-stay", 422, "no-stay"),
        ("unsupported", 415, "unsupported"),
        ("teapot", 422, "request"),
        ("gateway", 500, "fault"),
        ("fault", 500, "fault"),
    ],
)
def test_each_exception_is_a_problem(refusing: FastAPI, which: str, status: int, code: str) -> None:
    """Whatever a route raises is told with the status of its code, and leaks nothing."""
    assert shape(ask(refusing, f"/raise/{which}")) == (status, code)


def test_faults_and_reasons_are_told(refusing: FastAPI) -> None:
    """The faults of a request, the reasons of no stay and the seconds to wait are in the answer."""
    assert ask(refusing, "/raise/request").json()["faults"] == ["arrive: a.", "leave: b."]
    assert ask(refusing, "/raise/no-stay").json()["reasons"] == ["No night."]
    assert ask(refusing, "/raise/problem").headers["retry-after"] == "7"


def test_unknown_name_is_missing_only_where_the_path_names_it(refusing: FastAPI) -> None:
    """A name of the path is not found; one that the request names beside it is a fault of the request."""
    assert shape(ask(refusing, "/stations/bethume")) == (404, "not-found")
    assert shape(ask(refusing, "/stations/lillers?near=bethume")) == (422, "request")
    faults = ask(refusing, "/stations/bethume").json()["faults"]
    assert faults == ["Unknown station 'bethume'. Did you mean bethune?"]


def test_path_and_method_that_are_not_there(refusing: FastAPI) -> None:
    """An unknown path, a value of a path that is none, and a wrong method are problems; Allow says which."""
    assert shape(ask(refusing, "/nowhere")) == (404, "not-found")
    assert shape(ask(refusing, "/forms/papyrus")) == (404, "not-found")
    wrong = ask(refusing, "/leads", "DELETE")
    assert shape(wrong) == (405, "method")
    assert wrong.headers["allow"] == "POST"


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        (b"{", ["body: JSON decode error."]),
        (b"{}", ["name: Field required.", "adults: Field required."]),
        (b"[" * 50000, ["body: cannot be read."]),
        (b"[]", ["body: Input should be a valid dictionary or object to extract fields from."]),
    ],
)
def test_body_that_is_not_understood(refusing: FastAPI, body: bytes, faults: list[str]) -> None:
    """Each fault of a body is named by its field, and what was sent is not sent back."""
    answer = ask(refusing, "/leads", "POST", content=body, headers={"content-type": "application/json"})
    assert shape(answer) == (422, "request")
    assert answer.json()["faults"] == faults


def test_fault_of_a_middleware_is_a_problem_too(refusing: FastAPI) -> None:
    """What fails before any route is reached has the same shape."""

    class Failing:
        def __init__(self, app: object) -> None:
            self.app = app

        async def __call__(self, _: Scope, __: Receive, ___: Send) -> None:
            raise RuntimeError("secret")

    refusing.add_middleware(Failing)
    assert shape(ask(refusing, "/api/v1/stays/1")) == (500, "fault")


def test_pages_may_answer_in_their_own_way() -> None:
    """An application may draw problems as it likes, and tell exceptions of its own."""
    pages = FastAPI()

    def page(_: Request, problem: Problem, __: object) -> Response:
        return PlainTextResponse(problem.code, status_code=problem.status)

    install_problems(pages, page, {LookupError: lambda _, __: Problem(code="conflict")})

    @pages.get("/lost")
    def lost() -> None:
        raise KeyError("lost")

    @pages.get("/broken")
    def broken() -> None:
        raise RuntimeError("secret")

    assert (ask(pages, "/lost").status_code, ask(pages, "/lost").text) == (409, "conflict")
    assert ask(pages, "/broken").text == "fault"
    assert ask(pages, "/nowhere").text == "not-found"
