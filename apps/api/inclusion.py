"""``/api/v1/stays/{stay_id}/inclusion``: for whom a stay is feasible, by what is known today."""

import asyncio
import json
from typing import Annotated, Literal

import orjson
from fastapi import APIRouter, Query, Request, Response

from apps.api.answer import Kept
from apps.api.stays import StayId
from apps.inclusion_json import verdict_to_json
from apps.service.composer import Composer
from apps.texts import load_texts
from itinerary.inclusion.judge import verdicts_of
from itinerary.stay_json import stay_from_json

Language = Annotated[Literal["fr", "en"], Query()]
HOUR_S = 3600


def inclusion_router(composer: Composer) -> APIRouter:
    """
    Make the route that judges a stay.

    Parameters
    ----------
    composer
        Keeps stays, and knows the destination.

    Returns
    -------
    APIRouter
        To be mounted below ``/api/v1``, before the route of a stay's forms.
    """
    router = APIRouter(prefix="/stays", tags=["stays"])

    @router.get("/{stay_id}/inclusion", summary="For whom a stay is feasible, and what is to be confirmed")
    async def inclusion(request: Request, stay_id: StayId, lang: Language = "fr") -> Response:
        file = await composer.file(stay_id)
        body = await asyncio.to_thread(_judged, composer, file, lang)
        return Kept(body=body, max_age_s=HOUR_S).to(request)

    return router


def _judged(composer: Composer, file: str, language: str) -> bytes:
    """Judge the file of a stay under all needs."""
    here, texts = composer.destination, load_texts(language)
    stay = stay_from_json(json.loads(file))
    verdicts = verdicts_of(stay, here.catalogue, here.network)
    catalogue, network = here.versions
    return orjson.dumps(
        {
            "stay": stay.id,
            "language": language,
            "catalogue": catalogue,
            "network": network,
            "verdicts": [verdict_to_json(verdict, texts) for verdict in verdicts],
        }
    )
