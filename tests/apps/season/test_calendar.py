"""The days of a season."""

from datetime import date

import pytest

from apps.season.calendar import days_out, weekends


def test_weekend_of_one_night_is_saturday_and_sunday() -> None:
    """Both days lie in the season."""
    found = weekends(date(2027, 5, 1), date(2027, 5, 16), 1)
    assert [arrive.date() for arrive, _ in found] == [date(2027, 5, 1), date(2027, 5, 8), date(2027, 5, 15)]
    assert [str(moment) for moment in found[0]] == ["2027-05-01 10:00:00", "2027-05-02 18:00:00"]


def test_weekend_of_two_nights_begins_on_friday_after_work() -> None:
    """It ends as the shorter one does."""
    ((arrive, leave),) = weekends(date(2027, 5, 15), date(2027, 5, 16), 2)
    assert (str(arrive), str(leave)) == ("2027-05-14 17:30:00", "2027-05-16 18:00:00")


@pytest.mark.parametrize(
    ("first", "last"),
    [(date(2027, 5, 16), date(2027, 5, 21)), (date(2027, 5, 15), date(2027, 5, 15))],
)
def test_half_a_weekend_is_none(first: date, last: date) -> None:
    """A season that ends on a Saturday has no weekend there."""
    assert weekends(first, last, 1) == ()


def test_days_out_are_wednesdays_and_holidays_of_all_zones() -> None:
    """In May schools are open but for Wednesday; in summer each day is free."""
    assert [a.date().day for a, _ in days_out(date(2027, 5, 17), date(2027, 5, 30))] == [19, 26]
    assert len(days_out(date(2027, 7, 12), date(2027, 7, 18))) == 7


def test_winter_holidays_of_another_zone_count() -> None:
    """Whoever visits comes from everywhere."""
    zones = {arrive.date() for arrive, _ in days_out(date(2027, 2, 6), date(2027, 3, 7))}
    # Four weeks from zone to zone, each day of them.
    assert len(zones) == 30
