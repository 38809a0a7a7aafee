"""``fluvestre products``: what the store holds, for those who work without the pages."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from apps.inputs import AsJson
from apps.review_command import review
from apps.serve_command import Database
from apps.today import today

if TYPE_CHECKING:
    from apps.products.product import Product
    from apps.service.destination import Destination
    from apps.service.goods import Goods
    from apps.store.open_store import Store

products_app = typer.Typer(help="Products that offices make of stays.", no_args_is_help=True)
ProductId = Annotated[str, typer.Argument(metavar="PRODUCT", help="As product:deux-jours.")]


@products_app.command("list")
def show_all(
    office: Annotated[str | None, typer.Option("--office", metavar="ID")] = None,
    status: Annotated[
        str | None, typer.Option("--status", metavar="STATUS", help="draft, published or withdrawn.")
    ] = None,
    database: Database = None,
    *,
    as_json: AsJson = False,
) -> None:
    """List the products, whoever sells them."""
    from apps.store.products import list_products
    from apps.terminal import list_table
    from itinerary.errors import RequestError

    if status not in (None, "draft", "published", "withdrawn"):
        raise RequestError((f"status: expected one of draft, published, withdrawn, got {status!r:.80}.",))
    with _store(database).reading() as db:
        found = list_products(db, office=office, status=status)
    rows = [
        {**{n: getattr(k.product, n) for n in ("id", "office", "status", "stay")}, "version": k.version}
        for k in found
    ]
    columns = ("id", "office", "status", "stay", "version")
    typer.echo(json.dumps(rows) if as_json else list_table(columns, [[r[c] for c in columns] for r in rows]))


@products_app.command("show")
def show(product: ProductId, database: Database = None) -> None:
    """Print a product as JSON, with what stands between it and its publication."""
    from apps.products.product_json import product_to_json
    from apps.texts import load_texts

    goods = _goods(_store(database), product)
    told = [
        {"level": o.level, "code": o.code, "text": o.say(load_texts("en"))} for o in goods.obstacles(today())
    ]
    row = {**product_to_json(goods.product), "version": goods.version, "obstacles": told}
    typer.echo(json.dumps(row, ensure_ascii=False, indent=1))


@products_app.command("publish")
def publish(product: ProductId, database: Database = None) -> None:
    """Put a product on sale, if nothing stands in the way; its warnings have to be acknowledged before."""
    from apps.products.publication import publish as published

    _change(database, product, lambda goods: published(goods.product, goods.obstacles(today())), "published")


@products_app.command("export")
def export(
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Where.")],
    office: Annotated[str | None, typer.Option("--office", metavar="ID", help="Only what it sells.")] = None,
    lang: Annotated[str, typer.Option("--lang", metavar="LANG", help="fr, en, nl or de.")] = "fr",
    database: Database = None,
) -> None:
    """Write what is on sale: the weekend platform's file, schema.org pages, carnets, a static folder."""
    from apps.files import write_files
    from apps.products_export import exported
    from itinerary.errors import RequestError
    from itinerary.read_request import LANGUAGES

    if lang not in LANGUAGES:
        raise RequestError((f"lang: expected one of {', '.join(LANGUAGES)}, got {lang!r:.80}.",))
    files, remarks = exported(_store(database), _here(), office, lang, today())
    for remark in remarks:
        typer.echo(remark, err=True)
    if not files:
        typer.echo("nothing is on sale.", err=True)
        raise typer.Exit(1)
    for folder, texts in files.items():
        for path in write_files(out / folder, texts):
            typer.echo(str(path))


@products_app.command("withdraw")
def withdraw(product: ProductId, database: Database = None) -> None:
    """Take a product off sale."""
    from apps.products.product import withdraw as withdrawn

    _change(database, product, lambda goods: withdrawn(goods.product), "withdrawn")


products_app.command("review")(review)


def _change(database: str | None, product: str, make: "Callable[[Goods], Product]", action: str) -> None:
    from apps.store.products import change_product

    store = _store(database)
    goods = _goods(store, product)
    with store.writing() as db:
        kept = change_product(db, make(goods), goods.version, None, action)
    typer.echo(f"{kept.product.id}: {kept.product.status}")


def _store(database: str | None) -> "Store":
    from apps.settings import read_settings
    from apps.store.open_store import open_store

    return open_store(read_settings(os.environ, database_url=database).database_url)


def _here() -> "Destination":
    """Open the data that the server serves."""
    from apps.service.destination import load_destination
    from apps.settings import read_settings

    settings = read_settings(os.environ)
    return load_destination(settings.catalogue, settings.network)


def _goods(store: "Store", product: str) -> "Goods":
    from apps.service.goods import find_goods

    return find_goods(store, product, _here().catalogue)
