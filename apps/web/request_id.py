"""An id by which a request is found again: in its answer, in a problem and in the log."""

import re
import secrets
from collections.abc import Awaitable

from starlette.types import ASGIApp, Receive, Scope, Send

from apps.web.headers import adding, read_header

SANE = re.compile(r"[A-Za-z0-9._-]{8,64}")


class RequestIdMiddleware:
    """
    Gives each request an id, or keeps the one it brings in ``X-Request-ID`` where that is sane.

    The id stands in ``scope["state"]["request_id"]`` and in the answer's ``X-Request-ID``.

    Parameters
    ----------
    app
        Answers the requests.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """Pass a request on with its id."""
        if scope["type"] != "http":
            return self.app(scope, receive, send)
        given = read_header(scope, b"x-request-id")
        request_id = given if SANE.fullmatch(given) else secrets.token_hex(8)
        scope.setdefault("state", {})["request_id"] = request_id
        return self.app(scope, receive, adding(send, ((b"x-request-id", request_id.encode()),)))
