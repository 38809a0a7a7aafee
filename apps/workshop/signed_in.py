"""Who asks for a page of the workshop, and what they may do there."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from apps.products.office import Office
from apps.service.service import Service
from apps.store.offices import office
from apps.store.open_store import Store
from apps.store.sessions import find_session
from apps.store.users import ROLES, Role, User
from apps.web.problem import Problem, ProblemError
from apps.workshop.paths import HOME, own_path, sign_in_path
from apps.workshop.reader import reader_language
from offers.errors import FluvestreError

SESSION_COOKIE = "fluvestre_session"
CSRF_FIELD = "csrf"
CSRF_HEADER = "x-csrf-token"
SAFE = ("GET", "HEAD")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """
    Somebody who is signed in.

    Parameters
    ----------
    user, office
        Who, and where they work.
    csrf
        What each form of theirs has to bring along.
    language
        In which they read: ``fr`` or ``en``.
    """

    user: User
    office: Office
    csrf: str
    language: str

    def can(self, role: Role) -> bool:
        """Say whether they may do what a role may: a manager may all that an editor may."""
        return ROLES.index(self.user.role) >= ROLES.index(role)


class UnsignedError(FluvestreError):
    """
    A page for those who are signed in, asked for by somebody who is not.

    Parameters
    ----------
    path
        Where they wanted to go.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__("not signed in.")


async def signed_in(request: Request) -> Signed:
    """
    Find who asks; whoever changes something must prove that one of our own pages asked them to.

    Parameters
    ----------
    request
        With the cookie of a session and, if it is not GET, the session's secret.

    Returns
    -------
    Signed
        Who asks; kept in ``request.state.signed`` too.

    Raises
    ------
    UnsignedError
        If there is no such session.
    ProblemError
        If the secret is missing or another.
    """
    token = request.cookies.get(SESSION_COOKIE, "")
    service: Service = request.app.state.service
    found = await run_in_threadpool(_find, service.store, token) if token else None
    if found is None:
        raise UnsignedError(_wanted(request))
    user, office_of, csrf = found
    signed = Signed(user=user, office=office_of, csrf=csrf, language=reader_language(request))
    request.state.signed = signed
    await prove(request, csrf)
    return signed


async def prove(request: Request, csrf: str) -> None:
    """
    Make sure that what changes something comes from a page of ours.

    Parameters
    ----------
    request
        With the secret in the field ``csrf`` or the header ``X-CSRF-Token``, unless it only looks.
    csrf
        What the secret has to be.

    Raises
    ------
    ProblemError
        If it is missing or another.
    """
    if request.method in SAFE:
        return
    given = request.headers.get(CSRF_HEADER)
    if given is None:
        field = (await request.form()).get(CSRF_FIELD, "")
        given = field if isinstance(field, str) else ""
    if not csrf or not secrets.compare_digest(given.encode(), csrf.encode()):
        raise ProblemError(Problem(code="forbidden", detail="workshop_form_expired"))


def role(least: Role) -> Callable[[Signed], Signed]:
    """
    Make a dependency that lets in those who may do what a role may.

    Parameters
    ----------
    least
        The role.

    Returns
    -------
    Callable
        Gives who asks, or raises the problem ``forbidden``.
    """

    def check(signed: Annotated[Signed, Depends(signed_in)]) -> Signed:
        if not signed.can(least):
            raise ProblemError(Problem(code="forbidden", detail=f"workshop_needs_{least}"))
        return signed

    return check


Reader = Annotated[Signed, Depends(signed_in)]
"""For an endpoint that anybody may use who is signed in."""
Editor = Annotated[Signed, Depends(role("editor"))]
Manager = Annotated[Signed, Depends(role("manager"))]


def ask_to_sign_in(request: Request, error: UnsignedError) -> Response:
    """
    Lead somebody to where they can sign in.

    Parameters
    ----------
    request
        What they asked for.
    error
        Where to lead them afterwards.

    Returns
    -------
    Response
        A redirection; to htmx, in the header it follows with the whole page.
    """
    path = sign_in_path(error.path)
    if "hx-request" in request.headers:
        return Response(status_code=401, headers={"HX-Redirect": path, "Cache-Control": "no-store"})
    return RedirectResponse(path, status_code=303, headers={"Cache-Control": "no-store"})


def _find(store: Store, token: str) -> tuple[User, Office, str] | None:
    with store.reading() as db:
        session = find_session(db, token)
        return None if session is None else (session.user, office(db, session.user.office), session.csrf)


def _wanted(request: Request) -> str:
    """Name the page to come back to; of what only changes something, the page that it was on."""
    if request.method in SAFE and "hx-request" not in request.headers:
        query = f"?{request.url.query}" if request.url.query else ""
        return own_path(request.url.path + query)
    origin = f"{request.url.scheme}://{request.url.netloc}"
    came_from = request.headers.get("referer", "")
    return own_path(came_from.removeprefix(origin)) if came_from.startswith(f"{origin}/") else HOME
