"""A body that is too large is refused before it is whole."""

from collections.abc import Callable, Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from apps.web.answered import Answered
from apps.web.headers import read_header
from apps.web.problem import Problem, problem_response

TOO_LARGE = 413


class BodyLimitMiddleware:
    """
    Refuses bodies over a size, whether or not their length was announced.

    Parameters
    ----------
    app
        Answers the requests.
    most_bytes
        The largest body.
    answer
        Makes the answer to one that is larger.
    """

    def __init__(
        self,
        app: ASGIApp,
        most_bytes: int,
        answer: Callable[[Request, Problem, Mapping[str, str]], Response] = problem_response,
    ) -> None:
        self.app = app
        self.most_bytes = most_bytes
        self.answer = answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, unless its body is too large."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        announced = read_header(scope, b"content-length")
        if announced.isdecimal() and int(announced[:20]) > self.most_bytes:
            await self._refuse(scope, receive, send)
            return
        answered = Answered(send)
        try:
            await self.app(scope, self._counting(receive), answered)
        except HTTPException as e:
            # Raised while a body was read by what is no FastAPI route.
            if e.status_code != TOO_LARGE or answered.started:
                raise
            await self._refuse(scope, receive, send)

    def _counting(self, receive: Receive) -> Receive:
        left_bytes = self.most_bytes

        async def receive_some() -> Message:
            nonlocal left_bytes
            message = await receive()
            left_bytes -= len(message.get("body", b""))
            if left_bytes < 0:
                # The one exception that FastAPI lets through while it reads a body.
                raise HTTPException(TOO_LARGE)
            return message

        return receive_some

    async def _refuse(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.answer(Request(scope), Problem(code="too-large"), {})(scope, receive, send)
