"""Why an offer is in a stay, or why it is not, in the words of the workshop."""

from typing import Any

import pytest

from apps.texts import load_texts
from apps.workshop.offer_why_shown import OfferWhyShown, show_offer_why
from itinerary.stay import Stay
from itinerary.stay_json import stay_from_json
from offers import load_catalogue

NOTHING: dict[str, Any] = {
    "inside": False,
    "terms": [],
    "obstacles": [],
    "swap": None,
    "reasons": [],
    "change": None,
}


@pytest.fixture
def stay(weekend: list[dict[str, Any]]) -> Stay:
    """Return a stay."""
    return stay_from_json(weekend[0])


def shown(stay: Stay, language: str = "fr", after: Stay | None = None, **told: Any) -> OfferWhyShown:
    """Show an answer."""
    return show_offer_why({**NOTHING, **told}, stay, after, load_catalogue(), load_texts(language))


def test_terms_are_told_by_name_the_weightiest_first(stay: Stay) -> None:
    """In the words of the page of a stop."""
    terms = [{"term": "theme:heritage", "points": 120}, {"term": "landmark", "points": 300}]
    first, second = shown(stay, inside=True, terms=terms).earns
    assert (first[1], second[1]) == (300, 120)
    assert second[0] == load_texts("fr").words.code("themes", "heritage")


@pytest.mark.parametrize(
    ("language", "obstacle", "text"),
    [
        ("fr", {"kind": "closed", "date": "2027-05-15"}, "Fermé le samedi 15 mai 2027."),
        ("en", {"kind": "closed", "date": "2027-05-15"}, "Closed on Saturday 15 May 2027."),
        ("fr", {"kind": "capacity", "capacity": 8, "persons": 10},
         "Il accueille 8 personnes, vous êtes 10."),
        ("fr", {"kind": "access-unconfirmed", "access": "motor, hearing"},
         "Son accès n'est pas confirmé (accès en fauteuil, accueil des personnes malentendantes)."),
        ("fr", {"kind": "visits", "count": 3},
         "Chaque journée a déjà ses 3 visites, le plus que prévoit ce segment."),
    ],
)  # fmt: skip
def test_obstacles_are_sentences_without_codes(
    stay: Stay, language: str, obstacle: dict[str, Any], text: str
) -> None:
    """Days as people say them, accesses by their names."""
    assert shown(stay, language, obstacles=[{**obstacle, "text": "?"}]).obstacles == (text,)


def test_themes_have_their_names(stay: Stay) -> None:
    """A ban on a theme is told with what the workshop calls it."""
    (told,) = shown(stay, obstacles=[{"kind": "theme-banned", "themes": "mining", "text": "?"}]).obstacles
    assert load_texts("fr").words.code("themes", "mining") in told


def test_reasons_and_change_are_told_to_people(stay: Stay, weekend: list[dict[str, Any]]) -> None:
    """Names instead of ids, and days in words; with the stay there would be comes what is other in it."""
    change = {"text": ["venir le samedi 2027-05-22", "repartir à 17:00"], "stay": "0" * 16}
    told = shown(stay, reasons=["offer:gambrinus-fest est fermé."], change=change)
    assert told.reasons == ("« Gambrinus Fest » est fermé.",)
    assert told.change == "venir le samedi 22 mai 2027 + repartir à 17:00"
    assert (told.changed, told.after, told.shown) == ("0" * 16, None, None)
    other = stay_from_json(weekend[1])
    after = shown(stay, after=other)
    assert after.shown is not None
    assert after.shown.came
    assert (after.change, after.changed) == ("", "")
