"""What the database refuses, as clients are told it."""

import logging

from sqlalchemy.exc import DataError, OperationalError
from starlette.requests import Request

from apps.store.errors import cause_of
from apps.web.problem import Problem

LOGGER = logging.getLogger("fluvestre.store")
RETRY_S = 10


def of_unreachable(request: Request, error: OperationalError) -> Problem:
    """
    Tell that the database cannot be reached or written; the log gets the cause.

    Parameters
    ----------
    request, error
        What was asked, and what the database says.

    Returns
    -------
    Problem
        With a time after which another try may do better.
    """
    request_id = request.scope.get("state", {}).get("request_id", "")
    LOGGER.error("database", extra={"request_id": request_id, "cause": cause_of(error)})
    return Problem(code="busy", detail="problem_unreachable", retry_after_s=RETRY_S)


def of_unstorable(_: Request, __: DataError) -> Problem:
    """
    Tell that something was sent that no text may hold, such as the character zero to PostgreSQL.

    Returns
    -------
    Problem
        Without what was sent.
    """
    return Problem(code="request", faults=("body: holds a character that cannot be stored.",))
