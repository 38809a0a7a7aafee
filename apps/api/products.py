"""``/api/v1/products`` and ``/api/v1/offices``: what is on sale, and who sells it."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Literal

import orjson
from cachetools import LRUCache
from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from apps.api.answer import Kept
from apps.api.product_files import ProductId
from apps.api.query import described, read_query
from apps.products.office import Office
from apps.service.offering import Offering
from apps.service.shelf import Shelf
from apps.today import today

MOST_QUERIES = 256
"""So many different lists are kept at hand."""
Name = Annotated[str | None, Field(max_length=80)]


class ProductQuery(BaseModel):
    """Which products are asked for."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    office: Name = None
    segment: Name = None
    station: Name = None
    first: Annotated[date | None, Field(alias="from", description="Not before this day.")] = None
    last: Annotated[date | None, Field(alias="to", description="Over by this day.")] = None
    need: Literal["wheelchair", "hearing", "visual", "mental", "buggy"] | None = None
    language: Literal["fr", "en", "nl", "de"] | None = None
    max_price_ct: Annotated[int | None, Field(ge=0, le=10**9, description="Of an adult.")] = None
    nights: Annotated[int | None, Field(ge=0, le=6)] = None


def products_router(shelf: Shelf) -> APIRouter:
    """
    Make the routes of products and offices.

    Parameters
    ----------
    shelf
        What is published.

    Returns
    -------
    APIRouter
        To be mounted below ``/api/v1``.
    """
    router = APIRouter(tags=["products"])
    lists: LRUCache[Any, Kept] = LRUCache(MOST_QUERIES)

    @router.get("/products", summary="What is on sale", openapi_extra={"parameters": described(ProductQuery)})
    async def products(request: Request) -> Response:
        shown, day = shelf.display(), today()
        key = shown.edition, day, request.url.query
        if key not in lists:
            query = read_query(ProductQuery, request)
            found = [_row(o, day) for o in shown.on_sale(day) if all(_matches(o, query))]
            lists[key] = Kept(body=orjson.dumps({"products": found}))
        return lists[key].to(request)

    @router.get("/products/{product_id}", summary="A product, on sale or not any more")
    async def product(request: Request, product_id: ProductId) -> Response:
        row = _row(shelf.find(product_id), today())
        return Kept(body=orjson.dumps(row)).to(request)

    @router.get("/offices", summary="Who sells")
    async def offices(request: Request) -> Response:
        rows = [_office(office) for office in shelf.display().offices]
        return Kept(body=orjson.dumps(rows)).to(request)

    return router


def _row(offering: Offering, day: date) -> dict[str, Any]:
    return {**offering.row, "on_sale": offering.on_sale(day)}


def _matches(offering: Offering, query: ProductQuery) -> Iterator[bool]:
    row, days = offering.row, offering.stay.days
    same = ("office", "segment", "nights")
    yield from (getattr(query, name) in (None, row[name]) for name in same)
    yield query.station is None or f"station:{query.station.removeprefix('station:')}" == row["station"]
    yield query.first is None or days[0].date >= query.first
    yield query.last is None or days[-1].date <= query.last
    yield query.need is None or query.need in row["needs"]
    yield query.language is None or query.language in row["languages"]
    yield query.max_price_ct is None or row["adult_ct"] <= query.max_price_ct


def _office(office: Office) -> dict[str, Any]:
    same = {name: getattr(office, name) for name in ("id", "name", "email", "phone", "website")}
    return {**same, "languages": list(office.languages)}
