"""A product with its stay and its office, out of the store."""

import json
from dataclasses import dataclass
from datetime import date

from apps.products.office import Office
from apps.products.product import Product
from apps.products.publication import Obstacle, obstacles
from apps.products.sold_stay import sold_stay
from apps.store.offices import office
from apps.store.open_store import Store
from apps.store.products import find_product, list_products
from apps.store.stays import stay_file
from itinerary.stay import Stay
from itinerary.stay_json import stay_from_json
from offers.catalogue import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class Goods:
    """
    What an office sells.

    Parameters
    ----------
    product, version
        The product, and the version of it.
    stay, office
        What is sold, and by whom.
    catalogue
        What the offers of the stay are.
    """

    product: Product
    version: int
    stay: Stay
    office: Office
    catalogue: Catalogue

    def sold(self, language: str) -> Stay:
        """Make the stay what its buyers see."""
        return sold_stay(self.product, self.stay, self.catalogue, language)

    def obstacles(self, today: date) -> tuple[Obstacle, ...]:
        """Find what stands between the product and its publication."""
        return obstacles(self.product, self.stay, self.office, self.catalogue, today)


def find_goods(store: Store, product_id: str, catalogue: Catalogue) -> Goods:
    """
    Find a product with all that belongs to it.

    Parameters
    ----------
    store
        Where it is kept.
    product_id
        Its id.
    catalogue
        What the offers of its stay are.

    Returns
    -------
    Goods
        The product.

    Raises
    ------
    AbsentError
        If there is none.
    """
    with store.reading() as db:
        kept = find_product(db, product_id)
        stay = stay_from_json(json.loads(stay_file(db, kept.product.stay)))
        seller = office(db, kept.product.office)
    return Goods(product=kept.product, version=kept.version, stay=stay, office=seller, catalogue=catalogue)


def published_goods(store: Store, office_id: str | None, catalogue: Catalogue) -> tuple[Goods, ...]:
    """
    Find all that is published.

    Parameters
    ----------
    store, catalogue
        As in `find_goods`.
    office_id
        Of which office; None for all.

    Returns
    -------
    tuple of Goods
        By id of the product.
    """
    with store.reading() as db:
        kept = list_products(db, office=office_id, status="published")
    return tuple(find_goods(store, one.product.id, catalogue) for one in kept)
