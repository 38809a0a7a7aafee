"""Periods and times of day that can be, and those that cannot."""

from datetime import date

import pytest

from offers.period import EVERY_DAY, Period, Slot


@pytest.mark.parametrize(
    ("start", "end"), [(0, 1440), (1439, None), (1200, 1560), (0, 1), (1439, 1439 + 1440)]
)
def test_slot_lies_within_a_day_of_its_start(start: int, end: int | None) -> None:
    """A slot may end after midnight, up to a day after its start, or have no end."""
    assert Slot(start_min=start, end_min=end).end_min == end


@pytest.mark.parametrize(("start", "end"), [(-1, 10), (1440, None), (600, 600), (600, 540), (600, 2041)])
def test_slot_that_cannot_be_is_refused(start: int, end: int | None) -> None:
    """A start outside the day, and an end that does not follow within a day, are errors."""
    with pytest.raises(ValueError, match="minutes in order"):
        Slot(start_min=start, end_min=end)


def test_slots_sort_by_their_start() -> None:
    """The morning comes before the afternoon."""
    morning, evening = Slot(start_min=540, end_min=720), Slot(start_min=840, end_min=1080)
    assert sorted([evening, morning]) == [morning, evening]


def test_period_is_every_day_unless_told() -> None:
    """Without weekdays, dates and ranks, a period is always."""
    assert Period() == Period(weekdays=EVERY_DAY, first=None, last=None, nth=())


def test_dates_are_in_order_unless_yearly() -> None:
    """A winter that comes every year begins after it ends; a dated one cannot."""
    winter = {"first": date(2026, 11, 15), "last": date(2026, 2, 15)}
    assert Period(**winter, yearly=True).yearly
    with pytest.raises(ValueError, match="dates in order"):
        Period(**winter)


@pytest.mark.parametrize("wrong", [{"weekdays": (7,)}, {"weekdays": (-1,)}, {"nth": (0,)}, {"nth": (6,)}])
def test_weekday_that_does_not_exist_is_refused(wrong: dict[str, tuple[int, ...]]) -> None:
    """There are seven weekdays, and five of each in a month at most."""
    with pytest.raises(ValueError, match=r"weekdays 0\.\.6"):
        Period(**wrong)
