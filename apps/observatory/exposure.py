"""Who is in how many stays, where the money goes, and who is in none."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from apps.season.exposure import exposure
from apps.season.programme import Programme
from apps.season.sketch import Sketch
from offers.catalogue import Catalogue
from offers.kind import kind_defaults

ROLES = ("visit", "meal", "night")
FIRST = 10
MOST_NAMED = 25
"""So many providers are told by name; the shape of the curve tells the rest."""


def exposure_figures(stays: Sequence[Sketch], catalogue: Catalogue) -> dict[str, Any]:
    """
    Reckon whom a season brings guests to, were each of its stays sold once.

    Parameters
    ----------
    stays
        Of the season, one a request.
    catalogue
        What the offers are.

    Returns
    -------
    dict
        ``providers``: those in most stays, with their number of stays; ``first_percent``: share of all stops
        that the ten first take; ``curve``: stops by real provider, least first, and its ``gini`` index in
        hundredths; what guests spend by ``epci`` (empty outside the destination) and by ``communes``, and
        ``example_spend_ct`` of it at examples; ``nights`` of guests and ``example_nights``; ``visits``,
        ``gem_visits``, ``landmark_visits``, and the same of the catalogue (``visit_offers``, ``gems``,
        ``landmarks``); ``never``: real offers in no stay.
    """
    seen = exposure([Programme(stays=(stay,)) for stay in stays], stays, catalogue)
    counts = dict(seen.providers)
    real = [o for o in catalogue.offers if not o.demo and kind_defaults(o.kind).role in ROLES]
    curve = sorted(counts.get(offer.id, 0) for offer in real)
    return {
        "providers": [_provider(offer, count, catalogue) for offer, count in seen.providers[:MOST_NAMED]],
        "met": len(counts),
        "offers": len(real),
        "first_percent": _percent(sum(n for _, n in seen.providers[:FIRST]), sum(counts.values())),
        "curve": curve,
        "gini": round(100 * gini(curve)),
        **_spend(stays, catalogue),
        **_nights(stays, catalogue),
        "communes": [[commune, spend] for commune, spend in seen.spend_ct],
        **_kinds(stays, catalogue),
        "never": [
            {"id": o.id, "name": o.name, "commune": o.place.commune, "hours": o.hours.status}
            for o in real
            if o.id in set(seen.never)
        ],
    }


def gini(counts: Sequence[int]) -> float:
    """
    Say how unevenly something is shared.

    Parameters
    ----------
    counts
        Of each, the least first.

    Returns
    -------
    float
        0 where all have as much, towards 1 where one has all; 0 where there is nothing.
    """
    total, number = sum(counts), len(counts)
    if not total:
        return 0.0
    return (
        2 * sum(rank * count for rank, count in enumerate(counts, start=1)) / (number * total)
        - (number + 1) / number
    )


def _provider(offer_id: str, stays: int, catalogue: Catalogue) -> dict[str, Any]:
    offer = catalogue.offer(offer_id)
    role = kind_defaults(offer.kind).role
    named = {"id": offer_id, "name": offer.name, "commune": offer.place.commune}
    return {**named, "role": role, "demo": offer.demo, "stays": stays}


def _spend(stays: Sequence[Sketch], catalogue: Catalogue) -> dict[str, Any]:
    epci, examples = Counter[str](), 0
    for offer_id, amount_ct in (pair for stay in stays for pair in stay.spend_ct):
        offer = catalogue.offer(offer_id)
        epci[offer.place.epci or ""] += amount_ct
        examples += amount_ct if offer.demo else 0
    return {"epci": [[name, ct] for name, ct in epci.most_common()], "example_spend_ct": examples}


def _nights(stays: Sequence[Sketch], catalogue: Catalogue) -> dict[str, int]:
    """Count nights of guests, and those at an address that is an example."""
    nights = [(stay.persons, catalogue.offer(bed).demo) for stay in stays for bed in stay.beds]
    return {"nights": sum(n for n, _ in nights), "example_nights": sum(n for n, demo in nights if demo)}


def _kinds(stays: Sequence[Sketch], catalogue: Catalogue) -> dict[str, int]:
    """Count gems and landmarks, among what is visited and among what there is."""
    visits = [o for o in catalogue.offers if not o.demo and kind_defaults(o.kind).role == "visit"]
    return {
        "visits": sum(len(stay.visits) for stay in stays),
        "gem_visits": sum(stay.gems for stay in stays),
        "landmark_visits": sum(stay.landmarks for stay in stays),
        "visit_offers": len(visits),
        "gems": sum(offer.gem for offer in visits),
        "landmarks": sum(offer.landmark for offer in visits),
    }


def _percent(part: int, whole: int) -> int:
    return round(100 * part / whole) if whole else 0
