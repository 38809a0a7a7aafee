"""What a stop could be swapped for, ranked by what each swap would gain or cost."""

from collections.abc import Mapping
from dataclasses import dataclass

from apps.products.difference import Difference, difference
from itinerary.stay import Stay


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """
    An offer that could take the place of another, and the stay there would be.

    Parameters
    ----------
    offer
        Id of the offer that would come.
    stay
        The stay composed with it.
    difference
        Between the stay as it is and that one.
    """

    offer: str
    stay: Stay
    difference: Difference


def rank_swaps(stay: Stay, composed: Mapping[str, Stay]) -> tuple[Swap, ...]:
    """
    Rank swaps.

    Parameters
    ----------
    stay
        As it is.
    composed
        For the id of each offer that might come, the stay composed with it.

    Returns
    -------
    tuple of Swap
        Those that gain most points or lose fewest first; of equals the cheapest, then the first by id. An
        offer that is not in the stay composed for it is left out.
    """
    swaps = [
        Swap(offer=offer, stay=other, difference=difference(stay, other))
        for offer, other in composed.items()
        if any(stop.id == offer for day in other.days for stop in day.stops)
    ]
    return tuple(
        sorted(swaps, key=lambda s: (-s.difference.points.delta, s.difference.price_ct.delta, s.offer))
    )
