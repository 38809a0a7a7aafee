"""Every refusal and every fault of an application becomes a problem, in one place."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from fastapi.exceptions import RequestValidationError
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from apps.web.fault import FaultMiddleware
from apps.web.problem import STATUSES, Problem, ProblemError, problem_response
from itinerary.errors import NoStayError, RequestError
from offers.errors import UnknownNameError

Answer = Callable[[Request, Problem, Mapping[str, str]], Response]
Told = Callable[[Request, Any], Problem]

UNREADABLE = 400
"""What FastAPI and Starlette say of a body that is cut off, too deep, or not encoded as it says."""

PARTS = {"body", "query", "path", "header", "cookie"}


def install_problems(
    app: Starlette,
    answer: Answer = problem_response,
    more: Mapping[type[Exception], Told] = MappingProxyType({}),
) -> None:
    """
    Make an application tell what it refuses, and what fails in it, as problems.

    Parameters
    ----------
    app
        The application. Call this before other middlewares are added: the one for faults stands innermost.
    answer
        Makes the answer; pages for people may give their own.
    more
        How other exceptions are told.
    """
    for kind, told in {**TOLD, **more}.items():
        app.add_exception_handler(kind, _handler(told, answer))
    app.add_middleware(FaultMiddleware, answer=answer)


def _handler(told: Told, answer: Answer) -> Callable[[Request, Exception], Response]:
    def handle(request: Request, error: Exception) -> Response:
        return answer(request, told(request, error), _headers(error))

    return handle


def _headers(error: Exception) -> Mapping[str, str]:
    """Keep what belongs to an answer of Starlette: the methods that are allowed."""
    return (error.headers if isinstance(error, HTTPException) else None) or {}


def _of_problem(_: Request, error: ProblemError) -> Problem:
    return error.problem


def _of_request(_: Request, error: RequestError) -> Problem:
    return Problem(code="request", faults=error.faults)


def _of_no_stay(_: Request, error: NoStayError) -> Problem:
    return Problem(code="no-stay", reasons=error.reasons)


def _of_unknown_name(request: Request, error: UnknownNameError) -> Problem:
    """Tell a name of the path as not found, and one of the request as a fault of it."""
    in_path = any(f" {value!r}." in str(error) for value in request.path_params.values())
    return Problem(code="not-found" if in_path else "request", faults=(str(error),))


def _of_validation(_: Request, error: RequestValidationError) -> Problem:
    rows = error.errors()
    if rows and all(row["loc"][:1] == ("path",) for row in rows):
        return Problem(code="not-found")
    return Problem(code="request", faults=tuple(map(_fault, rows)))


def _fault(row: Mapping[str, Any]) -> str:
    """Write a fault that pydantic found as ours are written, without what the client wrote."""
    steps = row["loc"][1:] if row["loc"][:1] and row["loc"][0] in PARTS else row["loc"]
    where = ".".join(map(str, steps)) if row["type"] != "json_invalid" else ""
    return f"{where or 'body'}: {row['msg']}."


def _of_status(_: Request, error: HTTPException) -> Problem:
    if error.status_code == UNREADABLE:
        return Problem(code="request", faults=("body: cannot be read.",))
    by_status = {status: code for code, status in STATUSES.items() if code != "no-stay"}
    rest = "fault" if error.status_code >= 500 else "request"
    return Problem(code=by_status.get(error.status_code, rest))


def _of_fault(_: Request, __: Exception) -> Problem:
    return Problem(code="fault")


TOLD: Mapping[type[Exception], Told] = MappingProxyType(
    {
        ProblemError: _of_problem,
        RequestError: _of_request,
        NoStayError: _of_no_stay,
        UnknownNameError: _of_unknown_name,
        RequestValidationError: _of_validation,
        HTTPException: _of_status,
        # Only of what fails in a middleware: faults of routes do not come so far.
        Exception: _of_fault,
    }
)
"""How each kind of exception is told."""
