"""A published product with all that is told of it, worked out once."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from apps.products.listing import product_row
from apps.products.office import Office
from apps.products.product import Product, on_sale
from apps.products.sold_stay import sold_stay
from apps.store.products import Kept
from itinerary.stay import Stay
from itinerary.stay_json import stay_text
from offers.catalogue import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Offering:
    """
    A published product, ready to be shown.

    Parameters
    ----------
    product, version
        What is sold, and the version of it.
    stay, office, catalogue
        Its stay, who sells it, and what the offers of the stay are.
    row
        What is told of it, as `product_row` writes it, but for ``on_sale``, which hangs on the day.
    """

    product: Product
    version: int
    stay: Stay
    office: Office
    catalogue: Catalogue
    row: dict[str, Any]

    def on_sale(self, today: date) -> bool:
        """Say whether it can be bought that day."""
        return on_sale(self.product, self.stay.days[0].date, today)

    def file(self, language: str | None) -> str:
        """Write the file of the stay as its buyers see it; no language is the first of the product's."""
        return stay_text(sold_stay(self.product, self.stay, self.catalogue, self.language(language)))

    def language(self, asked: str | None) -> str:
        """Choose the language of a file."""
        return asked or next(iter(self.product.languages), self.stay.language)


def make_offering(kept: Kept, stay: Stay, office: Office, catalogue: Catalogue) -> Offering:
    """
    Put together what is told of a product.

    Parameters
    ----------
    kept, stay, office
        What is sold, and by whom.
    catalogue
        What its offers are.

    Returns
    -------
    Offering
        With its prices as they are sold.
    """
    row = product_row(kept.product, stay, office, catalogue, stay.days[0].date)
    del row["on_sale"]
    return Offering(
        product=kept.product, version=kept.version, stay=stay, office=office, catalogue=catalogue, row=row
    )
