"""Other dates worth a try."""

from collections.abc import Callable
from datetime import date

import pytest

from itinerary.request import Request
from itinerary.why.open_dates import MONTHS, NEAR, off_season, shifts
from offers.catalogue import Catalogue


def test_without_a_wish_near_dates_and_months_are_tried(
    request_of: Callable[..., Request], catalogue: Catalogue
) -> None:
    """Any day may be better."""
    assert shifts(request_of(), catalogue) == (*NEAR, *MONTHS)


def test_with_a_wish_only_days_on_which_it_is_open(
    request_of: Callable[..., Request], catalogue: Catalogue
) -> None:
    """From a Monday, on which the museum is closed, never to another Monday."""
    found = shifts(
        request_of(must=("offer:museum",), arrive="2027-06-07T09:50", leave="2027-06-07T18:10"), catalogue
    )
    assert 1 in found
    assert not any(shift % 7 == 0 for shift in found)


@pytest.mark.parametrize(
    ("day", "apart"), [(date(2027, 6, 15), 0), (date(2027, 6, 25), 10), (date(2027, 12, 31), 167)]
)
def test_season_has_its_middle_in_june(day: date, apart: int) -> None:
    """Days from there, by the shorter way round the year."""
    assert off_season(day) == apart
