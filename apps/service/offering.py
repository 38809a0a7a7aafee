"""What a visitor, or another program, is told of a published product."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from apps.products.costs import stay_costs
from apps.products.facts import facts_to_confirm
from apps.products.office import Office
from apps.products.package_travel import check_package
from apps.products.pricing import selling_prices
from apps.products.product import Product
from itinerary.stay import Stay
from offers.catalogue import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Offering:
    """
    A published product, ready to be shown.

    Parameters
    ----------
    product, stay, office
        What is sold, and by whom.
    row
        Plain values, as ``/api/v1/products`` gives them, but for ``on_sale``, which hangs on the day.
    """

    product: Product
    stay: Stay
    office: Office
    row: dict[str, Any]

    def on_sale(self, today: date) -> bool:
        """
        Say whether it can be bought.

        Parameters
        ----------
        today
            The date.

        Returns
        -------
        bool
            Whether its sale has begun and not ended, and its first day is still to come.
        """
        terms = self.product.terms
        begun = terms.valid_from is None or terms.valid_from <= today
        ended = terms.valid_to is not None and terms.valid_to < today
        return begun and not ended and self.stay.days[0].date > today


def make_offering(product: Product, stay: Stay, office: Office, catalogue: Catalogue) -> Offering:
    """
    Put together what is told of a product.

    Parameters
    ----------
    product, stay, office
        What is sold, and by whom.
    catalogue
        What its offers are.

    Returns
    -------
    Offering
        With its prices as they are sold.
    """
    costs = stay_costs(stay, catalogue)
    check = check_package(stay, costs, catalogue, essential=product.terms.essential)
    row = {
        "id": product.id,
        "office": office.id,
        "office_name": office.name,
        "stay": stay.id,
        "languages": list(product.languages),
        "title": _published(product.title, product.languages),
        "text": _published(product.text, product.languages),
        **_of_stay(stay),
        **_of_terms(product),
        **_of_prices(product, stay, catalogue),
        "to_confirm": len(facts_to_confirm(stay)),
        "package": check.is_package,
        "registration": office.registration or None,
    }
    return Offering(product=product, stay=stay, office=office, row=row)


def _published(words: Any, languages: tuple[str, ...]) -> dict[str, str]:
    return {language: words[language] for language in languages if language in words}


def _of_stay(stay: Stay) -> dict[str, Any]:
    asked = stay.request
    return {
        "segment": asked["segment"],
        "station": asked["from"],
        "mode": asked["mode"],
        "needs": asked["needs"],
        "first_day": stay.days[0].date.isoformat(),
        "last_day": stay.days[-1].date.isoformat(),
        "nights": len(stay.days) - 1,
    }


def _of_terms(product: Product) -> dict[str, Any]:
    terms = product.terms
    days = {"valid_from": terms.valid_from, "valid_to": terms.valid_to}
    return {
        "min_persons": terms.min_persons,
        "max_persons": terms.max_persons,
        "included": list(terms.included),
        "not_included": list(terms.not_included),
        **{name: day.isoformat() if day else None for name, day in days.items()},
    }


def _of_prices(product: Product, stay: Stay, catalogue: Catalogue) -> dict[str, Any]:
    prices = selling_prices(stay_costs(stay, catalogue), product.terms)
    return {
        "adult_ct": prices.adult_ct,
        "child_ct": prices.child_ct,
        "group_ct": prices.group_ct,
        "group_from": prices.group_from,
        "single_supplement_ct": prices.single_supplement_ct,
        "tourist_tax_ct": prices.tourist_tax_ct,
        "price_estimated": prices.estimated,
    }
