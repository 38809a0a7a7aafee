"""Times of day."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itinerary.clock import hhmm, minute_of, moment_of, to_min


@pytest.mark.parametrize(
    ("text", "minute"), [("00:00", 0), ("9:05", 545), ("09:30", 570), ("23:59", 1439), ("24:00", 1440)]
)
def test_time_is_read_as_minutes(text: str, minute: int) -> None:
    """A time is minutes after midnight; midnight at the end of the day is 24:00."""
    assert to_min(text) == minute


@pytest.mark.parametrize(
    "text", ["", "9", "09.30", "9:5", "9:60", "24:01", "25:00", "-1:00", "1:2:3", "a:bc", "²:00"]
)
def test_other_texts_are_refused(text: str) -> None:
    """What is no time of day is refused with what was given."""
    with pytest.raises(ValueError, match="Expected a time"):
        to_min(text)


@given(st.integers(0, 1440))
def test_written_time_reads_back(minute: int) -> None:
    """Writing a minute and reading it gives the minute."""
    assert to_min(hhmm(minute)) == minute


@given(st.text(max_size=8) | st.from_regex(r"\d{1,2}:\d{2}", fullmatch=True))
def test_any_text_is_a_time_or_refused(text: str) -> None:
    """No text gives a minute outside the day, nor any other exception."""
    try:
        minute = to_min(text)
    except ValueError:
        return
    assert 0 <= minute <= 1440


@given(st.dates(date(2025, 1, 1), date(2030, 1, 1)), st.integers(0, 1439))
def test_moment_of_a_day_has_its_minute(day: date, minute: int) -> None:
    """A minute put on a day is found again, on the same day."""
    moment = moment_of(day, minute)
    assert (moment.date(), minute_of(moment)) == (day, minute)


def test_minutes_past_midnight_fall_on_the_next_day() -> None:
    """An evening that ends after midnight ends on the morrow."""
    assert moment_of(date(2027, 6, 30), 1450) == datetime.fromisoformat("2027-07-01T00:10")


def test_seconds_do_not_count() -> None:
    """A minute is begun, not rounded."""
    assert minute_of(datetime.fromisoformat("2027-06-09T09:59:59")) == 599
