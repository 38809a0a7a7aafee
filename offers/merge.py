"""Several records of one thing as one offer: the better-founded value wins, field by field."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Any

from offers.access import Access
from offers.conflict import conflicts
from offers.details import Details, Origin, Text
from offers.finding import Finding
from offers.offer import Capacity, Offer
from offers.same_place import same_things

TRUST = ("contract", "sheet", "tourinsoft", "apidae", "datatourisme", "randonnee", "osm")
"""Whose value is taken where two are founded alike: the office's own list before feeds, which come before
what passers-by entered."""

HOURS_RANK = {"known": 0, "period_only": 1, "stale": 2, "estimated": 3, "unknown": 4}
PLACE_RANK = {"exact": 0, "site": 1, "commune": 2}
SENSES = ("motor", "visual", "hearing", "mental")
PLAIN = ("visit", "indoor", "serves_dinner", "min_age", "booking")
COUNTS = ("persons", "rooms", "beds", "seats", "meeting")
UNITED = ("source_ids", "classes", "features", "contacts", "certificates", "cuisines", "audiences")
SINGLE = ("street", "postcode", "rates", "hours_note", "track")

Rank = Callable[[Offer], int]


def _price_rank(offer: Offer) -> int:
    return 2 if offer.price is None else int(offer.price.status == "estimated")


def _lacks(path: str) -> Rank:
    """Rank those last that say nothing at a path such as ``details.rates``."""
    value = attrgetter(path)
    return lambda offer: value(offer) in (None, "", (), "unknown")


RANKS: dict[str, Rank] = {
    "place": lambda offer: PLACE_RANK[offer.place.precision],
    "opening_hours": lambda offer: HOURS_RANK[offer.hours.status],
    "price": _price_rank,
    "capacity": lambda offer: not offer.capacity.known,
    **{f"access.{sense}": _lacks(f"access.{sense}") for sense in SENSES},
    **{name: _lacks(name) for name in PLAIN},
    **{name: _lacks(f"details.{name}") for name in (*SINGLE, "pets")},
}
"""How well each field is founded, best first; of several alike, the most trusted is taken."""


def merge(offers: Sequence[Offer]) -> tuple[tuple[Offer, ...], tuple[Finding, ...]]:
    """
    Make one offer of all records of one thing.

    Parameters
    ----------
    offers
        One a record, each from one feed.

    Returns
    -------
    tuple of Offer
        In the order of the first record of each. Every value keeps its origin.
    tuple of Finding
        Where two feeds that both know do not agree, and what is kept.
    """
    merged: list[Offer] = []
    findings: list[Finding] = []
    for group in same_things(offers):
        offer = group[0] if len(group) == 1 else _one(sorted(group, key=_trust))
        merged.append(offer)
        findings += conflicts(group, offer) if len(group) > 1 else ()
    return tuple(merged), tuple(findings)


def _trust(offer: Offer) -> tuple[int, int, str]:
    """Sort the most trusted feed first, and in it the record changed last; of two alike, by what they say."""
    age = -int((offer.updated or "0").replace("-", "")[:8] or 0)
    return min(TRUST.index(s) if s in TRUST else len(TRUST) for s in offer.sources), age, repr(offer)


def _one(group: Sequence[Offer]) -> Offer:
    """Merge records in the order of trust."""
    first = group[0]
    winners = {field: min(group, key=rank) for field, rank in RANKS.items()}
    return replace(
        first,
        themes=_union(o.themes for o in group),
        place=winners["place"].place,
        hours=winners["opening_hours"].hours,
        price=winners["price"].price,
        capacity=_capacity(group),
        access=Access(**{s: getattr(winners[f"access.{s}"].access, s) for s in SENSES}),
        **{name: getattr(winners[name], name) for name in PLAIN},
        labels=_union(o.labels for o in group),
        languages=_union(o.languages for o in group),
        sources=_union(o.sources for o in group),
        updated=max((o.updated for o in group if o.updated), default=None),
        details=_details(group, winners),
    )


def _capacity(group: Sequence[Offer]) -> Capacity:
    """Take each count from the most trusted feed that has it."""
    known = [o.capacity for o in group if o.capacity.known]
    counts = {n: next((c for k in known if (c := getattr(k, n))), None) for n in COUNTS}
    return Capacity(**counts, known=bool(known))


def _details(group: Sequence[Offer], winners: dict[str, Offer]) -> Details:
    united: dict[str, Any] = {n: _union(getattr(o.details, n) for o in group) for n in UNITED}
    single: dict[str, Any] = {n: getattr(winners[n].details, n) for n in SINGLE}
    media = {m.url: m for o in reversed(group) for m in reversed(o.details.media)}
    return Details(
        **united,
        **single,
        names=_texts(t for o in group for t in o.details.names),
        texts=_texts(t for o in group for t in o.details.texts),
        media=tuple(reversed(media.values())),
        pets=winners["pets"].details.pets,
        by_appointment=any(o.details.by_appointment for o in group),
        origins=tuple(_origins(group, winners)),
    )


def _texts(texts: Iterable[Text]) -> tuple[Text, ...]:
    """Keep one text a language: of people before machines, then of the most trusted feed."""
    kept: dict[str, Text] = {}
    for text in texts:
        known = kept.get(text.language)
        if known is None or (known.machine and not text.machine):
            kept[text.language] = text
    return tuple(kept[language] for language in sorted(kept))


def _origins(group: Sequence[Offer], winners: dict[str, Offer]) -> Iterator[Origin]:
    """Yield the origin of each value kept: the winner's, or the first that has one."""
    fields = dict.fromkeys(o.field for offer in group for o in offer.details.origins)
    for field in fields:
        candidates = [winners[field]] if field in winners else group
        yield from (o for offer in candidates[:1] for o in offer.details.origins if o.field == field)
        if not any(o.field == field for o in candidates[0].details.origins):
            yield from [o for offer in group for o in offer.details.origins if o.field == field][:1]


def _union(many: Iterable[tuple[Any, ...]]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(item for items in many for item in items))
