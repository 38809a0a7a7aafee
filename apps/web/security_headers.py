"""What a browser may do with an answer: by the part of the site that gave it."""

from collections.abc import Awaitable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from starlette.types import ASGIApp, Receive, Scope, Send

from apps.web.headers import Line, adding

HSTS: Line = (b"strict-transport-security", b"max-age=31536000; includeSubDomains")


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderPolicy:
    """
    The security headers of a part of the site.

    Parameters
    ----------
    content
        Its ``Content-Security-Policy``, but for who may frame it.
    framed
        Whether pages of other sites may show it in a frame.
    shared
        Whether pages of other sites may load it.
    """

    content: str
    framed: bool = False
    shared: bool = False

    def lines(self) -> tuple[Line, ...]:
        """Write the headers."""
        ancestors = "*" if self.framed else "'none'"
        resource = "cross-origin" if self.shared else "same-origin"
        told = {
            "content-security-policy": f"{self.content}; frame-ancestors {ancestors}",
            "x-content-type-options": "nosniff",
            "referrer-policy": "strict-origin-when-cross-origin" if self.framed else "same-origin",
            "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "cross-origin-resource-policy": resource,
        }
        if not self.framed:
            told["cross-origin-opener-policy"] = "same-origin"
        return tuple((name.encode(), value.encode()) for name, value in told.items())


PAGE = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; manifest-src 'self'"
)
"""Our own files and nothing else; nothing inline."""

DATA_POLICY = HeaderPolicy(content="default-src 'none'; base-uri 'none'; form-action 'none'", shared=True)
"""Of JSON, files and scripts: any page may load them, none may show them as a page of ours."""

OFFICE_POLICY = HeaderPolicy(content=f"{PAGE}; frame-src 'self'")
"""Of the office's workshop."""

VISITOR_POLICY = HeaderPolicy(content=f"{PAGE}; frame-src 'self'", framed=True, shared=True)
"""Of the visitors' pages, which live in frames of other sites."""


class SecurityHeadersMiddleware:
    """
    Gives each answer the security headers of its part of the site; one that an answer brings itself stays.

    Parameters
    ----------
    app
        Answers the requests.
    parts
        A policy by first step of the path, as ``/bureau``.
    rest
        The policy of all other paths.
    """

    def __init__(
        self,
        app: ASGIApp,
        parts: Mapping[str, HeaderPolicy] = MappingProxyType({}),
        rest: HeaderPolicy = DATA_POLICY,
    ) -> None:
        self.app = app
        self.parts = {part: _both(policy) for part, policy in parts.items()}
        self.rest = _both(rest)

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """Pass a request on."""
        if scope["type"] != "http":
            return self.app(scope, receive, send)
        plain, secure = self.parts.get(_first_step(scope["path"]), self.rest)
        lines = secure if scope.get("scheme") == "https" else plain
        return self.app(scope, receive, adding(send, lines, over=False))


def _both(policy: HeaderPolicy) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Write a policy for http and for https."""
    lines = policy.lines()
    return lines, (*lines, HSTS)


def _first_step(path: str) -> str:
    end = path.find("/", 1)
    return path if end < 0 else path[:end]
