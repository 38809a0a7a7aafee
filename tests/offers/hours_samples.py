"""Periods and the hours written of them, as tests of opening hours need them."""

from datetime import date

from offers.opening import Hours
from offers.period import Closing, Period, Slot
from offers.write_hours import write_hours

TODAY = date(2026, 5, 1)
MORNING, AFTERNOON, DAY = (540, 720), (840, 1080), (600, 1080)
SUMMER = {"first": date(2026, 4, 1), "last": date(2026, 9, 30)}


def slots(*times: tuple[int, int | None]) -> tuple[Slot, ...]:
    """Return slots of their minutes."""
    return tuple(Slot(start_min=start, end_min=end) for start, end in times)


def period(*times: tuple[int, int | None], **more: object) -> Period:
    """Return a period: from ten to six unless told otherwise."""
    return Period(slots=slots(*(times or (DAY,))), **more)


def hours(*periods: Period, closings: tuple[Closing, ...] = (), **more: object) -> Hours:
    """Return the hours written on 1 May 2026."""
    return write_hours(periods, closings, today=TODAY, **more)


def on(found: Hours, month: int, day: int, year: int = 2026) -> tuple[tuple[int, int], ...]:
    """Return the times of a day."""
    return found.intervals(date(year, month, day))


def sure(found: Hours, month: int, day: int, year: int = 2026) -> bool:
    """Say whether a day is certain."""
    return found.certain_on(date(year, month, day))
