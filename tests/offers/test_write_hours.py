"""Periods written as opening hours: judged by the times of named days, never by their text."""

from datetime import date, timedelta

import pytest

from offers.opening import Hours
from offers.period import Closing
from tests.offers.hours_samples import AFTERNOON, DAY, MORNING, SUMMER, hours, on, period, sure


def test_no_period_is_unknown() -> None:
    """Who states nothing is neither open nor closed."""
    assert hours() == Hours(spec=None, status="unknown")


def test_two_rows_of_one_day_complete_each_other() -> None:
    """A morning and an afternoon of the same dates are a split day, whichever comes first."""
    rows = (period(AFTERNOON, weekdays=(0,)), period(MORNING, weekdays=(0,)))
    for found in (hours(*rows), hours(*reversed(rows))):
        assert on(found, 6, 8) == (MORNING, AFTERNOON)
        assert on(found, 6, 9) == ()
        assert sure(found, 6, 8)


def test_weekdays_of_one_season_have_their_own_times() -> None:
    """Rows of other weekdays do not touch each other."""
    found = hours(period(MORNING, weekdays=(0, 1), **SUMMER), period(DAY, weekdays=(5, 6), **SUMMER))
    assert [on(found, 6, day) for day in (8, 9, 10, 13, 14)] == [(MORNING,), (MORNING,), (), (DAY,), (DAY,)]


def test_night_goes_on_after_midnight() -> None:
    """What closes at two in the morning is open on the next day until two."""
    found = hours(period((1200, 1560), weekdays=(4,)))
    assert (on(found, 6, 5), on(found, 6, 6), on(found, 6, 7)) == (((1200, 1440),), ((0, 120),), ())


def test_whole_day_is_open_all_day() -> None:
    """From midnight to midnight."""
    assert on(hours(period((0, 1440))), 6, 8) == ((0, 1440),)


def test_exhibition_of_537_single_days_is_one_stretch() -> None:
    """Feeds list exhibitions day by day: what is written is short, and open on every one of them."""
    first = date(2025, 6, 1)
    days = [first + timedelta(days=n) for n in range(537)]
    found = hours(*(period(first=d, last=d) for d in reversed(days)), once=True)
    assert all(found.intervals(day) == (DAY,) for day in days)
    assert found.intervals(days[-1] + timedelta(days=1)) == found.intervals(first - timedelta(days=1)) == ()
    assert len(str(found.spec)) < 60


def test_gap_between_single_days_stays_closed() -> None:
    """Saturday and Monday do not make a Sunday."""
    found = hours(*(period(first=d, last=d) for d in (date(2026, 6, 6), date(2026, 6, 8))), once=True)
    assert [on(found, 6, day) for day in (6, 7, 8)] == [(DAY,), (), (DAY,)]


def test_yearly_period_wraps_the_end_of_the_year() -> None:
    """From 15 November to 15 February, every year."""
    found = hours(period(first=date(2020, 11, 15), last=date(2020, 2, 15), yearly=True))
    assert [on(found, *d) for d in ((11, 15, 2026), (12, 31, 2026), (1, 1, 2027), (2, 15, 2030))] == [
        (DAY,)
    ] * 4
    assert (on(found, 11, 14), on(found, 2, 16, 2027)) == ((), ())
    assert sure(found, 1, 1, 2040)


def test_yearly_period_is_never_stale() -> None:
    """The year of what comes every year does not count."""
    found = hours(period(first=date(2009, 4, 1), last=date(2009, 9, 30), yearly=True))
    assert (found.status, on(found, 6, 1)) == ("known", (DAY,))


@pytest.mark.parametrize("year", [2027, 2028])
def test_leap_day_ends_a_yearly_period(year: int) -> None:
    """Until 29 February is until 28 February in the years that have no other, and never 1 March."""
    found = hours(period(first=date(2024, 2, 1), last=date(2024, 2, 29), yearly=True))
    assert found.intervals(date(year, 2, 28)) == (DAY,)
    assert found.intervals(date(year, 3, 1)) == ()
    assert on(found, 2, 29, 2028) == (DAY,)


def test_leap_day_begins_a_season_that_is_repeated() -> None:
    """A season that begins on 29 February is repeated in a year that has none."""
    found = hours(period(first=date(2028, 2, 29), last=date(2028, 3, 29)))
    assert on(found, 2, 29, 2028) == on(found, 3, 1, 2029) == on(found, 3, 29, 2029) == (DAY,)
    assert on(found, 3, 30, 2029) == ()


