"""A product as visitors and machines see it."""

from datetime import date
from typing import Any

from apps.products.costs import stay_costs
from apps.products.facts import facts_to_confirm
from apps.products.office import Office
from apps.products.package_travel import check_package
from apps.products.pricing import Prices, selling_prices
from apps.products.product import Product, on_sale
from itinerary.stay import Stay
from offers.catalogue import Catalogue


def product_row(
    product: Product, stay: Stay, office: Office, catalogue: Catalogue, today: date
) -> dict[str, Any]:
    """
    Write what is public of a product.

    Parameters
    ----------
    product
        The product.
    stay, office
        Its stay, and who sells it.
    catalogue
        What the offers of the stay are.
    today
        When it is asked.

    Returns
    -------
    dict
        Plain values; title and text in the published languages only, neither note nor margin. ``adult_ct``
        is without the tourist tax, which stands beside it; ``package`` is null where it cannot be said.
    """
    terms, costs = product.terms, stay_costs(stay, catalogue)
    check = check_package(stay, costs, catalogue, essential=terms.essential)
    return {
        "id": product.id,
        "office": office.id,
        "office_name": office.name,
        **_stay_row(stay),
        "to_confirm": len(facts_to_confirm(stay, product.confirmed)),
        "title": _published(product, "title"),
        "text": _published(product, "text"),
        "languages": list(product.languages),
        **_price_row(selling_prices(costs, terms)),
        "min_persons": terms.min_persons,
        "max_persons": terms.max_persons,
        "included": list(terms.included),
        "not_included": list(terms.not_included),
        "valid_from": terms.valid_from and terms.valid_from.isoformat(),
        "valid_to": terms.valid_to and terms.valid_to.isoformat(),
        "on_sale": on_sale(product, stay.days[0].date, today),
        "package": check.is_package,
        "registration": office.registration or None,
        "guarantor": office.guarantor or None,
    }


def _stay_row(stay: Stay) -> dict[str, Any]:
    return {
        "segment": stay.request.get("segment"),
        "station": stay.days[0].stops[0].id,
        "first_day": stay.days[0].date.isoformat(),
        "last_day": stay.days[-1].date.isoformat(),
        "nights": sum(1 for day in stay.days if day.stops[-1].kind == "night"),
        "mode": stay.request.get("mode"),
        "needs": list(stay.request.get("needs", ())),
        "stay": stay.id,
    }


def _price_row(prices: Prices) -> dict[str, Any]:
    names = ("adult_ct", "child_ct", "group_ct", "group_from", "single_supplement_ct", "tourist_tax_ct")
    more = ("estimated", "child_estimated")
    return {name: getattr(prices, name) for name in (*names, *more)}


def _published(product: Product, name: str) -> dict[str, str]:
    words = getattr(product, name)
    return {language: words[language] for language in product.languages if language in words}
