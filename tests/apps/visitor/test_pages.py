"""What the visitors' pages say."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from apps.texts import TEXT_LANGUAGES, load_texts
from apps.visitor.asked import FormFault
from apps.visitor.pages import form_values, page, product_card, stay_card, stay_values, style, told
from itinerary.stay_json import read_stay

ROW: dict[str, Any] = {
    "id": "product:one",
    "stay": "0123456789abcdef",
    "title": {"fr": "Deux jours"},
    "text": {"fr": "Une nuit."},
    "first_day": "2027-05-15",
    "last_day": "2027-05-16",
    "adult_ct": 15350,
    "tourist_tax_ct": 110,
    "to_confirm": 2,
    "office_name": "Béthune",
}


def test_a_product_is_told_in_few_words() -> None:
    """When, for how much, the tax beside it, what is uncertain, and who sells it."""
    card = product_card(ROW, load_texts("fr"))
    assert card["facts"] == [
        "du samedi 15 mai 2027 au dimanche 16 mai 2027",
        "153,50\xa0€ par adulte",
        "taxe de séjour en plus\xa0: 1,10\xa0€ par adulte",
        "2 points à confirmer",
        "Vendu par Béthune",
    ]
    assert card["lang"] == ""


def test_words_in_another_language_say_so() -> None:
    """A product that is published in French only is marked as French on a Dutch page."""
    card = product_card(ROW, load_texts("nl"))
    assert (card["title"], card["lang"]) == ("Deux jours", "fr")


def test_faults_are_said_with_their_values() -> None:
    """A date in a text is written as people write it."""
    fault = FormFault(
        field="date",
        key="widget_error_date",
        values=(("first", date(2027, 5, 1)), ("last", date(2029, 4, 30))),
    )
    assert told([fault], load_texts("en")) == [
        {
            "field": "date",
            "text": "Day of arrival: choose a day between Saturday 1 May 2027 and Monday 30 April 2029.",
        }
    ]


@pytest.mark.parametrize("language", TEXT_LANGUAGES)
def test_the_form_offers_what_there_is(language: str) -> None:
    """Every segment has words of the visitor, and stations outside the destination are left out."""
    stations = [
        {"id": "station:a", "name": "A", "inside": True},
        {"id": "station:b", "name": "B", "inside": False},
    ]
    values = form_values(load_texts(language), date(2027, 5, 1), stations)
    assert values["stations"] == [("A", "station:a")]
    assert len(values["segments"]) == 14
    assert {name for _, name in values["segments"]} <= set(load_texts(language).domains["widget"].values())


def test_a_stay_is_named_for_its_best_visits(stays: Path) -> None:
    """A card of a composed stay names what counts most in it, and each day's visits."""
    stay = read_stay(min(stays.glob("*.json")))
    card = stay_card(stay, load_texts("fr"))
    visits = [stop for day in stay.days for stop in day.stops if stop.kind == "visit"]
    assert card["title"].split(" · ")[0] == max(visits, key=lambda stop: stop.points).name
    assert [label for label, _ in card["days"]] == ["Jour 1", "Jour 2"]


@pytest.mark.parametrize("language", TEXT_LANGUAGES)
def test_a_stay_is_written_in_every_language(stays: Path, language: str) -> None:
    """The page of a stay needs nothing but the stay."""
    texts = load_texts(language)
    values = stay_values(read_stay(min(stays.glob("*.json"))), texts)
    given = {
        "product": None,
        "card": None,
        "offices": [],
        "sent": "",
        "faults": [],
        "fields": {},
        "office": "",
        "kept": "",
    }
    html = page("stay.html", texts, others=dict.fromkeys(TEXT_LANGUAGES, "?"), link="", **given, **values)
    assert f'<html lang="{language}">' in html
    assert texts.words.text("day", number=2) in html


def test_the_pages_need_no_inline_style() -> None:
    """All of their look is in one file of ours."""
    assert "url(" not in style()
    assert "@import" not in style()
