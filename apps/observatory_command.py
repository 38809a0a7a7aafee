"""``fluvestre observatory``: what a season says of the destination, as one page for those who decide."""

import json
import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from apps.date_option import date_option
from apps.inputs import AsJson, CatalogueFile, NetworkFile
from apps.serve_command import Database

if TYPE_CHECKING:
    from apps.observatory.gathered import Gathered
    from apps.observatory.trials import Trials
    from apps.service.destination import Destination

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

    from apps.files import folder_faults, write_file
    from apps.observatory.drawn import drawn_communes
    from apps.observatory.gathered import gather_kept
    from apps.observatory.observe import observe
    from apps.observatory.page import report_page
    from apps.observatory.trials import Trials
    from apps.season.local import compose_locally
    from apps.season.shipment import pack, unpack
    from apps.settings import read_settings
    from apps.store.observations import keep_observation
    from apps.store.open_store import open_store
    from itinerary.errors import RequestError

    faults = [*_faults(lang, workers, first, last), *folder_faults(out.absolute().parent)]
    if faults:
        raise RequestError(tuple(faults))
    dates = date_option("from", first), date_option("to", last)
    segments = _segments(segment)
    settings = read_settings(os.environ, database_url=database, catalogue=catalogue, network=network)
    shipment = pack(settings.catalogue, settings.network)
    here = unpack(shipment)
    trials = Trials(
        shipment=shipment, engine=partial(compose_locally, workers=workers or os.cpu_count() or 1)
    )
    store = open_store(settings.database_url)
    gathered = gather_kept(store, here, dates, segments)
    if not gathered.sights:
        gathered = _sampled(here, trials, dates, segments, sample)
    figures = observe(gathered, here, trials)
    drawing = drawn_communes(figures, here.network)
    with store.writing() as db:
        keep_observation(db, figures, drawing)
    store.close()
    write_file(out, report_page(figures, drawing, lang))
    typer.echo(str(out), err=True)
    typer.echo(json.dumps(figures, ensure_ascii=False) if as_json else _told(figures, lang))


def _faults(lang: str, workers: int | None, first: str | None, last: str | None) -> list[str]:
    accepted = {
        f"lang: expected fr or en, got {lang!r:.80}.": lang in ("fr", "en"),
        f"workers: expected 1 to 64, got {workers}.": workers is None or 1 <= workers <= 64,
        "from, to: expected both or neither.": (first is None) == (last is None),
    }
    return [fault for fault, right in accepted.items() if not right]


def _segments(names: list[str] | None) -> tuple[str, ...]:
    """Name the segments that are asked about, all if none is."""
    from itinerary.errors import RequestError
    from itinerary.segment import find_segment, load_segments
    from offers.errors import UnknownNameError

    try:
        return tuple(dict.fromkeys(find_segment(n).id for n in names or [s.id for s in load_segments()]))
    except UnknownNameError as e:
        raise RequestError((f"segment: {e}",)) from e


def _sampled(
    here: "Destination", trials: "Trials", dates: Dates, segments: tuple[str, ...], count: int
) -> "Gathered":
    """Compose a sample of the dates that were given, or of the next calendar year."""
    from apps.observatory.gathered import gather_composed
    from apps.season.sample import season_sample
    from apps.today import today

    year = today().year + 1
    first, last = dates[0] or date(year, 1, 1), dates[1] or date(year, 12, 31)
    asked = season_sample(here.catalogue, count=count, first=first, last=last, segments=segments)
    outcomes = trials.run(request.to_json() for request in asked)
    return gather_composed(outcomes.values(), here.catalogue)


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
