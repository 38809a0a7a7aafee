"""A published product with all that is told of it, worked out once."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from apps.products.listing import product_row
from apps.products.office import Office
from apps.products.product import Product, on_sale
from itinerary.stay import Stay
from offers.catalogue import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Offering:
    """
    A published product, ready to be shown.

    Parameters
    ----------
    product, stay
        What is sold.
    row
        What is told of it, as `product_row` writes it, but for ``on_sale``, which hangs on the day.
    """

    product: Product
    stay: Stay
    row: dict[str, Any]

    def on_sale(self, today: date) -> bool:
        """Say whether it can be bought that day."""
        return on_sale(self.product, self.stay.days[0].date, today)


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
    row = product_row(product, stay, office, catalogue, stay.days[0].date)
    del row["on_sale"]
    return Offering(product=product, stay=stay, row=row)
