"""Prices in the words of who reads them."""

from dataclasses import replace

import pytest

from apps.products.price_label import price_labels
from apps.products.pricing import Prices
from apps.texts import TEXT_LANGUAGES, load_texts

PRICES = Prices(
    adult_ct=12950,
    child_ct=8000,
    group_ct=11000,
    group_from=10,
    single_supplement_ct=4500,
    tourist_tax_ct=160,
    estimated=True,
    child_estimated=True,
)


def test_all_prices_are_said() -> None:
    """Adult, child, group, single room, tax, and that it is an estimate."""
    said = [
        line.replace("\u00a0", " ").replace("\u202f", " ") for line in price_labels(PRICES, load_texts("fr"))
    ]
    assert said == [
        "129,50 € par adulte",
        "80 € par enfant de moins de 12 ans",
        "110 € par personne, dès 10 personnes",
        "Supplément chambre individuelle : 45 €",
        "Taxe de séjour en sus : 1,60 € par adulte",
        "Prix estimé, à confirmer",
    ]


def test_what_costs_nothing_on_top_is_left_out() -> None:
    """A day out for a couple has two prices."""
    plain = replace(
        PRICES,
        group_ct=None,
        group_from=None,
        single_supplement_ct=0,
        tourist_tax_ct=0,
        estimated=False,
        child_estimated=False,
    )
    assert len(price_labels(plain, load_texts("en"))) == 2


@pytest.mark.parametrize("language", TEXT_LANGUAGES)
def test_visitors_read_prices_in_their_language(language: str) -> None:
    """Six lines, no two alike, in each language."""
    assert len(set(price_labels(PRICES, load_texts(language)))) == 6
