"""A line a request in the log: what was asked and how it ended, and nothing of who asked."""

import logging
from time import perf_counter

from starlette.types import ASGIApp, Receive, Scope, Send

from apps.web.answered import GONE, Answered
from apps.web.route_template import route_template

LOGGER = logging.getLogger("fluvestre.access")


class AccessLogMiddleware:
    """
    Logs each request once it is answered.

    The record has ``request_id method route status duration_ms``. The route is the one of the program:
    neither path, query, address, cookie nor body is logged.

    Parameters
    ----------
    app
        Answers the requests.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, then log it."""
        if scope["type"] != "http" or not LOGGER.isEnabledFor(logging.INFO):
            await self.app(scope, receive, send)
            return
        answered = Answered(send)
        start_s = perf_counter()
        try:
            await self.app(scope, receive, answered)
        finally:
            _log(scope, answered.status or GONE, perf_counter() - start_s)


def _log(scope: Scope, status: int, duration_s: float) -> None:
    LOGGER.info(
        "request",
        extra={
            "request_id": scope.get("state", {}).get("request_id", ""),
            "method": scope["method"],
            "route": route_template(scope),
            "status": status,
            "duration_ms": round(duration_s * 1000, 3),
        },
    )
