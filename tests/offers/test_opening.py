"""Opening hours."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.opening import Hours

MONDAY = date(2027, 6, 7)
MUSEUM = Hours(spec="Tu-Su 10:00-12:00,14:00-18:00; PH off", status="known")

days = st.dates(date(2025, 1, 1), date(2027, 12, 31))
clocks = st.tuples(st.integers(0, 23), st.sampled_from([0, 15, 30, 59])).map(
    lambda hm: f"{hm[0]:02d}:{hm[1]:02d}"
)
spans = st.tuples(clocks, clocks).map("-".join)
weekdays = st.sampled_from(["Mo-Su", "Tu-Su", "Sa,Su", "Fr", "PH", "Apr-Oct Mo-Fr", "Jul-Aug"])
rules = st.tuples(weekdays, st.lists(spans, min_size=1, max_size=3).map(",".join)).map(" ".join)
specs = st.lists(rules, min_size=1, max_size=3).map("; ".join)


def test_day_has_its_spans() -> None:
    """Tuesday has a morning and an afternoon, in minutes after midnight."""
    assert MUSEUM.intervals(MONDAY + timedelta(days=1)) == ((600, 720), (840, 1080))


def test_closed_day_has_none() -> None:
    """The museum is closed on Monday."""
    assert MUSEUM.intervals(MONDAY) == ()


def test_public_holiday_of_france_counts() -> None:
    """14 July 2027, a Wednesday, is a holiday; the Wednesday after is not."""
    assert MUSEUM.intervals(date(2027, 7, 14)) == ()
    assert MUSEUM.intervals(date(2027, 7, 21))


def test_night_is_shared_between_two_days() -> None:
    """Hours past midnight end with the day, and go on in the next."""
    bar = Hours(spec="Fr 18:00-02:00", status="known")
    assert bar.intervals(date(2027, 6, 11)) == ((1080, 1440),)
    assert bar.intervals(date(2027, 6, 12)) == ((0, 120),)


def test_always_open_is_the_whole_day() -> None:
    """What never closes is open from midnight to midnight, on the days when clocks change too."""
    always = Hours(spec="24/7", status="known")
    assert {always.intervals(d) for d in (MONDAY, date(2027, 3, 28), date(2027, 10, 31))} == {((0, 1440),)}


def test_spans_that_touch_are_one() -> None:
    """Two spans that differ by their comment alone are one stretch of time to a visitor."""
    touching = Hours(spec='Mo 10:00-12:00 "guided", Mo 12:00-14:00 "free"', status="known")
    assert touching.intervals(MONDAY) == ((600, 840),)


def test_unknown_hours_open_nothing() -> None:
    """Without hours there is no interval, and nothing to rely on."""
    unknown = Hours(spec=None, status="unknown")
    assert unknown.intervals(MONDAY) == ()
    assert not unknown.certain_on(date(2027, 5, 15))


@pytest.mark.parametrize("status", ["stale", "period_only", "estimated"])
def test_only_known_hours_are_certain(status: str) -> None:
    """Hours that are old, of the season alone or estimated are to be asked about."""
    assert MUSEUM.certain_on(date(2027, 5, 15))
    assert not Hours(spec="24/7", status=status).certain_on(date(2027, 5, 15))


@pytest.mark.parametrize(
    ("spec", "status", "told"),
    [
        ("whenever", "known", "Expected OSM opening_hours, got 'whenever'"),
        ("SH 10:00-12:00", "known", "without SH"),
        ("Mo-Fr,SH 10:00-18:00", "known", "without SH"),
        ("Mo-Su 10:00-18:00; SH,PH off", "known", "without SH"),
        ("x" * 999, "known", r"got 'x{79}\.$"),
        ("24/7", "unknown", "unknown if and only if"),
        (None, "known", "unknown if and only if"),
        ("24/7", "guessed", "Expected status"),
    ],
)
def test_hours_that_cannot_be_are_refused(spec: str | None, status: str, told: str) -> None:
    """No text, a text of another kind, school holidays, or a status that does not agree are refused."""
    with pytest.raises(ValueError, match=told):
        Hours(spec=spec, status=status)


@given(spec=specs, day=days)
def test_intervals_are_in_order_and_apart(spec: str, day: date) -> None:
    """Whatever the rules, the intervals of a day lie within it, none is empty and none touches the next."""
    intervals = Hours(spec=spec, status="known").intervals(day)
    assert all(0 <= start < end <= 1440 for start, end in intervals)
    assert all(before[1] < after[0] for before, after in pairwise(intervals))
