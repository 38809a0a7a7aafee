"""The command ``fluvestre``: its subcommands, and how their failures end."""

import sys
from io import TextIOWrapper

import typer

from apps.catalogue_command import catalogue_app
from apps.check_command import check
from apps.compose_command import compose
from apps.errors import SettingsError
from apps.export_command import export
from apps.inclusion_command import inclusion
from apps.list_commands import junctions, moorings, offers, routes, segments, stations
from apps.network_command import network_app
from apps.observatory_command import observatory
from apps.office_command import office_app
from apps.products_command import products_app
from apps.serve_command import serve
from apps.settings_command import settings
from apps.user_command import user_app
from apps.weekends_command import weekends
from apps.what_if_command import what_if
from apps.why_command import why
from offers.errors import DamagedFileError, FluvestreError, UnknownNameError

app = typer.Typer(
    name="fluvestre",
    help="Composes stays in Lys-Artois: by bike, on foot and on the water, from the railway stations.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
for command in (
    compose,
    check,
    export,
    why,
    inclusion,
    segments,
    offers,
    stations,
    moorings,
    junctions,
    routes,
    serve,
    settings,
    weekends,
    observatory,
    what_if,
):
    app.command()(command)
app.add_typer(catalogue_app, name="catalogue")
app.add_typer(network_app, name="network")
app.add_typer(products_app, name="products")
app.add_typer(office_app, name="office")
app.add_typer(user_app, name="user")

UNREADABLE = (DamagedFileError, SettingsError, UnknownNameError)
"""Failures of what was given, exit 2; whatever else is refused on purpose exits 1."""


def main() -> None:
    """Run the command line; a refusal is told on stderr, a line each, without a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        app()
    except FluvestreError as e:
        sys.stderr.write(f"{e}\n")
        raise SystemExit(_exit_code(e)) from None
    except OSError as e:
        # What a stay is written to was tried before; this is the terminal or the pipe.
        sys.stderr.write(f"output: {e.strerror or e}\n")
        raise SystemExit(1) from None


def _exit_code(error: FluvestreError) -> int:
    from itinerary.errors import RequestError

    return 2 if isinstance(error, (*UNREADABLE, RequestError)) else 1
