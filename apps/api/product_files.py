"""``/api/v1/products/<id>/<form>``: the files of a product, as its buyers see it."""

import asyncio
from functools import partial
from typing import Annotated, Literal

from fastapi import APIRouter, Path, Request, Response

from apps.api.answer import Kept
from apps.api.forms import FORMS
from apps.api.stays import FormName, Language
from apps.products.weekend import WEEKEND_WRITERS, product_weekend_row
from apps.service.composer import Composer
from apps.service.offering import Offering
from apps.service.shelf import Shelf

ProductId = Annotated[str, Path(pattern="^product:[a-z0-9-]{1,72}$")]
ProductForm = Literal["stay", FormName]


def product_files_router(shelf: Shelf, composer: Composer) -> APIRouter:
    """
    Make the route of the files of products.

    Parameters
    ----------
    shelf
        What is published.
    composer
        Writes files.

    Returns
    -------
    APIRouter
        To be mounted below ``/api/v1``.
    """
    router = APIRouter(tags=["products"])

    @router.get("/products/{product_id}/{form}", summary="A product as a stay, a map, a carnet, a track...")
    async def export(
        request: Request, product_id: ProductId, form: ProductForm, lang: Language = None
    ) -> Response:
        offering = shelf.find(product_id)
        if form == "stay":
            return Kept(body=(await _file(offering, lang)).encode()).to(request)
        if form in ("weekend-csv", "weekend-json"):
            body = (await asyncio.to_thread(_weekend, offering, form, lang)).encode()
        else:
            name = (offering.product.id, offering.version)
            body = await composer.write(name, partial(_file, offering, lang), form, lang)
        known = FORMS[form]
        headers = known.headers(product_id.removeprefix("product:"))
        return Kept(body=body, media_type=known.media_type, headers=headers).to(request)

    return router


async def _file(offering: Offering, language: str | None) -> str:
    return await asyncio.to_thread(offering.file, language)


def _weekend(offering: Offering, form: str, language: str | None) -> str:
    """Tell of the product in one row, with its own title, prices and persons."""
    product, chosen = offering.product, offering.language(language)
    row = product_weekend_row(product, offering.stay, offering.office, offering.catalogue, chosen)
    return WEEKEND_WRITERS[form]([row])
