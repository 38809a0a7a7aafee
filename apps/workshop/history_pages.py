"""Every change of a product, and the way back to any of them."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from fastapi import APIRouter, Request, Response

from apps.named_draft import telling_title
from apps.products.product import Product
from apps.service.service import Service
from apps.store.errors import AbsentError, ConflictError
from apps.store.products import Change, Kept, product_history
from apps.texts import Texts, load_texts
from apps.today import today
from apps.workshop.pages import redirect, render
from apps.workshop.product_desk import ONE_PRODUCT, ProductName, find_own, path_of, save
from apps.workshop.product_shown import head_values, show_product
from apps.workshop.restore import changed_fields, restored
from apps.workshop.signed_in import Editor, Reader, Signed
from apps.workshop.stays import stay_of
from apps.workshop.typed import Form
from apps.workshop.version_changes import field_changes
from itinerary.stay import Stay

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
            with service.store.reading() as db:
                live = find_own(db, signed, name)
                then = _version(product_history(db, live.product.id), wanted)
            if _goes_off_sale(live, then, known) and not typed.one("sure"):
                return _page(request, signed, service, name, wanted=wanted)
            with service.store.writing() as db:
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


def _goes_off_sale(live: Kept, then: Product, known: int) -> bool:
    """Say whether who sees the product as it is would take it from sale."""
    published = live.product.status == "published"
    return live.version == known and published and restored(live.product, then).status != "published"


def _page(
    request: Request,
    signed: Signed,
    service: Service,
    name: str,
    *,
    stale: bool = False,
    wanted: int | None = None,
) -> Response:
    """Show the history; with a version that is wanted, ask whether the product may go off sale for it."""
    texts = load_texts(signed.language)
    with service.store.reading() as db:
        shown = show_product(db, find_own(db, signed, name), service.destination.catalogue, today())
        changes = product_history(db, shown.product.id)
        stays = {i: _stay_name(stay_of(db, i), texts) for i in {c.product.stay for c in changes}}
    asked = None if wanted is None else restored(shown.product, _version(changes, wanted))
    return render(
        request,
        signed,
        "product_history.html",
        status=CONFLICT if stale else 200,
        **head_values(shown, signed, "history"),
        changes=_rows(changes, stays, texts),
        stale=stale,
        wanted=wanted,
        asked=() if asked is None else field_changes(shown.product, asked, stays, texts),
    )


def _stay_name(stay: Stay, texts: Texts) -> str:
    dates = texts.words.days(stay.days[0].date, stay.days[-1].date)
    return f"{telling_title(stay, texts)} ({dates}, {stay.id})"


def _rows(changes: Sequence[Change], stays: Mapping[str, str], texts: Texts) -> list[dict[str, Any]]:
    """Tell each change and what it touched, the last one first."""
    pairs = [(older.product, newer.product) for newer, older in pairwise(changes)]
    touched = [(changed_fields(*pair), field_changes(*pair, stays, texts)) for pair in pairs]
    return [
        {
            "change": change,
            "action": texts.text(f"sell_action_{change.action}")
            if change.action in ACTIONS
            else change.action,
            "touched": ", ".join(texts.text(f"sell_touched_{field}") for field in fields),
            "held": held,
        }
        for change, (fields, held) in zip(changes, (*touched, ((), ())), strict=True)
    ]
