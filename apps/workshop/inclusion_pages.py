"""``/bureau/sejours/<id>/pour-qui``: for whom a stay is feasible, need by need."""

import asyncio

from fastapi import APIRouter, Request, Response

from apps.inclusion_told import Told, tell_verdict
from apps.named_draft import telling_title
from apps.service.service import Service
from apps.texts import Texts, load_texts
from apps.workshop.change_pages import ONE_STAY, Way
from apps.workshop.pages import render
from apps.workshop.signed_in import Reader
from apps.workshop.stays import StayId, open_stay
from itinerary.errors import RequestError
from itinerary.inclusion.judge import verdicts_of
from itinerary.stay import Stay

FOR_WHOM = f"{ONE_STAY}/pour-qui"
OPENED = 5
"""A list that is not longer is shown as it is; a longer one is opened."""


def inclusion_page_router(service: Service) -> APIRouter:
    """
    Make the page that says for whom a stay is.

    Parameters
    ----------
    service
        What keeps the stay and knows the destination.

    Returns
    -------
    APIRouter
        To be mounted at the root.
    """
    router = APIRouter(include_in_schema=False)

    @router.get(FOR_WHOM)
    async def for_whom(request: Request, signed: Reader, stay_id: StayId, trail: Way) -> Response:
        stay, texts = await open_stay(service.composer, stay_id), load_texts(signed.language)
        told = await asyncio.to_thread(_told, service, stay, texts)
        return render(
            request,
            signed,
            "inclusion.html",
            stay=stay,
            trail=trail,
            title=telling_title(stay, texts),
            dates=texts.words.days(stay.days[0].date, stay.days[-1].date),
            told=told,
            opened=OPENED,
        )

    return router


def _told(service: Service, stay: Stay, texts: Texts) -> tuple[Told, ...] | None:
    """Judge a stay under all needs; None where its request does not fit the data of today any more."""
    here = service.destination
    try:
        verdicts = verdicts_of(stay, here.catalogue, here.network)
    except RequestError:
        return None
    return tuple(tell_verdict(verdict, texts) for verdict in verdicts)
