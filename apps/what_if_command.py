"""``fluvestre what-if``: what offers that do not exist yet would change, or where one would bring most."""

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from apps.date_option import read_date
from apps.inputs import AsJson, CatalogueFile, NetworkFile, background_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from apps.what_if.report import Report
    from apps.what_if.solving import Solver
    from apps.what_if.suggest_report import SuggestReport
    from graphs.network import Network
    from itinerary.request import Request
    from offers.catalogue import Catalogue

LANGUAGES = ("fr", "en")
MOST_WORKERS = 64


def what_if(
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="OFFER.toml...", help="What is supposed.")
    ] = None,
    close: Annotated[
        list[str] | None, typer.Option("--close", metavar="OFFER", help="One that is no more; repeatable.")
    ] = None,
    suggest: Annotated[
        str | None,
        typer.Option(
            "--suggest", metavar="KIND", help="Search where one more night, lunch, rental... helps."
        ),
    ] = None,
    segment: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="One or more; without, all.")
    ] = None,
    first: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="Of the season; else 1 April next year.")
    ] = None,
    last: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="Of the season; else its 31 October.")
    ] = None,
    sample: Annotated[int, typer.Option("--sample", metavar="N", help="So many requests.")] = 200,
    days_out: Annotated[
        bool, typer.Option("--days-out", help="One day each: Wednesdays and school holidays.")
    ] = False,
    without_examples: Annotated[
        bool, typer.Option("--without-examples", help="Leave out the planning examples of the catalogue.")
    ] = False,
    workers: Annotated[int, typer.Option("--workers", metavar="N", help="Processes.")] = 2,
    catalogue: CatalogueFile = None,
    network: NetworkFile = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="DIR", help="Write what-if.html and what-if.json there.")
    ] = None,
    lang: Annotated[str, typer.Option("--lang", metavar="LANG", help="fr or en.")] = "fr",
    as_json: AsJson = False,
) -> None:
    """Suppose offers, or that one closes: what becomes possible, better or worse over a sample of stays."""
    from apps.season.sample import TURNS, season_sample
    from apps.season.shipment import pack, unpack
    from apps.settings import read_settings
    from apps.what_if.progress import tell
    from apps.what_if.solving import Solver

    _refuse(out, lang, workers, beside=suggest is not None and bool(files or close))
    begin, end = _season(first, last)
    settings = read_settings(os.environ, catalogue=catalogue, network=network)
    shipment = pack(settings.catalogue, settings.network)
    here = unpack(shipment)
    offers = _without_examples(here.catalogue) if without_examples else here.catalogue
    requests = season_sample(
        offers,
        count=sample,
        first=begin,
        last=end,
        segments=tuple(dict.fromkeys(segment or ())),
        turns=(0,) if days_out else TURNS,
    )
    solver = Solver(shipment=shipment, network=here.network, workers=workers, told=tell)
    sampled = {"first": begin, "last": end, "examples": not without_examples, "days_out": days_out}
    try:
        found = (
            _supposed(files or [], close or [], requests, offers, solver, sampled)
            if suggest is None
            else _suggested(suggest, requests, offers, solver, sampled)
        )
    except KeyboardInterrupt:
        typer.echo("interrupted: nothing is written.", err=True)
        raise typer.Exit(1) from None
    _tell(found, here.network, out, lang, as_json=as_json)


def _refuse(out: Path | None, lang: str, workers: int, *, beside: bool) -> None:
    """Tell all that is wrong with the options at once."""
    from apps.files import folder_faults
    from itinerary.errors import RequestError

    faults = folder_faults(out) if out else []
    faults += [] if lang in LANGUAGES else [f"lang: expected fr or en, got {lang!r:.80}."]
    if not 1 <= workers <= MOST_WORKERS:
        faults.append(f"workers: expected 1 to {MOST_WORKERS}, got {workers}.")
    faults += ["suggest: expected nothing that is supposed beside it."] if beside else []
    if faults:
        raise RequestError(tuple(faults))


def _tell(
    found: "Report | SuggestReport", network: "Network", out: Path | None, lang: str, *, as_json: bool
) -> None:
    """Print what was found, and write it with its map."""
    from apps.files import write_files
    from maps.what_if_map import what_if_page

    plain = json.dumps(found.as_json(), ensure_ascii=False, indent=1) + "\n"
    if out is not None:
        page = what_if_page(found.view(lang), background_of(network), lang)
        for path in write_files(out, {"what-if.html": page, "what-if.json": plain}):
            typer.echo(str(path), err=True)
    typer.echo(plain.rstrip() if as_json else found.as_text(lang))
    if found.failed:
        raise typer.Exit(1)


def _supposed(
    files: "Sequence[Path]",
    close: "Sequence[str]",
    requests: "Sequence[Request]",
    catalogue: "Catalogue",
    solver: "Solver",
    sampled: dict[str, Any],
) -> "Report":
    from apps.what_if.offer_file import read_hypothesis
    from apps.what_if.report import Report
    from itinerary.what_if.run import effects_on

    hypothesis = read_hypothesis(files, catalogue, close)
    found = solver.solve(requests, catalogue, "before")
    effects = effects_on(hypothesis, found, catalogue, solver.network, solver.solve)
    return Report(effects=effects, catalogue=catalogue, **sampled)


def _suggested(
    wanted: str,
    requests: "Sequence[Request]",
    catalogue: "Catalogue",
    solver: "Solver",
    sampled: dict[str, Any],
) -> "SuggestReport":
    from apps.what_if.rental import suggest_rental
    from apps.what_if.suggest import suggest
    from apps.what_if.suggest_report import SuggestReport
    from apps.what_if.templates import RENTAL, kind_of, template_of

    kind_of(wanted)
    rental = wanted in RENTAL
    found = (
        suggest_rental(requests, catalogue, solver)
        if rental
        else suggest(wanted, requests, catalogue, solver)
    )
    template = None if rental else template_of(wanted)
    return SuggestReport(wanted=wanted, suggested=found, template=template, requests=len(requests), **sampled)


def _season(first: str | None, last: str | None) -> "tuple[date, date]":
    """Read the season, by default from 1 April to 31 October of next year."""
    from datetime import date

    from apps.today import today

    begin = date(today().year + 1, 4, 1) if first is None else read_date("from", first)
    return begin, date(begin.year, 10, 31) if last is None else read_date("to", last)


def _without_examples(catalogue: "Catalogue") -> "Catalogue":
    from dataclasses import replace

    return replace(catalogue, offers=tuple(offer for offer in catalogue.offers if not offer.demo))
