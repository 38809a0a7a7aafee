"""Which stations are near another one, and which are near what is wanted."""

from functools import lru_cache

from itinerary.request import Request
from itinerary.shortlist import straight_km
from offers.catalogue import Catalogue
from offers.kind import kind_defaults


def stations_by_nearness(catalogue: Catalogue, station: str) -> tuple[tuple[str, float], ...]:
    """
    List the other stations, the nearest first.

    Parameters
    ----------
    catalogue
        With the stations.
    station
        Id of one of them.

    Returns
    -------
    tuple of (str, float)
        Ids, and kilometres as the crow flies.
    """
    here = catalogue.stop_place(station).place
    far = ((straight_km(here, other.place), other.id) for other in catalogue.stations if other.id != station)
    return tuple((name, km) for km, name in sorted(far))


def mean_km(catalogue: Catalogue, station: str, request: Request) -> float:
    """
    Say how far a station is from what is wanted.

    Parameters
    ----------
    catalogue
        With stations and offers.
    station
        Id of a station.
    request
        What has to be there.

    Returns
    -------
    float
        Mean of kilometres as the crow flies: to all that has to be there, or else to all lodgings.
    """
    wanted = (*request.must, *(pin.offer for pin in request.pins))
    return _mean_km(catalogue, station, wanted)


@lru_cache(maxsize=128)
def _mean_km(catalogue: Catalogue, station: str, wanted: tuple[str, ...]) -> float:
    here = catalogue.stop_place(station).place
    nights = (o for o in catalogue.offers if kind_defaults(o.kind).role == "night")
    offers = [catalogue.offer(offer) for offer in wanted] or list(nights)
    return sum(straight_km(here, offer.place) for offer in offers) / max(1, len(offers))
