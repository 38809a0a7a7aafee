"""``/bureau/demandes``: what visitors asked the office, and which of it waits for an answer."""

from typing import Annotated, Any, Literal
from urllib.parse import quote

from fastapi import APIRouter, Path, Query, Request, Response
from sqlalchemy import Connection

from apps.service.service import Service
from apps.store.leads import Lead, answer_lead, leads_of
from apps.store.products import list_products
from apps.workshop.pages import redirect, render
from apps.workshop.signed_in import Editor, Reader

LEADS = "/bureau/demandes"
Shown = Annotated[Literal["waiting", "answered"], Query(alias="liste")]
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
    def listed(request: Request, signed: Reader, shown: Shown = "waiting") -> Response:
        with service.store.reading() as db:
            leads = leads_of(db, signed.office.id)
            titles = _titles(db, signed.office.id, signed.language)
        waiting = [lead for lead in leads if lead.answered_at_s is None]
        answered = [lead for lead in leads if lead.answered_at_s is not None]
        values: dict[str, Any] = {"leads": waiting[::-1] if shown == "waiting" else answered, "shown": shown}
        counts = {"waiting": len(waiting), "answered": len(answered)}
        return render(request, signed, "leads.html", counts=counts, titles=titles, mail_to=_mail_to, **values)

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


def _mail_to(lead: Lead, subject: str) -> str:
    """Write an address that opens an answer in the program for mail."""
    return f"mailto:{quote(lead.content['email'], safe='@')}?subject={quote(subject)}"
