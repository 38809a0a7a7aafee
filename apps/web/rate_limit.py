"""How much a client may ask for in a minute; its address is not kept, only a salted hash of it."""

import secrets
from collections.abc import Awaitable, Callable, Mapping
from hashlib import blake2b
from ipaddress import IPv6Address, ip_address
from math import ceil
from time import time

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from apps.web.problem import Problem, problem_response

NETWORK_BITS_V6 = 64
"""A household has that many bits of IPv6 addresses to itself: it counts as one client."""


class RateLimitMiddleware:
    """
    Refuses what a client asks for beyond its budgets of a minute, and says when to come back.

    Parameters
    ----------
    app
        Answers the requests.
    requests_per_minute
        The budget of requests of any kind.
    composes_per_minute
        The budget of those that compose.
    composing
        Whether a request composes.
    free
        Whether a request costs nothing: what a supervisor asks every few seconds, say.
    answer
        Makes the answer to what is refused.
    """

    def __init__(
        self,
        app: ASGIApp,
        requests_per_minute: int,
        composes_per_minute: int,
        composing: Callable[[Scope], bool],
        free: Callable[[Scope], bool],
        answer: Callable[[Request, Problem, Mapping[str, str]], Response] = problem_response,
    ) -> None:
        self.app = app
        self.composing = composing
        self.free = free
        self.answer = answer
        self._any = RateLimitItemPerMinute(requests_per_minute, namespace="any")
        self._composing = RateLimitItemPerMinute(composes_per_minute, namespace="composing")
        self._salt = secrets.token_bytes(16)
        self._limiter = FixedWindowRateLimiter(MemoryStorage())

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http" or self.free(scope):
            return self.app(scope, receive, send)
        client = hashed_client(scope, self._salt)
        spent = self._spent(client, self._any)
        if spent is None and self.composing(scope):
            spent = self._spent(client, self._composing)
        if spent is None:
            return self.app(scope, receive, send)
        problem = Problem(code="too-many-requests", retry_after_s=spent)
        return self.answer(Request(scope), problem, {})(scope, receive, send)

    def _spent(self, client: str, budget: RateLimitItemPerMinute) -> int | None:
        """Take one of a budget; return the seconds until there is more, where there was none left."""
        if self._limiter.hit(budget, client):
            return None
        return max(1, ceil(self._limiter.get_window_stats(budget, client).reset_time - time()))


def hashed_client(scope: Scope, salt: bytes) -> str:
    """
    Name a client without keeping its address.

    Parameters
    ----------
    scope
        Its request; where a proxy is trusted, the server has put the client's own address in it.
    salt
        Made at start and never written down, so that nobody finds the address by trying all of them.

    Returns
    -------
    str
        The same for the same client, and for all of one IPv6 network.
    """
    host = (scope.get("client") or ("", 0))[0]
    return blake2b(_network(host).encode(), key=salt, digest_size=8).hexdigest()


def _network(host: str) -> str:
    if ":" not in host:
        return str(host)
    try:
        address = ip_address(host)
    except ValueError:
        return host
    if not isinstance(address, IPv6Address) or address.ipv4_mapped:
        return str(getattr(address, "ipv4_mapped", address))
    return f"{int(address) >> (128 - NETWORK_BITS_V6):x}"
