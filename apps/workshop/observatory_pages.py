"""``/bureau/observatoire``: what the last observation says of the whole destination, for every account."""

import json

from fastapi import APIRouter, Request, Response
from sqlalchemy import Connection

from apps.observatory.page import observatory_parts
from apps.service.service import Service
from apps.store.observations import last_observation
from apps.store.products import list_products
from apps.store.stays import stay_file
from apps.workshop.pages import PARTS, render
from apps.workshop.signed_in import Reader


def observatory_router(service: Service) -> APIRouter:
    """
    Make the page of the observatory; it shows what the command has kept and composes nothing.

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

    @router.get(PARTS["observatory"])
    def observatory(request: Request, signed: Reader) -> Response:
        with service.store.reading() as db:
            seen = last_observation(db)
            own = _own_offers(db, signed.office.id) if seen else frozenset()
        if seen is None:
            return render(request, signed, "observatory.html", seen=None)
        shown = observatory_parts(seen.figures, seen.drawing, signed.language, own)
        made_of = (seen.figures["catalogue"], seen.figures["network"])
        current = made_of == service.destination.versions
        return render(request, signed, "observatory.html", seen=seen, shown=shown, current=current)

    return router


def _own_offers(db: Connection, office: str) -> frozenset[str]:
    """Name the offers that the products of an office go to."""
    files = (stay_file(db, kept.product.stay) for kept in list_products(db, office=office))
    return frozenset(
        stop["id"]
        for file in files
        for day in json.loads(file)["days"]
        for stop in day["stops"]
        if stop["id"].startswith("offer:")
    )
