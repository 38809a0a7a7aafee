"""All files of what is on sale."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import maps
from apps.inputs import background_of
from apps.products.listing import product_row
from apps.products.product import on_sale
from apps.products.weekend import product_weekend_row
from apps.service.destination import Destination
from apps.service.goods import Goods, published_goods
from apps.store.open_store import Store
from apps.widget.static_folder import static_files

if TYPE_CHECKING:
    from maps.background import Background

Files = dict[str, dict[str, str | bytes]]


def exported(
    store: Store, here: Destination, office: str | None, language: str, today: date
) -> tuple[Files, tuple[str, ...]]:
    """
    Write all that is on sale.

    Parameters
    ----------
    store
        Where products are kept.
    here
        What their offers are, and the ground beneath their maps.
    office
        Of which office; None for all.
    language
        ``fr``, ``en``, ``nl`` or ``de``.
    today
        What is on sale that day.

    Returns
    -------
    dict of str to dict
        Contents by name, by folder; empty where nothing is on sale.
    tuple of str
        What could not be written, and why.
    """
    kept = published_goods(store, office, here.catalogue)
    goods = [g for g in kept if on_sale(g.product, g.stay.days[0].date, today)]
    if not goods:
        return {}, ()
    ground = cache(lambda: background_of(here.network))
    carnets, remarks = _carnets(goods, language, ground)
    files: Files = {
        "": _weekends(goods, language),
        "pages": {f"{_name(g)}.jsonld": maps.write_schema_org(g.sold(language), language) for g in goods},
        "carnets": carnets,
        **_by_folder(_static(goods, language, today, ground)),
    }
    return files, remarks


def _weekends(goods: Iterable[Goods], language: str) -> dict[str, str | bytes]:
    rows = [product_weekend_row(g.product, g.stay, g.office, g.catalogue, language) for g in goods]
    return {"weekends.csv": maps.weekend_table(rows), "weekends.json": maps.weekend_list(rows)}


def _carnets(
    goods: Iterable[Goods], language: str, ground: "Callable[[], Background]"
) -> tuple[dict[str, str | bytes], tuple[str, ...]]:
    try:
        pdf = {f"{_name(g)}.pdf": maps.write_carnet_pdf(g.sold(language), language, ground()) for g in goods}
    except maps.PdfUnavailableError as e:
        pages = {
            f"{_name(g)}.html": maps.write_carnet_html(g.sold(language), language, ground()) for g in goods
        }
        return {**pages}, (f"pdf: is left out. {e}",)
    return {**pdf}, ()


def _static(
    goods: Sequence[Goods], language: str, today: date, ground: "Callable[[], Background]"
) -> dict[str, str | bytes]:
    rows = [product_row(g.product, g.stay, g.office, g.catalogue, today) for g in goods]
    stays = {g.stay.id: g.sold(language) for g in reversed(goods)}
    sellers = {
        g.office.id: {name: getattr(g.office, name) for name in ("id", "name", "email", "phone", "website")}
        for g in goods
    }
    return static_files(rows, tuple(stays.values()), language, ground=ground, offices=tuple(sellers.values()))


def _by_folder(texts: dict[str, str | bytes]) -> Files:
    folders: Files = {}
    for path, text in texts.items():
        folder, _, name = f"site/{path}".rpartition("/")
        folders.setdefault(folder, {})[name] = text
    return folders


def _name(goods: Goods) -> str:
    return goods.product.id.removeprefix("product:")
