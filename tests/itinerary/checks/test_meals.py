"""Meals of a stay."""

from dataclasses import replace

from itinerary import check, stay_from_json
from tests.itinerary.checks.conftest import stops


def test_no_dinner(spoil):
    """Tests that an evening without dinner is refused."""
    found = spoil(
        lambda r: [s.update(kind="visit", meal=None) for s in stops(r, "meal") if s["meal"] == "dinner"]
    )
    assert "2027-05-15: no dinner, though the day has time for it" in found
    assert "2027-05-16: no dinner, though the day has time for it" in found


def test_two_lunches(spoil):
    """Tests that dinner passed off as a second lunch is refused."""
    found = spoil(lambda r: [s.update(meal="lunch") for s in stops(r, "meal")])
    assert "2027-05-15: 2 times lunch" in found


def test_hour_of_lunch(spoil):
    """Tests that lunch at half past ten is refused."""

    def move(row):
        stops(row, "meal")[0].update(start="2027-05-15T10:30")

    assert "2027-05-15: lunch at 10:30, outside the hours of the segment" in spoil(move)


def test_stay_of_nothing(row, catalogue, network):
    """Tests that a stay from station to station with nothing between is refused."""
    stay = stay_from_json(row)
    first, last = stay.days[0].stops[0], stay.days[-1].stops[-1]
    empty = replace(stay.days[0], stops=(first, last), legs=stay.days[0].legs[:1])
    assert "there is nothing in it" in check(replace(stay, days=(empty,)), catalogue, network)
    assert "there is nothing in it" not in check(stay, catalogue, network)


def test_full_day_of_nothing(spoil):
    """Tests that a full day whose visits were made services is refused."""
    found = spoil(
        lambda r: [
            s.update(kind="service", why=[], points=0, plan_b=None)
            for s in r["days"][1]["stops"]
            if s["kind"] == "visit"
        ]
    )
    assert "2027-05-16: a full day without two visits or a long one" in found
