"""A visitor's form with a change in it."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

import pytest
from starlette.datastructures import QueryParams

from apps.texts import load_texts
from apps.visitor.asked import read_asked
from apps.visitor.changed import changed_query, why_values

TODAY = date(2027, 5, 1)
STATIONS = ("station:bethune", "station:lillers")
FORM = {
    "lang": "fr",
    "office": "bethune-bruay",
    "segment": "happy-family",
    "adults": "2",
    "ages": "6, 9",
    "date": "2027-05-15",
    "nights": "1",
    "arrive": "10:00",
    "leave": "18:00",
    "station": "station:lillers",
    "need": ["wheelchair", "buggy"],
    "no_boat": "yes",
    "less_riding": "yes",
}


def changed(**fields: Any) -> dict[str, list[str]] | None:
    """Read the form that says a change, by name."""
    query = QueryParams(urlencode(FORM, doseq=True))
    raw = read_asked(query, STATIONS, TODAY, "fr").raw
    found = changed_query(query, raw, fields, STATIONS, TODAY, "fr")
    form = QueryParams(found)
    return None if found is None else {name: form.getlist(name) for name in form}


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"leave": "2027-05-16T19:30"}, {"leave": ["19:30"]}),
        ({"leave": "2027-05-15T18:00"}, {"nights": ["0"]}),
        ({"arrive": "2027-05-18T10:00", "leave": "2027-05-19T18:00"}, {"date": ["2027-05-18"]}),
        ({"from": "station:bethune", "to": "station:bethune"}, {"station": ["station:bethune"]}),
        ({"accept_unconfirmed": True}, {"accept_unconfirmed": ["yes"]}),
        ({"adults": 1, "children": [6]}, {"adults": ["1"], "ages": ["6"]}),
        ({"max_walk_km_day": 7}, {"walk_km": ["7"]}),
    ],
)
def test_a_change_is_in_its_field(fields: dict[str, Any], said: dict[str, list[str]]) -> None:
    """One field becomes another, and all others stay as they were: the needs, and the office too."""
    before = {name: value if isinstance(value, list) else [value] for name, value in FORM.items()}
    assert changed(**fields) == {**before, **said}


def test_who_rides_further_no_longer_rides_less() -> None:
    """A distance of one's own takes the place of the tick."""
    form = changed(max_cycle_km_day=22.0)
    assert form is not None
    assert form["cycle_km"] == ["22"]
    assert "less_riding" not in form


def test_a_tick_is_taken_away() -> None:
    """Whoever would take a boat after all does not say that they take none."""
    form = changed(ban_modes=[])
    assert form is not None
    assert "no_boat" not in form


@pytest.mark.parametrize(
    "fields",
    [
        {"mode": "walk"},
        {"from": "station:bethune"},
        {"from": "station:atlantis", "to": "station:atlantis"},
        {"leave": "2027-05-20T18:00"},
        {"max_cycle_km_day": 22.5},
        {"accept_unconfirmed": True, "travel": "star"},
    ],
)
def test_what_no_form_says_is_left_out(fields: dict[str, Any]) -> None:
    """A form that said only a part of a change would promise a stay that nobody has found."""
    assert changed(**fields) is None


def test_an_explanation_in_words() -> None:
    """Sentences begin with a capital letter, days are words, and steps that go together stand together."""
    query = QueryParams(urlencode(FORM, doseq=True))
    told = {
        "conflicts": [[{"condition": "dates", "value": "", "text": "venir le samedi 2027-05-15"}]],
        "changes": [
            {
                "text": ["repartir plus tard", "accepter des accès à confirmer"],
                "fields": {"leave": "2027-05-16T19:30", "accept_unconfirmed": True},
                "stay": {"title": "Deux jours", "price_ct": 12_000},
            },
            {"text": ["à pied"], "fields": {"mode": "walk"}, "stay": {"title": "X", "price_ct": 0}},
        ],
    }
    raw = read_asked(query, STATIONS, TODAY, "fr").raw
    values = why_values(told, raw, query, STATIONS, TODAY, load_texts("fr"))
    assert values["conflicts"] == [["Venir le samedi 15 mai 2027"]]
    (change,) = values["changes"]
    assert change["text"] == "Repartir plus tard + accepter des accès à confirmer"
    assert change["price"] == load_texts("fr").words.money(12_000)
