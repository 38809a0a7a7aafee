"""``fluvestre check``: verifies a stay again, a line a violation."""

import json
from pathlib import Path
from typing import Annotated

import typer

from apps.inputs import AsJson, CatalogueFile, NetworkFile, open_catalogue, open_network


def check(
    stay: Annotated[Path, typer.Argument(help="A stay, as compose writes it.")],
    catalogue: CatalogueFile = None,
    network: NetworkFile = None,
    as_json: AsJson = False,
) -> None:
    """Verify a stay again from its own data, the catalogue and the network; exit 1 on any violation."""
    from itinerary.check import check as violations_of
    from itinerary.stay_json import read_stay

    read = read_stay(stay)
    violations = violations_of(read, open_catalogue(catalogue), open_network(network))
    if as_json:
        typer.echo(json.dumps(list(violations), ensure_ascii=False))
    else:
        typer.echo("\n".join(violations) or f"ok: {len(read.days)} days, {read.totals.visits} visits")
    if violations:
        raise typer.Exit(1)
