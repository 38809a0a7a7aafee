"""Which of too many offers get a place in the matrices: the best for the segment, near the way, and cheap."""

import math
from collections.abc import Callable, Sequence
from dataclasses import replace

from itinerary.eligible import Eligible
from itinerary.params import Params
from itinerary.price import cost_ct
from itinerary.request import Request
from itinerary.score import side_terms, visit_terms
from itinerary.stay import Points
from offers.catalogue import Catalogue
from offers.offer import Offer
from offers.place import Place

KM_OF_A_DEGREE = 111.2
POINTS_A_KM = 15
"""What a kilometre from the nearer station takes from an offer's rank."""


def shortlist(request: Request, eligible: Eligible, catalogue: Catalogue, params: Params) -> Eligible:
    """
    Leave out what is least likely to be chosen, where there is more than a stay can be searched in.

    Parameters
    ----------
    request
        Who asks, and from which stations.
    eligible
        What may be proposed.
    catalogue
        With the stations.
    params
        How many of each role are kept at most.

    Returns
    -------
    Eligible
        The same if it is small enough; else what was asked for by name, the best by points and nearness to
        the stations, and of meals and beds as many of the cheapest. How many were left out is on it.
    """
    stations = [catalogue.stop_place(s).place for s in (request.start, request.finish)]

    def far(offer: Offer) -> float:
        return min(straight_km(offer.place, s) for s in stations) * POINTS_A_KM

    def as_visit(offer: Offer) -> float:
        return far(offer) - _points(visit_terms(offer, request.segment, params, tight=request.tight_budget))

    def as_side(offer: Offer) -> float:
        return far(offer) - _points(side_terms(offer, request.segment, params, tight=request.tight_budget))

    def price(offer: Offer) -> float:
        return cost_ct(offer, request)

    wanted, most = {*request.must, *(p.offer for p in request.pins)}, dict(params.shortlist)
    visits = _kept(eligible.visits, most["visits"], wanted, (as_visit,))
    meals = _kept(eligible.meals, most["meals"], wanted, (as_side, price))
    nights = _kept(eligible.nights, most["nights"], wanted, (as_side, price))
    before = sum(len(offers) for offers in (eligible.visits, eligible.meals, eligible.nights))
    left_out = before - sum(len(offers) for offers in (visits, meals, nights))
    return replace(eligible, visits=visits, meals=meals, nights=nights, left_out=left_out)


def _points(terms: Sequence[Points]) -> int:
    return sum(t.points for t in terms)


def _kept(
    offers: Sequence[Offer], most: int, wanted: set[str], ranks: Sequence[Callable[[Offer], float]]
) -> tuple[Offer, ...]:
    """Keep the first few by each rank, and what is wanted, in the order of the catalogue."""
    if len(offers) <= most:
        return tuple(offers)
    chosen = set(wanted)
    for rank in ranks:
        chosen |= {o.id for o in sorted(offers, key=lambda o: (rank(o), o.id))[: -(-most // len(ranks))]}
    return tuple(o for o in offers if o.id in chosen)


def straight_km(a: Place, b: Place) -> float:
    """
    Return the straight distance between two places, near enough for a rank.

    Parameters
    ----------
    a, b
        Places of the destination.
    """
    east = (a.lon - b.lon) * math.cos(math.radians((a.lat + b.lat) / 2))
    return KM_OF_A_DEGREE * math.hypot(east, a.lat - b.lat)
