"""Who has a stay, and when."""

import pytest

from apps.observatory.coverage import coverage_figures
from apps.observatory.gathered import Gathered
from itinerary.coverage import survey
from tests.apps.observatory.goods import catalogue_of, none, offer, sight

DARK = "{} : le soleil se couche à {}, avant que l'on ait pu atteindre un hébergement."
WEEKDAYS = {"couples-gourmets": [[2, 1]] + [[0, 0]] * 6}


@pytest.fixture(scope="module")
def figures():
    """Count two requests of May and two of January."""
    sights = (
        sight(1),
        sight(2),
        none(DARK.format("2027-01-08", "17:02"), arrive="2027-01-08T17:30"),
        none(DARK.format("2027-01-15", "17:11"), arrive="2027-01-15T17:30"),
        none("Nobody knows.", arrive="2027-01-16T10:00"),
    )
    surveyed = survey(catalogue_of((offer("belfry"), offer("example", demo=True))), 2027)
    return coverage_figures(Gathered(sights=sights, kept=False), surveyed, WEEKDAYS)


def test_requests_are_counted_by_segment_and_month(figures):
    """What was asked in January was in vain."""
    (row,) = figures["segments"]
    assert (row["segment"], row["asked"], row["made"]) == ("couples-gourmets", 5, 2)
    assert [row["months"][0], row["months"][4], row["months"][5]] == [[3, 0], [2, 2], [0, 0]]
    assert row["weekdays"][0] == [2, 1]
    assert figures["arrivals"] == [0, 0, 0, 0, 2, 3, 0]


def test_a_reason_is_one_on_whichever_date(figures):
    """Ours by its sentence, another by its words; the one met most comes first."""
    assert [(r["code"], r["requests"]) for r in figures["reasons"]] == [("why-dark", 2), ("Nobody knows.", 1)]


def test_examples_are_not_open(figures):
    """Nobody can go there."""
    assert [row["offers"] for row in figures["open"]] == [1, 0, 0]
