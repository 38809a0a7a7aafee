"""``/bureau/produits/<name>``: a product at a glance, its note, and the stay that it sells."""

from fastapi import APIRouter, Request, Response

from apps.products.facts import offers_of
from apps.products.faults import ProductError
from apps.products.product import with_note, with_stay
from apps.service.service import Service
from apps.store.errors import ConflictError
from apps.texts import load_texts
from apps.today import today
from apps.workshop.conflict import conflict_page, note_in, stay_in
from apps.workshop.pages import redirect, render
from apps.workshop.product_desk import ONE_PRODUCT, ProductName, find_shown, path_of, save
from apps.workshop.product_shown import (
    head_values,
    label_values,
    obstacle_values,
    package_values,
    show_product,
)
from apps.workshop.signed_in import Editor, Reader, Signed
from apps.workshop.stay_shown import programme, segment_name, stay_facts
from apps.workshop.stays import stay_of
from apps.workshop.typed import Form

INVALID = 422


def product_router(service: Service) -> APIRouter:
    """
    Make the first page of a product.

    Parameters
    ----------
    service
        Keeps it.

    Returns
    -------
    APIRouter
        To be mounted at the root.
    """
    router = APIRouter(include_in_schema=False)

    @router.get(ONE_PRODUCT)
    def summary(request: Request, signed: Reader, name: ProductName) -> Response:
        return _page(request, signed, service, name)

    @router.post(f"{ONE_PRODUCT}/note")
    def note(request: Request, signed: Editor, name: ProductName, typed: Form) -> Response:
        written, known = typed.one("note"), typed.whole("version")
        try:
            with service.store.writing() as db:
                kept = save(db, signed, name, known, "note", lambda p: with_note(p, written))
        except ConflictError:
            return conflict_page(request, signed, service, name, known, {"note": written}, note_in)
        except ProductError as e:
            return _page(request, signed, service, name, note=written, faults=e.reasons(signed.language))
        return redirect(request, path_of(kept.product), said="product_saved")

    @router.post(f"{ONE_PRODUCT}/sejour")
    def stay(request: Request, signed: Editor, name: ProductName, typed: Form) -> Response:
        chosen, known = typed.one("stay"), typed.whole("version")
        try:
            with service.store.writing() as db:
                offers = offers_of(stay_of(db, chosen))
                kept = save(db, signed, name, known, "stay", lambda p: with_stay(p, chosen, offers))
        except ConflictError:
            return conflict_page(request, signed, service, name, known, {"stay": chosen}, stay_in)
        return redirect(request, path_of(kept.product), said="product_stay")

    return router


def _page(
    request: Request,
    signed: Signed,
    service: Service,
    name: str,
    *,
    note: str | None = None,
    faults: tuple[str, ...] = (),
) -> Response:
    texts = load_texts(signed.language)
    catalogue = service.destination.catalogue
    with service.store.reading() as db:
        shown = show_product(db, find_shown(db, signed, name), catalogue, today())
    stay = shown.stay
    return render(
        request,
        signed,
        "product.html",
        status=INVALID if faults else 200,
        **head_values(shown, signed, "summary"),
        **obstacle_values(shown, texts),
        note=shown.product.note if note is None else note,
        faults=faults,
        package=package_values(shown.check, texts),
        labels=label_values(shown, texts),
        tongues=[texts.text(f"product_language_{code}") for code in shown.product.languages],
        stay=stay,
        days=programme(stay, texts),
        facts=stay_facts(stay, texts),
        segment=segment_name(stay.request["segment"], texts.language),
        dates=texts.words.days(stay.days[0].date, stay.days[-1].date),
    )
