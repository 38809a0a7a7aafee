"""``/bureau/produits``: what the office sells or is about to, and what its neighbours have published."""

from collections.abc import Iterable
from typing import Annotated, Any, get_args

from fastapi import APIRouter, Depends, Query, Request, Response
from sqlalchemy import Connection

from apps.service.service import Service
from apps.store.products import Kept, list_products
from apps.texts import Texts, load_texts
from apps.today import today
from apps.workshop.pages import redirect, render
from apps.workshop.product_desk import PRODUCTS, begin, path_of, title_of
from apps.workshop.product_search import STATES, Order, Search, found, search_of
from apps.workshop.product_shown import list_row, show_product
from apps.workshop.signed_in import Editor, Reader, Signed
from apps.workshop.stay_shown import segment_name
from apps.workshop.typed import Form
from itinerary.segment import load_segments

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
    def listed(
        request: Request,
        signed: Reader,
        search: Annotated[Search, Depends(search_of)],
        page: PageNumber = 1,
    ) -> Response:
        with service.store.reading() as db:
            every = list_products(db, office=signed.office.id)
            own = found(db, every, search)
            rows = _rows(service, db, signed, own[(page - 1) * ROWS : page * ROWS])
        return render(
            request,
            signed,
            "products.html",
            rows=rows,
            neighbours=_neighbours(service, signed),
            page=page,
            pages=-(-len(own) // ROWS),
            search=search,
            any=bool(every),
            count=len(own),
            choices=_choices(load_texts(signed.language)),
        )

    @router.post(PRODUCTS)
    def begun(request: Request, signed: Editor, typed: Form) -> Response:
        with service.store.writing() as db:
            kept = begin(db, signed, typed.one("stay"))
        return redirect(request, path_of(kept.product), said="product_made")

    return router


def _choices(texts: Texts) -> dict[str, list[tuple[str, str]]]:
    """Gather what one can look for: pairs of a code and its name."""
    every = [("", texts.text("sell_search_all"))]
    return {
        "status": every + [(code, texts.text(f"sell_state_{code}")) for code in STATES],
        "segment": every + [(s.id, s.name[texts.language]) for s in load_segments()],
        "order": [(code, texts.text(f"sell_order_{code or 'changed'}")) for code in get_args(Order)],
    }


def _neighbours(service: Service, signed: Signed) -> list[dict[str, Any]]:
    """List what other offices have published, from where visitors see it too."""
    texts, offerings = load_texts(signed.language), service.shelf.display().offerings
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
        for one in offerings
        if one.product.office != signed.office.id
    ]


def _rows(service: Service, db: Connection, signed: Signed, shown: Iterable[Kept]) -> list[dict[str, Any]]:
    texts, catalogue = load_texts(signed.language), service.destination.catalogue
    return [list_row(show_product(db, kept, catalogue, today()), signed, texts) for kept in shown]
