"""A product as a row of the weekend platform: the stay's row, with what the office that sells it says."""

from types import MappingProxyType
from typing import Any

from apps.products.costs import stay_costs
from apps.products.office import Office
from apps.products.price_label import price_labels
from apps.products.pricing import selling_prices
from apps.products.product import Product
from apps.products.sold_stay import confirmed_stay
from apps.texts import load_texts
from itinerary.stay import Stay
from maps.weekend import weekend_list, weekend_table
from maps.weekend_row import weekend_row
from offers.catalogue import Catalogue

WEEKEND_WRITERS = MappingProxyType({"weekend-csv": weekend_table, "weekend-json": weekend_list})
"""What writes rows, by the names of ``fluvestre export``."""


def product_weekend_row(
    product: Product, stay: Stay, office: Office, catalogue: Catalogue, language: str
) -> dict[str, Any]:
    """
    Tell a product in one row.

    Parameters
    ----------
    product, stay, office
        What is sold, and by whom.
    catalogue
        What the offers of the stay are.
    language
        ``fr``, ``en``, ``nl`` or ``de``; where the office has written nothing in it the words are the stay's.

    Returns
    -------
    dict
        The columns of `maps.weekend_row.weekend_row`: title, text, prices, persons, what is included, and
        whom to ask are the office's, the rest is the stay's. Prices are those of an adult and of the party
        of the stay, with the tourist tax, as visitors pay them.
    """
    row = weekend_row(confirmed_stay(product, stay), language)
    terms, costs = product.terms, stay_costs(stay, catalogue)
    prices = selling_prices(costs, terms)
    sold = {
        "id": product.id,
        "title": product.title.get(language, "").strip() or row["title"],
        "text": product.text.get(language, "").strip() or row["text"],
        "min_persons": terms.min_persons,
        "max_persons": terms.max_persons,
        "price_from": _euros(prices.adult_ct + prices.tourist_tax_ct),
        "price_total": _euros(prices.party_ct(costs.adults, costs.children)),
        "price_estimated": prices.estimated,
        "price_basis": " · ".join(price_labels(prices, load_texts(language))),
        "included": list(terms.included) or row["included"],
        "not_included": list(terms.not_included) or row["not_included"],
        "languages": list(product.languages),
        "booking_link": office.website or None,
        "contact": " · ".join(filter(None, (office.name, office.phone, office.email))),
    }
    return {**row, **sold}


def _euros(amount_ct: int) -> str:
    return f"{amount_ct // 100}.{amount_ct % 100:02}"
