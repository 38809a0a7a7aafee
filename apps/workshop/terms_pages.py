"""The terms of a product: margin, prices, persons, days of sale, what is included."""

from collections.abc import Mapping

from fastapi import APIRouter, Request, Response

from apps.products.faults import ProductError
from apps.products.product import with_terms
from apps.products.terms_form import FORM_FIELDS, read_terms, terms_form
from apps.service.service import Service
from apps.store.errors import ConflictError
from apps.texts import load_texts
from apps.today import today
from apps.workshop.conflict import conflict_page, terms_in
from apps.workshop.pages import redirect, render
from apps.workshop.product_desk import ONE_PRODUCT, ProductName, find_own, path_of, save
from apps.workshop.product_shown import head_values, package_values, price_rows, show_product
from apps.workshop.signed_in import Editor, Reader, Signed
from apps.workshop.typed import Form, Typed

TERMS = f"{ONE_PRODUCT}/conditions"
INVALID = 422


def terms_router(service: Service) -> APIRouter:
    """
    Make the page of terms.

    Parameters
    ----------
    service
        Keeps the product.

    Returns
    -------
    APIRouter
        To be mounted at the root.
    """
    router = APIRouter(include_in_schema=False)

    @router.get(TERMS)
    def terms(request: Request, signed: Reader, name: ProductName) -> Response:
        return _page(request, signed, service, name)

    @router.post(TERMS)
    def saved(request: Request, signed: Editor, name: ProductName, typed: Form) -> Response:
        written, known = _written(typed), typed.whole("version")
        try:
            read = read_terms(written)
            with service.store.writing() as db:
                kept = save(db, signed, name, known, "terms", lambda p: with_terms(p, read))
        except ConflictError:
            return conflict_page(request, signed, service, name, known, written, terms_in)
        except ProductError as e:
            return _page(request, signed, service, name, written=written, error=e)
        return redirect(request, path_of(kept.product, "conditions"), said="product_saved")

    @router.post(f"{TERMS}/calcul")
    def computed(request: Request, signed: Editor, name: ProductName, typed: Form) -> Response:
        written, block = _written(typed), "prices" if "hx-request" in request.headers else None
        try:
            read_terms(written)
        except ProductError as e:
            return _page(request, signed, service, name, written=written, error=e, block=block)
        return _page(request, signed, service, name, written=written, block=block)

    return router


def _written(typed: Typed) -> Mapping[str, str]:
    return {name: typed.one(name) for name in FORM_FIELDS}


def _page(
    request: Request,
    signed: Signed,
    service: Service,
    name: str,
    *,
    written: Mapping[str, str] | None = None,
    error: ProductError | None = None,
    block: str | None = None,
) -> Response:
    """Show the form: as it is kept, or as it was typed with the prices that would follow."""
    texts = load_texts(signed.language)
    with service.store.reading() as db:
        shown = show_product(db, find_own(db, signed, name), service.destination.catalogue, today())
    counted = shown.product.terms if written is None or error else read_terms(written)
    return render(
        request,
        signed,
        "product_terms.html",
        block=block,
        status=INVALID if error and block is None else 200,
        **head_values(shown, signed, "terms"),
        written=written or terms_form(shown.product.terms),
        unsaved=written is not None,
        faults=error.reasons(signed.language) if error else (),
        wrong={fault.field for fault in error.faults} if error else set(),
        rows=price_rows(shown.costs, counted),
        group_from=counted.group_from,
        costs=shown.costs,
        package=package_values(shown.check, texts),
        party_ct=shown.stay.price.total_ct,
    )
