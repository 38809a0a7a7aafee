"""Periods gathered into rules."""

from datetime import date, timedelta

from offers.day_rules import day_rules
from offers.period import EVERY_DAY, Period, Slot

MORNING, AFTERNOON = Slot(start_min=540, end_min=720), Slot(start_min=840, end_min=1080)
JUNE = (date(2026, 6, 1), date(2026, 6, 30))


def of_dates(first: date | None, last: date | None, *slots: Slot, **more: object) -> Period:
    return Period(first=first, last=last, slots=slots or (MORNING,), **more)


def test_rows_of_the_same_dates_are_one_rule() -> None:
    """A row a slot and a row a weekday are gathered, each weekday with its times."""
    (rule,) = day_rules((
        of_dates(*JUNE, AFTERNOON, weekdays=(0, 1)), of_dates(*JUNE, MORNING, weekdays=(0,)),
    ))  # fmt: skip
    assert rule.spans == (JUNE,)
    assert dict(rule.lines) == {
        (0,): "09:00-12:00,14:00-18:00",
        (1,): "14:00-18:00",
    }
    assert rule.holidays is None


def test_days_that_follow_each_other_are_one_stretch() -> None:
    """Whatever their order, and however often a day is named."""
    days = [JUNE[0] + timedelta(days=n) for n in range(30)]
    (rule,) = day_rules(of_dates(day, day) for day in (*days[::2], *days[1::2], days[3]))
    assert (rule.spans, rule.lines) == ((JUNE,), ((EVERY_DAY, "09:00-12:00"),))


def test_yearly_and_ranked_days_stay_apart() -> None:
    """The first Sunday is another rule than every Sunday, and every June another than this June."""
    rules = day_rules((
        of_dates(*JUNE), of_dates(*JUNE, yearly=True), of_dates(*JUNE, weekdays=(6,), nth=(1,)),
    ))  # fmt: skip
    assert sorted((rule.yearly, rule.nth) for rule in rules) == [(False, ()), (False, (1,)), (True, ())]


def test_shorter_comes_behind_longer() -> None:
    """Always, then every year's rules before those of dates, then the longer stretch first."""
    july = (date(2026, 7, 1), date(2026, 7, 31))
    year = (date(2026, 1, 1), date(2026, 12, 31))
    found = day_rules((
        of_dates(*july, AFTERNOON), of_dates(*year), of_dates(*JUNE, AFTERNOON, MORNING, yearly=True),
    ))  # fmt: skip
    assert [rule.spans for rule in found] == [(JUNE,), (year,), (july,)]


def test_times_without_an_end_are_open() -> None:
    """From 18:00 on; and past midnight the hours go on counting."""
    rules = day_rules((of_dates(None, None, Slot(start_min=1080), Slot(start_min=1320, end_min=1560)),))
    assert rules[0].lines == ((EVERY_DAY, "18:00+,22:00-26:00"),)


def test_no_period_is_no_rule() -> None:
    """Nothing in, nothing out."""
    assert day_rules(()) == ()
