"""What is told of a sale on the page of a product: prices, persons, who sells it and who stands surety."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from apps.products.price_label import price_labels
from apps.products.pricing import Prices
from apps.texts import Texts


def sale_lines(row: Mapping[str, Any], office: Mapping[str, Any], texts: Texts) -> tuple[str, ...]:
    """
    Say on which terms a product is sold.

    Parameters
    ----------
    row, office
        The product and who sells it, as the API gives them.
    texts
        The language.

    Returns
    -------
    tuple of str
        A line each.
    """
    return (*_prices(row, texts), _persons(row, texts), *_seller(row, office, texts))


def _prices(row: Mapping[str, Any], texts: Texts) -> tuple[str, ...]:
    return price_labels(Prices(**{field.name: row[field.name] for field in fields(Prices)}), texts)


def _persons(row: Mapping[str, Any], texts: Texts) -> str:
    low, high = row["min_persons"], row["max_persons"]
    key = "product_persons_exact" if low == high else "product_persons"
    return texts.text(key, low=low, high=high)


def _seller(row: Mapping[str, Any], office: Mapping[str, Any], texts: Texts) -> Iterator[str]:
    ways = (row["office_name"], office.get("phone"), office.get("email"))
    yield texts.text("product_sold_by", office=" · ".join(way for way in ways if way))
    for name, key in (("guarantor", "product_guarantor"), ("registration", "product_registered")):
        if row[name]:
            yield texts.text(key, **{name: row[name]})
