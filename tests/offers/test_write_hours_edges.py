"""Opening hours of what feeds state at its oddest."""

from datetime import date, timedelta

import pytest

from offers.opening import Hours
from offers.period import Closing, Period
from tests.offers.hours_samples import AFTERNOON, DAY, MORNING, SUMMER, hours, on, period, sure

USUAL = "Mo-Su 09:00-12:00"


@pytest.mark.parametrize("last", [date(2099, 12, 31), date(2150, 1, 1), date(2199, 12, 31)])
def test_end_beyond_the_century_is_no_end(last: date) -> None:
    """Feeds write 31/12/2099 for what does not end: it is open, and certain, in any year to come."""
    found = hours(period(first=date(2026, 1, 1), last=last))
    assert on(found, 5, 15, 2031) == (DAY,)
    assert sure(found, 5, 15, 2031)


def test_beginning_before_1900_is_no_beginning() -> None:
    """A date that nobody meant does not cost the hours."""
    assert on(hours(period(first=date(1066, 10, 14), last=date(2026, 12, 31))), 5, 15) == (DAY,)


def test_event_in_another_century_keeps_its_dates() -> None:
    """What both begins and ends there was meant."""
    found = hours(period(first=date(2100, 6, 1), last=date(2100, 6, 2)), once=True)
    assert [on(found, 6, day, 2100) for day in (1, 2, 3)] == [(DAY,), (DAY,), ()]


@pytest.mark.parametrize(
    "odd",
    [Period(weekdays=()), Period(first=date(2120, 1, 1)), Period(last=date(1850, 1, 1))],
    ids=["no day", "after the century", "long ago"],
)
def test_period_without_a_day_is_no_period(odd: Period) -> None:
    """It is left out, and what stands beside it counts."""
    assert hours(odd) == Hours(spec=None, status="unknown")
    assert on(hours(odd, period()), 5, 15) == (DAY,)


@pytest.mark.parametrize(
    ("closing", "day"),
    [
        (Closing(feast="May 01"), date(2026, 5, 1)),
        (Closing(feast="easter +1 day"), date(2027, 3, 29)),
        (Closing(first=date(2026, 7, 14)), date(2026, 7, 14)),
    ],
    ids=["Labour Day", "Easter Monday", "a date"],
)
def test_closing_beats_the_row_of_holidays(closing: Closing, day: date) -> None:
    """Open on public holidays, but not on this one."""
    found = hours(period(holidays=True), closings=(closing,))
    assert found.intervals(day) == ()
    assert found.intervals(date(2026, 11, 11)) == (DAY,)


def test_summer_of_every_year_replaces_what_holds_always() -> None:
    """Mornings all year, afternoons in July and August."""
    summer = period(AFTERNOON, first=date(2026, 7, 1), last=date(2026, 8, 31), yearly=True)
    for found in (hours(period(MORNING), summer), hours(summer, period(MORNING))):
        assert (on(found, 5, 15), on(found, 7, 15)) == ((MORNING,), (AFTERNOON,))


def test_shorter_of_two_yearly_seasons_counts_in_any_order() -> None:
    """April to October in the morning, July and August in the afternoon."""
    season = period(MORNING, first=date(2026, 4, 1), last=date(2026, 10, 31), yearly=True)
    summer = period(AFTERNOON, first=date(2026, 7, 1), last=date(2026, 8, 31), yearly=True)
    for found in (hours(season, summer), hours(summer, season)):
        assert (on(found, 5, 15), on(found, 7, 15)) == ((MORNING,), (AFTERNOON,))


def test_days_without_times_stay_beside_days_with_times() -> None:
    """In July it is open at unknown times: nobody may take it for closed, or for known."""
    spring = period(first=date(2026, 4, 1), last=date(2026, 6, 30))
    found = hours(spring, Period(first=date(2026, 7, 1), last=date(2026, 8, 31)))
    assert (on(found, 5, 15), on(found, 7, 15)) == ((DAY,), ((0, 1440),))
    assert found.status == "period_only"
    assert not sure(found, 5, 15)


def test_frame_of_timed_rows_says_nothing_of_its_own() -> None:
    """A row with the season alone, beside rows of its weekdays, leaves them known."""
    found = hours(Period(**SUMMER), period(weekdays=(5, 6), **SUMMER))
    assert found.status == "known"
    assert (on(found, 5, 16), on(found, 5, 18)) == ((DAY,), ())


def test_next_season_without_times_is_not_stale() -> None:
    """Last year's times are over, this year's dates are not."""
    past = period(first=date(2025, 1, 1), last=date(2025, 12, 31))
    assert hours(past, Period(first=date(2026, 1, 1), last=date(2026, 12, 31))).status == "period_only"


def test_last_sunday_without_times_is_not_every_sunday() -> None:
    """Usual times of the kind know no ranks: the day is open as a whole instead."""
    found = hours(Period(weekdays=(6,), nth=(-1,)), usual=USUAL)
    assert (on(found, 5, 31), on(found, 5, 24)) == (((0, 1440),), ())


def test_holidays_alone_without_times_are_not_every_day() -> None:
    """On 14 July, and not the day before."""
    found = hours(Period(weekdays=(), holidays=True), usual=USUAL)
    assert (on(found, 7, 14), on(found, 7, 13)) == (((0, 1440),), ())


def test_single_days_that_name_their_weekday_are_one_stretch() -> None:
    """A feed lists 537 dates with their weekdays: the text stays short."""
    first = date(2026, 1, 1)
    days = [first + timedelta(days=n) for n in range(537)]
    found = hours(*(period(first=day, last=day, weekdays=(day.weekday(),)) for day in days), once=True)
    assert found.spec is not None
    assert len(found.spec) < 100
    assert all(found.intervals(day) == (DAY,) for day in (days[0], days[300], days[-1]))
