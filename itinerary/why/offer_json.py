"""Why an offer is in a stay, or why it is not, as plain values with their sentences."""

from typing import Any

from itinerary.read_request import read_request
from itinerary.stay import Stay
from itinerary.why.obstacle import Obstacle
from itinerary.why.offer import OfferWhy, Swap
from itinerary.why.telling import tell_remedy
from itinerary.words import say
from offers.catalogue import Catalogue


def offer_why_to_json(told: OfferWhy, stay: Stay, catalogue: Catalogue, language: str) -> dict[str, Any]:
    """
    Write as plain values why an offer is in a stay, or why it is not.

    Parameters
    ----------
    told
        Why.
    stay
        The stay.
    catalogue
        Names the offers.
    language
        fr, en, nl or de.

    Returns
    -------
    dict
        ``offer``, ``name``, ``inside``, ``terms``, ``obstacles`` with their text, ``swap`` (the stay without
        it or with it, in outline), ``reasons``, and ``change`` (what would bring it in, and the id of the
        stay that it gives) or None.
    """
    request = read_request({**stay.request, "language": language}, catalogue)
    remedy = told.remedy
    after = remedy.request.to_json() if remedy else {}
    return {
        "offer": told.offer,
        "name": catalogue.offer(told.offer).name,
        "inside": told.inside,
        "terms": [{"term": term.term, "points": term.points} for term in told.terms],
        "obstacles": [_obstacle(obstacle, language) for obstacle in told.obstacles],
        "swap": None if told.swap is None else _swap(told.swap, catalogue),
        "reasons": list(told.reasons),
        "change": None
        if remedy is None
        else {
            "text": list(tell_remedy(remedy, request, catalogue)),
            "fields": {k: v for k, v in after.items() if v != stay.request.get(k) and k not in _SAME},
            "asks": remedy.asks,
            "stay": remedy.stay.id,
        },
    }


_SAME = ("effort", "alternatives", "language")


def _obstacle(obstacle: Obstacle, language: str) -> dict[str, Any]:
    values = dict(obstacle.values)
    return {"kind": obstacle.kind, **values, "text": say(f"obstacle-{obstacle.kind}", language, **values)}


def _swap(swap: Swap, catalogue: Catalogue) -> dict[str, Any]:
    return {
        "stay": swap.stay.id,
        "points": swap.points,
        "price_ct": swap.price_ct,
        "gone": [{"offer": o, "name": catalogue.offer(o).name} for o in swap.gone],
        "come": [{"offer": o, "name": catalogue.offer(o).name} for o in swap.come],
    }
