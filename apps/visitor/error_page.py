"""A refusal as visitors without scripts read it: a page, not JSON."""

from collections.abc import Mapping
from types import MappingProxyType

from starlette.requests import Request
from starlette.responses import Response

from apps.visitor.answer import NOT_LISTED, answer_page, texts_of
from apps.web.problem import Problem

START = "/sejours"
TOLD: Mapping[str, str] = MappingProxyType(
    {
        "not-found": "visitor_not_found",
        "too-large": "visitor_too_large",
        "too-many-requests": "visitor_busy",
        "busy": "visitor_busy",
        "too-long": "visitor_busy",
        "fault": "visitor_fault",
    }
)
"""The texts of each code; of others, ``visitor_refused``."""


def for_visitors(path: str) -> bool:
    """
    Say whether a path is one of the visitors' pages.

    Parameters
    ----------
    path
        As it was asked for.

    Returns
    -------
    bool
        True for ``/sejours`` and what is below it.
    """
    return path == START or path.startswith(f"{START}/")


def answer_visitors(request: Request, problem: Problem, headers: Mapping[str, str]) -> Response:
    """
    Answer with a problem, as a page.

    Parameters
    ----------
    request
        What was asked for.
    problem
        Why it is refused.
    headers
        Others that belong to the answer.

    Returns
    -------
    Response
        In the visitor's language; it says when to come back, where that is known.
    """
    texts = texts_of(request)
    key = TOLD.get(problem.code, "visitor_refused")
    lines = {**headers, **NOT_LISTED}
    if problem.retry_after_s is not None:
        lines["Retry-After"] = str(problem.retry_after_s)
    told = {"title": texts.text(key), "text": texts.text(f"{key}_text")}
    return answer_page("message.html", request, texts, status=problem.status, headers=lines, **told)
