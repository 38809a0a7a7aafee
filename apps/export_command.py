"""``fluvestre export``: a stay in another form."""

from pathlib import Path
from typing import Annotated

import typer

from apps.files import write_file
from apps.inputs import Language, NetworkFile, background_of, open_network

FORMATS = ("map", "gpx")


def export(
    stay: Annotated[Path, typer.Argument(help="A stay, as compose writes it.")],
    form: Annotated[str, typer.Option("--format", metavar="|".join(FORMATS), help="What to write.")],
    out: Annotated[Path, typer.Option(metavar="FILE", help="Where.")],
    lang: Language = None,
    network: NetworkFile = None,
) -> None:
    """Write a stay as a map or as GPX tracks."""
    from itinerary.errors import RequestError
    from itinerary.read_request import LANGUAGES
    from itinerary.stay_json import read_stay
    from maps import write_gpx, write_map

    faults = [f"format: expected one of {', '.join(FORMATS)}, got {form!r}."] if form not in FORMATS else []
    faults += (
        [f"lang: expected one of {', '.join(LANGUAGES)}, got {lang!r}."]
        if lang not in (None, *LANGUAGES)
        else []
    )
    if faults:
        raise RequestError(tuple(faults))
    read = read_stay(stay)
    text = (
        write_gpx(read, lang)
        if form == "gpx"
        else write_map(read, background_of(open_network(network)), lang)
    )
    write_file(out, text)
    typer.echo(str(out))
