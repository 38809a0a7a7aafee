"""Timetables that cannot be."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from graphs.rail.timetable_faults import timetable_faults
from tests.graphs.rail.feeds import FEED, read_tables


def test_timetable_that_was_read_is_sound(tmp_path: Path) -> None:
    """Nothing is wrong with what the reader makes."""
    assert timetable_faults(read_tables(tmp_path, FEED)[0]) == ()


@pytest.mark.parametrize("name", ["trip_service", "trip_line", "call_stop"])
@pytest.mark.parametrize("number", [-1, 10_000])
def test_number_of_something_that_is_not_there(tmp_path: Path, name: str, number: int) -> None:
    """Whatever would be looked up in vain is found, with its column."""
    timetable, _ = read_tables(tmp_path, FEED)
    wrong = getattr(timetable, name).copy()
    wrong[-1] = number
    (fault,) = timetable_faults(replace(timetable, **{name: wrong}))
    assert name in fault
    assert str(number) in fault


def test_calls_that_do_not_rise(tmp_path: Path) -> None:
    """Trips own their calls one after the other."""
    timetable, _ = read_tables(tmp_path, FEED)
    (fault,) = timetable_faults(replace(timetable, trip_calls=timetable.trip_calls[::-1].copy()))
    assert "trip_calls" in fault


@pytest.mark.parametrize("name", ["stop_lon", "trip_bikes", "trip_calls", "call_boards", "runs"])
def test_columns_out_of_step(tmp_path: Path, name: str) -> None:
    """A column of another length, or another shape, is named."""
    timetable, _ = read_tables(tmp_path, FEED)
    (fault,) = timetable_faults(replace(timetable, **{name: np.zeros(77, dtype=np.int32)}))
    assert name in fault
