"""A refusal as people read it in the workshop: a page, not JSON."""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from apps.web.problem import Problem, problem_json, problem_response
from apps.workshop.page_above import page_above
from apps.workshop.pages import redirect, render
from apps.workshop.paths import HOME
from apps.workshop.reader import reader_language
from apps.workshop.signed_in import Signed


def answer_people(request: Request, problem: Problem, headers: Mapping[str, str]) -> Response:
    """
    Answer with a problem: with a page in the workshop, with JSON elsewhere.

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
        In French or English; to htmx, the message alone. Whoever looks at what only takes forms, as after
        a refusal, is led to its page.
    """
    path = request.url.path
    if path != HOME and not path.startswith(f"{HOME}/"):
        return problem_response(request, problem, headers)
    if problem.code == "method" and request.method == "GET":
        return redirect(request, page_above(request))
    signed: Signed | None = getattr(request.state, "signed", None)
    told = problem_json(_reading(request), problem)
    block = "message" if "hx-request" in request.headers else None
    answer = render(request, signed, "problem.html", block=block, status=problem.status, told=told)
    answer.headers.update(headers)
    if problem.retry_after_s is not None:
        answer.headers["retry-after"] = str(problem.retry_after_s)
    return answer


def _reading(request: Request) -> Request:
    """Ask in the language that the page is in, which may be another than the browser's."""
    line = b"accept-language", reader_language(request).encode()
    return Request({**request.scope, "headers": [line]})
