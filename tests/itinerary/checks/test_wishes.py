"""Wishes by name."""

from dataclasses import replace

import pytest

from itinerary import check, stay_from_json
from tests.itinerary.checks.conftest import stops

ABSENT = "offer:saut-en-parachute"


def test_must_and_ban(spoil, row):
    """Tests that a must-have that is absent and a banned offer that is there are refused."""
    there = stops(row, "visit")[0]["id"]
    found = spoil(lambda r: r["request"].update(must=[ABSENT], ban=[there]))
    assert f"{ABSENT} has to be there and is not" in found
    assert f"{there} is banned and there" in found


def test_appointment(spoil, row):
    """Tests that a visit that starts at another time than appointed is refused."""
    there = stops(row, "visit")[0]["id"]
    pin = {"offer": there, "date": "2027-05-15", "start": "23:00"}
    assert f"{there} does not start on 2027-05-15 as appointed" in spoil(
        lambda r: r["request"].update(pins=[pin])
    )


def test_banned_theme(spoil, catalogue, row):
    """Tests that an offer with a banned theme is refused."""
    theme = catalogue.offer(stops(row, "visit")[0]["id"]).themes[0]
    assert any(
        v.endswith("has a banned theme") for v in spoil(lambda r: r["request"].update(ban_themes=[theme]))
    )


@pytest.mark.parametrize("change", [{"from": "bethune"}, {"to": None}, {"free_min": None}])
def test_request_that_is_not_written_in_full(row, catalogue, network, change):
    """Tests that a stay made in memory with a request as people type it is refused, field by field."""
    stay = stay_from_json(row)
    found = check(replace(stay, request={**stay.request, **change}), catalogue, network)
    assert [v.split(":")[0] for v in found] == [f"request.{name}" for name in change]


def test_request_that_lacks_a_field(row, catalogue, network):
    """Tests that what a request may leave out may not be left out of the one in a stay."""
    stay = stay_from_json(row)
    request = {name: value for name, value in stay.request.items() if name != "budget_ct"}
    assert check(replace(stay, request=request), catalogue, network) == (
        "request.budget_ct: is missing, is read as None",
    )


def test_request_that_cannot_be_read(spoil):
    """Tests that a stay whose request names no station is refused with that fault alone."""
    found = spoil(lambda r: r["request"].update({"from": "station:nowhere"}))
    assert found
    assert all(v.startswith("request: ") for v in found)
