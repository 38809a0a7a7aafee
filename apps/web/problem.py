"""
A refusal as every endpoint tells it.

References
----------
M. Nottingham, E. Wilde, S. Dalal, *Problem Details for HTTP APIs*, RFC 9457, doi:10.17487/RFC9457.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from apps.texts import load_texts
from apps.web.headers import read_header
from apps.web.language import wanted_language
from offers.errors import FluvestreError

MEDIA_TYPE = "application/problem+json"
PROBLEM_LANGUAGES = ("fr", "en")
LONGEST_TOLD = 500
MOST_TOLD = 50
"""What is told of what a client wrote has an end, whatever it wrote."""

STATUSES: Mapping[str, int] = MappingProxyType(
    {
        "unauthorised": 401,
        "forbidden": 403,
        "not-found": 404,
        "method": 405,
        "not-acceptable": 406,
        "conflict": 409,
        "too-large": 413,
        "unsupported": 415,
        "request": 422,
        "no-stay": 422,
        "too-many-requests": 429,
        "fault": 500,
        "busy": 503,
        "too-long": 504,
    }
)
"""The status of each code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """
    A refusal.

    Parameters
    ----------
    code
        One of `STATUSES`; its title is the text ``problem_<code>_title``.
    detail
        The key of a text that says more; without it, ``problem_<code>_detail``.
    values
        What the {names} of that text stand for: name and value.
    faults
        What is wrong in what was sent, a sentence each.
    reasons
        Why nothing could be made of it, a sentence each.
    why
        The path under which the same request gets an explanation; empty where there is none.
    retry_after_s
        After how long another try may do better.
    """

    code: str
    detail: str = ""
    values: tuple[tuple[str, object], ...] = ()
    faults: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    why: str = ""
    retry_after_s: int | None = None

    def __post_init__(self) -> None:
        if self.code not in STATUSES:
            raise ValueError(f"Expected code one of {', '.join(STATUSES)}, got {self.code!r}.")

    @property
    def status(self) -> int:
        """The HTTP status."""
        return STATUSES[self.code]


class ProblemError(FluvestreError):
    """
    A request that is refused.

    Parameters
    ----------
    problem
        What its client is told.
    """

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__("\n".join((problem.code, *problem.faults, *problem.reasons)))


def problem_response(
    request: Request, problem: Problem, headers: Mapping[str, str] = MappingProxyType({})
) -> Response:
    """
    Answer with a problem.

    Parameters
    ----------
    request
        What was asked for; its ``Accept-Language`` chooses French (the default) or English.
    problem
        Why it is refused.
    headers
        Others that belong to the answer.

    Returns
    -------
    Response
        ``application/problem+json``, never to be kept.
    """
    language = problem_language(request)
    # A client may write half a surrogate pair; what it is told back must still be UTF-8.
    body = json.dumps(problem_json(request, problem), ensure_ascii=False).encode("utf-8", "replace")
    lines = {**headers, "content-language": language, "vary": "Accept-Language", "cache-control": "no-store"}
    if problem.retry_after_s is not None:
        lines["retry-after"] = str(problem.retry_after_s)
    return Response(body, status_code=problem.status, headers=lines, media_type=MEDIA_TYPE)


def problem_language(request: Request) -> str:
    """Choose the language a problem is told in."""
    return wanted_language(read_header(request.scope, b"accept-language"), PROBLEM_LANGUAGES)


def problem_json(request: Request, problem: Problem) -> dict[str, Any]:
    """
    Write a problem as the members of RFC 9457, and ours.

    Parameters
    ----------
    request, problem
        As of `problem_response`.

    Returns
    -------
    dict
        ``type title status detail instance request_id``, and ``faults``, ``reasons`` and ``why`` where there
        are any.
    """
    texts = load_texts(problem_language(request))
    key = f"problem_{problem.code.replace('-', '_')}"
    row: dict[str, Any] = {
        "type": f"/problems/{problem.code}",
        "title": texts.text(f"{key}_title"),
        "status": problem.status,
        "detail": texts.text(problem.detail or f"{key}_detail", **dict(problem.values)),
        "instance": quote(request.scope["path"], errors="replace"),
        "request_id": request.scope.get("state", {}).get("request_id", ""),
    }
    if problem.faults:
        row["faults"] = _told(problem.faults)
    if problem.reasons:
        row["reasons"] = _told(problem.reasons)
    if problem.why:
        row["why"] = problem.why
    return row


def _told(sentences: Iterable[str]) -> list[str]:
    shortened = (s if len(s) <= LONGEST_TOLD else f"{s[:LONGEST_TOLD]}…" for s in sentences)
    return [sentence for _, sentence in zip(range(MOST_TOLD), shortened, strict=False)]
