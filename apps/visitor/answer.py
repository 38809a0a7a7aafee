"""Answers visitors with a page, in the language that is asked for."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from apps.texts import TEXT_LANGUAGES, Texts, load_texts
from apps.visitor.pages import page
from apps.web.language import wanted_language

NOT_LISTED = {"X-Robots-Tag": "noindex, nofollow"}


def answer_page(
    name: str,
    request: Request,
    texts: Texts,
    *,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
    **values: Any,
) -> Response:
    """
    Answer with a page.

    Parameters
    ----------
    name
        Its template.
    request
        What was asked for; its office goes with the visitor from page to page.
    texts
        The language.
    status, headers
        Of the answer.
    **values
        For the template.

    Returns
    -------
    Response
        HTML that no browser keeps.
    """
    others = {code: f"?{request.url.include_query_params(lang=code).query}" for code in TEXT_LANGUAGES}
    html = page(name, texts, others=others, kept=kept_office(request), **values)
    lines = {"Content-Language": texts.language, "Vary": "Accept-Language", "Cache-Control": "no-store"}
    return HTMLResponse(html, status_code=status, headers={**lines, **(headers or {})})


def kept_office(request: Request) -> str:
    """Write what a link says after its language, so that the next page knows the office too."""
    office = request.query_params.get("office", "")
    return f"&office={quote(office, safe='', errors='replace')}" if office else ""


def texts_of(request: Request) -> Texts:
    """Choose the language of an answer: the address says it, or the browser, or it is French."""
    asked = request.query_params.get("lang", "")
    accepted = request.headers.get("accept-language", "")
    return load_texts(asked if asked in TEXT_LANGUAGES else wanted_language(accepted, TEXT_LANGUAGES))
