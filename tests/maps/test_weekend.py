"""Tests of maps.weekend and of the row that it writes."""

import csv
import json
from dataclasses import replace
from io import StringIO
from typing import Any

import pytest

from itinerary.stay import Points, Stay
from maps import write_weekend_csv, write_weekend_json
from maps.weekend import BYTE_ORDER_MARK
from maps.weekend_row import OF_AN_OFFICE


def table(*stays: Stay, language: str | None = None) -> list[dict[str, str]]:
    """Write stays as CSV and read the rows back as a spreadsheet would."""
    text = write_weekend_csv(stays, language).encode().decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


def row(stay: Stay, language: str | None = None) -> dict[str, Any]:
    """Write a stay as JSON and read it back."""
    (found,) = json.loads(write_weekend_json([stay], language))
    assert isinstance(found, dict)
    return found


def test_row_has_what_the_platform_sorts_by(stay: Stay) -> None:
    """Tests dates, nights, party, price and place of a row."""
    found = row(replace(stay, request={"segment": "couples-gourmets"}))
    expected = {
        "id": "0123456789abcdef",
        "segment": "couples-gourmets",
        "segment_name": "Couples gourmets",
        "days": 2,
        "nights": 1,
        "valid_from": "2027-05-15",
        "valid_to": "2027-05-16",
        "min_persons": 2,
        "max_persons": 2,
        "price_from": "67.75",
        "price_total": "135.50",
        "price_estimated": True,
        "insee": "62119",
        "lat": 50.521,
        "lon": 2.641,
        "cycle_m": 8550,
        "ressourcements": ["physique", "mental"],
    }
    assert {key: found[key] for key in expected} == expected


def test_texts_keep_to_their_lengths(stay: Stay) -> None:
    """Tests title and hook in each language, whatever the names."""
    day = stay.days[0]
    long = replace(day.stops[1], name="Beffroi " * 40)
    wordy = replace(stay, days=(replace(day, stops=(day.stops[0], long, *day.stops[2:])), *stay.days[1:]))
    for language in ("fr", "en", "nl", "de"):
        found = row(wordy, language)
        assert 0 < len(found["title"]) <= 60
        assert 0 < len(found["hook"]) <= 160
        assert found["language"] == language


def test_price_says_what_it_rests_on(stay: Stay) -> None:
    """Tests what is in the price and what is not, with the mark of an example."""
    found = row(stay, "en")
    assert found["price_basis"] == (
        "Price per person, rounded up to the cent; the party pays €135.50 (estimated) for 2 people."
    )
    assert found["included"] == ["1 × Chambre d'hôtes à Hinges (example)", "2 × Chez Léon"]
    assert found["not_included"] == ["the train there and back"]


def test_programme_tells_hours_and_ways(stay: Stay) -> None:
    """Tests that a day can be read from its row."""
    first = row(stay)["programme"][0]
    assert first.startswith("Jour 1 · samedi 15 mai 2027 · ")
    assert (
        "départ 10h10 Béthune → à pied · 1,0 km · 15 min → 10h30 – 11h45 Beffroi de Béthune (à confirmer) → "
        in first
    )
    assert "Chambre d'hôtes à Hinges (exemple)" in first


def test_what_is_to_confirm_is_told_once(stay: Stay) -> None:
    """Tests that the lodging of dinner and night is one line."""
    assert row(stay)["to_confirm"] == [
        "Beffroi de Béthune (horaires, accès en fauteuil)",
        "Chambre d'hôtes à Hinges (exemple) (prix, disponibilité)",
    ]


def test_what_nobody_knows_is_empty(stay: Stay) -> None:
    """Tests that columns of an office, an unknown station and a stay of no segment are empty."""
    day = stay.days[0]
    elsewhere = replace(day.stops[0], id="station:elsewhere")
    moved = replace(stay, days=(replace(day, stops=(elsewhere, *day.stops[1:])), *stay.days[1:]))
    empty = ("insee", "segment", "segment_name", *OF_AN_OFFICE)
    assert [row(moved)[key] for key in empty] == [None] * len(empty)
    assert [table(moved)[0][key] for key in empty] == [""] * len(empty)


def test_labels_are_those_of_its_addresses(stay: Stay) -> None:
    """Tests that a lodging chosen for its label gives it to the stay, and none gives none."""
    day = stay.days[0]
    labelled = replace(day.stops[4], why=(Points(term="rule:accueil-velo", points=50),))
    welcome = replace(stay, days=(replace(day, stops=(*day.stops[:4], labelled)), *stay.days[1:]))
    assert row(welcome)["labels"] == ["labellisé Accueil Vélo"]
    assert row(stay)["labels"] == []


def test_table_and_json_say_the_same(stay: Stay) -> None:
    """Tests every column of the table against the JSON, lists joined, nothing as an empty cell."""

    def flat(value: Any) -> str:
        if isinstance(value, bool):
            return str(int(value))
        return " | ".join(value) if isinstance(value, list) else "" if value is None else str(value)

    assert table(stay) == [{key: flat(value) for key, value in row(stay).items()}]


def test_every_stay_is_a_row_in_one_language(stay: Stay) -> None:
    """Tests that the language of the first is that of all."""
    rows = table(stay, replace(stay, id="fedcba9876543210", language="de"))
    assert [(r["id"], r["language"]) for r in rows] == [
        ("0123456789abcdef", "fr"),
        ("fedcba9876543210", "fr"),
    ]


def test_file_opens_in_a_spreadsheet(stay: Stay) -> None:
    """Tests the mark of the encoding and the ends of the lines."""
    text = write_weekend_csv([stay])
    assert text.startswith(f"{BYTE_ORDER_MARK}id,language,title,")
    assert text.count("\n") == text.count("\r\n") == 2


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_name_that_is_a_formula_is_text(stay: Stay, start: str) -> None:
    """Tests that no cell of the table is run, and that JSON, which nobody runs, keeps the name."""
    name = f"{start}HYPERLINK(1)"
    day = stay.days[0]
    stops = (replace(day.stops[0], name=name), *day.stops[1:])
    risky = replace(stay, days=(replace(day, stops=stops), *stay.days[1:]))
    assert table(risky)[0]["start"] == f"'{name}"
    assert row(risky)["start"] == name


def test_no_stay_is_refused() -> None:
    """Tests that a table without rows is an error."""
    with pytest.raises(ValueError, match="at least one"):
        write_weekend_csv([])
