"""Terms as a person types them."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.products.faults import ProductError
from apps.products.terms import LONGEST_LINE, MOST_LINES, Terms
from apps.products.terms_form import read_money, read_terms, terms_form

cents = st.none() | st.integers(0, 10_000_000)
letters = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp", "Zs"])
lines = st.lists(st.text(letters, min_size=1, max_size=LONGEST_LINE), max_size=MOST_LINES).map(tuple)
days = st.none() | st.dates(date(2000, 1, 1), date(2100, 12, 31))


@st.composite
def any_terms(draw: st.DrawFn) -> Terms:
    """Draw terms that an office could set."""
    fewest, most = sorted((draw(st.integers(1, 200)), draw(st.integers(1, 200))))
    first, last = draw(days), draw(days)
    ordered = (first, last) if first is None or last is None or first <= last else (last, first)
    size = draw(st.none() | st.integers(2, 200))
    return Terms(
        margin_permille=draw(st.integers(0, 1000)),
        adult_ct=draw(cents),
        child_ct=draw(cents),
        group_ct=None if size is None else draw(cents),
        group_from=size,
        single_supplement_ct=draw(cents),
        min_persons=fewest,
        max_persons=most,
        valid_from=ordered[0],
        valid_to=ordered[1],
        included=draw(lines),
        not_included=draw(lines),
        essential=draw(st.booleans()),
    )


@given(any_terms())
def test_a_form_comes_back_as_it_went(terms: Terms) -> None:
    """Whatever the terms, their form is read as the same terms."""
    assert read_terms(terms_form(terms)) == terms


@pytest.mark.parametrize(
    ("typed", "ct"),
    [("129,50", 12950), ("129.5", 12950), ("129", 12900), ("1 290,00 €", 129000), ("0,05", 5), (" 7 ", 700)],
)
def test_money_is_typed_in_many_ways(typed: str, ct: int) -> None:
    """Comma and point, with spaces and the sign of the euro."""
    assert read_money(typed) == ct


@pytest.mark.parametrize(
    "typed", ["", "-1", "1,234", "12,5,0", "1e3", "NaN", "１２", "$5", "9999999", "0x10"]
)
def test_what_is_no_money_is_refused(typed: str) -> None:
    """Nothing is guessed: a thousand is not 1,234."""
    with pytest.raises(ValueError, match="amount in euros"):
        read_money(typed)


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ({}, Terms()),
        ({"margin": "", "adult": None}, Terms()),
        ({"margin": "12,5 %"}, Terms(margin_permille=125)),
        ({"valid_from": "15/05/2027"}, Terms(valid_from=date(2027, 5, 15))),
        ({"valid_from": "2027-05-15"}, Terms(valid_from=date(2027, 5, 15))),
        ({"included": " deux nuits \n\n le dîner\r\n"}, Terms(included=("deux nuits", "le dîner"))),
        ({"included": ["deux nuits"]}, Terms(included=("deux nuits",))),
        ({"essential": "off"}, Terms()),
    ],
)
def test_terms_are_read(typed: dict[str, Any], terms: Terms) -> None:
    """What is empty is as in new terms; the rest is read as meant."""
    assert read_terms(typed) == terms


def test_faults_of_reading_and_of_sense_come_together() -> None:
    """A word for a price, a date that is none, a party upside down and a field nobody knows."""
    typed = {"adult": "cher", "valid_to": "31/02/2027", "min_persons": "9", "max_persons": "2", "prix": "1"}
    with pytest.raises(ProductError) as caught:
        read_terms(typed)
    assert [(f.field, f.code) for f in caught.value.faults] == [
        ("unknown", "unknown"),
        ("adult", "money"),
        ("valid_to", "date"),
        ("max_persons", "not_below"),
    ]


@pytest.mark.parametrize(
    ("field", "typed"),
    [("margin", "1,25"), ("margin", "mille"), ("min_persons", "deux"), ("max_persons", "٣"),
     ("valid_from", "1999-12-31"), ("valid_from", "demain"), ("essential", "peut-être")],
)  # fmt: skip
def test_what_cannot_be_read_is_named(field: str, typed: str) -> None:
    """The fault shows what was typed, in the field where it was."""
    with pytest.raises(ProductError) as caught:
        read_terms({field: typed})
    assert [(f.field, f.got) for f in caught.value.faults] == [(field, typed)]


@given(
    st.dictionaries(
        st.sampled_from(list(terms_form(Terms()))), st.text() | st.integers() | st.lists(st.text())
    )
)
def test_nothing_typed_breaks_it(typed: dict[str, Any]) -> None:
    """Whatever is typed is terms, or faults that can be said in both languages."""
    try:
        read_terms(typed)
        faults, said = 0, 0
    except ProductError as e:
        faults, said = len(e.faults), len({*e.reasons("fr")})
    assert bool(faults) == bool(said)
