"""What the words of a line of prices say of it."""

import pytest

from offers.sources.price_words import policy_told, starts_at, unit_told


@pytest.mark.parametrize(
    ("words", "policy"),
    [
        ("Enfant (4-12 ans)", "child"),
        ("- de 12 ans", "child"),
        ("Groupe", "group"),
        ("20 pers. et +", "group"),
        ("Étudiant", "reduced"),
        ("Taxe de séjour", "extra"),
        ("supplément animal", "extra"),
        ("Adulte", None),
        ("6 €, gratuit moins de 12 ans", None),
        ("Visite libre", None),
        ("", None),
    ],
)
def test_for_whom(words: str, policy: str | None) -> None:
    """Children, groups and supplements are told from the price of everybody."""
    assert policy_told(words) == policy


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("la semaine", "week"),
        ("week-end", "weekend"),
        ("2 nuits", "weekend"),
        ("la nuitée", "night"),
        ("par personne", "person"),
        ("l'heure", None),
    ],
)
def test_for_what(words: str, unit: str | None) -> None:
    """What the words do not say stays unknown."""
    assert unit_told(words) == unit


@pytest.mark.parametrize(
    ("words", "begins"), [("à partir de 85 €", True), ("Dès 20 €", True), ("à partir de 18 ans", False)]
)
def test_where_prices_begin(words: str, *, begins: bool) -> None:
    """An age is no amount."""
    assert starts_at(words) is begins
