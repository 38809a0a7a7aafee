"""What nobody foresaw is logged, and not told."""

import logging

import pytest
from fastapi import FastAPI
from starlette.requests import ClientDisconnect
from starlette.types import Receive, Scope, Send

from apps.web.fault import FaultMiddleware
from apps.web.request_id import RequestIdMiddleware

from .asking import ask


def test_client_gets_the_id_and_the_log_the_traceback(app: FastAPI, caplog: pytest.LogCaptureFixture) -> None:
    """The answer holds the request's id and nothing of the fault; the log holds both."""
    app.add_middleware(FaultMiddleware)
    app.add_middleware(RequestIdMiddleware)
    with caplog.at_level(logging.ERROR, "fluvestre.fault"):
        answer = ask(app, "/api/v1/broken?name=Jeanne", headers={"x-request-id": "abcdefgh"})
    assert answer.status_code == 500
    assert answer.json()["request_id"] == "abcdefgh"
    assert "secret" not in answer.text
    (record,) = caplog.records
    assert (record.request_id, record.method, record.route) == ("abcdefgh", "GET", "/api/v1/broken")
    assert "a secret of the program" in caplog.text
    assert "Jeanne" not in caplog.text


def test_answer_that_has_begun_is_broken_off() -> None:
    """Where half an answer is sent, no second one follows: the fault goes on to the server."""
    sent: list[str] = []

    async def half(_: Scope, __: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        msg = "half way"
        raise RuntimeError(msg)

    async def noting(scope: Scope, receive: Receive, send: Send) -> None:
        with pytest.raises(RuntimeError, match="half way"):
            await FaultMiddleware(half)(scope, receive, send)
        sent.append("raised")
        await send({"type": "http.response.body", "body": b""})

    assert ask(noting, "/").status_code == 200
    assert sent == ["raised"]


def test_who_leaves_is_no_fault(caplog: pytest.LogCaptureFixture) -> None:
    """A client that goes away in the middle of a body puts no traceback into the log."""

    async def reading(_: Scope, __: Receive, ___: Send) -> None:
        raise ClientDisconnect

    async def outer(scope: Scope, receive: Receive, send: Send) -> None:
        await FaultMiddleware(reading)(scope, receive, send)
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    with caplog.at_level(logging.INFO, "fluvestre.fault"):
        assert ask(outer, "/").status_code == 204
    assert caplog.records == []
