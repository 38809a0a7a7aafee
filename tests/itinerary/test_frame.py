"""The frame of a day."""

from collections.abc import Callable
from datetime import date

import pytest

from itinerary.frame import DayFrame, make_frames, sunset_min
from itinerary.params import Params
from itinerary.request import Request

POINT = (2.6, 50.6)


@pytest.fixture
def frames_of(request_of: Callable[..., Request]) -> Callable[[str, str], tuple[DayFrame, ...]]:
    """Return a maker of frames from arrival and departure."""
    return lambda arrive, leave: make_frames(request_of(arrive=arrive, leave=leave), POINT, Params())


def test_days_begin_and_end_at_trains_and_beds(frames_of: Callable[..., tuple[DayFrame, ...]]) -> None:
    """Ten minutes from and to the train; between, the hours of the segment."""
    first, middle, last = frames_of("2027-06-11T14:05", "2027-06-13T16:00")
    assert [(f.start_min, f.end_min) for f in (first, middle, last)] == [(855, 1320), (540, 1320), (540, 950)]
    assert [f.night for f in (first, middle, last)] == [True, True, False]
    assert [f.date.day for f in (first, middle, last)] == [11, 12, 13]


@pytest.mark.parametrize(
    ("arrive", "leave", "lunch"),
    [
        ("11:50", "15:10", "needed"),
        ("11:51", "15:10", "welcome"),
        ("11:50", "15:09", "welcome"),
        ("12:50", "18:00", "welcome"),
        ("12:51", "18:00", "none"),
        ("09:00", "13:40", "welcome"),
        ("09:00", "13:39", "none"),
    ],
)
def test_lunch_is_needed_where_the_day_has_time_for_it(
    frames_of: Callable[..., tuple[DayFrame, ...]], arrive: str, leave: str, lunch: str
) -> None:
    """A day that holds the time of lunch, 12:00 to 13:30 and an hour and a half, needs one."""
    (frame,) = frames_of(f"2027-06-09T{arrive}", f"2027-06-09T{leave}")
    assert frame.lunch == lunch


@pytest.mark.parametrize(
    ("arrive", "dinner"), [("18:50", "needed"), ("18:51", "welcome"), ("19:35", "welcome"), ("19:36", "none")]
)
def test_late_arrival_may_miss_dinner(
    frames_of: Callable[..., tuple[DayFrame, ...]], arrive: str, dinner: str
) -> None:
    """Dinner starts from 19:00 to 20:00; who comes too late for it has none."""
    first, last = frames_of(f"2027-06-11T{arrive}", "2027-06-12T18:00")
    assert (first.dinner, last.dinner) == (dinner, "none")


@pytest.mark.parametrize(
    ("arrive", "leave", "full"),
    [("10:50", "16:40", True), ("10:51", "16:40", False), ("10:50", "16:39", False)],
)
def test_full_day_has_a_morning_and_an_afternoon(
    frames_of: Callable[..., tuple[DayFrame, ...]], arrive: str, leave: str, *, full: bool
) -> None:
    """An hour before lunch and three after it make a day full."""
    (frame,) = frames_of(f"2027-06-09T{arrive}", f"2027-06-09T{leave}")
    assert frame.full is full


@pytest.mark.parametrize(
    ("day", "low", "high"),
    [(date(2027, 6, 21), 22 * 60, 22 * 60 + 10), (date(2027, 12, 21), 16 * 60 + 37, 16 * 60 + 50)],
)
def test_sun_sets_as_the_almanac_says(day: date, low: int, high: int) -> None:
    """At Béthune the sun sets after ten at midsummer and before five at midwinter."""
    assert low <= sunset_min(day, 2.64, 50.53) <= high


def test_sun_sets_earlier_in_the_east() -> None:
    """A degree of longitude is four minutes."""
    day = date(2027, 6, 9)
    assert sunset_min(day, 2.0, 50.6) - sunset_min(day, 3.0, 50.6) in (3, 4, 5)
