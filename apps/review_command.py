"""``fluvestre products review``: what new data break, repaired where that is a small change."""

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from apps.inputs import AsJson, CatalogueFile, NetworkFile
from apps.serve_command import Database
from apps.today import today

if TYPE_CHECKING:
    from apps.repair.keep import Done
    from apps.settings import Settings
    from apps.texts import Texts

REPORT_LANGUAGES = ("fr", "en")


def review(
    catalogue: CatalogueFile = None,
    network: NetworkFile = None,
    office: Annotated[str | None, typer.Option("--office", metavar="ID", help="Only what it sells.")] = None,
    report: Annotated[
        Path | None, typer.Option("--report", metavar="FILE", help="Write a page (HTML) for the office.")
    ] = None,
    lang: Annotated[str, typer.Option("--lang", metavar="LANG", help="Of the report: fr or en.")] = "fr",
    database: Database = None,
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Tell, and change nothing.")] = False,
    as_json: AsJson = False,
) -> None:
    """Hold what is kept against new data: repair what breaks, take off sale what needs a person."""
    from apps.files import write_file
    from apps.opened_database import opened_database
    from apps.repair.keep import keep_repairs
    from apps.repair.moved import review_products
    from apps.repair.report_json import report_to_json
    from apps.repair.report_page import report_lines, report_page
    from apps.service.destination import load_destination
    from apps.service.source_data import keep_data

    texts, settings = _texts(lang), _settings(database, catalogue, network)
    here = load_destination(settings.catalogue, settings.network)
    with opened_database(database) as store:
        found = review_products(store, here, today(), office_id=office)
        if report is not None:
            write_file(report, report_page(found, texts))
        done = None
        if not dry_run:
            keep_data(store, here, (settings.catalogue, settings.network))
            done = keep_repairs(store, found, here)
    if as_json:
        kept = None if done is None else _ids(done)
        typer.echo(json.dumps({**report_to_json(found, texts), "kept": kept}, ensure_ascii=False, indent=1))
    else:
        typer.echo("\n".join((*report_lines(found, texts), *_kept_lines(done, texts))))
    if found.of("person") or (done is not None and done.skipped):
        raise typer.Exit(1)


def _texts(lang: str) -> "Texts":
    from apps.texts import load_texts
    from itinerary.errors import RequestError

    if lang not in REPORT_LANGUAGES:
        raise RequestError((f"lang: expected one of {', '.join(REPORT_LANGUAGES)}, got {lang!r:.80}.",))
    return load_texts(lang)


def _settings(database: str | None, catalogue: Path | None, network: Path | None) -> "Settings":
    from apps.settings import read_settings

    return read_settings(os.environ, database_url=database, catalogue=catalogue, network=network)


def _ids(done: "Done") -> dict[str, list[str]]:
    return {name: list(getattr(done, name)) for name in ("repaired", "withdrawn", "told", "skipped")}


def _kept_lines(done: "Done | None", texts: "Texts") -> tuple[str, ...]:
    if done is None:
        return (texts.text("repair_dry"),)
    counts = {name: len(ids) for name, ids in _ids(done).items()}
    skipped = (texts.text("repair_skipped", product=product) for product in done.skipped)
    return (texts.text("repair_kept", **counts), *skipped)
