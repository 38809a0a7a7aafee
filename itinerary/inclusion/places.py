"""The places of a stay under a need: whom it welcomes, by what feeds say."""

from collections.abc import Iterator
from datetime import date

from itinerary.checks.subject import Subject
from itinerary.inclusion.verdict import ON_WHEELS, PlaceGap
from itinerary.stay import Stop
from itinerary.stops import contacts_of
from offers.access import FIELD_OF_NEED, Answer, Need
from offers.offer import Offer
from offers.station import Station

TOILETS = "accessible-toilets"
"""A key of the features that feeds tell."""


def looked_at(subject: Subject, need: Need) -> tuple[Stop, ...]:
    """
    List the stops at which a need counts.

    Parameters
    ----------
    subject
        The stay, beside the catalogue of today.
    need
        The need.

    Returns
    -------
    tuple of Stop
        Each place once: all offers; for wheels also the stations and moorings.
    """
    stops = {stop.id: stop for _, stop in reversed(list(subject.stops()))}
    ordered = dict.fromkeys(stop.id for _, stop in subject.stops())
    seen = (stops[place] for place in ordered)
    return tuple(stop for stop in seen if need in ON_WHEELS or stop.kind not in ("station", "mooring"))


def place_gaps(subject: Subject, need: Need) -> tuple[PlaceGap, ...]:
    """
    Say which places fall short.

    Parameters
    ----------
    subject, need
        As in `looked_at`.

    Returns
    -------
    tuple of PlaceGap
        In the order of the stay; a place that the catalogue has lost is unknown.
    """
    known = {item.id: item for item in subject.catalogue}
    gaps = []
    for stop in looked_at(subject, need):
        item = known.get(stop.id)
        offer = item if isinstance(item, Offer) else None
        answer = offer.access.answer(need) if offer else _boarding(item, need)
        if answer != "yes":
            contacts = contacts_of(offer) if offer else stop.contacts
            field = f"access.{FIELD_OF_NEED[need]}"
            gaps.append(PlaceGap(id=stop.id, name=stop.name, field=field, answer=answer, contacts=contacts))
    return tuple(gaps)


def days_without_toilets(subject: Subject) -> Iterator[date]:
    """
    List the days on which no accessible toilets are known.

    Parameters
    ----------
    subject
        The stay, beside the catalogue of today.

    Yields
    ------
    date
        Nobody says that there are none either.
    """
    equipped = {offer.id for offer in subject.catalogue.offers if TOILETS in offer.details.features}
    for day in subject.stay.days:
        if not any(stop.id in equipped for stop in day.stops):
            yield day.date


def _boarding(item: object, need: Need) -> Answer:
    """Say whether trains are boarded in a wheelchair; a buggy can be lifted where a wheelchair cannot."""
    said: Answer = item.wheelchair if isinstance(item, Station) else "unknown"
    return "unknown" if need == "buggy" and said != "yes" else said
