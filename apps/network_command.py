"""``fluvestre network``: making a network of the open maps, looking at it, and asking for its trains."""

import json
from pathlib import Path
from typing import Annotated

import typer

from apps.inputs import AsJson, CatalogueFile, NetworkFile, open_catalogue, open_network

network_app = typer.Typer(help="Makes, describes and draws a network of ways.", no_args_is_help=True)

NetworkArgument = Annotated[
    Path | None, typer.Argument(metavar="[NETWORK]", help="A network; without it, the embedded one.")
]
MapLanguage = Annotated[str, typer.Option("--lang", metavar="LANG", help="fr, en, nl or de.")]


@network_app.command("build")
def build(
    out: Annotated[Path, typer.Option("--out", metavar="NETWORK", help="The network to write.")],
    extract: Annotated[
        Path | None,
        typer.Argument(
            metavar="[EXTRACT]",
            help="An extract of OpenStreetMap (.osm.pbf, .osm); without it, the embedded network grows.",
        ),
    ] = None,
    gtfs: Annotated[
        Path | None, typer.Option("--gtfs", metavar="ZIP", help="A timetable of trains, as GTFS.")
    ] = None,
    routes: Annotated[
        list[Path] | None,
        typer.Option("--route", metavar="GPX", help="The line of a signed route; repeatable."),
    ] = None,
    around: Annotated[
        str | None, typer.Option("--around", metavar="PLACE", help="The place to download the map of.")
    ] = None,
    download: Annotated[
        bool, typer.Option("--download", help="Download the extract instead of reading one.")
    ] = False,
    check: Annotated[
        Path | None, typer.Option("--check", metavar="MAP.html", help="Draw what was found on a map.")
    ] = None,
    findings: Annotated[
        Path | None, typer.Option("--findings", metavar="FILE", help="List every finding there, as JSON.")
    ] = None,
    catalogue: CatalogueFile = None,
    lang: MapLanguage = "fr",
    as_json: AsJson = False,
) -> None:
    """Build a network of an extract, a timetable and lines of routes."""
    from apps.network_build import BuildOrder, run_build

    order = BuildOrder(
        extract=extract, gtfs=gtfs, routes=tuple(routes or ()), around=around, download=download,
        catalogue=catalogue, out=out, check=check, findings=findings, language=lang,
    )  # fmt: skip
    report = run_build(order, open_catalogue(catalogue))
    typer.echo(json.dumps(report.as_json(), ensure_ascii=False) if as_json else report.as_text())


@network_app.command("info")
def info(
    network: NetworkArgument = None,
    catalogue: CatalogueFile = None,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Add the figures of osmnx: takes a while on a large network.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Say what a network is made of, and which stations it reaches."""
    from dataclasses import asdict

    from apps.network_report import info_text
    from graphs.quality import assess

    opened = open_network(network)
    quality = assess(opened, open_catalogue(catalogue).stations)
    figures = {}
    if statistics:
        from graphs.osm.statistics import street_statistics

        figures = street_statistics(opened.ways)
    if as_json:
        source = asdict(opened.ways.source)
        row = {"version": opened.version, "source": source, **asdict(quality)}
        row |= {"statistics": figures} if statistics else {}
        typer.echo(json.dumps(row, ensure_ascii=False, default=str))
    else:
        typer.echo("\n".join([info_text(opened, quality), *(f"{k}: {v}" for k, v in figures.items())]))


@network_app.command("draw")
def draw(
    out: Annotated[Path, typer.Option("--out", metavar="FILE.html", help="The page to write.")],
    network: NetworkArgument = None,
    named: NetworkFile = None,
    catalogue: CatalogueFile = None,
    lang: MapLanguage = "fr",
) -> None:
    """Draw a network: signed routes, numbered junctions, waterways, and what to mend."""
    from apps.files import write_file
    from apps.network_build import check_language, off_places
    from apps.network_view import network_view
    from itinerary.errors import RequestError
    from maps.network_map import network_page

    check_language(lang)
    drawn = network or named
    if network is not None and named is not None:
        raise RequestError((f"network: expected one, got {network} and {named}.",))
    if drawn is not None and drawn.resolve() == out.resolve():
        raise RequestError((f"out: expected another file than the network, got {out}.",))
    opened = open_network(drawn)
    off = off_places(opened, open_catalogue(catalogue))
    write_file(out, network_page(network_view(opened, off, lang), lang))
    typer.echo(out)


@network_app.command("trains")
def trains(
    start: Annotated[
        str, typer.Argument(metavar="FROM", help="A station of the timetable, or of the contract.")
    ],
    finish: Annotated[str, typer.Argument(metavar="TO", help="Another one.")],
    on: Annotated[str, typer.Option("--on", metavar="DATE", help="The day, such as 2027-05-15.")],
    bikes: Annotated[
        str,
        typer.Option(
            "--bikes", metavar="POLICY", help="Of trains that do not say: refuse, accept or ignore."
        ),
    ] = "ignore",
    network: NetworkFile = None,
    catalogue: CatalogueFile = None,
    as_json: AsJson = False,
) -> None:
    """List the trains between two stations on a day."""
    from apps.date_option import date_option
    from apps.train_list import TrainQuestion, list_trains

    question = TrainQuestion(start=start, finish=finish, day=date_option("on", on), bikes=bikes)
    answer = list_trains(question, open_network(network), open_catalogue(catalogue))
    typer.echo(json.dumps(answer.as_json(), ensure_ascii=False) if as_json else answer.as_text())
