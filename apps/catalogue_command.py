"""``fluvestre catalogue``: making a catalogue of feeds, checking it, and seeing what it can offer."""

import json
from datetime import date
from pathlib import Path
from typing import Annotated, get_args

import typer

from apps.inputs import AsJson, open_catalogue
from offers.sources.recognise import FeedKind

catalogue_app = typer.Typer(help="Makes, checks and surveys a catalogue of offers.", no_args_is_help=True)

CatalogueArgument = Annotated[
    Path | None, typer.Argument(metavar="[CATALOGUE]", help="A catalogue; without it, the embedded one.")
]


@catalogue_app.command("import")
def import_catalogue(
    feeds: Annotated[
        list[str], typer.Argument(metavar="FEED...", help="Files, folders or URLs of feeds, in any mix.")
    ],
    out: Annotated[Path, typer.Option("--out", metavar="CATALOGUE", help="The catalogue to write.")],
    kinds: Annotated[
        list[str] | None,
        typer.Option(
            "--as",
            metavar="KIND",
            help=f"{', '.join(get_args(FeedKind))}: once for all feeds, or once a feed in their order."
            " Without it, each is recognised by what it holds.",
        ),
    ] = None,
    profiles: Annotated[
        list[Path] | None,
        typer.Option("--profile", metavar="FILE", help="What columns and codes of a feed mean; repeatable."),
    ] = None,
    findings: Annotated[
        Path | None, typer.Option("--findings", metavar="FILE", help="List every finding there, as JSON.")
    ] = None,
    everywhere: Annotated[
        bool, typer.Option("--everywhere", help="Keep what lies outside the destination.")
    ] = False,
    with_contract: Annotated[
        bool,
        typer.Option("--with-contract", help="Add the offers that the contract names and no feed describes."),
    ] = False,
    today: Annotated[
        str | None, typer.Option("--today", metavar="DATE", help="Judge by this day what is out of date.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Make one catalogue of feeds: every record is an offer or a finding."""
    from apps.catalogue_import import ImportOrder, run_import
    from apps.date_option import date_option

    order = ImportOrder(
        feeds=tuple(feeds),
        out=out,
        kinds=tuple(kinds or ()),
        profiles=tuple(profiles or ()),
        findings=findings,
        everywhere=everywhere,
        with_contract=with_contract,
        today=date_option("today", today) or date.today(),  # noqa: DTZ011  # the day where it runs
    )
    report = run_import(order)
    typer.echo(json.dumps(report.as_json(), ensure_ascii=False) if as_json else report.as_text())


@catalogue_app.command("check")
def check_catalogue(catalogue: CatalogueArgument = None, as_json: AsJson = False) -> None:
    """Count what of a catalogue is unknown, estimated or stale, and say which unknowns cost most."""
    from apps.catalogue_report import bad_records, check_report, finding_row
    from offers.errors import BadRecordsError
    from offers.review import review

    try:
        opened = open_catalogue(catalogue)
    except BadRecordsError as error:
        found = bad_records(error)
        lines = [f"{f.level} {f.code}: {f.record}: {f.message}" for f in found]
        typer.echo(json.dumps([finding_row(f) for f in found]) if as_json else "\n".join(lines))
        raise typer.Exit(1) from None
    findings = review(opened)
    if as_json:
        typer.echo(json.dumps([finding_row(finding) for finding in findings], ensure_ascii=False))
    else:
        typer.echo(check_report(opened, findings))


@catalogue_app.command("coverage")
def catalogue_coverage(
    catalogue: CatalogueArgument = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="MAP.html", help="Draw it as a map there.")
    ] = None,
    lang: Annotated[str, typer.Option("--lang", metavar="LANG", help="fr, en, nl or de.")] = "fr",
    year: Annotated[
        int | None, typer.Option("--year", metavar="YEAR", help="The year surveyed; the next one if absent.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Show what each segment finds, by theme, month, weekday and commune, and where the holes are."""
    from apps.coverage_report import coverage_report
    from itinerary.errors import RequestError
    from itinerary.read_request import FIRST_YEAR, LANGUAGES, LAST_YEAR

    surveyed = date.today().year + 1 if year is None else year  # noqa: DTZ011  # the day where it runs
    faults = [] if lang in LANGUAGES else [f"lang: expected one of {', '.join(LANGUAGES)}, got {lang!r}."]
    if not FIRST_YEAR <= surveyed <= LAST_YEAR:
        faults.append(f"year: expected {FIRST_YEAR} to {LAST_YEAR}, got {surveyed}.")
    if faults:
        raise RequestError(tuple(faults))
    report = coverage_report(open_catalogue(catalogue), surveyed, lang)
    if out is not None:
        from apps.files import write_file
        from maps.coverage_map import coverage_page

        write_file(out, coverage_page(report.spots, report.missing, report.background, lang))
    typer.echo(json.dumps(report.as_json(), ensure_ascii=False) if as_json else report.as_text())
