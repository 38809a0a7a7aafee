"""Which offers are worth trying in the place of another one."""

from itinerary.segment import find_segment
from itinerary.stay import Stay, Stop
from offers.area import distance_m
from offers.catalogue import Catalogue
from offers.kind import kind_defaults
from offers.offer import Offer

MOST = 8
"""Each is composed for, so there are few."""
TASTE_A_KM = 6
"""So much taste (0 to 100) outweighs a kilometre of way, one way."""


def candidates(stay: Stay, stop: Stop, catalogue: Catalogue, most: int = MOST) -> tuple[Offer, ...]:
    """
    Choose what could take the place of a stop.

    Parameters
    ----------
    stay
        As it is.
    stop
        One of its stops.
    catalogue
        Where to choose from.
    most
        How many.

    Returns
    -------
    tuple of Offer
        Of the same role, neither in the stay nor banned, no examples: those that the segment likes and that
        are near, the best first.
    """
    there = {s.id for day in stay.days for s in day.stops} | set(stay.request["ban"])
    role = kind_defaults(catalogue.offer(stop.id).kind).role
    tastes = find_segment(stay.request["segment"]).kinds
    fits = [o for o in catalogue.offers if _fits(o, role) and o.id not in there]
    return tuple(sorted(fits, key=lambda o: (-_worth(o, stop, tastes.get(o.kind, 0)), o.id))[:most])


def _fits(offer: Offer, role: str) -> bool:
    return kind_defaults(offer.kind).role == role and not offer.demo


def _worth(offer: Offer, stop: Stop, taste: int) -> float:
    far_m = distance_m((offer.place.lon, offer.place.lat), (stop.lon, stop.lat))
    return taste - TASTE_A_KM * far_m / 1000
