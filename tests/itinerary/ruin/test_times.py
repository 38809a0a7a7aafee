"""Minutes of arrival and departure, against their meaning."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from itinerary.ruin.times import arrival, closing, departure, first_start, last_start
from itinerary.travel import NEVER

UNTIMED = settings(deadline=None)
"""The first call compiles."""
MINUTE = st.integers(0, 1440)
WINDOWS = st.lists(MINUTE, min_size=6, max_size=6).map(sorted)


def spans(minutes: list[int]) -> tuple[np.ndarray, np.ndarray]:
    """Return the opens and closes of three windows, the last of which is shut."""
    opens = np.array([minutes[0], minutes[2], 0], dtype=np.int32)
    closes = np.array([minutes[1], minutes[3], -NEVER], dtype=np.int32)
    return opens, closes


@UNTIMED
@given(depart=MINUTE, go=st.integers(0, 200), slower=st.integers(0, 300), sunset=MINUTE)
def test_one_rides_by_day_and_walks_by_night(depart: int, go: int, slower: int, sunset: int) -> None:
    """Arriving by sunset is arriving by bike; who would not walks."""
    arrive = arrival(depart, go, go + slower, sunset)
    assert arrive == (depart + go if depart + go <= sunset else depart + go + slower)


@UNTIMED
@given(arrive=MINUTE, go=st.integers(0, 200), slower=st.integers(0, 300), sunset=MINUTE)
def test_latest_departure_arrives_and_a_later_one_does_not(
    arrive: int, go: int, slower: int, sunset: int
) -> None:
    """Whether the last minute is one of riding or of walking."""
    leave = departure(arrive, go, go + slower, sunset)
    assert arrival(leave, go, go + slower, sunset) <= arrive
    assert arrival(leave + 1, go, go + slower, sunset) > arrive


@UNTIMED
@given(arrive=MINUTE, go=st.integers(0, 200), sunset=MINUTE)
def test_where_nobody_walks_one_leaves_in_time_to_ride(arrive: int, go: int, sunset: int) -> None:
    """By sunset or by the hour asked for, whichever is sooner."""
    assert departure(arrive, go, NEVER, sunset) == min(arrive, sunset) - go


@UNTIMED
@given(minutes=WINDOWS, arrive=MINUTE)
def test_first_start_is_the_first_minute_of_a_window(minutes: list[int], arrive: int) -> None:
    """Not before arriving; never once all windows are shut."""
    opens, closes = spans(minutes)
    open_minutes = [m for a, b in zip(opens[:2], closes[:2], strict=True) for m in range(a, b + 1)]
    assert first_start(opens, closes, arrive) == min((m for m in open_minutes if m >= arrive), default=NEVER)


@UNTIMED
@given(minutes=WINDOWS, done=MINUTE)
def test_last_start_is_the_last_minute_of_a_window(minutes: list[int], done: int) -> None:
    """Not after the last start that leaves time; never before the first window."""
    opens, closes = spans(minutes)
    open_minutes = [m for a, b in zip(opens[:2], closes[:2], strict=True) for m in range(a, b + 1)]
    assert last_start(opens, closes, done) == max((m for m in open_minutes if m <= done), default=-NEVER)


def test_closing_is_that_of_the_window_one_started_in() -> None:
    """Of two windows the one that holds the minute counts; without any, the minute itself."""
    opens, closes = spans([600, 660, 840, 1020])
    assert [closing(opens, closes, m) for m in (600, 660, 840, 900, 700)] == [660, 660, 1020, 1020, 700]
