"""What of a stay is still to be confirmed, fact by fact."""

from dataclasses import dataclass

from itinerary.stay import Stay


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """
    Something nobody has said for certain.

    Parameters
    ----------
    id, name
        Of the offer.
    fact
        ``hours``, ``price``, ``availability``, ``access.motor``...
    """

    id: str
    name: str
    fact: str


def facts_to_confirm(stay: Stay) -> tuple[Fact, ...]:
    """
    List what is to be confirmed.

    Parameters
    ----------
    stay
        The stay.

    Returns
    -------
    tuple of Fact
        Each once, in the order of the stay.
    """
    stops = (stop for day in stay.days for stop in day.stops)
    facts = (Fact(id=stop.id, name=stop.name, fact=fact) for stop in stops for fact in stop.to_confirm)
    return tuple(dict.fromkeys(facts))
