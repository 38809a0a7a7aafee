"""``/bureau/sejours/pourquoi``: why the form finds no stay, and what to change in it."""

from functools import partial

from fastapi import APIRouter, Request, Response

from apps.service.service import Service
from apps.texts import load_texts
from apps.today import today
from apps.workshop.office_limits import OFFICE_LIMITS
from apps.workshop.refused import REFUSED, refusal, refusal_status
from apps.workshop.signed_in import Editor
from apps.workshop.stay_form import read_form, typed_values
from apps.workshop.stay_pages import INVALID, STAYS, Said, show_form
from apps.workshop.told_reasons import tell_reasons
from apps.workshop.typed import Form
from apps.workshop.why_shown import show_why
from itinerary.read_request import read_request

WHY = f"{STAYS}/pourquoi"


def why_router(service: Service) -> APIRouter:
    """
    Make the page that says why there is no stay.

    Parameters
    ----------
    service
        What composes, and explains.

    Returns
    -------
    APIRouter
        To be mounted at the root, before the pages of one stay. It answers with the whole page of the form,
        or to htmx with what stands above the form alone.
    """
    router = APIRouter(include_in_schema=False)
    composer, catalogue = service.composer, service.destination.catalogue

    @router.post(WHY)
    async def why(request: Request, signed: Editor, typed: Form) -> Response:
        texts, values = load_texts(signed.language), typed_values(typed)
        asked = read_form(typed, catalogue, today(), texts)
        block = "answer" if "hx-request" in request.headers else None
        show = partial(show_form, request, signed, catalogue, values, block=block)
        if asked.faults:
            return show(Said(faults=asked.faults), status=INVALID)
        try:
            # The programme may be for others: the explanation is for whoever reads it here.
            told = await composer.explain({**asked.raw, "language": signed.language}, OFFICE_LIMITS)
        except REFUSED as e:
            return show(Said(reasons=refusal(e, texts, catalogue)), status=refusal_status(e))
        canonical = read_request(asked.raw, catalogue).to_json()
        shown = show_why(told, canonical, values, catalogue, texts)
        return show(Said(reasons=tell_reasons(told["reasons"], catalogue, texts), why=shown))

    return router
