"""A line a request, with nothing of who asked."""

import json
import logging

import pytest
from fastapi import FastAPI
from starlette.types import Receive, Scope, Send

from apps.logs import json_formatter
from apps.web.access_log import AccessLogMiddleware
from apps.web.request_id import RequestIdMiddleware

from .asking import ask


@pytest.fixture
def logged(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """Listen to the log of requests."""
    caplog.set_level(logging.INFO, "fluvestre.access")
    return caplog


def test_request_is_a_line_of_json(app: FastAPI, logged: pytest.LogCaptureFixture) -> None:
    """The line says when, what was asked and how it ended."""
    app.add_middleware(AccessLogMiddleware)
    app.add_middleware(RequestIdMiddleware)
    ask(app, "/api/v1/stays/0123", headers={"x-request-id": "abcdefgh"})
    (record,) = logged.records
    row = json.loads(json_formatter().format(record))
    assert row.pop("time").endswith("+00:00")
    assert row.pop("duration_ms") > 0
    assert row == {
        "level": "INFO",
        "logger": "fluvestre.access",
        "message": "request",
        "request_id": "abcdefgh",
        "method": "GET",
        "route": "/api/v1/stays/{id}",
        "status": 200,
    }


def test_nothing_of_the_client_is_logged(app: FastAPI, logged: pytest.LogCaptureFixture) -> None:
    """Neither address, path, query, cookie nor body stands in a line."""
    app.add_middleware(AccessLogMiddleware)
    ask(app, "/api/v1/stays/jeanne?name=jeanne", client="203.0.113.7", headers={"cookie": "session=jeanne"})
    ask(app, "/api/v1/stays", "POST", json={"name": "jeanne"})
    ask(app, "/jeanne")
    lines = [json_formatter().format(record) for record in logged.records]
    assert len(lines) == 3
    assert not any("jeanne" in line or "203.0.113" in line for line in lines)


def test_fault_and_lost_client_are_logged(logged: pytest.LogCaptureFixture) -> None:
    """A request that ends without an answer is logged as such."""

    async def silent(_: Scope, __: Receive, ___: Send) -> None:
        raise OSError

    async def answering(scope: Scope, receive: Receive, send: Send) -> None:
        with pytest.raises(OSError):  # noqa: PT011 — it is the one of above
            await AccessLogMiddleware(silent)(scope, receive, send)
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    ask(answering, "/")
    assert [record.status for record in logged.records] == [499]


def test_log_that_is_not_wanted_is_not_written(app: FastAPI, caplog: pytest.LogCaptureFixture) -> None:
    """Above the level of these lines, none is made."""
    caplog.set_level(logging.WARNING, "fluvestre.access")
    app.add_middleware(AccessLogMiddleware)
    assert ask(app, "/api/v1/stays/1").status_code == 200
    assert not caplog.records
