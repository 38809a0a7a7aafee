"""``/api/v1/segments``, ``/offers``, ``/stations``, ``/moorings``: what the lists of the command line say."""

from datetime import date
from functools import cache
from typing import Annotated, Any

import orjson
from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from apps.api.answer import Kept
from apps.offer_list import OfferFilter, list_offers
from apps.service.destination import Destination
from apps.station_list import list_moorings, list_stations
from itinerary.read_request import FIRST_YEAR, LAST_YEAR
from itinerary.segment import load_segments
from itinerary.segment_json import segment_to_json

HOUR_S = 3600
Name = Annotated[str | None, Field(max_length=80)]


class OfferQuery(BaseModel):
    """What offers are asked for, as `apps.offer_list.OfferFilter`."""

    model_config = ConfigDict(extra="forbid")

    segment: Name = None
    kind: Name = None
    commune: Name = None
    theme: Name = None
    open_on: Annotated[date | None, Field(ge=date(FIRST_YEAR, 1, 1), le=date(LAST_YEAR, 12, 31))] = None
    near: Name = None
    within_km: Annotated[float, Field(ge=0, le=200)] = 5.0


def lists_router(here: Destination) -> APIRouter:
    """
    Make the routes of the lists.

    Parameters
    ----------
    here
        What is listed.

    Returns
    -------
    APIRouter
        To be mounted below ``/api/v1``.
    """
    router = APIRouter(tags=["lists"])
    fixed = {
        "/segments": _kept([segment_to_json(s) for s in load_segments()]),
        "/stations": _kept(list_stations(here.catalogue)),
        "/moorings": _kept(list_moorings(here.catalogue)),
    }
    whole = cache(lambda: _kept(list_offers(here.catalogue, OfferFilter())))

    @router.get("/segments", summary="The client segments of the contract")
    async def segments(request: Request) -> Response:
        return fixed["/segments"].to(request)

    @router.get("/stations", summary="The railway stations, by which one comes")
    async def stations(request: Request) -> Response:
        return fixed["/stations"].to(request)

    @router.get("/moorings", summary="The moorings")
    async def moorings(request: Request) -> Response:
        return fixed["/moorings"].to(request)

    @router.get("/offers", summary="The offers, with what is known of each")
    def offers(request: Request, query: Annotated[OfferQuery, Query()]) -> Response:
        asked = OfferFilter(**query.model_dump())
        if asked == OfferFilter():
            return whole().to(request)
        return _kept(list_offers(here.catalogue, asked)).to(request)

    return router


def _kept(rows: list[dict[str, Any]]) -> Kept:
    return Kept(body=orjson.dumps(rows), max_age_s=HOUR_S)
