"""What is asked, and what follows from it."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from itinerary.request import Pin, Request


def test_dates_have_none_missing(request_of: Callable[..., Request]) -> None:
    """A stay from the last of May to the second of June is three days, whatever the hours."""
    asked = request_of(arrive="2027-05-31T23:50", leave="2027-06-02T00:10")
    assert asked.dates == (date(2027, 5, 31), date(2027, 6, 1), date(2027, 6, 2))


def test_party_is_adults_and_children(request_of: Callable[..., Request]) -> None:
    """One adult and two children are three."""
    assert request_of(adults=1, children=(4, 9)).persons == 3


@pytest.mark.parametrize(
    ("changes", "guide_ct"),
    [
        ({}, 20_000),
        ({"adults": 3}, 30_000),
        ({"adults": 1, "children": (4,), "leave": "2027-06-11T18:00"}, 60_000),
    ],
)
def test_guide_grows_with_party_and_days(
    request_of: Callable[..., Request], changes: dict[str, Any], guide_ct: int
) -> None:
    """The guide of the segment, 200 euros a day for two, is shared out a head and a day."""
    assert request_of(**changes).guide_ct == guide_ct


@pytest.mark.parametrize(
    ("changes", "limit_ct"),
    [
        ({}, None),
        ({"budget_ct": 15_000}, 15_000),
        ({"tight_budget": True}, 12_000),
        ({"tight_budget": True, "budget_ct": 15_000}, 12_000),
        ({"tight_budget": True, "budget_ct": 9_000}, 9_000),
        ({"budget_ct": 0}, 0),
    ],
)
def test_limit_is_the_harder_of_budget_and_tightness(
    request_of: Callable[..., Request], changes: dict[str, Any], limit_ct: int | None
) -> None:
    """A tight budget is 60 % of the guide; with a budget too, the lower of both holds."""
    assert request_of(**changes).limit_ct == limit_ct


def test_request_is_written_whole(request_of: Callable[..., Request]) -> None:
    """The names are those of the request format, the values plain."""
    pin = Pin(offer="offer:garden", day=date(2027, 6, 9), start_min=615)
    row = request_of(pins=(pin,), must=("offer:belfry",), children=(7,), budget_ct=15_000).to_json()
    assert row == {
        "segment": "friends", "from": "station:west", "to": "station:west", "arrive": "2027-06-09T09:50",
        "leave": "2027-06-09T18:10", "adults": 2, "children": [7], "mode": "cycle", "travel": "itinerant",
        "budget_ct": 15_000, "needs": [], "tight_budget": False, "accept_unconfirmed": False,
        "must": ["offer:belfry"], "ban": [], "ban_modes": [], "ban_themes": [], "max_cycle_km_day": 25.0,
        "pins": [{"offer": "offer:garden", "date": "2027-06-09", "start": "10:15"}], "max_walk_km_day": 8.0,
        "free_min": 0, "alternatives": 1, "effort": "quick", "seed": 1, "language": "fr",
    }  # fmt: skip
