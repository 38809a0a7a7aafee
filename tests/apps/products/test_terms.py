"""The terms on which an office sells."""

from datetime import date
from typing import Any

import pytest

from apps.products.faults import ProductError
from apps.products.terms import Terms


def test_new_terms_set_nothing() -> None:
    """Without a word of the office, prices follow the costs and nothing is on sale."""
    terms = Terms()
    assert (terms.margin_permille, terms.adult_ct, terms.valid_from, terms.valid_to) == (0, None, None, None)


@pytest.mark.parametrize(
    ("field", "value", "named"),
    [
        ("margin_permille", -1, "margin"),
        ("margin_permille", 1001, "margin"),
        ("margin_permille", 10**400, "margin"),
        ("adult_ct", -1, "adult"),
        ("adult_ct", 10**400, "adult"),
        ("single_supplement_ct", 10_000_001, "single_supplement"),
        ("min_persons", 0, "min_persons"),
        ("max_persons", 201, "max_persons"),
        ("group_from", 1, "group_from"),
        ("included", ("",), "included"),
        ("included", ("a\nb",), "included"),
        ("not_included", ("x" * 201,), "not_included"),
        ("not_included", ("x",) * 41, "not_included"),
    ],
)
def test_what_is_out_of_range_is_named(field: str, value: Any, named: str) -> None:
    """A wrong value is told under the name its field has in the form."""
    with pytest.raises(ProductError) as caught:
        Terms(**{field: value})
    assert [fault.field for fault in caught.value.faults] == [named]
    assert len(str(caught.value)) < 300


def test_a_wrong_amount_is_shown_in_euros() -> None:
    """As whoever reads it would have typed it."""
    with pytest.raises(ProductError, match=r"got “-0\.50”"):
        Terms(adult_ct=-50)


def test_all_faults_come_at_once() -> None:
    """Who made four mistakes reads all four."""
    with pytest.raises(ProductError) as caught:
        Terms(
            margin_permille=5000,
            min_persons=9,
            max_persons=4,
            group_ct=900,
            valid_from=date(2027, 5, 1),
            valid_to=date(2027, 4, 1),
        )
    assert [f.field for f in caught.value.faults] == ["margin", "group_from", "max_persons", "valid_to"]
