"""``/api/v1/stays/{stay_id}/why/{offer}``: why an offer is in a stay, or what stands against it."""

from typing import Annotated

import orjson
from fastapi import APIRouter, Path, Request, Response

from apps.api.answer import Kept
from apps.api.stays import Language, StayId
from apps.service.composer import Composer
from apps.service.explain_offer import explain_offer
from apps.service.limits import Limits

OfferName = Annotated[str, Path(max_length=200, description="Id or name of an offer.")]
HOUR_S = 3600


def why_offer_router(composer: Composer, limits: Limits) -> APIRouter:
    """
    Make the route that explains an offer.

    Parameters
    ----------
    composer
        Keeps stays, and has them composed.
    limits
        What a visitor may ask for.

    Returns
    -------
    APIRouter
        To be mounted below ``/api/v1``.
    """
    router = APIRouter(prefix="/stays", tags=["stays"])

    @router.get("/{stay_id}/why/{offer}", summary="Why an offer is in a stay, or what would bring it in")
    async def why(request: Request, stay_id: StayId, offer: OfferName, lang: Language = None) -> Response:
        told = await explain_offer(composer, stay_id, offer, lang, limits)
        return Kept(body=orjson.dumps({"from": stay_id, **told}), max_age_s=HOUR_S).to(request)

    return router
