"""What is said of each stop, against what the catalogue knows of it."""

from datetime import datetime

from itinerary.checks.subject import Subject
from itinerary.clock import minute_of
from itinerary.shelter import gives_shelter
from itinerary.stay import Stop
from itinerary.stops import contacts_of, spot_of, to_confirm
from itinerary.timeline import EventKind
from offers.offer import Offer

EVENTS: dict[str, EventKind] = {
    "visit": "visit",
    "night": "night",
    "service": "check-in",
    "lunch": "lunch",
    "dinner": "dinner",
}


def fact_violations(subject: Subject) -> list[str]:
    """
    Verify what is said of the stops.

    Parameters
    ----------
    subject
        The stay.

    Returns
    -------
    list of str
        A sentence for each violation.
    """
    violations = _places(subject)
    for where, _, stop, offer in subject.arrivals():
        found = [*_hours(stop, offer), *_party(subject, stop, offer), *_marks(subject, stop, offer)]
        violations += [f"{where}: {text}" for text in found]
    visits = [stop.id for _, _, stop, _ in subject.arrivals() if stop.kind == "visit"]
    return violations + [
        f"{offer} is visited {visits.count(offer)} times"
        for offer in dict.fromkeys(visits)
        if visits.count(offer) > 1
    ]


def _places(subject: Subject) -> list[str]:
    known = {item.id: item for item in subject.catalogue}
    violations = []
    for where, stop in subject.stops():
        item = known[stop.id]
        if stop.name != item.name:
            violations.append(f"{where} ({stop.id}): is named {stop.name!r}, is {item.name!r}")
        if (stop.lon, stop.lat) != (item.place.lon, item.place.lat):
            violations.append(f"{where} ({stop.id}): stands elsewhere than in the catalogue")
    return violations


def _hours(stop: Stop, offer: Offer) -> list[str]:
    if stop.kind not in ("visit", "meal"):
        return []
    if stop.start is None or stop.end is None:
        return ["has no start or no end"]
    found = []
    inside_dinner = stop.meal == "dinner" and offer.serves_dinner
    if offer.hours.spec is not None and not inside_dinner and not _open(offer, stop.start, stop.end):
        found.append(f"is not open from {stop.start:%H:%M} to {stop.end:%H:%M} ({offer.hours.spec})")
    minutes = (stop.end - stop.start).total_seconds() / 60
    if stop.kind == "visit" and offer.visit is not None and minutes < offer.visit.min:
        found.append(f"lasts {minutes:.0f} minutes, needs {offer.visit.min}")
    return found


def _open(offer: Offer, start: datetime, end: datetime) -> bool:
    spans = offer.hours.intervals(start.date())
    return any(a <= minute_of(start) and minute_of(end) <= b for a, b in spans)


def _party(subject: Subject, stop: Stop, offer: Offer) -> list[str]:
    request, found = subject.request, []
    if offer.capacity.persons is not None and offer.capacity.persons < request.persons:
        found.append(f"takes {offer.capacity.persons} persons, the party has {request.persons}")
    if offer.min_age is not None and any(age < offer.min_age for age in request.children):
        found.append(f"admits from {offer.min_age} years")
    for need in request.needs:
        answer = offer.access.answer(need)
        if answer == "no" or (answer != "yes" and not request.accept_unconfirmed):
            found.append(f"access for {need} is {answer}")
    if stop.kind == "night" and not (
        offer.hours.spec is None or offer.hours.intervals((stop.arrive or request.arrive).date())
    ):
        found.append("is closed that night")
    return found


def _marks(subject: Subject, stop: Stop, offer: Offer) -> list[str]:
    event = EVENTS[stop.meal or stop.kind]
    day = (stop.start or stop.arrive or subject.request.arrive).date()
    missing = set(to_confirm(offer, subject.request, event, day)) - set(stop.to_confirm)
    found = [f"does not say that {', '.join(sorted(missing))} is to be confirmed"] if missing else []
    if stop.demo != offer.demo:
        found.append(f"says demo {stop.demo}, its offer says {offer.demo}")
    if not set(stop.contacts) <= set(contacts_of(offer)):
        found.append("has a contact that its offer does not have")
    return found + _plan_b(subject, stop)


def _plan_b(subject: Subject, stop: Stop) -> list[str]:
    if stop.plan_b is None:
        return []
    other = next((o for o in subject.catalogue.offers if o.id == stop.plan_b), None)
    if other is None or not gives_shelter(other):
        return [f"its plan B {stop.plan_b} is no indoor offer of the catalogue for a visit"]
    if stop.start and stop.end and not _open(other, stop.start, stop.end):
        return [f"its plan B {stop.plan_b} is not open at that time"]
    if stop.plan_b_at not in (None, spot_of(other)):
        return [f"its plan B {stop.plan_b} is elsewhere, or has another name"]
    return []
