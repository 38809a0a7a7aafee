"""``fluvestre check``: verifies a stay again, a line a violation."""

import json
from pathlib import Path
from typing import Annotated

import typer

from apps.inputs import AsJson, CatalogueFile, NetworkFile, open_catalogue, open_network


def check(
    stays: Annotated[
        list[Path], typer.Argument(metavar="STAY.json...", help="Stays, as compose writes them.")
    ],
    catalogue: CatalogueFile = None,
    network: NetworkFile = None,
    as_json: AsJson = False,
) -> None:
    """Verify stays again from their own data, the catalogue and the network; exit 1 on any violation."""
    from itinerary.check import check as violations_of
    from itinerary.stay_json import contradictions, read_stay_row, stay_from_json

    offers, ways = open_catalogue(catalogue), open_network(network)
    rows = {str(path): read_stay_row(path) for path in stays}
    found = {
        p: (*contradictions(row), *violations_of(stay_from_json(row), offers, ways))
        for p, row in rows.items()
    }
    violations = [v if len(found) == 1 else f"{path}: {v}" for path, many in found.items() for v in many]
    if as_json:
        typer.echo(json.dumps(violations, ensure_ascii=False))
    else:
        typer.echo("\n".join(violations) or "ok")
    if violations:
        raise typer.Exit(1)
