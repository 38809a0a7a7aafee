"""What nobody foresaw: the log gets the traceback, the client gets the request's id and no more."""

import logging
from collections.abc import Callable, Mapping

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from apps.web.answered import Answered
from apps.web.problem import Problem, problem_response
from apps.web.route_template import route_template

LOGGER = logging.getLogger("fluvestre.fault")


class FaultMiddleware:
    """
    Answers with the problem ``fault`` where a route fails; it stands inside the other middlewares.

    Parameters
    ----------
    app
        What may fail.
    answer
        Makes the answer.
    """

    def __init__(
        self,
        app: ASGIApp,
        answer: Callable[[Request, Problem, Mapping[str, str]], Response] = problem_response,
    ) -> None:
        self.app = app
        self.answer = answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and answer it if that fails."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        answered = Answered(send)
        try:
            await self.app(scope, receive, answered)
        except ClientDisconnect:
            # Who left in the middle of a body is no fault of ours, and waits for no answer.
            return
        except Exception:
            LOGGER.exception("fault", extra=_where(scope))
            if answered.started:
                raise
            await self.answer(Request(scope), Problem(code="fault"), {})(scope, receive, send)


def _where(scope: Scope) -> dict[str, str]:
    request_id = scope.get("state", {}).get("request_id", "")
    return {"request_id": request_id, "method": scope["method"], "route": route_template(scope)}
