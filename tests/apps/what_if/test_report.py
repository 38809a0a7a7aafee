"""What a what-if found, as values, as text and as a map."""

import json
from dataclasses import replace
from datetime import date

import pytest

from apps.what_if.report import Report
from itinerary.read_request import read_request
from itinerary.what_if.effects import Effect, Effects
from itinerary.what_if.hypothesis import Hypothesis
from itinerary.what_if.solved import Solved
from offers.load import load_catalogue

CATALOGUE = load_catalogue()
BED = replace(
    CATALOGUE.offer("offer:exemple-chambre-d-hotes-haverskerque"),
    id="offer:hypothesis-gite", name="Gîte {supposé}", demo=False,
)  # fmt: skip


def report() -> Report:
    """Return one stay gained in May, one better in June, and one as it was, with a hotel closed."""
    made = []
    for month, segment in ((5, "happy-family"), (6, "couples-gourmets"), (6, "happy-family")):
        raw = {"segment": segment, "from": "lillers", "arrive": f"2027-0{month}-12T10:00"}
        made.append(read_request({**raw, "leave": f"2027-0{month}-13T18:00"}, CATALOGUE))
    none = Solved(request=made[0], status="impossible")
    old = Solved(request=made[1], status="made", points=4000, nights=(("Busnes", 2),))
    new = replace(old, points=4300, nights=(("Haverskerque", 2),), spend_ct=(("Haverskerque", 9050),))
    each = (
        Effect(before=none, after=replace(new, request=made[0])),
        Effect(before=old, after=new),
        Effect(before=replace(old, request=made[2]), after=replace(old, request=made[2])),
    )
    supposed = Hypothesis(name="Gîte {supposé}", added=(BED,), closed=("offer:nids-d-iles",))
    effects = Effects(hypothesis=supposed, each=each, resolved=2)
    season = {"first": date(2027, 4, 1), "last": date(2027, 10, 31)}
    return Report(effects=effects, examples=True, catalogue=CATALOGUE, **season)


def test_values_tell_all() -> None:
    """Counts, shares, segments, months, nights and money, and each request for which something changes."""
    told = json.loads(json.dumps(report().as_json()))
    assert (told["requests"], told["resolved"], told["resolved_share"]) == (3, 2, 0.6667)
    assert told["counts"] == {"gained": 1, "better": 1, "worse": 0, "lost": 0, "unchanged": 1}
    assert (told["points"], told["points_before"]) == (4600, 8000)
    assert told["segments"]["couples-gourmets"]["points"] == 300
    assert told["months"]["2027-05"]["gained"] == 1
    assert told["nights"] == {
        "Busnes": {"before": 4, "after": 2},
        "Haverskerque": {"before": 0, "after": 4},
    }
    assert [change["change"] for change in told["changes"]] == ["gained", "better"]
    (added,) = told["hypothesis"]["added"]
    assert added["hypothetical"] is True
    assert "hours" in added["estimated"]
    assert told["hypothesis"]["closed"] == ["offer:nids-d-iles"]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "fr",
            (
                "une hypothèse, pas une offre réelle",
                "2 demandes recalculées (67\u00a0%)",
                "Séjours gagnés\u00a0: 1",
            ),
        ),
        ("en", ("a hypothesis, no real offer", "2 requests composed again (67 %)", "Stays gained: 1")),
    ],
)
def test_text_says_that_it_is_a_hypothesis(language: str, sentences: tuple[str, ...]) -> None:
    """In the language of its reader, with a table a segment, a month and a commune."""
    text = report().as_text(language)
    assert all(sentence in text for sentence in sentences)
    assert "+4600" in text
    rows = [line.split() for line in text.splitlines() if line.startswith("Haverskerque")]
    assert rows == [["Haverskerque", "0", "4", "+4", "+181", "€"]]


def test_map_shows_what_is_supposed_and_where_guests_sleep() -> None:
    """What is added and what closes, and the communes with more and fewer nights."""
    view = report().view("fr")
    assert [(spot.name, spot.label) for spot in view.supposed] == [
        ("Gîte {supposé}", "+"),
        (CATALOGUE.offer("offer:nids-d-iles").name, "×"),
    ]
    assert {(spot.name, spot.change) for spot in view.nights} == {("Busnes", -2), ("Haverskerque", 4)}
    assert len(view.tables) == 3


def test_what_failed_is_counted() -> None:
    """Nothing is told of it but that."""
    whole = report()
    failed = Solved(request=whole.effects.each[0].before.request, status="failed")
    effects = replace(whole.effects, each=(Effect(before=failed, after=failed), *whole.effects.each[1:]))
    assert replace(whole, effects=effects).failed == 1
    assert "1 requests failed" in replace(whole, effects=effects).as_text("en")


def test_change_and_days_out_are_said() -> None:
    """A boat on another day, over days without a night."""
    whole = report()
    boat = CATALOGUE.offer("offer:donuts-boat")
    changed = replace(whole.effects, hypothesis=Hypothesis(name=boat.name, changed=(boat,)))
    told = replace(whole, effects=changed, days_out=True)
    assert "supposed to change" in told.as_text("en")
    assert "Days out only" in told.as_text("en")
    assert [spot.label for spot in told.view("en").supposed] == ["~"]
    assert told.as_json()["days_out"] is True
