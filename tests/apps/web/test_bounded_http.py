"""What a client sends has an end."""

import socket
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn
from fastapi import FastAPI

from apps.web import bounded_http
from apps.web.bounded_http import BoundedHttp

ENDLESS = 64
"""Pieces after which a head counts as one that was never refused."""


@pytest.fixture
def address(app: FastAPI) -> Iterator[tuple[str, int]]:
    """Serve a small application."""
    server = uvicorn.Server(uvicorn.Config(app, port=0, http=BoundedHttp, log_config=None, lifespan="off"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield server.servers[0].sockets[0].getsockname()
    server.should_exit = True
    thread.join()


def rest(client: socket.socket) -> bytes:
    """Read until the server hangs up."""
    read = b""
    try:
        while some := client.recv(65_536):
            read += some
    except ConnectionResetError:
        pass
    return read


def is_refused(client: socket.socket, piece: bytes) -> bool:
    """Send a piece, and say whether the server has hung up."""
    time.sleep(0.01)
    try:
        client.sendall(piece)
    except (BrokenPipeError, ConnectionResetError):
        return True
    return False


@pytest.mark.parametrize("begin", [b"GET / HTTP/1.1\r\n", b"GET / HTTP/1.1\r\nX: ", b"GET /"])
def test_head_without_end_is_refused(address: tuple[str, int], begin: bytes) -> None:
    """Many headers, a long one or a long path: the server hangs up and keeps nothing."""
    piece = b"X-More: 1\r\n" * 3000 if begin.endswith(b"\n") else b"x" * 33_000
    with socket.create_connection(address, timeout=30) as client:
        client.sendall(begin)
        assert any(is_refused(client, piece) for _ in range(ENDLESS))


def test_head_that_is_large_is_read(address: tuple[str, int]) -> None:
    """A page with many cookies is asked for as any other, and so is the next one."""
    asked = b"GET /api/v1/stays/7 HTTP/1.1\r\nHost: a\r\nCookie: " + b"x" * 30_000 + b"\r\n%s\r\n"
    with socket.create_connection(address, timeout=30) as client:
        client.sendall(asked % b"")
        assert b"200 OK" in client.recv(65_536)
        client.sendall(asked % b"Connection: close\r\n")
        assert b'{"id":"7"}' in rest(client)


def test_large_body_is_no_head(address: tuple[str, int]) -> None:
    """Only what stands before a body is counted."""
    body = b'{"a": "' + b"x" * 500_000 + b'"}'
    head = f"POST /api/v1/stays HTTP/1.1\r\nHost: a\r\nContent-Length: {len(body)}"
    with socket.create_connection(address, timeout=30) as client:
        client.sendall(
            head.encode() + b"\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n" + body
        )
        assert b'{"fields":1}' in rest(client)


@pytest.mark.parametrize(
    "begun",
    [
        b"",
        b"GET /api/v1/stays/7 HTTP/1.1\r\nHo",
        b"POST /api/v1/stays HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{",
    ],
)
def test_who_does_not_go_on_is_left(
    address: tuple[str, int], begun: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A connection that nothing comes by is not kept open."""
    monkeypatch.setattr(bounded_http, "ARRIVE_S", 0.1)
    with socket.create_connection(address, timeout=30) as client:
        client.sendall(begun)
        assert rest(client) == b""
