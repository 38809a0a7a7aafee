"""What the contract says of offers that feeds describe as well: it stays."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from offers.area import distance_m
from offers.family import family, plain_words
from offers.offer import Offer

SAME_SITE_M = 1000
"""The contract gives no points: those of its offers are right to some hundred metres."""


def keep_contract(offers: Iterable[Offer], contract: Sequence[Offer]) -> tuple[Offer, ...]:
    """
    Give offers of feeds what the contract says of the same thing.

    Parameters
    ----------
    offers
        Merged from feeds.
    contract
        The offers that the contract names, without examples.

    Returns
    -------
    tuple of Offer
        Those that the contract names have its id, kind, segments, axes, themes and aliases, and whether it
        calls them a landmark or a hidden gem; all else is the feeds'.
    """
    named: dict[str, list[Offer]] = defaultdict(list)
    for offer in contract:
        for name in (offer.name, *offer.aliases):
            named[plain_words(name)].append(offer)
    return tuple(_kept(offer, named[plain_words(offer.name)]) for offer in offers)


def _kept(offer: Offer, candidates: Sequence[Offer]) -> Offer:
    meant = next((c for c in candidates if _same_site(offer, c)), None)
    if meant is None:
        return offer
    return replace(
        offer,
        id=meant.id,
        kind=meant.kind,
        themes=tuple(dict.fromkeys((*meant.themes, *offer.themes))),
        axes=meant.axes,
        listed_for=meant.listed_for,
        answers=meant.answers,
        articles=meant.articles,
        landmark=meant.landmark,
        gem=meant.gem,
        for_children=meant.for_children,
        carry=meant.carry,
        aliases=tuple(dict.fromkeys((meant.name, *meant.aliases))),
        sources=(*offer.sources, *meant.sources),
    )


def _same_site(offer: Offer, other: Offer) -> bool:
    if family(offer.kind) != family(other.kind):
        return False
    if other.place.precision == "commune" or offer.place.precision == "commune":
        return offer.place.insee == other.place.insee
    apart_m = distance_m((offer.place.lon, offer.place.lat), (other.place.lon, other.place.lat))
    return apart_m <= SAME_SITE_M
