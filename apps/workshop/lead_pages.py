"""``/bureau/demandes``: what visitors asked the office, and which of it waits for an answer."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query, Request, Response
from sqlalchemy import Connection

from apps.service.service import Service
from apps.store.leads import answer_lead, leads_of
from apps.store.products import list_products
from apps.texts import load_texts
from apps.workshop.lead_shown import lead_row
from apps.workshop.pages import redirect, render
from apps.workshop.signed_in import Editor, Reader

LEADS = "/bureau/demandes"
Shown = Annotated[Literal["waiting", "answered"], Query(alias="liste")]
PageNumber = Annotated[int, Query(ge=1, le=10_000)]
ROWS = 30
"""So many on one page."""
Number = Annotated[int, Path(ge=1, lt=2**31)]


def lead_router(service: Service) -> APIRouter:
    """
    Make the pages of leads.

    Parameters
    ----------
    service
        Where they are kept.

    Returns
    -------
    APIRouter
        To be mounted at the root.
    """
    router = APIRouter(include_in_schema=False)

    @router.get(LEADS)
    def listed(request: Request, signed: Reader, shown: Shown = "waiting", page: PageNumber = 1) -> Response:
        texts = load_texts(signed.language)
        with service.store.reading() as db:
            leads = leads_of(db, signed.office.id)
            waiting = [lead for lead in leads if lead.answered_at_s is None][::-1]
            answered = [lead for lead in leads if lead.answered_at_s is not None]
            found = waiting if shown == "waiting" else answered
            titles = _titles(db, signed.office.id, signed.language)
            rows = [lead_row(db, one, titles, texts) for one in found[(page - 1) * ROWS : page * ROWS]]
        values: dict[str, Any] = {"rows": rows, "shown": shown, "page": page, "pages": -(-len(found) // ROWS)}
        counts = {"waiting": len(waiting), "answered": len(answered)}
        return render(request, signed, "leads.html", counts=counts, **values)

    @router.post(LEADS + "/{number}/repondue")
    def answer(request: Request, signed: Editor, number: Number) -> Response:
        with service.store.writing() as db:
            answer_lead(db, signed.office.id, number)
        return redirect(request, LEADS, said="lead_answered")

    return router


def _titles(db: Connection, office: str, language: str) -> dict[str, str]:
    """Name the products of an office by id, in a language or else another that there is."""
    words = {kept.product.id: kept.product.title for kept in list_products(db, office=office)}
    return {
        product: title.get(language) or next((t for t in title.values() if t), product)
        for product, title in words.items()
    }
