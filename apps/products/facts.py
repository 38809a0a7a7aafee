"""What of a stay is still to be confirmed, fact by fact."""

from collections.abc import Collection
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

    @property
    def key(self) -> str:
        """What an office confirms: the offer, and what of it."""
        return f"{self.id}:{self.fact}"


def facts_to_confirm(stay: Stay, confirmed: Collection[str] = ()) -> tuple[Fact, ...]:
    """
    List what is to be confirmed.

    Parameters
    ----------
    stay
        The stay.
    confirmed
        Keys of the facts that the office has confirmed: they are left out.

    Returns
    -------
    tuple of Fact
        Each once, in the order of the stay.
    """
    stops = (stop for day in stay.days for stop in day.stops)
    facts = (Fact(id=stop.id, name=stop.name, fact=fact) for stop in stops for fact in stop.to_confirm)
    return tuple(dict.fromkeys(fact for fact in facts if fact.key not in confirmed))


def offers_of(stay: Stay) -> frozenset[str]:
    """
    Name all that a stay stops at.

    Parameters
    ----------
    stay
        The stay.

    Returns
    -------
    frozenset of str
        Ids.
    """
    return frozenset(stop.id for day in stay.days for stop in day.stops)
