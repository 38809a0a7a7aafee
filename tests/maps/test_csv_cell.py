"""Tests of maps.csv_cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maps.csv_cell import FORMULA_STARTS, cell


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_formula_is_made_text(start: str) -> None:
    """Tests that what a spreadsheet would run has an apostrophe before it, and is otherwise as it was."""
    assert cell(f"{start}cmd|' /C calc'!A0") == f"'{start}cmd|' /C calc'!A0"


@given(st.text())
def test_no_cell_begins_like_a_formula(text: str) -> None:
    """Tests that text comes through whole, with an apostrophe where it has to be."""
    assert cell(text) in {text, f"'{text}"}
    assert not cell(text).startswith(FORMULA_STARTS)


def test_numbers_stay_numbers_and_nothing_is_nothing() -> None:
    """Tests that a price is no text and an unknown value an empty cell."""
    assert [cell(value) for value in (12, 2.5, None, "")] == ["12", "2.5", "", ""]
