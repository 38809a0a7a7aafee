"""Which days of a year belong to a season."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.opening import Hours
from offers.period import Period
from offers.season import last_season, off_season

days = st.dates(date(2024, 1, 1), date(2029, 12, 31))


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        (date(2026, 4, 1), date(2026, 9, 30), [(2026, "Apr 01-Sep 30")]),
        (date(2026, 11, 15), date(2027, 2, 15), [(2026, "Nov 15-Dec 31"), (2027, "Jan 01-Feb 15")]),
        (date(2026, 6, 1), date(2026, 6, 3), []),
        (date(2026, 6, 1), date(2026, 6, 4), [(2026, "Jun 01-Jun 04")]),
        (date(2028, 2, 20), date(2028, 2, 29), [(2028, "Feb 20-Feb 28")]),
    ],
)
def test_stretch_is_told_year_by_year(first: date, last: date, found: list[tuple[int, str]]) -> None:
    """A stretch over New Year is two; three days are none; 29 February is the 28th of other years."""
    assert list(last_season(first, last, last)) == found


def test_only_the_last_twelve_months_count() -> None:
    """Of a season two years ago nothing is left, of eighteen months the last twelve."""
    ends = date(2026, 9, 30)
    assert list(last_season(date(2024, 4, 1), date(2024, 9, 30), ends)) == []
    assert list(last_season(date(2025, 4, 1), ends, ends)) == [
        (2025, "Oct 01-Dec 31"),
        (2026, "Jan 01-Sep 30"),
    ]


@pytest.mark.parametrize(
    ("period", "found"),
    [
        (Period(first=date(2026, 4, 1), last=date(2026, 9, 30)), ("Jan 01-Mar 31", "Oct 01-Dec 31")),
        (Period(first=date(2020, 11, 15), last=date(2020, 2, 15), yearly=True), ("Feb 16-Nov 14",)),
        (Period(first=date(2026, 3, 1), last=date(2027, 2, 28)), ()),
        (Period(first=date(2028, 2, 29), last=date(2028, 12, 31), yearly=True), ("Jan 01-Feb 28",)),
        (Period(first=date(2026, 4, 1)), ()),
        (Period(last=date(2026, 4, 1)), ()),
        (Period(), ()),
    ],
)
def test_rest_of_the_year_is_off(period: Period, found: tuple[str, ...]) -> None:
    """What is stated to be open leaves the rest; who gives no end or no beginning leaves nothing."""
    assert off_season([period]) == found


@given(ends=st.lists(st.tuples(days, days), min_size=1, max_size=3), probe=days)
def test_off_season_is_what_no_period_covers(ends: list[tuple[date, date]], probe: date) -> None:
    """A day of the year is off if and only if no period holds it; 29 February follows the day before."""
    periods = [Period(first=min(pair), last=max(pair)) for pair in ends]
    spec = "; ".join(["24/7", *(f"{stretch} off" for stretch in off_season(periods))])
    covered = {
        (day.month, day.day)
        for p in periods
        for day in (p.first + timedelta(days=n) for n in range((p.last - p.first).days + 1))
    }
    if (probe.month, probe.day) != (2, 29):
        is_open = bool(Hours(spec=spec, status="known").intervals(probe))
        assert is_open == ((probe.month, probe.day) in covered)
