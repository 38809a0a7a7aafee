"""A product as a row of the weekend platform: the stay's row, with what the office that sells it says."""

from typing import Any

from apps.products.costs import stay_costs
from apps.products.office import Office
from apps.products.pricing import selling_prices
from apps.products.product import Product
from apps.products.sold_stay import confirmed_stay
from itinerary.stay import Stay
from maps.weekend_row import weekend_row
from offers.catalogue import Catalogue


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
        The columns of `weekend_row`. The price is the one that an adult pays; that of the whole party
        is the sum of what its adults and children pay, the tourist tax included.
    """
    row = weekend_row(confirmed_stay(product, stay), language)
    terms, costs = product.terms, stay_costs(stay, catalogue)
    prices = selling_prices(costs, terms)
    sold = {
        "id": product.id,
        "title": product.title.get(language) or row["title"],
        "text": product.text.get(language) or row["text"],
        "min_persons": terms.min_persons,
        "max_persons": terms.max_persons,
        "price_from": _euros(prices.adult_ct),
        "price_total": _euros(prices.party_ct(costs.adults, costs.children)),
        "price_estimated": prices.estimated,
        "included": list(terms.included) or row["included"],
        "not_included": list(terms.not_included) or row["not_included"],
        "languages": list(product.languages),
        "booking_link": office.website or None,
        "contact": office.email or office.phone or None,
    }
    return {**row, **sold}


def _euros(amount_ct: int) -> str:
    return f"{amount_ct // 100}.{amount_ct % 100:02}"
