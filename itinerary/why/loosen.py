"""Ways to ask for less: each takes a request and gives up a little, or all, of one condition."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

from itinerary.clock import moment_of
from itinerary.request import Request

SHORT_VISIT = timedelta(hours=3)
"""Nobody comes by train for less."""
EVENING = time(18)
GROWN_UP = 17


def move_days(request: Request, days: int) -> Request:
    """Come so many days later, or earlier."""
    shift = timedelta(days=days)
    return replace(request, arrive=request.arrive + shift, leave=request.leave + shift)


def stay_nights(request: Request, nights: int) -> Request:
    """Leave after so many nights; if that leaves no time on the last day, in the evening."""
    last = request.arrive.date() + timedelta(days=nights)
    leave = datetime.combine(last, request.leave.time())
    if leave < request.arrive + SHORT_VISIT:
        leave = datetime.combine(last, EVENING)
    return replace(request, leave=leave)


def arrive_at(request: Request, minute: int) -> Request:
    """Arrive at another time of the same day."""
    return replace(request, arrive=moment_of(request.arrive.date(), minute))


def leave_at(request: Request, minute: int) -> Request:
    """Leave at another time of the same day."""
    return replace(request, leave=moment_of(request.leave.date(), minute))


def begin_at(request: Request, station: str) -> Request:
    """Begin at another station."""
    return replace(request, start=station)


def end_at(request: Request, station: str) -> Request:
    """End at another station."""
    return replace(request, finish=station)


def begin_and_end_at(request: Request, station: str) -> Request:
    """Begin and end at another station."""
    return replace(request, start=station, finish=station)


def come_as(request: Request, persons: int) -> Request:
    """Come as a smaller party: with fewer adults, and where one is left with fewer children."""
    children = request.children[: persons - 1]
    return replace(request, adults=persons - len(children), children=children)


def grow_up(request: Request) -> Request:
    """Make light of how young the children are."""
    return replace(request, children=tuple(max(age, GROWN_UP) for age in request.children))


def without_pin(request: Request, offer: str) -> Request:
    """Have it at any time."""
    pins = tuple(pin for pin in request.pins if pin.offer != offer)
    return replace(request, pins=pins, must=tuple(dict.fromkeys((*request.must, offer))))


def without_must(request: Request, offer: str) -> Request:
    """Do without an offer that was to be there."""
    return replace(
        request,
        must=tuple(o for o in request.must if o != offer),
        pins=tuple(p for p in request.pins if p.offer != offer),
    )


def allow(request: Request, field: str, value: str) -> Request:
    """Take one value out of a list of the request: a need, a ban, a mode or theme to keep away from."""
    left: Any = tuple(v for v in getattr(request, field) if v != value)
    return replace(request, **{field: left})


def stands(request: Request, asked: Request) -> bool:
    """
    Say whether a loosened request is still one that can be asked.

    Parameters
    ----------
    request
        Loosened.
    asked
        What it was made from.

    Returns
    -------
    bool
        False if there is no time between the trains, or an appointment is no longer within the stay.
    """
    pins = (moment_of(pin.day, pin.start_min) for pin in request.pins)
    modes = {request.mode, "walk"} & set(request.ban_modes)
    return (
        request.leave >= min(request.arrive + SHORT_VISIT, asked.leave)
        and request.arrive < request.leave
        and all(request.arrive <= moment < request.leave for moment in pins)
        and not modes
    )
