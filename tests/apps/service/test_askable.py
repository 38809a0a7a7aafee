"""Which changes may be asked for."""

from datetime import date
from typing import Any

from apps.service.askable import askable_changes
from apps.service.limits import Limits
from itinerary.read_request import read_request
from offers.load import load_catalogue

LIMITS = Limits(days=2, alternatives=3)
CATALOGUE = load_catalogue(None)
REQUEST = read_request(
    {
        "segment": "promeneurs-chaleureux",
        "from": "bethune",
        "arrive": "2027-05-15T10:00",
        "leave": "2027-05-16T18:00",
    },
    CATALOGUE,
)


def asked(**fields: Any) -> bool:
    """Say whether a change of some fields is left on the 14th of May 2027."""
    return bool(askable_changes([{"fields": fields}], REQUEST, CATALOGUE, LIMITS, date(2027, 5, 14)))


def test_days_to_come_may_be_asked_for() -> None:
    """Tomorrow is possible, and the day before yesterday is not."""
    assert asked(arrive="2027-05-14T10:00", leave="2027-05-15T18:00")
    assert not asked(arrive="2027-05-12T10:00", leave="2027-05-13T18:00")


def test_the_limits_hold_for_changes_too() -> None:
    """Nobody is led to a stay that is longer than they may ask for."""
    assert asked(leave="2027-05-16T20:00")
    assert not asked(leave="2027-05-17T18:00")
