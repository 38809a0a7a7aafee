"""``fluvestre settings``: every setting, its variable, its value now, its default and what it does."""

import json
import os

import typer

from apps.inputs import AsJson


def settings(*, as_json: AsJson = False) -> None:
    """List the settings of the services, as the environment sets them now."""
    from apps.settings import SETTINGS, read_settings, shown_settings
    from apps.terminal import list_table

    now = shown_settings(read_settings(os.environ))
    rows = [
        {"name": s.name, "variable": s.variable, "value": now[s.name], "default": s.default, "help": s.help}
        for s in SETTINGS
    ]
    if as_json:
        typer.echo(json.dumps(rows, ensure_ascii=False))
    else:
        typer.echo(list_table(tuple(rows[0]), [tuple(row.values()) for row in rows]))
