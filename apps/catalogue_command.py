"""``fluvestre catalogue``: what is to be known of a catalogue file."""

import json
from pathlib import Path
from typing import Annotated

import typer

from apps.inputs import AsJson, open_catalogue

catalogue_app = typer.Typer(help="Checks a catalogue.", no_args_is_help=True)


@catalogue_app.callback()
def _group() -> None:
    """Keep ``check`` a subcommand while it is the only one."""


@catalogue_app.command("check")
def check_catalogue(
    catalogue: Annotated[
        Path | None, typer.Argument(help="A catalogue; without it, the embedded one.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List what of a catalogue is unknown, estimated or located by its commune only."""
    from offers.review import review

    findings = review(open_catalogue(catalogue))
    if as_json:
        rows = [{"code": f.code, "level": f.level, "message": f.message} for f in findings]
        typer.echo(json.dumps(rows, ensure_ascii=False))
    else:
        typer.echo("\n".join(f"{f.level} {f.code}: {f.message}" for f in findings))
