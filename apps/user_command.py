"""``fluvestre user``: the accounts of those who work in an office."""

import json
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from apps.inputs import AsJson
from apps.serve_command import Database

if TYPE_CHECKING:
    from apps.store.users import User

user_app = typer.Typer(
    help="Makes, lists and closes accounts; passwords are asked for, or read from stdin.",
    no_args_is_help=True,
)
Email = Annotated[str, typer.Argument(metavar="EMAIL", help="Whose account.")]
SHOWN = ("email", "name", "office", "role", "disabled")


@user_app.command("add")
def add(
    email: Email,
    office: Annotated[str, typer.Option("--office", metavar="ID", help="Where they work.")],
    name: Annotated[str, typer.Option("--name", metavar="TEXT", help="What people call them.")],
    role: Annotated[
        str, typer.Option("--role", metavar="ROLE", help="reader, editor or manager.")
    ] = "editor",
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Make an account."""
    from apps.accounts.accounts import NewAccount, open_account
    from apps.opened_database import opened_database
    from apps.store.offices import office as find_office
    from apps.store.users import find_user

    with opened_database(database) as store:
        with store.reading() as db:
            find_office(db, office)
        new = NewAccount(email=email, name=name, role=role, password=_password())
        open_account(store, office, new)
        with store.reading() as db:
            user = find_user(db, email)
    _tell(user, "made", as_json=as_json)


@user_app.command("list")
def show_all(
    office: Annotated[str | None, typer.Option("--office", metavar="ID", help="Only of this office.")] = None,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """List the accounts."""
    from apps.opened_database import opened_database
    from apps.store.users import list_users
    from apps.terminal import list_table

    with opened_database(database) as store, store.reading() as db:
        rows = [_row(user) for user in list_users(db, office)]
    if as_json:
        typer.echo(json.dumps(rows, ensure_ascii=False))
    else:
        typer.echo(list_table(SHOWN, [[row[name] for name in SHOWN] for row in rows]))


@user_app.command("password")
def password(email: Email, database: Database = None, as_json: AsJson = False) -> None:
    """Give an account a new password; its sessions end, and it is no longer locked."""
    from apps.accounts.accounts import set_password
    from apps.opened_database import opened_database
    from apps.store.users import find_user

    with opened_database(database) as store:
        with store.reading() as db:
            user = find_user(db, email)
        set_password(store, user.office, user.id, _password())
    _tell(user, "has a new password", as_json=as_json)


@user_app.command("disable")
def disable(email: Email, database: Database = None, as_json: AsJson = False) -> None:
    """Close an account: its sessions end, and nobody signs in to it any more."""
    from apps.accounts.accounts import disable_account
    from apps.opened_database import opened_database
    from apps.store.users import find_user

    with opened_database(database) as store:
        with store.reading() as db:
            user = find_user(db, email)
        disable_account(store, user.office, user.id)
        with store.reading() as db:
            user = find_user(db, email)
    _tell(user, "disabled", as_json=as_json)


def _password() -> str:
    """Ask for a password unseen, twice; without a terminal, read a line."""
    if sys.stdin.isatty():
        return str(typer.prompt("Password", hide_input=True, confirmation_prompt=True, err=True))
    return sys.stdin.readline().rstrip("\r\n")


def _tell(user: "User", done: str, *, as_json: bool) -> None:
    typer.echo(json.dumps(_row(user), ensure_ascii=False) if as_json else f"{user.email}: {done}.")


def _row(user: "User") -> dict[str, Any]:
    return {name: getattr(user, name) for name in SHOWN}
