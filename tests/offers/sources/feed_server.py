"""A server of this machine, as tests of fetching need it."""

import json
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import sleep
from typing import Any
from urllib.parse import urlsplit

import pytest

from offers.errors import DamagedFileError
from offers.sources.fetch import fetch

KEY = "a-key-of-mine"
Answer = tuple[int, dict[str, str], bytes]


class Server:
    """Answers by path, and remembers what it was asked."""

    def __init__(self) -> None:
        self.answers: dict[str, Callable[[str], Answer] | Answer] = {}
        self.asked: list[tuple[str, str | None]] = []
        self.drips = 0.0
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                server.asked.append((self.path, self.headers.get("X-API-Key")))
                found = server.answers.get(urlsplit(self.path).path, (404, {}, b"nothing"))
                status, headers, body = found(self.path) if callable(found) else found
                self.send_response(status)
                for name, value in {"Content-Length": str(len(body)), **headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                for piece in (body[n : n + 1] for n in range(len(body))) if server.drips else (body,):
                    sleep(server.drips)
                    with suppress(OSError):
                        self.wfile.write(piece)

            def log_message(self, *_: object) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.http.server_port}"
        Thread(target=self.http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    def gives(self, path: str, value: Any = b"", status: int = 200, **headers: str) -> None:
        """Answer a path with JSON or bytes."""
        body = value if isinstance(value, bytes) else json.dumps(value).encode()
        self.answers[path] = (status, {k.replace("_", "-"): v for k, v in headers.items()}, body)

    def stop(self) -> None:
        """Answer no more."""
        self.http.shutdown()
        self.http.server_close()


def refusal(url: str, folder: Path) -> str:
    """Return why a feed is refused."""
    with pytest.raises(DamagedFileError) as error:
        fetch(url, folder)
    return str(error.value)
