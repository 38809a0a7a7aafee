"""A visitor asks an office for a stay."""

from dataclasses import dataclass
from typing import Any

from apps.products.product import Product
from apps.store.errors import AbsentError
from apps.store.leads import add_lead
from apps.store.offices import office
from apps.store.open_store import Store
from apps.store.products import find_product
from apps.store.stays import stay_file
from itinerary.errors import RequestError


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """
    What a visitor asks.

    Parameters
    ----------
    office, stay, product
        Whom, and for what; the product is None where the stay is none's.
    words
        Name, email, phone, message, language.
    """

    office: str
    stay: str
    product: str | None
    words: dict[str, Any]


def ask_office(store: Store, asked: Asked, days: int) -> tuple[int, int]:
    """
    Keep what a visitor asks, who has consented to it.

    Parameters
    ----------
    store
        Where.
    asked
        What.
    days
        How long.

    Returns
    -------
    int, int
        Its number, and until when it is kept, in seconds since 1970.

    Raises
    ------
    RequestError
        If there is no such office, no such stay, or the office has published no such product: all that is
        missing.
    """
    with store.writing() as db:
        faults = []
        try:
            office(db, asked.office)
        except AbsentError as e:
            faults.append(f"office: {e}")
        try:
            stay_file(db, asked.stay)
        except AbsentError as e:
            faults.append(f"stay: {e}")
        try:
            if asked.product is not None and not _is_theirs(find_product(db, asked.product).product, asked):
                faults.append(f"product: no product {asked.product!r}.")
        except AbsentError as e:
            faults.append(f"product: {e}")
        if faults:
            raise RequestError(tuple(faults))
        return add_lead(
            db, office=asked.office, stay=asked.stay, product=asked.product, content=asked.words, days=days
        )


def _is_theirs(product: Product, asked: Asked) -> bool:
    """Say whether the office has published the product, be it withdrawn by now."""
    return product.status != "draft" and product.office == asked.office
