"""What a visitor may ask of the server."""

from datetime import timedelta

import pytest

from apps.service.limits import Limits, check_limits
from itinerary.errors import RequestError
from itinerary.read_request import read_request
from offers.load import load_catalogue
from tests.apps.serving import SATURDAY, WEEKEND

LIMITS = Limits(days=4, alternatives=3)
TODAY = SATURDAY - timedelta(days=14)


def test_what_is_within_the_limits_passes() -> None:
    """The usual request is let through, and the last one that is."""
    asked = {
        **WEEKEND,
        "leave": f"{SATURDAY + timedelta(days=3)}T18:00",
        "alternatives": 3,
        "effort": "normal",
    }
    check_limits(read_request(asked, load_catalogue()), LIMITS, TODAY)


def test_all_that_is_beyond_is_told_at_once() -> None:
    """Four faults are four sentences."""
    asked = {
        **WEEKEND,
        "leave": f"{SATURDAY + timedelta(days=4)}T18:00",
        "alternatives": 4,
        "effort": "thorough",
    }
    with pytest.raises(RequestError) as told:
        check_limits(read_request(asked, load_catalogue()), LIMITS, SATURDAY + timedelta(days=1))
    assert [fault.split(":")[0] for fault in told.value.faults] == [
        "arrive",
        "leave",
        "alternatives",
        "effort",
    ]
