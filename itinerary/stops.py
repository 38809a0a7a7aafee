"""Turns the events of a timeline into the stops of a stay."""

from datetime import date, datetime

from itinerary.clock import moment_of
from itinerary.eligible import access_to_confirm
from itinerary.frame import DayFrame
from itinerary.ground import Ground
from itinerary.price import price_certain
from itinerary.request import Request
from itinerary.score import inside_terms, side_terms, visit_terms
from itinerary.shelter import gives_shelter, is_exposed, shelters
from itinerary.stay import Points, Spot, Stop, StopKind
from itinerary.timeline import Event, EventKind
from offers.details import Contact
from offers.offer import Offer
from offers.station import Station

KINDS: dict[EventKind, StopKind] = {
    "begin": "station", "visit": "visit", "lunch": "meal", "landing": "mooring", "check-in": "service",
    "dinner": "meal", "night": "night", "end": "station",
}  # fmt: skip


def offer_stop(ground: Ground, frame: DayFrame, event: Event, used: frozenset[str]) -> Stop:
    """
    Make the stop of a visit, meal, night or check-in.

    Parameters
    ----------
    ground
        What the stay stands on.
    frame
        The day.
    event
        An event at an offer.
    used
        Offers of the stay, none of which is its own alternative.

    Returns
    -------
    Stop
        With what is to be confirmed, and why it was chosen.
    """
    offer = ground.catalogue.offer(event.offer or "")
    night = event.kind == "night"
    why = _why(ground, offer, event)
    plan_b = _plan_b(ground, frame, event, used) if event.kind == "visit" else None
    return Stop(
        kind=KINDS[event.kind],
        id=offer.id,
        name=offer.name,
        lon=offer.place.lon,
        lat=offer.place.lat,
        meal="lunch" if event.kind == "lunch" else "dinner" if event.kind == "dinner" else None,
        arrive=moment_of(frame.date, event.arrive),
        start=moment_of(frame.date, event.start),
        end=None if night else moment_of(frame.date, event.end),
        leave=None if night else moment_of(frame.date, event.leave),
        to_confirm=to_confirm(offer, ground.request, event.kind, frame.date),
        points=sum(t.points for t in why),
        why=why,
        plan_b=plan_b,
        plan_b_at=None if plan_b is None else spot_of(ground.catalogue.offer(plan_b)),
        contacts=contacts_of(offer),
        demo=offer.demo,
    )


def spot_of(offer: Offer) -> Spot:
    """
    Say where an offer is.

    Parameters
    ----------
    offer
        The offer.

    Returns
    -------
    Spot
        With its name.
    """
    return Spot(name=offer.name, lon=offer.place.lon, lat=offer.place.lat)


def contacts_of(offer: Offer) -> tuple[Contact, ...]:
    """
    Say how whoever makes an offer is reached.

    Parameters
    ----------
    offer
        The offer.

    Returns
    -------
    tuple of Contact
        The page where one books first, each once.
    """
    booking = (Contact(kind="booking", value=offer.booking),) if offer.booking else ()
    return tuple(dict.fromkeys((*booking, *offer.details.contacts)))


def place_stop(
    ground: Ground, place_id: str, arrive: datetime | None, leave: datetime | None, *, timetable: bool = False
) -> Stop:
    """
    Make the stop at a station or mooring.

    Parameters
    ----------
    ground
        What the stay stands on.
    place_id
        Id of the station or mooring.
    arrive, leave
        None where a stay begins or ends.
    timetable
        True where a train is taken whose timetable is to be confirmed.

    Returns
    -------
    Stop
        Without points.
    """
    found = ground.catalogue.stop_place(place_id)
    return Stop(
        kind="station" if isinstance(found, Station) else "mooring",
        id=found.id,
        name=found.name,
        lon=found.place.lon,
        lat=found.place.lat,
        arrive=arrive,
        start=arrive,
        end=leave,
        leave=leave,
        to_confirm=("timetable",) if timetable else (),
    )


def to_confirm(offer: Offer, request: Request, kind: EventKind, day: date) -> tuple[str, ...]:
    """
    List what nobody knows for certain of a stop.

    Parameters
    ----------
    offer, request
        What, and by whom.
    kind, day
        As what it stands in the stay, and when.

    Returns
    -------
    tuple of str
        Names of fields, such as ``hours`` or ``access.motor``.
    """
    inside_dinner = kind == "dinner" and offer.price is not None and offer.price.unit in ("room", "group")
    hours_count = kind in ("visit", "lunch", "dinner")
    asked = (
        ("hours", hours_count and (inside_dinner or not offer.hours.certain_on(day))),
        ("appointment", hours_count and offer.details.by_appointment),
        ("price", kind != "check-in" and (inside_dinner or not price_certain(offer, request))),
        ("availability", kind == "night"),
        ("place", offer.place.precision == "commune"),
        ("bikes-on-board", offer.carry is not None and request.mode == "cycle"),
    )
    return (*(name for name, holds in asked if holds), *access_to_confirm(offer, request))


def _why(ground: Ground, offer: Offer, event: Event) -> tuple[Points, ...]:
    if event.kind == "check-in":
        return ()
    if event.kind == "dinner" and offer.serves_dinner:
        return inside_terms(ground.request.segment, ground.params)
    segment, params, tight = ground.request.segment, ground.params, ground.request.tight_budget
    if event.kind != "visit":
        return side_terms(offer, segment, params, tight=tight)
    return visit_terms(offer, segment, params, tight=tight, exposed=_exposed(ground, offer, event))


def _exposed(ground: Ground, offer: Offer, event: Event) -> bool:
    """Say what the problem said: the options of a problem open on some day of the stay."""
    problem = ground.problem
    visits = [o for o in range(len(problem.ids)) if not problem.lunch[o]]
    indoors = shelters((ground.catalogue.offer(problem.ids[o]), int(problem.place_in[o])) for o in visits)
    return is_exposed(offer, event.place, indoors, problem.travel, ground.params)


def _plan_b(ground: Ground, frame: DayFrame, event: Event, used: frozenset[str]) -> str | None:
    """Best indoor visit within reach that is open at the same time, for an outdoor one."""
    problem, catalogue = ground.problem, ground.catalogue
    if catalogue.offer(event.offer or "").indoor is not False:
        return None
    return min(
        (
            (-int(problem.points[o]), offer.id)
            for o, offer in enumerate(map(catalogue.offer, problem.ids))
            if not problem.lunch[o]
            and gives_shelter(offer)
            and offer.id not in used
            and problem.travel.go_min[event.place, problem.place_in[o]] <= ground.params.plan_b_min
            and any(a <= event.start and event.end <= b for a, b in offer.hours.intervals(frame.date))
        ),
        default=(0, None),
    )[1]
