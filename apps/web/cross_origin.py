"""Which other sites' pages may read the answers: those that the offices name."""

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from apps.web.headers import Line, adding, read_header
from apps.web.problem import Problem, problem_response

VARY: Line = (b"vary", b"Origin")
EXPOSED: Line = (
    b"access-control-expose-headers",
    b"Content-Disposition, ETag, Retry-After, X-Request-ID",
)
PREFLIGHT = {
    "access-control-allow-methods": "GET, HEAD, POST",
    "access-control-allow-headers": "Accept, Accept-Language, Content-Type, If-None-Match, X-Request-ID",
    "access-control-max-age": "600",
    "vary": "Origin, Access-Control-Request-Method, Access-Control-Request-Headers",
}


class CrossOriginMiddleware:
    """
    Lets the pages of some sites read answers; never with cookies.

    Parameters
    ----------
    app
        Answers the requests.
    allowed
        Whether the pages of an origin (``https://www.example.org``) may; asked in the event loop.
    under
        The beginnings of the paths it concerns.
    """

    def __init__(
        self, app: ASGIApp, allowed: Callable[[str], bool], under: tuple[str, ...] = ("/api/",)
    ) -> None:
        self.app = app
        self.allowed = allowed
        self.under = under

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """Pass a request on, or answer the question that a browser asks before it."""
        if scope["type"] != "http" or not scope["path"].startswith(self.under):
            return self.app(scope, receive, send)
        origin = read_header(scope, b"origin")
        if origin and scope["method"] == "OPTIONS" and read_header(scope, b"access-control-request-method"):
            return self._preflight(origin, scope)(scope, receive, send)
        if not origin or not self.allowed(origin):
            return self.app(scope, receive, adding(send, (VARY,)))
        lines = ((b"access-control-allow-origin", origin.encode("latin-1")), EXPOSED, VARY)
        return self.app(scope, receive, adding(send, lines))

    def _preflight(self, origin: str, scope: Scope) -> Response:
        if not self.allowed(origin):
            return problem_response(Request(scope), Problem(code="forbidden", detail="problem_origin"))
        return Response(status_code=204, headers={**PREFLIGHT, "access-control-allow-origin": origin})
