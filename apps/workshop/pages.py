"""Makes pages of templates: texts in the reader's language, everything that people typed escaped."""

import json
from datetime import datetime
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from apps.texts import load_texts
from apps.workshop.reader import LANGUAGES, reader_language
from apps.workshop.signed_in import Signed
from apps.workshop.static_files import static_url
from itinerary.frame import PARIS
from maps.words import Words

SAID_COOKIE = "fluvestre_dit"
SAID_S = 60
"""How long a message waits for the page that shows it."""
PARTS = {"stays": "/bureau/sejours", "products": "/bureau/produits", "leads": "/bureau/demandes",
         "reviews": "/bureau/a-revoir", "observatory": "/bureau/observatoire",
         "office": "/bureau/office"}  # fmt: skip
"""What the navigation leads to, by the key of its text."""


HTMX = json.dumps(
    {
        "allowEval": False,
        "includeIndicatorStyles": False,
        "selfRequestsOnly": True,
        "attributesToSettle": ["class"],
        "historyCacheSize": 0,
        "responseHandling": [
            {"code": "204", "swap": False},
            {"code": "[23]..", "swap": True},
            {
                "code": "[45]..",
                "swap": True,
                "error": True,
                "target": "#messages",
                "swapOverride": "innerHTML",
            },
        ],
    }
)
"""Nothing evaluated, nothing inline, no page kept in the browser; a refusal is shown where messages are."""


def render(
    request: Request,
    signed: Signed | None,
    name: str,
    *,
    block: str | None = None,
    status: int = 200,
    **values: Any,
) -> Response:
    """
    Answer with a page.

    Parameters
    ----------
    request
        What was asked for.
    signed
        Who asks; None where nobody is signed in.
    name
        The template; it extends ``layout.html``.
    block
        For htmx: answer with this block of the template alone.
    status
        The status of the answer.
    **values
        What the template shows. It also has ``request``, ``signed``, ``csrf``, ``language`` and ``path``.

    Returns
    -------
    Response
        HTML that no browser keeps.
    """
    language = signed.language if signed else reader_language(request)
    said = None if block else _said(request)
    shown = {"request": request, "signed": signed, "csrf": signed.csrf if signed else "", "said": said,
             "path": request.url.path, "back": _back(request), **values}  # fmt: skip
    template = environment(language).get_template(name)
    if block is None:
        body = template.render(shown)
    else:
        body = "".join(template.blocks[block](template.new_context(shown)))
    answer = Response(
        body.encode("utf-8", "replace"),
        status_code=status,
        media_type="text/html; charset=utf-8",
        headers={"Cache-Control": "no-store", "Content-Language": language},
    )
    if said:
        answer.delete_cookie(SAID_COOKIE, path="/bureau", httponly=True, samesite="lax")
    return answer


def redirect(request: Request, path: str, *, said: str = "") -> Response:
    """
    Lead on to another page after something was done.

    Parameters
    ----------
    request
        What was done.
    path
        The page; one of ours.
    said
        What that page tells: the text ``workshop_said_<said>``.

    Returns
    -------
    Response
        A redirection with 303; htmx follows it with the whole page.
    """
    answer: Response = RedirectResponse(path, status_code=303, headers={"Cache-Control": "no-store"})
    if "hx-request" in request.headers:
        answer = Response(status_code=204, headers={"HX-Redirect": path, "Cache-Control": "no-store"})
    if said:
        secure = request.url.scheme == "https"
        answer.set_cookie(
            SAID_COOKIE, said, SAID_S, path="/bureau", httponly=True, samesite="lax", secure=secure
        )
    return answer


@cache
def environment(language: str) -> Environment:
    """
    Make what fills in templates.

    Parameters
    ----------
    language
        ``fr`` or ``en``.

    Returns
    -------
    Environment
        With ``t(key, **values)`` and ``words``, and the filters ``money`` (of cents), ``day``, ``clock``,
        ``distance`` (of metres), ``duration`` (of seconds), ``moment`` and ``date_of`` (of seconds since
        1970), ``worded(rest)`` (of words by language: the reader's, or else others, or else the rest).
    """
    texts = load_texts(language)
    words = texts.words
    made = Environment(
        loader=PackageLoader("apps.workshop", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(
        t=texts.text,
        words=words,
        static=static_url,
        parts=PARTS,
        language=language,
        languages=LANGUAGES,
        htmx_config=HTMX,
    )
    made.filters.update(
        money=words.money,
        day=words.day,
        clock=words.clock,
        distance=words.distance,
        duration=words.duration,
        moment=lambda at_s: _moment(words, at_s),
        date_of=lambda at_s: words.day(datetime.fromtimestamp(at_s, PARIS).date()),
        worded=lambda said, rest="": said.get(language) or next(filter(None, said.values()), rest),
    )
    return made


def _moment(words: Words, at_s: int) -> str:
    """Say a date and an hour, as the clocks of the place show it."""
    at = datetime.fromtimestamp(at_s, PARIS)
    return f"{words.day(at.date())}, {words.clock(at)}"


def _said(request: Request) -> str | None:
    """Find the message that waits; a cookie can only choose one among ours."""
    key = f"workshop_said_{request.cookies.get(SAID_COOKIE, '')}"
    return key if any(key in texts for texts in load_texts("fr").domains.values()) else None


def _back(request: Request) -> str:
    """Name this page, to come back to it in another language."""
    query = f"?{request.url.query}" if request.url.query else ""
    return request.url.path + query
