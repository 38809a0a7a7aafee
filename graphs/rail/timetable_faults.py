"""What must hold of a timetable that is read from a file."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graphs.rail.timetable import Timetable


def timetable_faults(timetable: Timetable) -> tuple[str, ...]:
    """
    Return what in the arrays of a timetable cannot be: columns out of step, numbers of things not there.

    Parameters
    ----------
    timetable
        The timetable.
    """
    return tuple(_shapes(timetable)) or tuple(_numbers(timetable))


def _shapes(timetable: Timetable) -> Iterator[str]:
    stops, trips, calls = len(timetable.stop_name), len(timetable.trip_number), timetable.call_stop.size
    sizes = {
        "stop_lon": stops, "stop_lat": stops, "trip_service": trips, "trip_line": trips, "trip_bikes": trips,
        "trip_wheelchair": trips, "trip_calls": trips + 1, "call_stop": calls, "call_arrive_s": calls,
        "call_depart_s": calls, "call_boards": calls, "call_alights": calls,
    }  # fmt: skip
    if len(timetable.stop_uic) != stops:
        yield f"timetable: {len(timetable.stop_uic)} codes of {stops} stations"
    if timetable.runs.ndim != 2 or timetable.runs.dtype.kind not in "iu":
        yield f"timetable: runs is {timetable.runs.dtype} of {timetable.runs.shape}, expected whole numbers"
    if not 1 <= timetable.first_ordinal <= date.max.toordinal() - max(timetable.runs.shape):
        yield f"timetable: the first day is {timetable.first_ordinal}, which is none"
    for name, size in sizes.items():
        column, real = getattr(timetable, name), name in ("stop_lon", "stop_lat")
        if column.shape != (size,) or column.dtype.kind not in ("f" if real else "iu"):
            expected = f"{'real' if real else 'whole'} numbers of ({size},)"
            yield f"timetable: {name} is {column.dtype} of {column.shape}, expected {expected}"


def _numbers(timetable: Timetable) -> Iterator[str]:
    calls = timetable.trip_calls
    if calls[0] != 0 or calls[-1] != len(timetable.call_stop) or (np.diff(calls) < 0).any():
        yield f"timetable: trip_calls does not rise from 0 to {len(timetable.call_stop)}"
    yield from _within("trip_service", timetable.trip_service, len(timetable.runs))
    yield from _within("trip_line", timetable.trip_line, len(timetable.lines))
    yield from _within("call_stop", timetable.call_stop, len(timetable.stop_name))


def _within(what: str, values: NDArray[Any], size: int) -> Iterator[str]:
    if len(values) and not (int(values.min()) >= 0 and int(values.max()) < size):
        yield f"timetable: {what} is {values.min()} to {values.max()}, expected 0 to {size - 1}"
