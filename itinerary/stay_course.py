"""Whether the days, legs and times of a stay's file follow one another at all."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

TIMES = ("arrive", "start", "end", "leave")


def course_faults(row: dict[str, Any]) -> tuple[str, ...]:
    """
    List what nobody could travel, whatever the destination.

    Parameters
    ----------
    row
        Plain values in which `itinerary.stay_schema.stay_faults` finds no fault.

    Returns
    -------
    tuple of str
        A line each, with the field: days that do not follow one another, legs that join other stops than
        their own, times that are missing, of another day, or run backwards.
    """
    return tuple(fault for i, day in enumerate(row["days"]) for fault in _day_faults(row, day, i))


def _day_faults(row: dict[str, Any], day: dict[str, Any], i: int) -> Iterator[str]:
    due = (date.fromisoformat(row["days"][0]["date"]) + timedelta(days=i)).isoformat()
    if day["date"] != due:
        yield f"days[{i}].date: got {day['date']!r}, expected {due}"
    for k, leg in enumerate(day["legs"]):
        for key, stop in (("from", k), ("to", k + 1)):
            if leg[key] != stop:
                yield f"days[{i}].legs[{k}].{key}: got {leg[key]}, expected {stop}"
        for stop, key in ((k, "leave"), (k + 1, "arrive")):
            if key not in day["stops"][stop]:
                yield f"days[{i}].stops[{stop}].{key}: is missing, but leg {k} needs it"
    yield from _time_faults(day, i)


def _time_faults(day: dict[str, Any], i: int) -> Iterator[str]:
    """Compare each time with the one before; what is written alike in all can be compared as text."""
    before = f"{day['date']}T00:00"
    for k, stop in enumerate(day["stops"]):
        for key in TIMES:
            time = stop.get(key, before)
            if time < before:
                yield f"days[{i}].stops[{k}].{key}: got {time!r}, expected {before} or later"
            elif time[: len(day["date"])] > day["date"]:
                yield f"days[{i}].stops[{k}].{key}: got {time!r}, expected a time of {day['date']}"
            before = max(before, time)