def test_last_sunday_of_the_month() -> None:
    """The 31st of May 2026 is one; the 24th is not."""
    found = hours(period(weekdays=(6,), nth=(-1,)))
    assert (on(found, 5, 31), on(found, 5, 24), on(found, 6, 28)) == ((DAY,), (), (DAY,))


def test_first_and_third_weekend_in_a_season() -> None:
    """Ranks hold for every weekday named, within the dates alone."""
    found = hours(period(weekdays=(5, 6), nth=(1, 3), **SUMMER), once=True)
    assert [on(found, 5, day) for day in (2, 3, 9, 16, 17)] == [(DAY,), (DAY,), (), (DAY,), (DAY,)]
    assert on(found, 10, 3) == ()


def test_public_holidays_are_named_beside_weekdays() -> None:
    """14 July 2026, a Tuesday, is open though only Mondays are; the Tuesday after is not."""
    found = hours(period(weekdays=(0,), holidays=True))
    assert (on(found, 7, 14), on(found, 7, 21), on(found, 7, 20)) == ((DAY,), (), (DAY,))


def test_public_holidays_alone() -> None:
    """Without weekdays, only public holidays of the season are open."""
    found = hours(period(weekdays=(), holidays=True, **SUMMER))
    assert (on(found, 7, 14), on(found, 7, 15), on(found, 11, 11)) == ((DAY,), (), ())


def test_weekday_rows_do_not_hide_the_holiday_row() -> None:
    """A holiday has its own times on a weekday that has others, whatever their order."""
    rows = (period(MORNING, weekdays=(), holidays=True), period(DAY, weekdays=(0, 1, 2, 3, 4)))
    assert on(hours(*rows), 7, 14) == on(hours(*reversed(rows)), 7, 14) == (MORNING,)


def test_short_period_replaces_a_long_one_on_its_days() -> None:
    """July and August have other times than the season around them, in either order."""
    season = period(DAY, first=date(2026, 4, 1), last=date(2026, 10, 31))
    high = period((540, 1200), first=date(2026, 7, 1), last=date(2026, 8, 31))
    for found in (hours(season, high), hours(high, season)):
        assert (on(found, 6, 30), on(found, 7, 1), on(found, 9, 1)) == ((DAY,), ((540, 1200),), (DAY,))


def test_always_is_replaced_by_a_dated_period() -> None:
    """What has no dates is the longest of all."""
    found = hours(period((540, 1200), **SUMMER), period(MORNING))
    assert (on(found, 6, 1), on(found, 12, 1)) == (((540, 1200),), (MORNING,))


@pytest.mark.parametrize(
    ("closing", "closed", "not_closed"),
    [
        (Closing(first=date(2026, 8, 1), last=date(2026, 8, 15)), date(2026, 8, 15), date(2026, 8, 16)),
        (Closing(first=date(2026, 8, 1), last=date(2026, 8, 15)), date(2026, 8, 1), date(2027, 8, 1)),
        (Closing(first=date(2026, 6, 9)), date(2026, 6, 9), date(2026, 6, 10)),
        (Closing(first=date(2020, 12, 25), yearly=True), date(2029, 12, 25), date(2029, 12, 26)),
        (
            Closing(first=date(2020, 12, 20), last=date(2020, 1, 5), yearly=True),
            date(2027, 1, 5), date(2027, 1, 6),
        ),
        (Closing(feast="easter +1 day"), date(2027, 3, 29), date(2027, 3, 30)),
        (Closing(feast="easter"), date(2026, 4, 5), date(2026, 4, 6)),
        (Closing(feast="May 01"), date(2028, 5, 1), date(2028, 5, 2)),
        (Closing(feast="PH"), date(2026, 7, 14), date(2026, 7, 15)),
    ],
)  # fmt: skip
def test_closing_beats_what_is_open(closing: Closing, closed: date, not_closed: date) -> None:
    """Dates, every year's dates, and feasts are closed; the day after is not."""
    found = hours(period(), closings=(closing,))
    assert (found.intervals(closed), found.intervals(not_closed)) == ((), (DAY,))
    assert found.certain_on(closed)


def test_closing_on_holidays_beats_a_row_of_holidays() -> None:
    """Who names public holidays among the open days and closes on all of them is closed."""
    found = hours(period(holidays=True), closings=(Closing(feast="PH"),))
    assert (on(found, 7, 14), on(found, 7, 15)) == ((), (DAY,))
