"""``/bureau/langue/...``: keeps the language that somebody chose, in their own browser."""

from typing import Literal

from fastapi import APIRouter, Request, Response

from apps.workshop.pages import redirect
from apps.workshop.paths import SIGN_IN, own_path
from apps.workshop.reader import LANGUAGE_COOKIE

YEAR_S = 31_536_000


def language_router() -> APIRouter:
    """
    Make the address that the language switch leads to.

    Returns
    -------
    APIRouter
        To be mounted at the root.
    """
    router = APIRouter(include_in_schema=False)

    @router.get("/bureau/langue/{language}")
    async def choose(request: Request, language: Literal["fr", "en"], suite: str = "") -> Response:
        answer = redirect(request, suite if suite == SIGN_IN else own_path(suite))
        secure = request.url.scheme == "https"
        answer.set_cookie(
            LANGUAGE_COOKIE, language, YEAR_S, path="/bureau", httponly=True, samesite="lax", secure=secure
        )
        return answer

    return router
