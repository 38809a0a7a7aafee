"""Every change of a product, and the way back to any of them."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from fastapi import APIRouter, Request, Response

from apps.products.product import Product
from apps.service.service import Service
from apps.store.errors import AbsentError, ConflictError
from apps.store.products import Change, product_history
from apps.texts import Texts, load_texts
from apps.today import today
from apps.workshop.pages import redirect, render
from apps.workshop.product_desk import ONE_PRODUCT, ProductName, find_own, path_of, save
from apps.workshop.product_shown import head_values, show_product
from apps.workshop.restore import changed_fields, restored
from apps.workshop.signed_in import Editor, Reader, Signed
from apps.workshop.typed import Form

HISTORY = f"{ONE_PRODUCT}/historique"
CONFLICT = 409
ACTIONS = (
    "made",
    "stay",
    "terms",
    "words",
    "prepared",
    "note",
    "published",
    "withdrawn",
    "restored",
    "changed",
    "repaired",
)
"""What has a text of its own; what another part of the program did is told by its code."""


def history_router(service: Service) -> APIRouter:
    """
    Make the page of changes.

    Parameters
    ----------
    service
        Keeps them.

    Returns
    -------
    APIRouter
        To be mounted at the root.
    """
    router = APIRouter(include_in_schema=False)

    @router.get(HISTORY)
    def history(request: Request, signed: Reader, name: ProductName) -> Response:
        return _page(request, signed, service, name)

    @router.post(HISTORY)
    def restore(request: Request, signed: Editor, name: ProductName, typed: Form) -> Response:
        wanted, known = typed.whole("wanted"), typed.whole("version")
        try:
            with service.store.writing() as db:
                then = _version(product_history(db, find_own(db, signed, name).product.id), wanted)
                kept = save(db, signed, name, known, "restored", lambda now: restored(now, then))
        except ConflictError:
            return _page(request, signed, service, name, stale=True)
        return redirect(request, path_of(kept.product, "historique"), said="product_restored")

    return router


def _version(changes: Sequence[Change], wanted: int) -> Product:
    for change in changes:
        if change.version == wanted:
            return change.product
    raise AbsentError("version", str(wanted))


def _page(request: Request, signed: Signed, service: Service, name: str, *, stale: bool = False) -> Response:
    texts = load_texts(signed.language)
    with service.store.reading() as db:
        shown = show_product(db, find_own(db, signed, name), service.destination.catalogue, today())
        changes = product_history(db, shown.product.id)
    return render(
        request,
        signed,
        "product_history.html",
        status=CONFLICT if stale else 200,
        **head_values(shown, signed, "history"),
        changes=_rows(changes, texts),
        stale=stale,
    )


def _rows(changes: Sequence[Change], texts: Texts) -> list[dict[str, Any]]:
    """Tell each change and what it touched, the last one first."""
    touched = [changed_fields(older.product, newer.product) for newer, older in pairwise(changes)]
    return [
        {
            "change": change,
            "action": texts.text(f"sell_action_{change.action}")
            if change.action in ACTIONS
            else change.action,
            "touched": ", ".join(texts.text(f"sell_touched_{field}") for field in fields),
        }
        for change, fields in zip(changes, (*touched, ()), strict=True)
    ]
