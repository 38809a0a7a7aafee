"""``/bureau/produits``: what the office sells or is about to, and what its neighbours have published."""

from collections.abc import Iterable
from typing import Any

from fastapi import APIRouter, Request, Response
from sqlalchemy import Connection

from apps.service.service import Service
from apps.store.products import Kept, list_products
from apps.texts import load_texts
from apps.today import today
from apps.workshop.pages import redirect, render
from apps.workshop.product_desk import PRODUCTS, begin, path_of
from apps.workshop.product_shown import list_row, show_product
from apps.workshop.signed_in import Editor, Reader, Signed
from apps.workshop.typed import Form

ORDER = ("draft", "published", "expired", "withdrawn")


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
    def listed(request: Request, signed: Reader) -> Response:
        with service.store.reading() as db:
            own = list_products(db, office=signed.office.id)
            all_published = list_products(db, status="published")
            others = [kept for kept in all_published if kept.product.office != signed.office.id]
            rows = _rows(service, db, signed, own)
            neighbours = _rows(service, db, signed, others)
        rows.sort(key=lambda row: (ORDER.index(row["shown"].state), row["shown"].stay.days[0].date))
        return render(request, signed, "products.html", rows=rows, neighbours=neighbours)

    @router.post(PRODUCTS)
    def begun(request: Request, signed: Editor, typed: Form) -> Response:
        with service.store.writing() as db:
            kept = begin(db, signed, typed.one("stay"))
        return redirect(request, path_of(kept.product), said="product_made")

    return router


def _rows(service: Service, db: Connection, signed: Signed, found: Iterable[Kept]) -> list[dict[str, Any]]:
    texts, catalogue = load_texts(signed.language), service.destination.catalogue
    return [list_row(show_product(db, kept, catalogue, today()), signed, texts) for kept in found]
