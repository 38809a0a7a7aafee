"""Which unknowns cost most: what many segments want, and nobody can rely on."""

from dataclasses import dataclass

from itinerary.params import Params
from itinerary.score import affinity
from itinerary.segment import load_segments
from offers.catalogue import Catalogue
from offers.kind import kind_defaults
from offers.offer import Offer

WANTED = 30
"""From this affinity on, a segment wants an offer: a theme it likes well, or a table of the contract."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CostlyUnknown:
    """
    An offer that segments want and that lacks what a stay needs to be sold.

    Parameters
    ----------
    offer_id, name, commune
        Which offer.
    unknown
        What is missing: ``hours``, ``price``, ``place``, ``capacity``.
    segments
        How many segments want it.
    weight
        The sum of their affinities, once for each thing missing.
    """

    offer_id: str
    name: str
    commune: str
    unknown: tuple[str, ...]
    segments: int
    weight: int


def costliest_unknowns(catalogue: Catalogue) -> tuple[CostlyUnknown, ...]:
    """
    Rank the offers of which something is missing by how much segments want them.

    Parameters
    ----------
    catalogue
        The catalogue; examples are left out, as their place is to be filled by somebody.

    Returns
    -------
    tuple of CostlyUnknown
        The costliest first; offers that no segment wants are not in it.
    """
    found = (_cost(offer) for offer in catalogue.offers if not offer.demo)
    wanted = (cost for cost in found if cost.weight)
    return tuple(sorted(wanted, key=lambda cost: (-cost.weight, cost.offer_id)))


def _cost(offer: Offer) -> CostlyUnknown:
    wants = [a for s in load_segments() if (a := affinity(offer, s, Params())) >= WANTED]
    unknown = _unknown(offer)
    return CostlyUnknown(
        offer_id=offer.id,
        name=offer.name,
        commune=offer.place.commune,
        unknown=unknown,
        segments=len(wants),
        weight=sum(wants) * len(unknown),
    )


def _unknown(offer: Offer) -> tuple[str, ...]:
    night = kind_defaults(offer.kind).role == "night"
    missing = (
        ("hours", offer.hours.status in ("unknown", "estimated", "stale")),
        ("price", offer.price is None or (offer.price.unit != "free" and offer.price.status == "estimated")),
        ("place", offer.place.precision == "commune"),
        ("capacity", night and not offer.capacity.known),
    )
    return tuple(name for name, holds in missing if holds)
