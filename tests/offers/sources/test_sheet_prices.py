"""Prices of a sheet."""

import pytest

from offers.details import Rate
from offers.sources.profile import load_profile
from offers.sources.sheet_columns import SheetRow
from offers.sources.sheet_prices import prices_of

PROFILE = load_profile("sheet")


def read(**cells: str) -> tuple[tuple[Rate, ...], bool | None, list[str]]:
    doubts: list[str] = []
    row = SheetRow(number=2, cells={field.replace("_", "-"): (cell,) for field, cell in cells.items()})
    rates, free = prices_of(row, PROFILE, lambda code, _message: doubts.append(code))
    return rates, free, doubts


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("12", 1200, 1200, "unknown"),
        ("12,50 €", 1250, 1250, "unknown"),
        ("1 250 euros", 125_000, 125_000, "unknown"),
        ("60 à 75 €", 6000, 7500, "unknown"),
        ("75 - 60", 6000, 7500, "unknown"),
        ("À partir de 60 € la nuit", 6000, None, "night"),
        ("8€ / personne", 800, 800, "person"),
        ("350 € par semaine", 35_000, 35_000, "week"),
    ],
)
def test_amounts(text: str, low: int, high: int | None, unit: str) -> None:
    """One amount, a range, or the least, with or without what it is for."""
    ((rate,), free, doubts) = read(price=text)
    assert (rate.min_ct, rate.max_ct, rate.unit, free, doubts) == (low, high, unit, None, [])


def test_words_are_no_amount() -> None:
    """They are kept, and told."""
    ((rate,), free, doubts) = read(price_adult="5 € sauf le dimanche")
    assert (rate.min_ct, rate.policy, rate.note) == (None, "full", "5 € sauf le dimanche")
    assert (free, doubts) == (None, ["price-unreadable"])


def test_free() -> None:
    """By its column or in words; free for children is not free."""
    assert read(free="oui")[1] is True
    assert read(free="non")[1] is False
    assert read(price="Gratuit")[1] is True
    assert read(price_adult="5", price_child="gratuit")[1] is None
    assert read()[1] is None
