"""When a meal may start, how long it takes, and what it costs at a lodging."""

from typing import Literal

from itinerary.frame import DayFrame
from itinerary.price import CHILD_UNTIL
from itinerary.request import Request
from offers.kind import kind_defaults
from offers.offer import Offer

INSIDE_DINNER_MIN = 90
"""A dinner at a lodging: as long as a *table d'hôtes*."""


def dinner_starts(meal: Offer, frame: DayFrame) -> tuple[tuple[int, int], ...]:
    """
    Say when dinner may start at a place.

    Parameters
    ----------
    meal
        A meal place.
    frame
        The day.

    Returns
    -------
    tuple
        Pairs (from, to) in minutes after midnight, so that it is open until dinner ends.
    """
    return _starts(meal, frame, frame.dinner_min, meal_min(meal, "dinner"))


def lunch_starts(meal: Offer, frame: DayFrame) -> tuple[tuple[int, int], ...]:
    """
    Say when lunch may start at a place.

    Parameters
    ----------
    meal, frame
        As in `dinner_starts`.

    Returns
    -------
    tuple
        Pairs (from, to) in minutes after midnight.
    """
    return _starts(meal, frame, frame.lunch_min, meal_min(meal, "lunch"))


def meal_min(meal: Offer, which: Literal["lunch", "dinner"]) -> int:
    """
    Say how long a meal takes.

    Parameters
    ----------
    meal
        Where it is taken.
    which
        A lunch between two visits is shorter than the usual time at table.

    Returns
    -------
    int
        Minutes.
    """
    if meal.visit is None:
        return INSIDE_DINNER_MIN
    return meal.visit.typical if which == "dinner" else (meal.visit.min + meal.visit.typical) // 2


def inside_dinner_units(request: Request) -> tuple[tuple[int, int], ...]:
    """
    Estimate dinner at a lodging by the price of a *table d'hôtes*, adults and children apart.

    Parameters
    ----------
    request
        Who dines.

    Returns
    -------
    tuple
        Pairs (euro cents a head, heads).
    """
    table = kind_defaults("table-d-hotes")
    small = sum(1 for age in request.children if age < CHILD_UNTIL)
    return ((table.adult_ct or 0, request.persons - small), (table.child_ct or 0, small))


def _starts(
    meal: Offer, frame: DayFrame, window: tuple[int, int], length_min: int
) -> tuple[tuple[int, int], ...]:
    spans = ((max(a, window[0]), min(b - length_min, window[1])) for a, b in meal.hours.intervals(frame.date))
    return tuple((a, b) for a, b in spans if a <= b)
