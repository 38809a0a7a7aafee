"""``/bureau/a-revoir``: what a person of the office has to look at."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Request, Response

from apps.service.service import Service
from apps.store.reviews import close_review, closed_reviews, open_reviews
from apps.workshop.pages import redirect, render
from apps.workshop.signed_in import Editor, Reader

REVIEWS = "/bureau/a-revoir"
MOST_CLOSED = 20
CAUSES = ("broken", "repaired", "bulk")
"""Those that have a text; another is shown as it is."""
Number = Annotated[int, Path(ge=1, lt=2**31)]


def review_router(service: Service) -> APIRouter:
    """
    Make the pages of the queue.

    Parameters
    ----------
    service
        Where it is kept.

    Returns
    -------
    APIRouter
        To be mounted at the root.
    """
    router = APIRouter(include_in_schema=False)

    @router.get(REVIEWS)
    def listed(request: Request, signed: Reader) -> Response:
        with service.store.reading() as db:
            waiting = open_reviews(db, signed.office.id)
            closed = closed_reviews(db, signed.office.id, MOST_CLOSED)
        values: dict[str, Any] = {"waiting": waiting, "closed": closed, "causes": CAUSES}
        return render(request, signed, "reviews.html", **values)

    @router.post(REVIEWS + "/{number}/vue")
    def close(request: Request, signed: Editor, number: Number) -> Response:
        with service.store.writing() as db:
            close_review(db, signed.office.id, number)
        return redirect(request, REVIEWS, said="review_closed")

    return router
