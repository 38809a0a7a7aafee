"""Dates and times of day, in every way that feeds write them."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.sources.moment import day, minute

JULY = date(2026, 7, 8)
odd = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=24) | st.lists(st.integers())


@pytest.mark.parametrize(
    "said",
    [
        "2026-07-08", "2026-07-08T00:00:00", "2026-07-08T23:59:59", "2026-07-08 10:00", "08/07/2026",
        "8/7/2026",
        "08-07-2026", "08.07.2026", "08/07/2026 14:30", " 2026-07-08 ", JULY,
        datetime(2026, 7, 8, 23, tzinfo=UTC),
        "2026-07-08T00:00:00+02:00", "2026-07-07T22:30:00Z", "/Date(1783461600000)/",
        "/Date(1783461600000+0200)/",
    ],
)  # fmt: skip
def test_date_is_read(said: Any) -> None:
    """ISO with or without time and zone, French, and ticks of .NET: the day in Paris."""
    assert day(said) == JULY


@pytest.mark.parametrize(
    "said",
    [
        None, "", "demain", "2026-13-01", "2026-02-30", "31/02/2026", "07/2026", "1899-12-31", "2201-01-01",
        "/Date(99999999999999)/", "/Date(x)/", 20260708, True, [], {}, "2026-7-8-9", date(9999, 12, 31),
    ],
)  # fmt: skip
def test_what_is_no_date_is_none(said: Any) -> None:
    """Days that do not exist, years that nobody means, and other values."""
    assert day(said) is None


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("09:00", 540), ("9:05", 545), ("09:00:00", 540), ("09:00:00.000", 540), ("9h", 540), ("9h30", 570),
        ("9H30", 570), ("9 h 30", 570), ("17.30", 1050), ("00:00", 0), ("24:00", 1440), ("23:59", 1440),
        ("PT9H30M", 570), ("PT9H", 540), ("PT0S", 0), ("PT18H0M0S", 1080), (time(9, 30), 570),
        (datetime(2026, 7, 8, 9, tzinfo=UTC), 540),
    ],
)  # fmt: skip
def test_time_of_day_is_read(said: Any, meant: int) -> None:
    """By the clock, as the French write it, or as a span; a minute to midnight is midnight."""
    assert minute(said) == meant


@pytest.mark.parametrize(
    "said",
    [None, "", "midi", "25:00", "9:60", "24:01", "9", 9, 9.5, True, "P1D", "09:00-12:00", [], {}, "-9:00"],
)
def test_what_is_no_time_is_none(said: Any) -> None:
    """Hours that no day has, bare numbers, words and ranges."""
    assert minute(said) is None


@given(value=odd)
def test_nothing_escapes(value: Any) -> None:
    """Whatever it is, it is a date and a time within their bounds or none."""
    found, time_of_day = day(value), minute(value)
    assert found is None or 1900 <= found.year <= 2200
    assert time_of_day is None or 0 <= time_of_day <= 1440


@given(meant=st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_every_date_is_read_in_every_way(meant: date) -> None:
    """ISO, ISO with a time, and the French way."""
    ways = (
        meant.isoformat(),
        f"{meant.isoformat()}T12:00:00",
        f"{meant.day:02}/{meant.month:02}/{meant.year}",
    )
    assert {day(way) for way in ways} == {meant}


@given(meant=st.integers(0, 1438))
def test_every_minute_is_read_in_every_way(meant: int) -> None:
    """With a colon, with an h, and as a span."""
    hours, minutes = divmod(meant, 60)
    ways = (f"{hours:02}:{minutes:02}", f"{hours}h{minutes:02}", f"PT{hours}H{minutes}M")
    assert {minute(way) for way in ways} == {meant}
