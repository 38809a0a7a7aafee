"""What differs between two versions of a product, field by field, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from apps.products.product import NOTED, Product
from apps.products.terms_form import terms_form
from apps.texts import Texts

LONGEST = 400
"""Of a long text, so much is shown."""
DATES = ("valid_from", "valid_to")


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """
    A field that became another.

    Parameters
    ----------
    field
        Its name.
    before, after
        What it held and what it holds; empty for nothing.
    """

    field: str
    before: str
    after: str


def field_changes(
    before: Product, after: Product, stays: Mapping[str, str], texts: Texts
) -> tuple[FieldChange, ...]:
    """
    Compare two versions.

    Parameters
    ----------
    before, after
        Versions of a product.
    stays
        Names of their stays.
    texts
        The language.

    Returns
    -------
    tuple of FieldChange
        What differs.
    """
    old, new = (dict(_fields(product, stays, texts)) for product in (before, after))
    return tuple(
        FieldChange(field=field, before=_cut(old.get(field, "")), after=_cut(new.get(field, "")))
        for field in dict.fromkeys((*old, *new))
        if old.get(field, "") != new.get(field, "")
    )


def _fields(product: Product, stays: Mapping[str, str], texts: Texts) -> Iterator[tuple[str, str]]:
    yield _name("status", texts), texts.text(f"sell_state_{product.status}")
    yield _name("stay", texts), stays[product.stay]
    languages = [texts.text(f"product_language_{code}") for code in product.languages]
    yield _name("languages", texts), ", ".join(languages)
    for name, words in (("title", product.title), ("text", product.text)):
        for code, said in words.items():
            yield f"{_name(name, texts)} ({texts.text(f'product_language_{code}')})", said
    for name, value in terms_form(product.terms).items():
        yield _name(name, texts), _value(name, value, texts)
    yield _name("note", texts), product.note
    for name in NOTED:
        yield _name(name, texts), str(len(getattr(product, name)) or "")


def _name(field: str, texts: Texts) -> str:
    return texts.text(f"product_field_{field}")


def _value(name: str, value: str, texts: Texts) -> str:
    if name in DATES and value:
        return texts.words.day(date.fromisoformat(value))
    return texts.text("sell_yes") if name == "essential" and value else value


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
