"""When a meal may start, how long it takes, and what it costs at a lodging."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from itinerary.frame import DayFrame
from itinerary.price import CHILD_UNTIL
from itinerary.request import Pin, Request
from offers.kind import kind_defaults
from offers.offer import Offer

INSIDE_DINNER_MIN = 90
"""A dinner at a lodging: as long as a *table d'hôtes*."""


def meal_starts(
    meal: Offer, which: Literal["lunch", "dinner"], frame: DayFrame, pins: Sequence[Pin] = ()
) -> tuple[tuple[int, int], ...]:
    """
    Say when a meal may start at a place.

    Parameters
    ----------
    meal
        A meal place.
    which
        Which meal.
    frame
        The day.
    pins
        Appointments; one at this place on this day leaves no other start.

    Returns
    -------
    tuple
        Pairs (from, to) in minutes after midnight, so that it is open until the meal ends.
    """
    window = frame.lunch_min if which == "lunch" else frame.dinner_min
    length_min = meal_min(meal, which)
    spans = ((max(a, window[0]), min(b - length_min, window[1])) for a, b in meal.hours.intervals(frame.date))
    return at_pins(tuple((a, b) for a, b in spans if a <= b), meal.id, frame.date, pins)


def at_pins(
    starts: tuple[tuple[int, int], ...], offer_id: str, day: date, pins: Sequence[Pin]
) -> tuple[tuple[int, int], ...]:
    """
    Keep to the appointments: an offer that has one starts then, if it is open, and at no other time.

    Parameters
    ----------
    starts
        When it could start that day: pairs (from, to).
    offer_id, day
        The offer, and the date.
    pins
        All appointments.

    Returns
    -------
    tuple
        Pairs (from, to).
    """
    own = [p for p in pins if p.offer == offer_id]
    if not own:
        return starts
    appointed = (p.start_min for p in own if p.day == day)
    return tuple((m, m) for m in appointed if any(a <= m <= b for a, b in starts))


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
