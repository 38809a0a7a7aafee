"""``fluvestre what-if``: what offers that do not exist yet would change, or where one would bring most."""

import json
import os
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from apps.inputs import AsJson, CatalogueFile, NetworkFile, background_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from apps.what_if.report import Report
    from apps.what_if.solving import Solver
    from apps.what_if.suggest_report import SuggestReport
    from graphs.network import Network
    from itinerary.request import Request
    from itinerary.what_if.hypothesis import Hypothesis
    from offers.catalogue import Catalogue

LANGUAGES = ("fr", "en")
MOST_WORKERS = 64
WRITTEN = ("what-if.html", "what-if.json")


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
    options = _Options(
        files=tuple(files or ()),
        close=tuple(close or ()),
        suggest=suggest,
        segments=tuple(dict.fromkeys(segment or ())),
        first=first,
        last=last,
        sample=sample,
        days_out=days_out,
        examples=not without_examples,
        workers=workers,
        catalogue=catalogue,
        network=network,
        out=out,
        lang=lang,
    )
    try:
        found, ways = _found(options)
    except KeyboardInterrupt:
        typer.echo("interrupted: nothing is written.", err=True)
        raise typer.Exit(1) from None
    _tell(found, ways, out, lang, as_json=as_json)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Options:
    """What was typed."""

    files: tuple[Path, ...]
    close: tuple[str, ...]
    suggest: str | None
    segments: tuple[str, ...]
    first: str | None
    last: str | None
    sample: int
    days_out: bool
    examples: bool
    workers: int
    catalogue: Path | None
    network: Path | None
    out: Path | None
    lang: str


def _found(options: _Options) -> "tuple[Report | SuggestReport, Network]":
    """Find out what is asked, and over which network; all that is wrong is told at once."""
    from apps.season.sample import TURNS, season_sample
    from apps.season.shipment import pack, unpack
    from apps.settings import read_settings
    from apps.what_if.offer_file import read_hypothesis
    from apps.what_if.progress import tell
    from apps.what_if.solving import Solver
    from apps.what_if.templates import kind_of
    from itinerary.what_if.hypothesis import Hypothesis

    faults = _option_faults(options)
    begin, end = _season(options, faults)
    settings = read_settings(os.environ, catalogue=options.catalogue, network=options.network)
    shipment = pack(settings.catalogue, settings.network)
    here = unpack(shipment)
    offers = here.catalogue if options.examples else _without_examples(here.catalogue)
    turns = (0,) if options.days_out else TURNS
    requests: tuple[Request, ...] = ()
    hypothesis = Hypothesis(name="")
    with _told_in(faults):
        requests = season_sample(
            offers, count=options.sample, first=begin, last=end, segments=options.segments, turns=turns
        )
    with _told_in(faults):
        if options.suggest is not None:
            kind_of(options.suggest)
    with _told_in(faults):
        if options.files or options.close or options.suggest is None:
            hypothesis = read_hypothesis(options.files, offers, options.close)
    _raise(faults)
    solver = Solver(shipment=shipment, network=here.network, workers=options.workers, told=tell)
    sampled = {"first": begin, "last": end, "examples": options.examples, "days_out": options.days_out}
    if options.suggest is None:
        return _supposed(hypothesis, requests, offers, solver, sampled), here.network
    return _suggested(options.suggest, requests, offers, solver, sampled), here.network


@contextmanager
def _told_in(faults: list[str]) -> "Iterator[None]":
    """Go on after a refusal, and keep what it says."""
    from itinerary.errors import RequestError

    try:
        yield
    except RequestError as e:
        faults += e.faults


def _raise(faults: list[str]) -> None:
    """Tell all faults at once, as many as one reads."""
    from itinerary.errors import RequestError
    from itinerary.stay_schema import MOST_FAULTS

    more = len(faults) - MOST_FAULTS
    if faults:
        raise RequestError((*faults[:MOST_FAULTS], *([f"and {more} more"] if more > 0 else ())))


def _option_faults(options: _Options) -> list[str]:
    """List what is wrong with the options that need nothing read."""
    from apps.files import folder_faults

    faults = folder_faults(options.out, WRITTEN) if options.out else []
    if options.lang not in LANGUAGES:
        faults.append(f"lang: expected fr or en, got {options.lang!r:.80}.")
    if not 1 <= options.workers <= MOST_WORKERS:
        faults.append(f"workers: expected 1 to {MOST_WORKERS}, got {options.workers}.")
    if options.suggest is not None and (options.files or options.close):
        faults.append("suggest: expected nothing that is supposed beside it.")
    return faults


def _tell(
    found: "Report | SuggestReport", network: "Network", out: Path | None, lang: str, *, as_json: bool
) -> None:
    """Print what was found, and write it with its map."""
    from apps.files import write_files
    from maps.what_if_map import what_if_page

    plain = json.dumps(found.as_json(), ensure_ascii=False, indent=1) + "\n"
    if out is not None:
        page = what_if_page(found.view(lang), background_of(network), lang)
        for path in write_files(out, dict(zip(WRITTEN, (page, plain), strict=True))):
            typer.echo(str(path), err=True)
    typer.echo(plain.rstrip() if as_json else found.as_text(lang))
    if found.failed:
        raise typer.Exit(1)


def _supposed(
    hypothesis: "Hypothesis",
    requests: "Sequence[Request]",
    catalogue: "Catalogue",
    solver: "Solver",
    sampled: dict[str, Any],
) -> "Report":
    from apps.what_if.report import Report
    from itinerary.what_if.run import effects_on

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
    from apps.what_if.templates import RENTAL, template_of

    rental = wanted in RENTAL
    found = (
        suggest_rental(requests, catalogue, solver)
        if rental
        else suggest(wanted, requests, catalogue, solver)
    )
    template = None if rental else template_of(wanted)
    return SuggestReport(wanted=wanted, suggested=found, template=template, requests=len(requests), **sampled)


def _season(options: _Options, faults: list[str]) -> "tuple[date, date]":
    """Read the season, by default from 1 April to 31 October of next year, which stands in for a bad one."""
    from datetime import date

    from apps.date_option import date_option
    from apps.today import today

    usual = date(today().year + 1, 4, 1), date(today().year + 1, 10, 31)
    known, first, last = len(faults), None, None
    with _told_in(faults):
        first = date_option("from", options.first)
    with _told_in(faults):
        last = date_option("to", options.last)
    if len(faults) > known:
        return usual
    begin = first or usual[0]
    return begin, last or date(begin.year, 10, 31)


def _without_examples(catalogue: "Catalogue") -> "Catalogue":
    from dataclasses import replace

    return replace(catalogue, offers=tuple(offer for offer in catalogue.offers if not offer.demo))
