"""``fluvestre weekends``: a season of weekend offers, or of days out, into the store."""

import json
import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from apps.date_option import read_date
from apps.inputs import AsJson, CatalogueFile, NetworkFile
from apps.serve_command import Database

if TYPE_CHECKING:
    from apps.season.run import Engine, Work
    from apps.season.shipment import Shipment
    from apps.store.open_store import Store
    from offers.catalogue import Catalogue

Names = Annotated[list[str] | None, typer.Option(metavar="ID", help="One or more; without, all.")]


def weekends(
    first: Annotated[str, typer.Option("--from", metavar="DATE", help="First day of the season.")],
    last: Annotated[str, typer.Option("--to", metavar="DATE", help="Last day of the season.")],
    segment: Names = None,
    station: Names = None,
    nights: Annotated[int, typer.Option("--nights", metavar="N", help="1 or 2.")] = 1,
    days_out: Annotated[
        bool, typer.Option("--days-out", help="One day each: Wednesdays and school holidays.")
    ] = False,
    alternatives: Annotated[int, typer.Option("--alternatives", metavar="K", help="1 to 10.")] = 1,
    effort: Annotated[str, typer.Option(metavar="LEVEL", help="quick, normal or thorough.")] = "quick",
    workers: Annotated[
        int | None, typer.Option("--workers", metavar="N", help="Processes; without, one a processor.")
    ] = None,
    scheduler: Annotated[
        str | None, typer.Option("--scheduler", metavar="tcp://HOST:PORT", help="Of a Dask cluster.")
    ] = None,
    database: Database = None,
    catalogue: CatalogueFile = None,
    network: NetworkFile = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="DIR", help="Write the season's map and report there.")
    ] = None,
    office: Annotated[
        str | None, typer.Option("--office", metavar="ID", help="Make drafts of what is chosen for it.")
    ] = None,
    lang: Annotated[str, typer.Option("--lang", metavar="LANG", help="fr or en, of these files.")] = "fr",
    as_json: AsJson = False,
) -> None:
    """Compose every weekend by segment by station into the store; what is there already stays."""
    from apps.files import folder_faults
    from apps.season.progress import progress_of
    from apps.season.run import find_work, run_season
    from apps.season.season import Season, season_requests
    from apps.season.shipment import pack, unpack
    from apps.season.summary import season_summary, summary_lines
    from apps.settings import read_settings
    from apps.store.open_store import open_store
    from itinerary.errors import RequestError

    faults = folder_faults(out) if out else []
    faults += [] if lang in ("fr", "en") else [f"lang: expected fr or en, got {lang!r:.80}."]
    if faults:
        raise RequestError(tuple(faults))
    engine = _engine(workers, scheduler)
    settings = read_settings(os.environ, database_url=database, catalogue=catalogue, network=network)
    shipment = pack(settings.catalogue, settings.network)
    here = unpack(shipment)
    season = Season(
        first=read_date("from", first),
        last=read_date("to", last),
        segments=_segments(segment),
        stations=_stations(station, here.catalogue),
        nights=0 if days_out else nights,
        alternatives=alternatives,
        effort=effort,
    )
    requests = season_requests(season, here.catalogue)
    store = open_store(settings.database_url)
    work, interrupted = find_work(store, shipment, requests), False
    try:
        with progress_of(len(work.missing)) as told:
            run_season(store, shipment, work, engine, told)
    except KeyboardInterrupt:
        interrupted = True
    summary = season_summary(store, work)
    if summary["made"] and (out is not None or office is not None):
        _go_over(store, work, shipment, out=out, office=office, lang=lang)
    typer.echo(json.dumps(summary, ensure_ascii=False) if as_json else summary_lines(summary))
    if interrupted:
        typer.echo("interrupted: what was composed is kept; run again to go on.", err=True)
    if interrupted or summary["failed"] or summary["missing"]:
        raise typer.Exit(1)


def _engine(workers: int | None, scheduler: str | None) -> "Engine":
    from itinerary.errors import RequestError

    most = os.cpu_count() or 1
    if workers is not None and scheduler is not None:
        raise RequestError(("workers: those of the cluster compose where a scheduler is given.",))
    if workers is not None and not 1 <= workers <= 64:
        raise RequestError((f"workers: expected 1 to 64, got {workers}.",))
    if scheduler is not None:
        from apps.season.cluster import compose_on_cluster

        return partial(compose_on_cluster, address=scheduler)
    from apps.season.local import compose_locally

    return partial(compose_locally, workers=workers or most)


def _go_over(
    store: "Store", work: "Work", shipment: "Shipment", *, out: Path | None, office: str | None, lang: str
) -> None:
    """Choose what an office would sign: into files, and as drafts into the store; paths are for people."""
    from apps.files import write_files
    from apps.season.drafts import make_drafts
    from apps.season.files import season_files
    from apps.season.review import review_season
    from apps.season.selection import Rules
    from apps.season.shipment import unpack

    here = unpack(shipment)
    review = review_season(store, work, here.catalogue, Rules())
    if out is not None:
        for path in write_files(out, season_files(store, work, review, here, lang)):
            typer.echo(str(path), err=True)
    if office is not None:
        drafts = make_drafts(store, review.chosen, office)
        typer.echo(f"{len(drafts.made)} drafts made, {len(drafts.found)} were there already.", err=True)


def _segments(names: list[str] | None) -> tuple[str, ...]:
    from itinerary.segment import load_segments

    return tuple(dict.fromkeys(names or [segment.id for segment in load_segments()]))


def _stations(names: list[str] | None, catalogue: "Catalogue") -> tuple[str, ...]:
    return tuple(dict.fromkeys(names or [station.id for station in catalogue.stations]))
