"""Each request has an id."""

import pytest
from fastapi import FastAPI
from starlette.requests import Request

from apps.web.request_id import RequestIdMiddleware

from .asking import ask


@pytest.fixture
def app() -> FastAPI:
    """Make an application that tells the id of a request."""
    made = FastAPI()

    @made.get("/")
    def told(request: Request) -> str:
        return str(request.state.request_id)

    made.add_middleware(RequestIdMiddleware)
    return made


def test_request_without_id_is_given_one(app: FastAPI) -> None:
    """The routes and the answer have the same id, and each request another."""
    first, second = ask(app, "/"), ask(app, "/")
    assert first.headers["x-request-id"] == first.json()
    assert len(first.json()) == 16
    assert first.json() != second.json()


def test_sane_id_is_kept(app: FastAPI) -> None:
    """The id that a proxy gave stays the id."""
    assert ask(app, "/", headers={"x-request-id": "proxy-1.A_z"}).headers["x-request-id"] == "proxy-1.A_z"


@pytest.mark.parametrize("given", ["short", "x" * 65, "with space", '"};alert(1)', "éééééééé".encode()])
def test_id_that_is_not_sane_is_replaced(app: FastAPI, given: str | bytes) -> None:
    """What could harm a log or be anything but an id is not taken."""
    answer = ask(app, "/", headers=[(b"x-request-id", given if isinstance(given, bytes) else given.encode())])
    assert len(answer.headers["x-request-id"]) == 16
