"""Prices of a sheet."""

from datetime import date

import pytest

from offers.details import Rate
from offers.sources.pricing import price_of
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
        ("à partir de 85 € la nuit pour 2 pers.", 8500, None, "night"),
        ("6€50", 650, 650, "unknown"),
        ("Menu 19,50 €", 1950, 1950, "unknown"),
        ("menus de 19,50 € à 32 €", 1950, 3200, "unknown"),
        ("forfait 60 €", 6000, 6000, "unknown"),
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


@pytest.mark.parametrize("text", ["12 € / heure / barque", "12 € par barque", "12 € l'heure", "forfait 12 €"])
def test_price_for_something_else(text: str) -> None:
    """In the column of adults too, the price of a boat or an hour is not that of a person."""
    ((rate,), _, doubts) = read(price_adult=text)
    assert (rate.policy, rate.unit, rate.min_ct, rate.note) == ("unknown", "unknown", 1200, text)
    assert doubts == []
    price = price_of((rate,), free=None, kind="nautical", today=date(2026, 5, 1))
    assert price is not None
    assert price.status == "estimated"


def test_unit_of_its_own_column() -> None:
    """A foreign one counts as much as beside the amount."""
    ((rate,), _, _) = read(price_adult="12 €", unit="barque")
    assert (rate.policy, rate.unit, rate.note) == ("unknown", "unknown", "12 € / barque")


def test_price_of_a_group() -> None:
    """It is divided by nobody."""
    ((rate,), _, _) = read(price_adult="120 € le groupe")
    price = price_of((rate,), free=None, kind="guided-visit", today=date(2026, 5, 1))
    assert price is not None
    assert (price.adult_ct, price.unit) == (12_000, "group")


@pytest.mark.parametrize(
    ("column", "text", "rates"),
    [
        ("price", "8,00 € (adulte)", [("full", 800)]),
        ("price", "adulte 6,50 €, enfant 3 €", [("full", 650), ("child", 300)]),
        ("price_adult_child", "6,50 € / 4,00 €", [("full", 650), ("child", 400)]),
        ("price_adult", "6 € (gratuit -12 ans)", [("full", 600), ("child", 0)]),
        ("price_adult", "gratuit moins de 12 ans", [("child", 0)]),
        ("price_child", "gratuit -12 ans", [("child", 0)]),
        ("price", "plein tarif 6 € / tarif réduit 4 €", [("full", 600), ("reduced", 400)]),
    ],
)
def test_for_whom(column: str, text: str, rates: list[tuple[str, int]]) -> None:
    """The words beside an amount say it, or else the column."""
    found, _, doubts = read(**{column: text})
    assert ([(rate.policy, rate.min_ct) for rate in found], doubts) == (rates, [])


def test_two_amounts_without_names() -> None:
    """They are a range, and it is told."""
    ((rate,), _, doubts) = read(price="6,50 € / 4,00 €")
    assert (rate.min_ct, rate.max_ct, doubts) == (400, 650, ["price-unreadable"])
