"""``/bureau``: what waits for the office."""

from collections import Counter
from typing import Any

from fastapi import APIRouter, Request, Response
from sqlalchemy import Connection

from apps.service.service import Service
from apps.store.leads import leads_of
from apps.store.products import list_products
from apps.store.reviews import open_reviews
from apps.workshop.office_gaps import office_gaps
from apps.workshop.pages import render
from apps.workshop.paths import HOME
from apps.workshop.review_pages import CAUSES
from apps.workshop.signed_in import Reader

SHOWN = 5
"""So many of each kind; the rest is on its own page."""
STATUSES = ("published", "draft", "withdrawn")


def home_router(service: Service) -> APIRouter:
    """
    Make the first page.

    Parameters
    ----------
    service
        Where things wait.

    Returns
    -------
    APIRouter
        To be mounted at the root.
    """
    router = APIRouter(include_in_schema=False)

    @router.get(HOME)
    def home(request: Request, signed: Reader) -> Response:
        with service.store.reading() as db:
            waiting = _waiting(db, signed.office.id)
        return render(request, signed, "home.html", gaps=office_gaps(signed.office), **waiting)

    return router


def _waiting(db: Connection, office: str) -> dict[str, Any]:
    leads = [lead for lead in leads_of(db, office) if lead.answered_at_s is None]
    reviews = open_reviews(db, office)
    products = [kept.product for kept in list_products(db, office=office)]
    counts: Counter[str] = Counter(product.status for product in products)
    return {
        "leads": leads[-SHOWN:][::-1],
        "lead_count": len(leads),
        "reviews": reviews[:SHOWN],
        "review_count": len(reviews),
        "causes": CAUSES,
        "counts": [(status, counts[status]) for status in STATUSES],
    }
