"""A product on paper, and on its way to the weekend platform."""

from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query, Request, Response

from apps.api.forms import FORMS
from apps.products.product import Product
from apps.products.sold_stay import confirmed_stay
from apps.products.weekend import WEEKEND_WRITERS, product_weekend_row
from apps.service.service import Service
from apps.texts import Texts, load_texts
from apps.today import today
from apps.workshop.pages import render
from apps.workshop.product_desk import ONE_PRODUCT, ProductName, find_shown, name_of, title_of
from apps.workshop.product_shown import ProductShown, head_values, label_values, show_product
from apps.workshop.reader import LANGUAGES
from apps.workshop.signed_in import Reader, Signed
from apps.workshop.stay_shown import programme

Language = Annotated[Literal["fr", "en", "nl", "de"] | None, Query(alias="lang")]
WeekendForm = Annotated[Literal["weekend-csv", "weekend-json"], Path()]


def sheet_router(service: Service) -> APIRouter:
    """
    Make the sheet of a product and its files.

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

    @router.get(f"{ONE_PRODUCT}/fiche")
    def sheet(request: Request, signed: Reader, name: ProductName, language: Language = None) -> Response:
        shown = _shown(service, signed, name)
        chosen = _language(shown.product, language)
        texts, legal = load_texts(chosen), load_texts(chosen if chosen in LANGUAGES else "en")
        return render(
            request,
            signed,
            "product_sheet.html",
            **head_values(shown, signed, "summary"),
            chosen=chosen,
            heading=title_of(shown.product, chosen),
            text=shown.product.text.get(chosen, ""),
            labels=label_values(shown, texts),
            says=texts.text,
            confirm=texts.words.text,
            days=programme(confirmed_stay(shown.product, shown.stay), texts),
            dates=texts.words.days(shown.stay.days[0].date, shown.stay.days[-1].date),
            legal=legal.text,
            legal_language=legal.language,
            printed=_printed(shown, legal),
            tongues=[code for code, words in shown.product.title.items() if words.strip()],
        )

    @router.get(ONE_PRODUCT + "/export/{form}")
    def export(signed: Reader, name: ProductName, form: WeekendForm, language: Language = None) -> Response:
        shown = _shown(service, signed, name)
        tongue = _language(shown.product, language)
        row = product_weekend_row(shown.product, shown.stay, shown.office, shown.catalogue, tongue)
        file = WEEKEND_WRITERS[form]([row])
        known = FORMS[form]
        headers = {**known.headers(name_of(shown.product)), "Cache-Control": "no-store"}
        return Response(file.encode(), media_type=known.media_type, headers=headers)

    return router


def _shown(service: Service, signed: Signed, name: str) -> ProductShown:
    with service.store.reading() as db:
        return show_product(db, find_shown(db, signed, name), service.destination.catalogue, today())


def _printed(shown: ProductShown, texts: Texts) -> list[tuple[str, str]]:
    """List what the law asks to print, with what is known of it; the rest is left blank, to be filled in."""
    office = shown.office
    known = {
        "registration": office.registration,
        "guarantor": office.guarantor,
        "insurer": office.insurer,
        "organiser": " · ".join(filter(None, (office.name, office.phone, office.email))),
        "main_features": texts.text("sell_sheet_above"),
        "price": " · ".join(label_values(shown, texts)["prices"]),
        "minimum_number": str(shown.product.terms.min_persons),
    }
    return [
        (texts.text(f"product_package_print_{code}"), known.get(code, "")) for code in shown.check.printed
    ]


def _language(product: Product, language: str | None) -> str:
    return language or next(iter(product.languages), "fr")
