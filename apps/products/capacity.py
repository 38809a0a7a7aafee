"""How many persons the offers of a stay can take."""

from dataclasses import dataclass

from itinerary.stay import Stay
from offers.catalogue import Catalogue
from offers.kind import kind_defaults
from offers.offer import Offer


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """
    The most that an offer takes.

    Parameters
    ----------
    id, name
        Of the offer.
    persons
        How many it takes at once.
    known
        False when it comes from the default of the kind.
    """

    id: str
    name: str
    persons: int
    known: bool


def limits_of(stay: Stay, catalogue: Catalogue) -> tuple[Limit, ...]:
    """
    List what limits the size of a party.

    Parameters
    ----------
    stay
        The stay.
    catalogue
        What its offers are.

    Returns
    -------
    tuple of Limit
        One for each offer whose capacity anybody has said or its kind has, the smallest first.
    """
    ids = dict.fromkeys(stop.id for day in stay.days for stop in day.stops)
    offers = {offer.id: offer for offer in catalogue.offers if offer.id in ids}
    limits = (_limit(offers[i]) for i in ids if i in offers)
    return tuple(sorted((limit for limit in limits if limit), key=lambda limit: (limit.persons, limit.id)))


def _limit(offer: Offer) -> Limit | None:
    capacity, places = offer.capacity, kind_defaults(offer.kind).persons_per_room
    rooms = None if capacity.rooms is None else capacity.rooms * places
    said = [n for n in (capacity.persons, capacity.beds, capacity.seats, rooms) if n is not None]
    if not said:
        return None
    return Limit(id=offer.id, name=offer.name, persons=min(said), known=capacity.known)
