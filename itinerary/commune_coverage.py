"""What a commune has to offer."""

from collections import Counter
from dataclasses import dataclass

from itinerary.coverage import Survey
from offers.communes import load_communes
from offers.kind import kind_defaults


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuneCoverage:
    """
    What a commune has to offer.

    Parameters
    ----------
    name, lon, lat
        Which commune, and a point of it.
    visits, meals, nights, services
        How many of each there are, without examples.
    """

    name: str
    lon: float
    lat: float
    visits: int
    meals: int
    nights: int
    services: int


def commune_coverage(surveyed: Survey) -> tuple[CommuneCoverage, ...]:
    """
    Count what each commune of the destination has to offer.

    Parameters
    ----------
    surveyed
        A catalogue.

    Returns
    -------
    tuple of CommuneCoverage
        All communes, by INSEE code; those with nothing too.
    """
    real = [o for o in surveyed.catalogue.offers if not o.demo]
    counts = Counter((o.place.insee, kind_defaults(o.kind).role) for o in real)
    return tuple(
        CommuneCoverage(
            name=c.name,
            lon=c.lon,
            lat=c.lat,
            visits=counts[c.insee, "visit"],
            meals=counts[c.insee, "meal"],
            nights=counts[c.insee, "night"],
            services=counts[c.insee, "service"],
        )
        for c in load_communes()
        if c.epci
    )
