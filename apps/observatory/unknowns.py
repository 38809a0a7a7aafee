"""How many facts of the catalogue nobody knows, and how many stays rest on them."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from apps.observatory.gathered import Sight
from offers.catalogue import Catalogue
from offers.kind import Role, kind_defaults
from offers.offer import Offer

FACTS: tuple[tuple[str, Callable[[Offer], bool]], ...] = (
    ("hours", lambda offer: kind_defaults(offer.kind).role != "night" and offer.hours.status != "known"),
    ("price", lambda offer: offer.price is None or _is_guessed(offer)),
    ("capacity", lambda offer: kind_defaults(offer.kind).role == "night" and not offer.capacity.known),
    ("place", lambda offer: offer.place.precision == "commune"),
    ("access", lambda offer: offer.access.motor in ("unknown", "partial")),
)
"""Facts that a stay is sold with, and whether an offer lacks them; access is that of wheelchairs."""
ROLES: tuple[Role, ...] = ("visit", "meal", "night")


def unknown_figures(sights: Iterable[Sight], catalogue: Catalogue) -> list[dict[str, Any]]:
    """
    Count what is not known.

    Parameters
    ----------
    sights
        Of the season.
    catalogue
        Its real offers count, not the examples.

    Returns
    -------
    list of dict
        For each ``fact``: of how many ``offers`` it is not known, by role too, of how many it matters, and
        how many ``stays`` come to one of them.
    """
    real = [o for o in catalogue.offers if not o.demo and kind_defaults(o.kind).role in ROLES]
    used = [sight.stay.offers for sight in sights if sight.stay is not None]
    rows = []
    for fact, lacks in FACTS:
        lacking = [offer for offer in real if lacks(offer)]
        ids, roles = {offer.id for offer in lacking}, Counter(kind_defaults(o.kind).role for o in lacking)
        rows.append(
            {
                "fact": fact,
                "offers": len(lacking),
                "of": sum(fact != "capacity" or kind_defaults(o.kind).role == "night" for o in real),
                "roles": {role: roles[role] for role in ROLES},
                "stays": sum(bool(ids & offers) for offers in used),
            }
        )
    return rows


def _is_guessed(offer: Offer) -> bool:
    return offer.price is not None and offer.price.unit != "free" and offer.price.status == "estimated"
