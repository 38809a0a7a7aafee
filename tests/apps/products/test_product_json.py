"""A product as JSON."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.products.faults import ProductError
from apps.products.product import Product
from apps.products.product_json import product_from_json, product_to_json, terms_from_json, terms_to_json
from apps.products.terms import Terms
from apps.texts import TEXT_LANGUAGES
from tests.apps.products.test_terms_form import any_terms

letters = st.characters(codec="utf-8", exclude_characters="\x00")
words = st.dictionaries(st.sampled_from(TEXT_LANGUAGES), st.text(letters, max_size=120))
products = st.builds(
    Product,
    id=st.from_regex(r"product:[a-z0-9]{1,20}(-[a-z0-9]{1,20}){0,2}", fullmatch=True),
    office=st.sampled_from(["bethune", "lys-sans-frontiere"]),
    stay=st.from_regex(r"[0-9a-f]{16}", fullmatch=True),
    status=st.sampled_from(["draft", "published", "withdrawn"]),
    languages=st.lists(st.sampled_from(TEXT_LANGUAGES), unique=True).map(tuple),
    title=words,
    text=words,
    terms=any_terms(),
    note=st.text(letters),
    acknowledged=st.lists(st.text(letters), unique=True).map(tuple),
    confirmed=st.lists(st.text(letters), unique=True).map(tuple),
)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(products)
def test_a_product_comes_back_as_it_went(product: Product) -> None:
    """Whatever the product, its JSON text is read as the same product."""
    assert product_from_json(json.loads(json.dumps(product_to_json(product)))) == product


def test_a_product_of_old_has_nothing_confirmed(product: Product) -> None:
    """What was kept before facts could be confirmed is read as it was."""
    row = product_to_json(product)
    del row["confirmed"]
    assert product_from_json(row) == product


@given(any_terms())
def test_terms_come_back_as_they_went(terms: Terms) -> None:
    """Terms alone, too."""
    assert terms_from_json(json.loads(json.dumps(terms_to_json(terms)))) == terms


def test_the_same_product_is_the_same_text(product: Product) -> None:
    """The order in which its languages were typed leaves no trace."""
    there = product_to_json(product_from_json({**product_to_json(product), "title": {"en": "a", "fr": "b"}}))
    back = product_to_json(product_from_json({**product_to_json(product), "title": {"fr": "b", "en": "a"}}))
    assert json.dumps(there) == json.dumps(back)


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ({"schema": "fluvestre.product/2"}, ["type"]),
        ({"id": 7}, ["type"]),
        ({"languages": "fr"}, ["type"]),
        ({"title": {"fr": 1}}, ["type"]),
        ({"colour": "red"}, ["unknown"]),
        ({"terms": []}, ["object"]),
        ({"terms": {"adult_ct": "12", "min_persons": True, "essential": 1}}, ["type", "type", "type"]),
        ({"terms": {"adult_ct": -1}}, ["money"]),
        ({"terms": {"valid_from": "soon"}}, ["type"]),
        ({"stay": "x"}, ["stay_id"]),
    ],
)
def test_what_is_no_product_is_refused(product: Product, change: dict[str, Any], codes: list[str]) -> None:
    """Every fault is told, with the field where it is."""
    with pytest.raises(ProductError) as caught:
        product_from_json({**product_to_json(product), **change})
    assert sorted(fault.code for fault in caught.value.faults) == codes


def test_what_is_missing_is_named() -> None:
    """A product has at least an id, an office and a stay."""
    with pytest.raises(ProductError) as caught:
        product_from_json({})
    assert [fault.got for fault in caught.value.faults] == ["schema", "id", "office", "stay"]


@given(anything)
def test_nothing_breaks_it(row: Any) -> None:
    """Whatever JSON comes, it is a product or a list of faults."""
    with pytest.raises(ProductError):
        product_from_json(row)


@given(name=st.sampled_from(["id", "title", "terms", "languages", "note", "status"]), value=anything)
def test_no_value_breaks_it(name: str, value: Any) -> None:
    """Whatever stands in a field, it is a product or a list of faults."""
    row = {"schema": "fluvestre.product/1", "id": "product:a", "office": "b", "stay": "0" * 16, name: value}
    with suppress(ProductError):
        assert isinstance(product_from_json(row), Product)
