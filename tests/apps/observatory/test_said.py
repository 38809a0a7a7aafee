"""What the figures say in plain words."""

from copy import deepcopy
from typing import Any

import pytest

from apps.observatory import said
from apps.texts import load_texts

FRENCH = load_texts("fr")
PROVIDER = {"name": "Le Moulin", "tried": 4, "lost": 0, "loss_percent": 3}


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    "sentence",
    [
        said.coverage_said,
        said.weekdays_said,
        said.communes_said,
        said.calls_said,
        said.unlocks_said,
        said.needs_said,
        said.spend_said,
        said.gems_said,
    ],
)
def test_a_sentence_is_said_in_both_languages(sentence: Any, language: str, figures: dict[str, Any]) -> None:
    """Filled in, and a sentence."""
    told = sentence(figures, load_texts(language))
    assert told.endswith(".")
    assert "{" not in told


def test_who_is_served_least_is_named(figures: dict[str, Any]) -> None:
    """The segment and the month with the least share."""
    other = deepcopy(figures)
    row = other["coverage"]["segments"][0]
    other["made"], row["made"], row["asked"] = 1, 0, 3
    row["months"] = [[3, 0], *[[0, 0]] * 11]
    told = said.coverage_said(other, FRENCH)
    assert "Couples gourmets" in told
    assert "janvier (0 sur 100)" in told


@pytest.mark.parametrize(
    ("monday", "told"), [(2, "chaque jour de la semaine (100 sur 100)"), (1, "le lundi (50")]
)
def test_weekdays_are_told_apart_where_they_differ(monday: int, told: str, figures: dict[str, Any]) -> None:
    """Where they do not, no day is blamed."""
    rows = [{"weekdays": [[2, monday], *[[2, 2]] * 6]}]
    assert told in said.weekdays_said(
        {**figures, "coverage": {**figures["coverage"], "segments": rows}}, FRENCH
    )


def test_a_season_without_a_gap_is_said_to_have_none(figures: dict[str, Any]) -> None:
    """No segment is blamed."""
    assert said.coverage_said({**figures, "made": 4, "requests": 4}, FRENCH).startswith("Toutes")


@pytest.mark.parametrize(
    ("lost", "told"), [(0, "aucun séjour essayé ne disparaît"), (2, "Si Le Moulin ferme, 2 des 4 séjours")]
)
def test_what_is_lost_is_said_first(lost: int, told: str, figures: dict[str, Any]) -> None:
    """Only where nothing is lost it is said how much worse it gets."""
    rows = [{**PROVIDER, "lost": lost}, {**PROVIDER, "name": "La Ferme"}]
    other = {**figures, "robustness": {**figures["robustness"], "providers": rows}}
    assert told in said.robustness_said(other, FRENCH)[0]


def test_without_examples_or_bounties_there_is_less_to_say(figures: dict[str, Any]) -> None:
    """What is not, is not told."""
    real = {**figures, "exposure": {**figures["exposure"], "example_nights": 0, "epci": []}, "bounties": []}
    assert "Le point faible" not in said.robustness_said(real, FRENCH)[-1]
    assert said.spend_said(real, FRENCH) == ""
    assert said.unlocks_said(real, FRENCH) == "Aucune offre réelle n’est écartée faute d’un fait."


def test_calls_are_counted_until_enough_are_settled() -> None:
    """All of them where that is never."""
    calls = [{"settled": n} for n in (0, 2, 5)]
    assert [said.calls_until(calls, stays) for stays in (0, 2, 3, 9)] == [1, 2, 3, 3]


def test_forgotten_communes_have_something(figures: dict[str, Any]) -> None:
    """And get nothing."""
    for row in said.forgotten_communes(figures):
        assert any(row["has"].values())
        assert row["gets"]["stays"] == 0
