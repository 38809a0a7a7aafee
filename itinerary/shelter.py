"""Where to go when it rains: whether an outdoor visit has an indoor one within reach."""

from collections.abc import Iterable, Sequence

from itinerary.params import Params
from itinerary.travel import Travel
from offers.offer import Offer


def gives_shelter(offer: Offer) -> bool:
    """
    Say whether one can spend a rainy hour at an offer.

    Parameters
    ----------
    offer
        What is visited.

    Returns
    -------
    bool
        True if it is known to be indoors; a room to meet in is no visit for a rainy day.
    """
    return bool(offer.indoor) and offer.kind != "meeting-room"


def shelters(visits: Iterable[tuple[Offer, int]]) -> tuple[int, ...]:
    """
    List where one can be indoors.

    Parameters
    ----------
    visits
        Offers that are open on some day of the stay, and their places.

    Returns
    -------
    tuple of int
        Places of those that are known to be indoors.
    """
    return tuple(place for offer, place in visits if gives_shelter(offer))


def is_exposed(offer: Offer, place: int, indoors: Sequence[int], travel: Travel, params: Params) -> bool:
    """
    Say whether rain would leave the guests of an offer nowhere to go.

    Parameters
    ----------
    offer, place
        What is visited, and where one gets there.
    indoors
        Places that give shelter.
    travel, params
        How far it is by the mode of the stay, and how far is too far.

    Returns
    -------
    bool
        Never for an offer that is indoors, or of which that is unknown.
    """
    near = (travel.go_min[place, to] <= params.plan_b_min for to in indoors)
    return offer.indoor is False and not any(near)
