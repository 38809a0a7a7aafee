"""Which stations are near another one."""

from itinerary.shortlist import straight_km
from offers.catalogue import Catalogue


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
