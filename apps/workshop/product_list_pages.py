"""``/bureau/produits``: what the office sells or is about to, and what its neighbours have published."""

from collections.abc import Iterable
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from sqlalchemy import Connection

from apps.service.service import Service
from apps.store.products import Kept, list_products
from apps.texts import load_texts
from apps.today import today
from apps.workshop.pages import redirect, render
from apps.workshop.product_desk import PRODUCTS, begin, path_of, title_of
from apps.workshop.product_shown import list_row, show_product
from apps.workshop.signed_in import Editor, Reader, Signed
from apps.workshop.stay_shown import segment_name
from apps.workshop.typed import Form

ORDER = ("draft", "published", "withdrawn")
ROWS = 30
"""So many products on one page."""
PageNumber = Annotated[int, Query(ge=1, le=10_000)]


def product_list_router(service: Service) -> APIRouter:
    """
    Make the list of products, and what begins one.

    Parameters
    ----------
    service
        Keeps them.

    Returns
    -------
    APIRouter
        To be mounted at the root.
    """
    router = APIRouter(include_in_schema=False)

    @router.get(PRODUCTS)
    def listed(request: Request, signed: Reader, page: PageNumber = 1) -> Response:
        with service.store.reading() as db:
            own = sorted(list_products(db, office=signed.office.id), key=_order)
            rows = _rows(service, db, signed, own[(page - 1) * ROWS : page * ROWS])
        neighbours = _neighbours(service, signed)
        pages = -(-len(own) // ROWS)
        return render(
            request, signed, "products.html", rows=rows, neighbours=neighbours, page=page, pages=pages
        )

    @router.post(PRODUCTS)
    def begun(request: Request, signed: Editor, typed: Form) -> Response:
        with service.store.writing() as db:
            kept = begin(db, signed, typed.one("stay"))
        return redirect(request, path_of(kept.product), said="product_made")

    return router


def _order(kept: Kept) -> tuple[int, int, str]:
    """Put drafts first, and of each state what was changed last."""
    return ORDER.index(kept.product.status), -kept.changed_at_s, kept.product.id


def _neighbours(service: Service, signed: Signed) -> list[dict[str, Any]]:
    """List what other offices have published, from where visitors see it too."""
    texts, found = load_texts(signed.language), service.shelf.display().offerings
    return [
        {
            "path": path_of(one.product),
            "title": title_of(one.product, signed.language),
            "office": one.row["office_name"],
            "segment": segment_name(one.stay.request["segment"], signed.language),
            "dates": texts.words.days(one.stay.days[0].date, one.stay.days[-1].date),
            "price": texts.words.money(one.row["adult_ct"]),
            "languages": one.product.languages,
        }
        for one in found
        if one.product.office != signed.office.id
    ]


def _rows(service: Service, db: Connection, signed: Signed, found: Iterable[Kept]) -> list[dict[str, Any]]:
    texts, catalogue = load_texts(signed.language), service.destination.catalogue
    return [list_row(show_product(db, kept, catalogue, today()), signed, texts) for kept in found]
