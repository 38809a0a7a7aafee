"""``/bureau/sejours/<id>``: a stay, and all that can be changed of it, one change at a time."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response

from apps.named_draft import telling_title
from apps.products.difference import difference
from apps.products.difference_shown import show_difference
from apps.service.service import Service
from apps.store.errors import AbsentError
from apps.texts import Texts, load_texts
from apps.workshop.change_form import read_change
from apps.workshop.offer_names import suggestions
from apps.workshop.office_limits import OFFICE_LIMITS
from apps.workshop.opened import opened
from apps.workshop.pages import redirect, render
from apps.workshop.product_desk import changing
from apps.workshop.refused import REFUSED, refusal, refusal_status
from apps.workshop.signed_in import Editor, Reader, Signed
from apps.workshop.stay_shown import (
    CHANGEABLE,
    demo_names,
    programme,
    reasons,
    segment_name,
    stay_facts,
)
from apps.workshop.stays import StayId, open_stay, read_stay
from apps.workshop.trail import Trail, read_trail
from apps.workshop.typed import Form
from itinerary.stay import Stay, Stop
from offers.catalogue import Catalogue

ONE_STAY = "/bureau/sejours/{stay_id}"
CHANGE = f"{ONE_STAY}/changer"
OfferId = Annotated[str, Query(alias="offre", max_length=200)]


def trail_of(
    steps: Annotated[str, Query(alias="fil", max_length=400)] = "",
    product: Annotated[str, Query(alias="produit", max_length=80)] = "",
) -> Trail:
    """Read the way back from an address."""
    return read_trail(steps, product)


Way = Annotated[Trail, Depends(trail_of)]


def change_router(service: Service) -> APIRouter:
    """
    Make the page of a stay and that of one of its stops.

    Parameters
    ----------
    service
        What composes and keeps stays.

    Returns
    -------
    APIRouter
        To be mounted at the root.
    """
    router = APIRouter(include_in_schema=False)
    composer, catalogue = service.composer, service.destination.catalogue

    @router.get(ONE_STAY)
    async def show(request: Request, signed: Reader, stay_id: StayId, trail: Way) -> Response:
        stay = await open_stay(composer, stay_id)
        return await _page(request, signed, service, stay, trail)

    @router.get(CHANGE)
    async def stop(request: Request, signed: Reader, stay_id: StayId, trail: Way, offer: OfferId) -> Response:
        stay = await open_stay(composer, stay_id)
        return _stop_page(request, signed, catalogue, stay, trail, offer)

    @router.post(CHANGE)
    async def change(request: Request, signed: Editor, stay_id: StayId, trail: Way, typed: Form) -> Response:
        stay = await open_stay(composer, stay_id)
        try:
            fields = read_change(typed, stay, catalogue)
            files = await composer.change(stay_id, fields, OFFICE_LIMITS)
        except REFUSED as e:
            said = refusal(e, load_texts(signed.language), catalogue)
            return await _page(request, signed, service, stay, trail, said=said, status=refusal_status(e))
        return redirect(request, trail.onwards(stay_id).to(read_stay(files[0]).id))

    return router


def stop_in(stay: Stay, offer: str, catalogue: Catalogue) -> Stop:
    """
    Find a stop of a stay that can be changed.

    Parameters
    ----------
    stay
        The stay.
    offer
        Id of the offer.
    catalogue
        Which may not have it any more.

    Returns
    -------
    Stop
        The first visit, meal or night there.

    Raises
    ------
    AbsentError
        If there is none.
    """
    known = any(one.id == offer for one in catalogue.offers)
    for day in stay.days if known else ():
        for stop in day.stops:
            if stop.id == offer and stop.kind in CHANGEABLE:
                return stop
    raise AbsentError("stop", offer)


async def _page(
    request: Request,
    signed: Signed,
    service: Service,
    stay: Stay,
    trail: Trail,
    *,
    said: tuple[str, ...] = (),
    status: int = 200,
) -> Response:
    texts = load_texts(signed.language)
    shown = None
    if trail.before is not None:
        before = await open_stay(service.composer, trail.before)
        shown = show_difference(difference(before, stay), texts)
    return render(
        request,
        signed,
        "stay.html",
        status=status,
        refused=said,
        trail=trail,
        difference=shown,
        product=await changing(service, signed, trail.product),
        wishes=_wishes(stay, service.destination.catalogue, texts),
        names=suggestions(service.destination.catalogue, texts),
        **_stay_values(stay, texts),
    )


def _stay_values(stay: Stay, texts: Texts) -> dict[str, Any]:
    return {
        "stay": stay,
        "title": telling_title(stay, texts),
        "segment": segment_name(stay.request["segment"], texts.language),
        "dates": texts.words.days(stay.days[0].date, stay.days[-1].date),
        "facts": stay_facts(stay, texts),
        "days": programme(stay, texts),
        "value": reasons(stay.value, texts),
        "examples": demo_names(stay),
    }


def _wishes(stay: Stay, catalogue: Catalogue, texts: Texts) -> list[tuple[str, str]]:
    """Say what was asked of single offers, with the id of each, to be taken back."""
    names = {offer.id: offer.name for offer in catalogue.offers}
    asked = stay.request
    told = [(i, texts.text("sell_wish_must", name=names.get(i, i))) for i in asked["must"]]
    told += [(i, texts.text("sell_wish_ban", name=names.get(i, i))) for i in asked["ban"]]
    for pin in asked["pins"]:
        name = names.get(pin["offer"], pin["offer"])
        told.append(
            (pin["offer"], texts.text("sell_wish_pin", name=name, date=pin["date"], time=pin["start"]))
        )
    return told


def _stop_page(
    request: Request, signed: Signed, catalogue: Catalogue, stay: Stay, trail: Trail, offer: str
) -> Response:
    texts, stop = load_texts(signed.language), stop_in(stay, offer, catalogue)
    known = catalogue.offer(offer)
    return render(
        request,
        signed,
        "stop.html",
        stay=stay,
        stop=stop,
        offer=known,
        kind=texts.words.code("kinds", known.kind),
        trail=trail,
        title=telling_title(stay, texts),
        why=reasons(stop.why, texts),
        dates=[(day.date.isoformat(), texts.words.day(day.date)) for day in stay.days],
        start=stop.start.strftime("%H:%M") if stop.start else "",
        day=stop.start.date().isoformat() if stop.start else "",
        facts=texts.words.codes("confirm", stop.to_confirm),
        names=suggestions(catalogue, texts),
        open=opened(known.hours, (day.date for day in stay.days), texts),
    )
