"""An offer as JSON, as commands print it and catalogue files hold it."""

from dataclasses import asdict
from typing import Any

from offers.details_json import details_to_json
from offers.offer import Offer


def offer_to_json(offer: Offer) -> dict[str, Any]:
    """
    Write an offer as plain values.

    Parameters
    ----------
    offer
        The offer.

    Returns
    -------
    dict
        What `offers.load.offer_of` reads back as the same offer.
    """
    lists = ("themes", "axes", "listed_for", "aliases", "labels", "languages", "sources")
    flags = ("landmark", "gem", "for_children", "demo")
    plain = ("answers", "indoor", "min_age", "serves_dinner", "booking", "note", "updated")
    visit, price = offer.visit, offer.price
    return {
        "id": offer.id,
        "name": offer.name,
        "kind": offer.kind,
        **{k: list(getattr(offer, k)) for k in lists},
        "article": list(offer.articles),
        **asdict(offer.place),
        "opening_hours": offer.hours.spec,
        "hours_status": offer.hours.status,
        "visit_min": None if visit is None else asdict(visit),
        "price": None if price is None else asdict(price),
        "capacity": asdict(offer.capacity),
        "access": asdict(offer.access),
        **{k: getattr(offer, k) for k in (*flags, *plain)},
        "carries_to": offer.carry.to if offer.carry else None,
        "carries_min": offer.carry.minutes if offer.carry else None,
        **details_to_json(offer.details),
    }
