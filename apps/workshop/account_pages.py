"""``/bureau/office/comptes``: who works in the office; ``/bureau/mot-de-passe``: one's own password."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Form, Path, Request, Response
from pydantic import BaseModel, Field

from apps.accounts.accounts import (
    NewAccount,
    change_own_password,
    change_role,
    disable_account,
    enable_account,
    open_account,
    set_password,
)
from apps.accounts.errors import AccountError
from apps.accounts.passwords import LEAST
from apps.service.service import Service
from apps.store.now import now_s
from apps.store.open_store import Store
from apps.store.users import ROLES, list_users
from apps.workshop.pages import redirect, render
from apps.workshop.paths import SIGN_IN
from apps.workshop.signed_in import Manager, Reader, Signed

ACCOUNTS = "/bureau/office/comptes"
OWN = "/bureau/mot-de-passe"
EMPTY = NewAccount(email="", name="", role="editor", password="")
Line = Annotated[str, Field(max_length=2000)]
Number = Annotated[int, Path(ge=1, lt=2**31)]
Deed = Literal["role", "mot-de-passe", "fermer", "rouvrir"]
ENDING = ("mot-de-passe", "fermer")
"""What ends the sessions of an account."""


class AccountForm(BaseModel):
    """What is typed of an account; nothing of it is checked here but that it has an end."""

    email: Line = ""
    name: Line = ""
    role: Line = ""
    password: Line = ""


class OwnPasswordForm(BaseModel):
    """What is typed to change one's own password."""

    old: Line = ""
    password: Line = ""


def account_router(service: Service) -> APIRouter:
    """
    Make the pages of accounts.

    Parameters
    ----------
    service
        Where they are kept.

    Returns
    -------
    APIRouter
        To be mounted at the root.
    """
    router = APIRouter(include_in_schema=False)
    for part in (_colleagues(service), _own(service)):
        router.include_router(part)
    return router


def _colleagues(service: Service) -> APIRouter:
    """Make the pages of those who manage the office: each account is looked for in it, and nowhere else."""
    router = APIRouter(prefix=ACCOUNTS)

    @router.get("")
    def listed(request: Request, signed: Manager) -> Response:
        return _page(request, service, signed)

    @router.post("")
    def add(request: Request, signed: Manager, form: Annotated[AccountForm, Form()]) -> Response:
        new = NewAccount(**form.model_dump())
        try:
            open_account(service.store, signed.office.id, new)
        except AccountError as e:
            return _page(request, service, signed, new=new, error=e)
        return redirect(request, ACCOUNTS, said="account_added")

    @router.post("/{number}/{deed}")
    def act(
        request: Request, signed: Manager, number: Number, deed: Deed, form: Annotated[AccountForm, Form()]
    ) -> Response:
        try:
            said = _act(service.store, signed.office.id, number, deed, form)
        except AccountError as e:
            return _page(request, service, signed, at=number, error=e)
        out = number == signed.user.id and deed in ENDING
        return redirect(request, SIGN_IN if out else ACCOUNTS, said=said)

    return router


def _act(store: Store, office: str, number: int, deed: Deed, form: AccountForm) -> str:
    """Do something to an account; return what is said of it."""
    match deed:
        case "role":
            change_role(store, office, number, form.role)
            return "role_changed"
        case "mot-de-passe":
            set_password(store, office, number, form.password)
            return "password_given"
        case "fermer":
            disable_account(store, office, number)
            return "account_disabled"
        case "rouvrir":
            enable_account(store, office, number)
            return "account_enabled"


def _own(service: Service) -> APIRouter:
    """Make the page on which one changes one's own password."""
    router = APIRouter(prefix=OWN)

    @router.get("")
    def page(request: Request, signed: Reader) -> Response:
        return render(request, signed, "own_password.html", faults={}, least=LEAST)

    @router.post("")
    def change(request: Request, signed: Reader, form: Annotated[OwnPasswordForm, Form()]) -> Response:
        old, new = form.old, form.password
        try:
            change_own_password(service.store, service.settings, signed.user, old=old, new=new)
        except AccountError as e:
            faults = _by_field(e, signed.language)
            return render(request, signed, "own_password.html", status=422, faults=faults, least=LEAST)
        return redirect(request, SIGN_IN, said="password_changed")

    return router


def _page(
    request: Request,
    service: Service,
    signed: Signed,
    *,
    new: NewAccount = EMPTY,
    at: int | None = None,
    error: AccountError | None = None,
) -> Response:
    """List the accounts; what was wrong stands where it was asked, at one of them or at the new one."""
    with service.store.reading() as db:
        users = list_users(db, signed.office.id)
    values: dict[str, Any] = {
        "users": users,
        "roles": ROLES,
        "new": new,
        "at": at,
        "faults": _by_field(error, signed.language) if error else {},
        "now": now_s(),
        "least": LEAST,
    }
    return render(request, signed, "accounts.html", status=422 if error else 200, **values)


def _by_field(error: AccountError, language: str) -> dict[str, list[str]]:
    faults: dict[str, list[str]] = {}
    for field, sentence in error.said(language):
        faults.setdefault(field, []).append(sentence)
    return faults
