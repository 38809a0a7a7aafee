"""How much a client may ask for in a minute; its address is not kept, only a salted hash of it."""

import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """
    How much of a kind a client may ask for.

    Parameters
    ----------
    name
        Its own.
    per_minute
        How many requests.
    counts
        Whether a request is of the kind.
    """

    name: str
    per_minute: int
    counts: Callable[[Scope], bool]


class RateLimitMiddleware:
    """
    Refuses what a client asks for beyond its budgets of a minute, and says when to come back.

    Parameters
    ----------
    app
        Answers the requests.
    budgets
        Each request is taken from all that count it, in this order, until one is spent.
    free
        Whether a request costs nothing: what a supervisor asks every few seconds, say.
    answer
        Makes the answer to what is refused.
    """

    def __init__(
        self,
        app: ASGIApp,
        budgets: Sequence[Budget],
        free: Callable[[Scope], bool],
        answer: Callable[[Request, Problem, Mapping[str, str]], Response] = problem_response,
    ) -> None:
        self.app = app
        self.free = free
        self.answer = answer
        self._budgets = [(b.counts, RateLimitItemPerMinute(b.per_minute, namespace=b.name)) for b in budgets]
        self._salt = secrets.token_bytes(16)
        self._limiter = FixedWindowRateLimiter(MemoryStorage())

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http" or self.free(scope):
            return self.app(scope, receive, send)
        client = hashed_client(scope, self._salt)
        for counts, budget in self._budgets:
            if counts(scope) and (spent := self._spent(client, budget)) is not None:
                problem = Problem(code="too-many-requests", retry_after_s=spent)
                return self.answer(Request(scope), problem, {})(scope, receive, send)
        return self.app(scope, receive, send)

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
