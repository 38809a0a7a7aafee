"""What could take the place of a stop, and why an offer is or is not in a stay: each tried out."""

from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from apps.products.difference_shown import show_difference, show_figure
from apps.products.swap import rank_swaps
from apps.service.explain_offer import explain_offer
from apps.service.service import Service
from apps.texts import Texts, load_texts
from apps.workshop.candidates import candidates
from apps.workshop.change_form import fields_for, with_rest
from apps.workshop.change_pages import ONE_STAY, OfferId, Way, stop_in
from apps.workshop.form_error import FormError
from apps.workshop.offer_names import offer_named
from apps.workshop.offer_why_shown import show_offer_why
from apps.workshop.office_limits import OFFICE_LIMITS
from apps.workshop.opened import opened
from apps.workshop.pages import render
from apps.workshop.refused import REFUSED, refusal
from apps.workshop.signed_in import Editor
from apps.workshop.stays import StayId, open_stay
from apps.workshop.told_reasons import tell_reasons
from apps.workshop.trials import Trials, try_changes
from itinerary.change import swap
from itinerary.stay import Stay
from offers.catalogue import Catalogue

Wanted = Annotated[str, Query(alias="offre", max_length=200)]


def swap_router(service: Service) -> APIRouter:
    """
    Make the list of swaps and the answer to *why not?*.

    Parameters
    ----------
    service
        What composes.

    Returns
    -------
    APIRouter
        To be mounted at the root. Both answer whole pages, or to htmx the answer alone.
    """
    router = APIRouter(include_in_schema=False)
    composer, catalogue = service.composer, service.destination.catalogue

    @router.get(f"{ONE_STAY}/remplacer")
    async def swaps(
        request: Request, signed: Editor, stay_id: StayId, trail: Way, offer: OfferId
    ) -> Response:
        stay, texts = await open_stay(composer, stay_id), load_texts(signed.language)
        stop = stop_in(stay, offer, catalogue)
        tried = candidates(stay, stop, catalogue)
        trials = await _try_all(service, stay, offer, [other.id for other in tried])
        return render(
            request,
            signed,
            "swaps.html",
            block="swaps" if "hx-request" in request.headers else None,
            stay=stay,
            stop=stop,
            trail=trail,
            swaps=_ranked(stay, trials, catalogue, texts),
            refused=[
                (catalogue.offer(i).name, tell_reasons(said, catalogue, texts))
                for i, said in trials.reasons.items()
            ],
            untried=[catalogue.offer(i).name for i in trials.untried],
        )

    @router.get(f"{ONE_STAY}/pourquoi")
    async def why_not(
        request: Request, signed: Editor, stay_id: StayId, trail: Way, wanted: Wanted
    ) -> Response:
        stay, texts = await open_stay(composer, stay_id), load_texts(signed.language)
        answer = await _why_not(service, stay, wanted, texts)
        return render(
            request,
            signed,
            "why_not.html",
            block="answer" if "hx-request" in request.headers else None,
            stay=stay,
            trail=trail,
            wanted=wanted,
            **answer,
        )

    return router


async def _try_all(service: Service, stay: Stay, offer: str, others: list[str]) -> Trials:
    """Try each with the rest of the stay as it is, and those that do not fit so with the rest set free."""
    catalogue, composer = service.destination.catalogue, service.composer
    free = {o: fields_for(stay, catalogue, partial(swap, offer=offer, other=o)) for o in others}
    first = await try_changes(composer, stay.id, {o: with_rest(fields, stay) for o, fields in free.items()})
    second = await try_changes(composer, stay.id, {o: free[o] for o in first.reasons})
    return Trials(
        stays={**first.stays, **second.stays},
        reasons=second.reasons,
        untried=(*first.untried, *second.untried),
    )


def _ranked(stay: Stay, trials: Trials, catalogue: Catalogue, texts: Texts) -> list[dict[str, object]]:
    return [
        {
            "offer": catalogue.offer(found.offer),
            "kind": texts.words.code("kinds", catalogue.offer(found.offer).kind),
            "stay": found.stay,
            "kept": len(found.difference.left) + len(found.difference.nights) <= 1,
            "points": show_figure("points", found.difference.points, texts),
            "price": show_figure("price_ct", found.difference.price_ct, texts),
            "cycle": show_figure("cycle_m", found.difference.cycle_m, texts),
            "rest": show_difference(found.difference, texts),
        }
        for found in rank_swaps(stay, trials.stays)
    ]


async def _why_not(service: Service, stay: Stay, wanted: str, texts: Texts) -> dict[str, Any]:
    """Tell what an offer earns and what would come in its place, or what stands against it and helps."""
    catalogue, composer = service.destination.catalogue, service.composer
    nothing: dict[str, Any] = {"offer": None, "why": None, "refused": (), "open": ()}
    try:
        offer = catalogue.offer(offer_named(wanted, catalogue))
    except FormError as e:
        return {**nothing, "refused": refusal(e, texts, catalogue)}
    open_on = opened(offer.hours, (day.date for day in stay.days), texts)
    found = {**nothing, "offer": offer, "open": open_on}
    try:
        told = await explain_offer(composer, stay.id, offer.id, texts.language, OFFICE_LIMITS)
    except REFUSED as e:
        return {**found, "refused": refusal(e, texts, catalogue)}
    after = await open_stay(composer, told["swap"]["stay"]) if told["swap"] else None
    return {**found, "why": show_offer_why(told, stay, after, catalogue, texts)}
