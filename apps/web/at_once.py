"""How many places a client may hold at once, so that the others find some too."""

import secrets
from collections import Counter
from collections.abc import Callable, Mapping

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from apps.web.problem import Problem, problem_response
from apps.web.rate_limit import hashed_client

RETRY_S = 5


class AtOnceMiddleware:
    """
    Sends a client away, for a moment, that asks for more at once than is its share.

    Parameters
    ----------
    app
        Answers the requests.
    most
        How many of its requests may be under way.
    counts
        Whether a request takes a place; others pass.
    answer
        Makes the answer to what is refused.
    """

    def __init__(
        self,
        app: ASGIApp,
        most: int,
        counts: Callable[[Scope], bool],
        answer: Callable[[Request, Problem, Mapping[str, str]], Response] = problem_response,
    ) -> None:
        self.app = app
        self.most = most
        self.counts = counts
        self.answer = answer
        self._salt = secrets.token_bytes(16)
        self._held: Counter[str] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http" or not self.counts(scope):
            await self.app(scope, receive, send)
            return
        client = hashed_client(scope, self._salt)
        if self._held[client] >= self.most:
            problem = Problem(code="busy", retry_after_s=RETRY_S)
            await self.answer(Request(scope), problem, {})(scope, receive, send)
            return
        self._held[client] += 1
        try:
            await self.app(scope, receive, send)
        finally:
            self._held[client] -= 1
            # Who holds nothing is forgotten.
            self._held = +self._held
