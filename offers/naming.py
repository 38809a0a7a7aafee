"""Ids that people can read and that stay the same from one import to the next."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from offers.catalogue import slug
from offers.offer import Offer

SLUG_LENGTH = 60


def name_offers(
    offers: Iterable[Offer], earlier: Iterable[Mapping[str, Any]] = (), taken: Iterable[str] = ()
) -> tuple[Offer, ...]:
    """
    Give offers their ids.

    Parameters
    ----------
    offers
        With a provisional id, or that of the contract.
    earlier
        Records that an earlier import wrote.
    taken
        Ids of the contract: whoever bears one keeps it.

    Returns
    -------
    tuple of Offer
        By id. An offer keeps the id that a record of the same sources had; a new one has its name, and
        behind it as much of commune and source id as it takes to tell it from the others.
    """
    contract, known = frozenset(taken), _known(earlier)
    kept: dict[str, Offer] = {}
    new: list[Offer] = []
    for offer in sorted(offers, key=lambda o: (o.details.source_ids, o.name, o.place.lon, o.place.lat)):
        wanted = [offer.id] if offer.id in contract else _earlier(offer, known)
        own = next((name for name in wanted if name not in kept), None)
        if own is None:
            new.append(offer)
        else:
            kept[own] = replace(offer, id=own)
    for offer in new:
        chosen = next(name for name in _names(offer) if name not in kept and name not in contract)
        kept[chosen] = replace(offer, id=chosen)
    return tuple(kept[offer_id] for offer_id in sorted(kept))


def _known(earlier: Iterable[Mapping[str, Any]]) -> dict[str, list[str]]:
    """Return the ids given before, by name and all sources, and by each source."""
    known: dict[str, list[str]] = defaultdict(list)
    for record in earlier:
        offer_id, sources = record.get("id"), record.get("source_ids")
        if isinstance(offer_id, str) and isinstance(sources, list):
            for key in (_whole(str(record.get("name")), sources), *map(str, sources)):
                known[key].append(offer_id)
    return known


def _earlier(offer: Offer, known: Mapping[str, list[str]]) -> list[str]:
    keys = (_whole(offer.name, offer.details.source_ids), *offer.details.source_ids)
    return [offer_id for key in keys for offer_id in known.get(key, ())]


def _whole(name: str, sources: Iterable[object]) -> str:
    return " ".join((name, *map(str, sources)))


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
