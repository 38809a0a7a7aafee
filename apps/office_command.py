"""``fluvestre office``: the tourist offices that sell."""

import json
from dataclasses import asdict
from typing import Annotated

import typer

from apps.inputs import AsJson
from apps.serve_command import Database

office_app = typer.Typer(help="Makes and lists the offices that sell.", no_args_is_help=True)


@office_app.command("add")
def add(
    office_id: Annotated[str, typer.Argument(metavar="ID", help="A slug, such as bethune-bruay.")],
    name: Annotated[str, typer.Option("--name", metavar="TEXT", help="What people call it.")],
    email: Annotated[str, typer.Option("--email", metavar="EMAIL", help="Where visitors write to.")] = "",
    languages: Annotated[
        list[str] | None,
        typer.Option("--language", metavar="LANG", help="fr, en, nl or de; repeatable, its own first."),
    ] = None,
    sites: Annotated[
        list[str] | None,
        typer.Option("--site", metavar="ORIGIN", help="A site that may show its widget; repeatable."),
    ] = None,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Make an office; its manager completes it in the workshop."""
    from apps.accounts.errors import AccountError
    from apps.opened_database import opened_database
    from apps.products.office import Office
    from apps.store.offices import all_offices, put_office

    spoken = tuple(languages or ("fr",))
    office = Office(id=office_id, name=name, email=email, languages=spoken, sites=tuple(sites or ()))
    with opened_database(database) as store, store.writing() as db:
        if office.id in {known.id for known in all_offices(db)}:
            raise AccountError(("office", "office_taken"))
        put_office(db, office)
    typer.echo(json.dumps(asdict(office), ensure_ascii=False) if as_json else f"{office.id}: made.")


@office_app.command("list")
def show_all(database: Database = None, as_json: AsJson = False) -> None:
    """List the offices."""
    from apps.opened_database import opened_database
    from apps.store.offices import all_offices
    from apps.terminal import list_table

    with opened_database(database) as store, store.reading() as db:
        rows = [asdict(office) for office in all_offices(db)]
    if as_json:
        typer.echo(json.dumps(rows, ensure_ascii=False))
    else:
        columns = ("id", "name", "registration", "email")
        typer.echo(list_table(columns, [[row[column] for column in columns] for row in rows]))
