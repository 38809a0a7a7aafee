"""What stands between a stay and an offer that is not in it, as facts with their figures."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from itinerary.clock import hhmm
from itinerary.eligible import access_to_confirm, refusals
from itinerary.frame import DayFrame
from itinerary.params import Params
from itinerary.problem import Problem
from itinerary.request import Request
from offers.access import FIELD_OF_NEED
from offers.kind import kind_defaults
from offers.offer import Offer

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    """
    One thing that stands against an offer.

    Parameters
    ----------
    kind
        Its name; ``obstacle-<kind>`` is its phrase.
    values
        Pairs for the placeholders of the phrase.
    """

    kind: str
    values: tuple[tuple[str, Any], ...] = ()


def refused_by(offer: Offer, request: Request, params: Params) -> tuple[Obstacle, ...]:
    """
    List what stands against an offer before anything is planned.

    Parameters
    ----------
    offer
        Which is not in a stay.
    request
        Of the stay.
    params
        The settings.

    Returns
    -------
    tuple of Obstacle
        All of them, with their figures.
    """
    if kind_defaults(offer.kind).role == "service":
        return (Obstacle(kind="service"),)
    return tuple(
        Obstacle(kind=reason, values=tuple(_FIGURES.get(reason, _none)(offer, request).items()))
        for reason in refusals(offer, request, params)
    )


def closed_on(offer: Offer, frames: tuple[DayFrame, ...]) -> tuple[Obstacle, ...]:
    """
    Tell day by day when an offer is open that cannot be visited on any day of a stay.

    Parameters
    ----------
    offer
        The offer.
    frames
        The days.

    Returns
    -------
    tuple of Obstacle
        One a day: closed, or open at hours that do not fit between the hours of the day.
    """
    return tuple(_on_day(offer, frame) for frame in frames)


def unplaced(role: str, offer_id: str, problem: Problem) -> tuple[Obstacle, ...]:
    """
    Tell why a bed or a table has no place in any day of a stay.

    Parameters
    ----------
    role
        ``night`` or ``meal``.
    offer_id
        Of the lodging, or of the table.
    problem
        The days, with the evenings and the lunches that they may have.

    Returns
    -------
    tuple of Obstacle
        Nothing if it has a place.
    """
    evenings = [evening for day in problem.evenings for evening in day]
    if role == "night":
        if not any(frame.night for frame in problem.frames):
            return (Obstacle(kind="no-night"),)
        housed = any(evening.lodging_id == offer_id for evening in evenings)
        return () if housed else (Obstacle(kind="no-evening"),)
    dines = any(evening.dinner_id == offer_id for evening in evenings)
    return () if dines or offer_id in problem.ids else (Obstacle(kind="no-meal"),)


def _on_day(offer: Offer, frame: DayFrame) -> Obstacle:
    day = ("date", frame.date.isoformat())
    spans = offer.hours.intervals(frame.date)
    if not spans:
        return Obstacle(kind="closed", values=(day,))
    hours = ", ".join(f"{hhmm(a)}–{hhmm(b)}" for a, b in spans)
    within = f"{hhmm(frame.start_min)}–{hhmm(frame.end_min)}"
    length = offer.visit.typical if offer.visit else 0
    return Obstacle(
        kind="hours", values=(day, ("hours", hours), ("minutes", length), ("within", within))
    )  # fmt: skip


def _none(_: Offer, _request: Request) -> dict[str, Any]:
    return {}


def _capacity(offer: Offer, request: Request) -> dict[str, Any]:
    return {"capacity": offer.capacity.persons, "persons": request.persons}


def _age(offer: Offer, request: Request) -> dict[str, Any]:
    return {"least": offer.min_age, "age": min(request.children)}


def _themes(offer: Offer, request: Request) -> dict[str, Any]:
    return {"themes": ", ".join(t for t in offer.themes if t in request.ban_themes)}


def _denied(offer: Offer, request: Request) -> dict[str, Any]:
    fields = (FIELD_OF_NEED[need] for need in request.needs if offer.access.answer(need) == "no")
    return {"access": ", ".join(dict.fromkeys(fields))}


def _unconfirmed(offer: Offer, request: Request) -> dict[str, Any]:
    return {"access": ", ".join(f.removeprefix("access.") for f in access_to_confirm(offer, request))}


_FIGURES: Mapping[str, Callable[[Offer, Request], dict[str, Any]]] = {
    "capacity": _capacity,
    "age": _age,
    "theme-banned": _themes,
    "access-no": _denied,
    "access-unconfirmed": _unconfirmed,
}
