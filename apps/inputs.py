"""What every command reads: the catalogue and the network it was told, or the embedded ones."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from graphs.network import Network
    from maps.background import Background
    from offers.catalogue import Catalogue

CatalogueFile = Annotated[
    Path | None,
    typer.Option("--catalogue", metavar="FILE", help="A catalogue; without it, the embedded Lys-Artois."),
]
NetworkFile = Annotated[
    Path | None,
    typer.Option("--network", metavar="FILE", help="A network; without it, the embedded Lys-Artois."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")]
Language = Annotated[str | None, typer.Option("--lang", metavar="LANG", help="fr, en, nl or de.")]


def open_catalogue(path: Path | None) -> "Catalogue":
    """
    Read the catalogue of a command.

    Parameters
    ----------
    path
        A file, or None.

    Returns
    -------
    Catalogue
        Of the file, or the embedded one.
    """
    from offers.load import load_catalogue

    return load_catalogue(path)


def open_network(path: Path | None) -> "Network":
    """
    Read the network of a command.

    Parameters
    ----------
    path
        A file, or None.

    Returns
    -------
    Network
        Of the file, or the embedded one.
    """
    from graphs.network import load_network

    return load_network(path)


def background_of(network: "Network") -> "Background":
    """
    Take from a network and the communes what maps draw beneath a stay.

    Parameters
    ----------
    network
        Whose lines are drawn.

    Returns
    -------
    Background
        Communes, waterways, routes and lanes.
    """
    from graphs.drawing import lanes, route_lines, waterways
    from maps.background import Background
    from offers.communes import load_communes

    return Background(
        communes=tuple((c.name, c.lon, c.lat) for c in load_communes()),
        waterways=tuple(waterways(network)),
        routes=tuple(route_lines(network)),
        lanes=tuple(lanes(network)),
    )
