"""``/bureau/office``: what an office tells of itself, and which sites may show its widget."""

from typing import Annotated, Any

from fastapi import APIRouter, Form, Request, Response

from apps.products.faults import ProductError
from apps.service.service import Service
from apps.store.offices import put_office
from apps.texts import TEXT_LANGUAGES, load_texts
from apps.workshop.office_form import FIELDS, OfficeForm, office_of, office_values
from apps.workshop.pages import redirect, render
from apps.workshop.signed_in import Manager, Reader, Signed

OFFICE = "/bureau/office"


def office_router(service: Service) -> APIRouter:
    """
    Make the page of an office.

    Parameters
    ----------
    service
        Where offices are kept.

    Returns
    -------
    APIRouter
        To be mounted at the root.
    """
    router = APIRouter(include_in_schema=False)

    @router.get(OFFICE)
    def page(request: Request, signed: Reader) -> Response:
        return _page(request, signed, office_values(signed.office))

    @router.post(OFFICE)
    def change(request: Request, signed: Manager, form: Annotated[OfficeForm, Form()]) -> Response:
        try:
            office = office_of(signed.office, form)
        except ProductError as e:
            return _page(request, signed, form.model_dump(), e)
        with service.store.writing() as db:
            put_office(db, office)
        return redirect(request, OFFICE, said="office_kept")

    return router


def _page(
    request: Request, signed: Signed, shown: dict[str, Any], error: ProductError | None = None
) -> Response:
    """Show the form as it was typed, each fault beside its field."""
    texts = load_texts(signed.language)
    faults: dict[str, list[str]] = {}
    for fault in error.faults if error else ():
        faults.setdefault(FIELDS.get(fault.field, fault.field), []).append(fault.say(texts))
    values: dict[str, Any] = {
        "shown": shown,
        "faults": faults,
        "offered": TEXT_LANGUAGES,
    }
    return render(request, signed, "office.html", status=422 if error else 200, **values)
