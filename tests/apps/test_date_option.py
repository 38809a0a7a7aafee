"""A date as it is typed on the command line."""

from datetime import date

import pytest

from apps.date_option import date_option
from itinerary.errors import RequestError


def test_date_is_read():
    """Tests that a day is a day, and nothing typed is nothing."""
    assert date_option("today", "2027-05-15") == date(2027, 5, 15)
    assert date_option("today", None) is None


@pytest.mark.parametrize("text", ["", "tomorrow", "15/05/2027", "2027-02-30", "2027-05-15T10:00"])
def test_what_is_no_date_is_refused_by_its_option(text):
    """Tests that the option and the form expected are named, in one line."""
    with pytest.raises(RequestError, match=r"^today: expected a date such as 2027-05-15") as error:
        date_option("today", text)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("text", ["0001-01-01", "9999-12-31"])
def test_year_beyond_reach_is_refused(text):
    """Tests that no calendar is asked for the year 1 or 9999."""
    with pytest.raises(RequestError, match="today: expected a year"):
        date_option("today", text)
