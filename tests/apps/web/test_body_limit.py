"""Bodies that are too large are refused, announced or not."""

from collections.abc import AsyncIterator

import httpx2
import pytest
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from apps.web.body_limit import BodyLimitMiddleware
from apps.web.problem_handlers import install_problems

from .asking import ask

MOST = 1000


async def plain(scope: Scope, receive: Receive, send: Send) -> None:
    """Read a body without FastAPI, and tell how long it was."""
    body = await Request(scope, receive).body()
    await PlainTextResponse(str(len(body)))(scope, receive, send)


async def in_pieces(size: int) -> AsyncIterator[bytes]:
    """Send a body whose length is not announced."""
    for _ in range(size // 100):
        yield b" " * 100
    yield b"{}"


@pytest.fixture(params=["fastapi", "plain"])
def limited(app: FastAPI, request: pytest.FixtureRequest) -> ASGIApp:
    """Limit bodies of an application with FastAPI, and of one without."""
    if request.param == "plain":
        return BodyLimitMiddleware(plain, most_bytes=MOST)
    install_problems(app)
    app.add_middleware(BodyLimitMiddleware, most_bytes=MOST)
    return app


def send(app: ASGIApp, content: bytes | AsyncIterator[bytes], **headers: str) -> httpx2.Response:
    """Send a body."""
    told = {"content-type": "application/json", **headers}
    return ask(app, "/api/v1/stays", "POST", content=content, headers=told)


def test_body_within_the_limit_passes(limited: ASGIApp) -> None:
    """A body of exactly the limit is read, whole or in pieces."""
    assert send(limited, b" " * (MOST - 2) + b"{}").status_code == 200
    assert send(limited, in_pieces(900)).status_code == 200


def test_announced_body_is_refused(limited: ASGIApp) -> None:
    """A length over the limit is refused with a problem."""
    answer = send(limited, b" " * (MOST + 1))
    assert answer.status_code == 413
    assert answer.json()["type"] == "/problems/too-large"


def test_body_in_pieces_is_refused(limited: ASGIApp) -> None:
    """A body that grows over the limit is refused with the same problem."""
    answer = send(limited, in_pieces(5000))
    assert answer.status_code == 413
    assert answer.json()["type"] == "/problems/too-large"


def test_reading_stops_at_the_limit() -> None:
    """Of a body without end no more is read than the limit and the piece that breaks it."""
    read: list[int] = []

    async def endless() -> AsyncIterator[bytes]:
        while True:
            read.append(100)
            yield b" " * 100

    assert send(BodyLimitMiddleware(plain, most_bytes=MOST), endless()).status_code == 413
    assert sum(read) == MOST + 100


def test_length_that_is_no_number_is_counted(limited: ASGIApp) -> None:
    """A false length does not open a way round the limit."""
    assert send(limited, b" " * (MOST + 1), **{"content-length": "-1"}).status_code == 413
    assert send(limited, b" " * (MOST + 1), **{"content-length": "5"}).status_code == 413


def test_refusals_of_the_application_pass() -> None:
    """An exception that is not about the size goes on."""

    async def failing(_: Scope, __: Receive, ___: Send) -> None:
        raise OSError

    async def outside(scope: Scope, receive: Receive, send: Send) -> None:
        with pytest.raises(OSError):  # noqa: PT011 — it is the one of above
            await BodyLimitMiddleware(failing, most_bytes=MOST)(scope, receive, send)
        await PlainTextResponse("raised")(scope, receive, send)

    assert ask(outside, "/").text == "raised"
