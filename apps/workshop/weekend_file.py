"""A product as the weekend platform takes it: the row of its stay, with the office's own words and prices."""

import csv
import json
from io import StringIO
from typing import Any

from apps.products.pricing import Prices
from apps.products.sold_stay import confirmed_stay
from apps.texts import load_texts
from apps.workshop.product_shown import ProductShown, label_values
from maps.csv_cell import cell
from maps.weekend import BYTE_ORDER_MARK
from maps.weekend_row import weekend_row


def product_weekend_row(shown: ProductShown, language: str) -> dict[str, Any]:
    """
    Tell a product in one row.

    Parameters
    ----------
    shown
        The product.
    language
        One of ``fr en nl de``.

    Returns
    -------
    dict
        The columns of `maps.weekend_row.weekend_row`: title, text, prices, persons, what is included, and
        whom to ask are the office's, the rest is the stay's.
    """
    product, prices = shown.product, shown.prices
    row = weekend_row(confirmed_stay(product, shown.stay), language)
    own = {
        "id": product.id,
        "title": product.title.get(language, "").strip() or row["title"],
        "text": product.text.get(language, "").strip() or row["text"],
        "min_persons": product.terms.min_persons,
        "max_persons": product.terms.max_persons,
        "price_from": _euros(prices.adult_ct + prices.tourist_tax_ct),
        "price_total": _euros(_party_ct(shown, prices)),
        "price_estimated": prices.estimated,
        "price_basis": " · ".join(label_values(shown, load_texts(language))["prices"]),
        "included": list(product.terms.included) or row["included"],
        "not_included": list(product.terms.not_included) or row["not_included"],
        "languages": list(product.languages),
        "booking_link": shown.office.website or None,
        "contact": " · ".join(filter(None, (shown.office.name, shown.office.phone, shown.office.email))),
    }
    return {**row, **own}


def weekend_csv(shown: ProductShown, language: str) -> str:
    """
    Write a product as a table of one row, as `maps.weekend.write_weekend_csv` writes stays.

    Parameters
    ----------
    shown, language
        As of `product_weekend_row`.

    Returns
    -------
    str
        CSV with a byte order mark, which Excel wants.
    """
    row, table = product_weekend_row(shown, language), StringIO()
    writer = csv.DictWriter(table, fieldnames=list(row), lineterminator="\r\n")
    writer.writeheader()
    writer.writerow({name: cell(_flat(value)) for name, value in row.items()})
    return BYTE_ORDER_MARK + table.getvalue()


def weekend_json(shown: ProductShown, language: str) -> str:
    """
    Write a product as a list of one object.

    Parameters
    ----------
    shown, language
        As of `product_weekend_row`.

    Returns
    -------
    str
        JSON.
    """
    return json.dumps([product_weekend_row(shown, language)], ensure_ascii=False, indent=1) + "\n"


def _party_ct(shown: ProductShown, prices: Prices) -> int:
    """Price the party that the stay was composed for."""
    return prices.party_ct(shown.costs.adults, shown.costs.children)


def _flat(value: Any) -> Any:
    if isinstance(value, bool):
        return int(value)
    return " | ".join(value) if isinstance(value, list) else value


def _euros(amount_ct: int) -> str:
    return f"{amount_ct // 100}.{amount_ct % 100:02}"
