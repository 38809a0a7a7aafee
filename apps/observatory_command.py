"""``fluvestre observatory``: what a season says of the destination, as one page for those who decide."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from apps.date_option import date_option
from apps.gathered_faults import gather
from apps.inputs import AsJson, CatalogueFile, NetworkFile
from apps.serve_command import Database

if TYPE_CHECKING:
    from apps.observatory.gathered import Gathered
    from apps.observatory.trials import Trials
    from apps.service.destination import Destination
    from apps.store.open_store import Store

SAMPLE = 336
"""Two requests a segment and month."""

Dates = tuple[date | None, date | None]


def observatory(
    out: Annotated[Path, typer.Option("--out", metavar="FILE.html", help="Write the report there.")],
    first: Annotated[str | None, typer.Option("--from", metavar="DATE", help="First day of arrival.")] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Last day of arrival.")] = None,
    segment: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="One or more; without, all.")
    ] = None,
    sample: Annotated[
        int, typer.Option("--sample", metavar="N", help="Requests composed where no season is kept.")
    ] = SAMPLE,
    workers: Annotated[
        int | None, typer.Option("--workers", metavar="N", help="Processes; without, one a processor.")
    ] = None,
    database: Database = None,
    catalogue: CatalogueFile = None,
    network: NetworkFile = None,
    lang: Annotated[str, typer.Option("--lang", metavar="LANG", help="fr or en, of the report.")] = "fr",
    as_json: AsJson = False,
) -> None:
    """Report coverage, robustness, what to check first and who is exposed, of the season that is kept."""
    from functools import partial

    from apps.files import write_file
    from apps.observatory.drawn import drawn_communes
    from apps.observatory.observe import observe
    from apps.observatory.page import report_page
    from apps.observatory.trials import Trials
    from apps.opened_database import opened_database
    from apps.season.local import compose_locally
    from apps.season.shipment import pack, unpack
    from apps.settings import read_settings
    from apps.store.observations import keep_observation
    from itinerary.errors import RequestError

    faults = [*_faults(lang, workers, sample, out), *_segment_faults(segment or [])]
    dates = _dates(first, last, faults)
    with gather(faults):
        settings = read_settings(os.environ, database_url=database, catalogue=catalogue, network=network)
    if faults:
        raise RequestError(tuple(faults))
    shipment = pack(settings.catalogue, settings.network)
    here = unpack(shipment)
    trials = Trials(
        shipment=shipment, engine=partial(compose_locally, workers=workers or os.cpu_count() or 1)
    )
    with opened_database(settings.database_url) as store:
        try:
            gathered = _gathered(store, here, trials, dates, _segments(segment), sample)
            figures = observe(gathered, here, trials)
            drawing = drawn_communes(figures, here.network)
        except KeyboardInterrupt:
            typer.echo("interrupted: nothing is written.", err=True)
            raise typer.Exit(1) from None
        write_file(out, report_page(figures, drawing, lang))
        with _told_failures(store), store.writing() as db:
            keep_observation(db, figures, drawing)
    typer.echo(str(out), err=True)
    typer.echo(json.dumps(figures, ensure_ascii=False) if as_json else _told(figures, lang))


def _faults(lang: str, workers: int | None, sample: int, out: Path) -> list[str]:
    from apps.files import folder_faults
    from apps.season.sample import MOST

    accepted = {
        f"lang: expected fr or en, got {lang!r:.80}.": lang in ("fr", "en"),
        f"workers: expected 1 to 64, got {workers}.": workers is None or 1 <= workers <= 64,
        f"sample: expected 1 to {MOST}, got {sample}.": 1 <= sample <= MOST,
        f"out: expected a file, got a folder, {str(out)!r}.": not out.is_dir(),
    }
    return [*(fault for fault, right in accepted.items() if not right), *folder_faults(out.absolute().parent)]


def _segment_faults(names: list[str]) -> list[str]:
    from itinerary.segment import find_segment

    faults: list[str] = []
    for name in dict.fromkeys(names):
        with gather(faults, "segment: "):
            find_segment(name)
    return faults


def _dates(first: str | None, last: str | None, faults: list[str]) -> Dates:
    """Read the dates, and note what is wrong with them."""
    if (first is None) != (last is None):
        faults.append("from, to: expected both or neither.")
    begin = end = None
    with gather(faults):
        begin = date_option("from", first)
    with gather(faults):
        end = date_option("to", last)
    if begin is not None and end is not None and end < begin:
        faults.append(f"to: expected a day from {begin} on, got {end}.")
    return begin, end


def _segments(names: list[str] | None) -> tuple[str, ...]:
    """Name the segments that are asked about, all if none is."""
    from itinerary.segment import load_segments

    return tuple(dict.fromkeys(names or [segment.id for segment in load_segments()]))


def _gathered(
    store: "Store",
    here: "Destination",
    trials: "Trials",
    dates: Dates,
    segments: tuple[str, ...],
    count: int,
) -> "Gathered":
    """Gather what is kept; else compose a sample of the dates, or of the next calendar year."""
    from apps.observatory.gathered import gather_composed, gather_kept
    from apps.season.sample import season_sample
    from apps.today import today

    with _told_failures(store):
        kept = gather_kept(store, here, dates, segments)
    if kept.sights:
        return kept
    year = today().year + 1
    first, last = dates[0] or date(year, 1, 1), dates[1] or date(year, 12, 31)
    asked = season_sample(here.catalogue, count=count, first=first, last=last, segments=segments)
    outcomes = trials.run(request.to_json() for request in asked)
    return gather_composed(outcomes.values(), here.catalogue)


@contextmanager
def _told_failures(store: "Store") -> Iterator[None]:
    """Tell in a line what a database refuses."""
    from sqlalchemy.exc import DBAPIError

    from apps.store.errors import StoreError, cause_of

    try:
        yield
    except DBAPIError as e:
        raise StoreError(store.engine.url.render_as_string(), f"cannot be used: {cause_of(e)}") from e


def _told(figures: dict[str, Any], language: str) -> str:
    """Say for a terminal what each part of the report begins with."""
    from apps.observatory import said
    from apps.texts import load_texts

    texts = load_texts(language)
    lines = [
        said.coverage_said(figures, texts),
        said.weekdays_said(figures, texts),
        said.communes_said(figures, texts),
        *said.robustness_said(figures, texts),
        said.calls_said(figures, texts),
        said.needs_said(figures, texts),
    ]
    return "\n".join(lines)
