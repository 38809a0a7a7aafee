"""Numbers as French offices write them."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.sources.number import cents, count, number

odd = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12) | st.lists(st.integers())


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("5", 5), ("5,5", 5.5), ("5.5", 5.5), (" 12 ", 12), ("-3", -3), ("+3", 3), ("1 250,50", 1250.5),
        ("1\u202f250", 1250), ("1\u00a0250\u00a0000", 1250000), (7, 7), (7.25, 7.25), (Decimal("1.5"), 1.5),
        ("0", 0),
    ],
)  # fmt: skip
def test_number_is_read(said: Any, meant: float) -> None:
    """With a comma or a point, with the spaces of French between thousands."""
    assert number(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        None, "", "abc", "5 €", "1,2,3", "1.250,50", "--5", "5-7", True, False, float("nan"), float("inf"),
        "NaN", "1e5", [], {}, 1e300, "9" * 400, Decimal("NaN"),
    ],
)  # fmt: skip
def test_what_is_no_number_is_none(said: Any) -> None:
    """Words, lists, truth values, ranges and infinities."""
    assert number(said) is None


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("5 €", 500), ("5,50€", 550), ("5.505", 551), ("12 EUR", 1200), (0, 0), ("0", 0), (6.5, 650),
        (0.285, 29), ("100000", 10_000_000), ("100000,01", None), (-1, None), ("-5 €", None),
        (None, None), (True, None), ("gratuit", None),
    ],
)  # fmt: skip
def test_amount_is_read_in_cents(said: Any, meant: int | None) -> None:
    """Rounded half up; nothing below zero or beyond a hundred thousand euros."""
    assert cents(said) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("12", 12), (12.0, 12), ("12,0", 12), (1, 1), (0, None), ("0", None), (-4, None), (2.5, None),
        (1_000_000, 1_000_000), (1_000_001, None), ("beaucoup", None),
    ],
)  # fmt: skip
def test_count_is_whole_and_positive(said: Any, meant: int | None) -> None:
    """Feeds write 0 for what they do not know."""
    assert count(said) == meant


@given(value=odd)
def test_nothing_escapes(value: Any) -> None:
    """Whatever it is, it is a number within its bounds or none."""
    amount, many = cents(value), count(value)
    assert number(value) is None or isinstance(number(value), float)
    assert amount is None or 0 <= amount <= 10_000_000
    assert many is None or 1 <= many <= 1_000_000


def test_coordinate_with_more_decimals_than_a_float_has_is_read() -> None:
    """Some timetables write sixteen of them: the number is the nearest there is."""
    assert number("47.1391716911269397") == 47.1391716911269397
