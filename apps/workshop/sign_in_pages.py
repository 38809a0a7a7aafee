"""``/bureau/connexion`` and ``/bureau/deconnexion``: how one comes in and goes out."""

import re
import secrets
from typing import Annotated, Any, Literal

import anyio
from fastapi import APIRouter, Form, Request, Response

from apps.accounts.sign_in import sign_in
from apps.service.service import Service
from apps.store.sessions import close_session
from apps.workshop.pages import redirect, render
from apps.workshop.paths import SIGN_IN, own_path
from apps.workshop.signed_in import SESSION_COOKIE, Reader, prove

DOOR_COOKIE = "fluvestre_porte"
DOOR = re.compile(r"[\w-]{43}", re.ASCII)
HOUR_S = 3600
AT_ONCE = 2
"""So many passwords are looked at together: each takes 64 MiB."""
Line = Annotated[str, Form(max_length=2000)]


def sign_in_router(service: Service) -> APIRouter:
    """
    Make the pages to sign in and out.

    Parameters
    ----------
    service
        Where accounts are kept.

    Returns
    -------
    APIRouter
        To be mounted at the root.
    """
    router = APIRouter(include_in_schema=False)
    turns = anyio.CapacityLimiter(AT_ONCE)

    @router.get(SIGN_IN)
    def page(request: Request, suite: str = "") -> Response:
        return _page(request, suite)

    @router.post(SIGN_IN)
    async def enter(request: Request, email: Line = "", password: Line = "", suite: Line = "") -> Response:
        await prove(request, request.cookies.get(DOOR_COOKIE, ""))
        before = request.cookies.get(SESSION_COOKIE, "")

        def look() -> str | None:
            return sign_in(service.store, service.settings, email=email, password=password, before=before)

        token = await anyio.to_thread.run_sync(look, limiter=turns)
        if token is None:
            return _page(request, suite, email=email, refused=service)
        answer = redirect(request, own_path(suite))
        _keep(request, answer, SESSION_COOKIE, token, service.settings.session_hours * HOUR_S)
        answer.delete_cookie(DOOR_COOKIE, path="/bureau", httponly=True, samesite="strict")
        return answer

    @router.post("/bureau/deconnexion")
    def leave(request: Request, _: Reader) -> Response:
        with service.store.writing() as db:
            close_session(db, request.cookies[SESSION_COOKIE])
        answer = redirect(request, SIGN_IN, said="signed_out")
        answer.delete_cookie(SESSION_COOKIE, path="/bureau", httponly=True, samesite="lax")
        return answer

    return router


def _page(request: Request, suite: str, *, email: str = "", refused: Service | None = None) -> Response:
    """Show the form; what it sends must come from the browser that it was shown to."""
    door = request.cookies.get(DOOR_COOKIE, "")
    door = door if DOOR.fullmatch(door) else secrets.token_urlsafe(32)
    values: dict[str, Any] = {"csrf": door, "suite": own_path(suite), "email": email, "refused": refused}
    answer = render(request, None, "sign_in.html", status=403 if refused else 200, **values)
    _keep(request, answer, DOOR_COOKIE, door, HOUR_S)
    return answer


def _keep(request: Request, answer: Response, name: str, value: str, age_s: int) -> None:
    secure = request.url.scheme == "https"
    site: Literal["strict", "lax"] = "strict" if name == DOOR_COOKIE else "lax"
    answer.set_cookie(name, value, age_s, path="/bureau", httponly=True, samesite=site, secure=secure)
