"""Finding products in a long list: by words, state and segment, in one of two orders."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal
from urllib.parse import urlencode

from fastapi import Query
from sqlalchemy import Connection

from apps.products.product import Product, Status
from apps.store.products import Kept
from apps.store.stays import stay_file
from offers.catalogue import slug

STATES: tuple[Status, ...] = ("draft", "published", "withdrawn")
Order = Literal["", "day"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """
    What somebody looks for.

    Parameters
    ----------
    words
        That are all in one of the titles, whatever the accents and case.
    status, segment
        Of the product and of its stay; empty for all.
    order
        ``day`` for the first day of the stay; else by state, what was changed last first.
    """

    words: str = ""
    status: Status | Literal[""] = ""
    segment: str = ""
    order: Order = ""

    def query(self, page: int) -> str:
        """Write the address of a page of what is found."""
        given = {"texte": self.words, "etat": self.status, "public": self.segment, "tri": self.order}
        kept = {name: value for name, value in given.items() if value}
        return "?" + urlencode({**kept, "page": page})


def search_of(
    words: Annotated[str, Query(alias="texte", max_length=120)] = "",
    status: Annotated[Status | Literal[""], Query(alias="etat")] = "",
    segment: Annotated[str, Query(alias="public", max_length=80)] = "",
    order: Annotated[Order, Query(alias="tri")] = "",
) -> Search:
    """Read from an address what somebody looks for."""
    return Search(words=words, status=status, segment=segment, order=order)


def found(db: Connection, products: Sequence[Kept], search: Search) -> list[Kept]:
    """
    Find products.

    Parameters
    ----------
    db
        For queries; stays are opened only where the search asks about them.
    products
        Where to look.
    search
        What for.

    Returns
    -------
    list of Kept
        In the order that was asked for.
    """
    kept = sorted((one for one in products if _fits(one.product, search)), key=_by_state)
    if not (search.segment or search.order):
        return kept
    stays = {one.product.id: _first_lines(db, one.product.stay) for one in kept}
    if search.segment:
        kept = [one for one in kept if stays[one.product.id][0] == search.segment]
    return sorted(kept, key=lambda one: stays[one.product.id][1]) if search.order else kept


def _fits(product: Product, search: Search) -> bool:
    wanted = slug(search.words)
    named = any(all(word in slug(title) for word in wanted.split("-")) for title in product.title.values())
    return (not wanted or named) and search.status in ("", product.status)


def _by_state(kept: Kept) -> tuple[int, int, str]:
    """Put drafts first, and of each state what was changed last."""
    return STATES.index(kept.product.status), -kept.changed_at_s, kept.product.id


def _first_lines(db: Connection, stay_id: str) -> tuple[str, date]:
    """Read of whom a stay is and when it begins, without checking all of it."""
    stay = json.loads(stay_file(db, stay_id))
    return stay["request"]["segment"], date.fromisoformat(stay["days"][0]["date"])
