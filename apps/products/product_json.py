"""A product as JSON (``fluvestre.product/1``), and back."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from apps.products.faults import Fault, ProductError
from apps.products.product import Product
from apps.products.terms import Terms

SCHEMA = "fluvestre.product/1"


def product_to_json(product: Product) -> dict[str, Any]:
    """
    Write a product as plain values.

    Parameters
    ----------
    product
        The product.

    Returns
    -------
    dict
        Of the schema ``fluvestre.product/1``; the same for the same product.
    """
    plain = {f.name: getattr(product, f.name) for f in fields(Product)}
    words = {name: dict(sorted(plain[name].items())) for name in ("title", "text")}
    lists = {name: list(plain[name]) for name in ("languages", "acknowledged", "confirmed")}
    return {"schema": SCHEMA, **plain, **words, **lists, "terms": terms_to_json(product.terms)}


def product_from_json(row: object) -> Product:
    """
    Build a product from plain values.

    Parameters
    ----------
    row
        What `product_to_json` returns, or whatever came in its place.

    Returns
    -------
    Product
        The product.

    Raises
    ------
    ProductError
        If the values are no product: all the faults.
    """
    values = _read(row, {**PRODUCT, "schema": _schema}, ("schema", "id", "office", "stay"))
    values.pop("schema")
    return Product(**values)


def terms_to_json(terms: Terms) -> dict[str, Any]:
    """
    Write terms as plain values.

    Parameters
    ----------
    terms
        The terms.

    Returns
    -------
    dict
        By the names of the attributes; dates as ISO 8601.
    """
    return {f.name: _plain(getattr(terms, f.name)) for f in fields(Terms)}


def terms_from_json(row: object) -> Terms:
    """
    Build terms from plain values.

    Parameters
    ----------
    row
        What `terms_to_json` returns; what is missing is as in a new `Terms`.

    Returns
    -------
    Terms
        The terms.

    Raises
    ------
    ProductError
        If the values are no terms: all the faults.
    """
    return Terms(**_read(row, TERMS, ()))


def _read(
    row: object, readers: Mapping[str, Callable[[Any], Any]], needed: tuple[str, ...]
) -> dict[str, Any]:
    """Read the values of a row by their readers, and tell all that cannot be read."""
    if not isinstance(row, dict):
        raise ProductError((Fault(field="json", code="object", got=row),))
    faults = [Fault(field="unknown", code="unknown", got=name) for name in row if name not in readers]
    faults += [Fault(field="json", code="missing", got=name) for name in needed if name not in row]
    values: dict[str, Any] = {}
    for name in (name for name in readers if name in row):
        try:
            values[name] = readers[name](row[name])
        except ProductError as e:
            faults += e.faults
        except ValueError:
            faults.append(Fault(field="json", code="type", got=row[name], limits=(("name", name),)))
    if faults:
        raise ProductError(tuple(faults))
    return values


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _schema(value: Any) -> str:
    if value != SCHEMA:
        raise ValueError(value)
    return SCHEMA


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(value)
    return value


def _whole(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(value)
    return value


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError(value)
    return value


def _date(value: Any) -> date:
    return date.fromisoformat(_text(value))


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError(value)
    return tuple(_text(v) for v in value)


def _words(value: Any) -> dict[str, str]:
    if not isinstance(value, dict):
        raise ValueError(value)
    return {_text(k): _text(v) for k, v in value.items()}


def _or_none(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else read(value)


TERMS: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("margin_permille", "min_persons", "max_persons"), _whole),
    **dict.fromkeys(
        ("adult_ct", "child_ct", "group_ct", "group_from", "single_supplement_ct"), _or_none(_whole)
    ),
    **dict.fromkeys(("valid_from", "valid_to"), _or_none(_date)),
    **dict.fromkeys(("included", "not_included"), _texts),
    "essential": _flag,
}
PRODUCT: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("id", "office", "stay", "status", "note"), _text),
    **dict.fromkeys(("languages", "acknowledged", "confirmed"), _texts),
    **dict.fromkeys(("title", "text"), _words),
    "terms": terms_from_json,
}
