"""``fluvestre export``: a stay in another form."""

from pathlib import Path
from typing import Annotated

import typer

from apps.files import write_file
from apps.inputs import NetworkFile, background_of, open_network
from apps.stay_files import CARNETS, WRITERS, writer_of

PORTUGUESE = "pt"


def export(
    stay: Annotated[Path, typer.Argument(help="A stay, as compose writes it.")],
    form: Annotated[str, typer.Option("--format", metavar="FORMAT", help=f"One of {', '.join(WRITERS)}.")],
    out: Annotated[Path, typer.Option(metavar="FILE", help="Where.")],
    lang: Annotated[
        str | None, typer.Option("--lang", metavar="LANG", help="fr, en, nl or de; a carnet also in pt.")
    ] = None,
    network: NetworkFile = None,
) -> None:
    """Write a stay as a map, a carnet, a roadbook, or a file for another program."""
    from itinerary.errors import RequestError
    from itinerary.stay_json import read_stay
    from maps import PdfUnavailableError

    if faults := _faults(form, lang):
        raise RequestError(faults)
    read = read_stay(stay)
    try:
        text = writer_of(form, out.suffix)(read, lang, lambda: background_of(open_network(network)))
    except PdfUnavailableError as e:
        typer.echo(str(e), err=True)
        raise typer.Exit(1) from None
    write_file(out, text)
    typer.echo(str(out))


def _faults(form: str, lang: str | None) -> tuple[str, ...]:
    from itinerary.read_request import LANGUAGES

    languages = (*LANGUAGES, PORTUGUESE) if form in CARNETS else LANGUAGES
    accepted = {
        f"format: expected one of {', '.join(WRITERS)}, got {form!r}.": form in WRITERS,
        f"lang: expected one of {', '.join(languages)}, got {lang!r}.": lang in (None, *languages),
    }
    return tuple(fault for fault, right in accepted.items() if not right)
