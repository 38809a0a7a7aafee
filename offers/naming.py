"""Ids that people can read and that stay the same from one import to the next."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from offers.catalogue import slug
from offers.offer import Offer

SLUG_LENGTH = 60


def name_offers(
    offers: Iterable[Offer], earlier: Mapping[str, str], taken: Iterable[str] = ()
) -> tuple[Offer, ...]:
    """
    Give offers their ids.

    Parameters
    ----------
    offers
        With a provisional id, or that of the contract.
    earlier
        The id that an earlier import gave to the record of each source id.
    taken
        Ids of the contract: whoever bears one keeps it.

    Returns
    -------
    tuple of Offer
        By id. An offer keeps the id it had; a new one has its name, and behind it as much of commune and
        source id as it takes to tell it from the others.
    """
    contract = frozenset(taken)
    kept: dict[str, Offer] = {}
    new: list[Offer] = []
    for offer in sorted(offers, key=lambda o: o.details.source_ids):
        own = offer.id if offer.id in contract else _earlier(offer, earlier)
        if own and own not in kept:
            kept[own] = replace(offer, id=own)
        else:
            new.append(offer)
    for offer in new:
        chosen = next(name for name in _names(offer) if name not in kept and name not in contract)
        kept[chosen] = replace(offer, id=chosen)
    return tuple(kept[offer_id] for offer_id in sorted(kept))


def _earlier(offer: Offer, earlier: Mapping[str, str]) -> str | None:
    return next((earlier[s] for s in offer.details.source_ids if s in earlier), None)


def _names(offer: Offer) -> Iterator[str]:
    words = [slug(offer.name)[:SLUG_LENGTH].strip("-") or offer.kind]
    yield f"offer:{words[0]}"
    words.append(slug(offer.place.commune) or "ailleurs")
    yield f"offer:{'-'.join(words)}"
    source = slug(offer.details.source_ids[0]) if offer.details.source_ids else "x"
    yield f"offer:{'-'.join(words)}-{source[-20:].strip('-')}"
    number = 2
    while True:
        yield f"offer:{'-'.join(words)}-{number}"
        number += 1
