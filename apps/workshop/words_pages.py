"""Title and text of a product, in each language that visitors read."""

from collections.abc import Mapping
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response

from apps.products.faults import ProductError
from apps.products.product import LONGEST_TEXT, LONGEST_TITLE, with_words
from apps.service.service import Service
from apps.store.errors import ConflictError
from apps.texts import TEXT_LANGUAGES
from apps.today import today
from apps.workshop.conflict import conflict_page, words_in
from apps.workshop.pages import redirect, render
from apps.workshop.product_desk import ONE_PRODUCT, ProductName, find_own, path_of, save
from apps.workshop.product_shown import head_values, show_product
from apps.workshop.signed_in import Editor, Reader, Signed
from apps.workshop.typed import Form
from maps.stay_words import summary_of
from maps.stay_words import title_of as stay_title
from maps.words import load_words

WORDS = f"{ONE_PRODUCT}/textes"
Language = Annotated[Literal["fr", "en", "nl", "de"] | None, Query(alias="langue")]
INVALID = 422


def words_router(service: Service) -> APIRouter:
    """
    Make the page of words.

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

    @router.get(WORDS)
    def words(request: Request, signed: Reader, name: ProductName, language: Language = None) -> Response:
        return _page(request, signed, service, name, language)

    @router.post(WORDS)
    def saved(
        request: Request, signed: Editor, name: ProductName, typed: Form, language: Language = None
    ) -> Response:
        chosen, known = language or "fr", typed.whole("version")
        written = {field: typed.one(field) for field in ("title", "text")}
        try:
            with service.store.writing() as db:
                kept = save(db, signed, name, known, "words", lambda p: with_words(p, chosen, **written))
        except ConflictError:
            return conflict_page(request, signed, service, name, known, written, words_in(chosen))
        except ProductError as e:
            return _page(request, signed, service, name, chosen, written, e)
        return redirect(request, f"{path_of(kept.product, 'textes')}?langue={chosen}", said="product_saved")

    return router


def _page(
    request: Request,
    signed: Signed,
    service: Service,
    name: str,
    language: str | None,
    typed: Mapping[str, str] | None = None,
    error: ProductError | None = None,
) -> Response:
    with service.store.reading() as db:
        shown = show_product(db, find_own(db, signed, name), service.destination.catalogue, today())
    product = shown.product
    chosen = language or next(iter(product.languages), "fr")
    words = load_words(chosen)
    return render(
        request,
        signed,
        "product_words.html",
        status=INVALID if error else 200,
        **head_values(shown, signed, "words"),
        chosen=chosen,
        written=typed or words_in(chosen)(product),
        faults=error.reasons(signed.language) if error else (),
        tongues=[(code, bool(product.title.get(code, "").strip())) for code in TEXT_LANGUAGES],
        proposed=(stay_title(shown.stay, words), summary_of(shown.stay, words)),
        longest=(LONGEST_TITLE, LONGEST_TEXT),
    )
