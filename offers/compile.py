"""Feeds of any mix made into one catalogue."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from offers.contract import keep_contract
from offers.finding import Finding
from offers.merge import merge
from offers.naming import name_offers
from offers.offer import Offer
from offers.offer_json import offer_to_json
from offers.sources.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """
    A catalogue made of feeds.

    Parameters
    ----------
    offers
        By id.
    findings
        Of the readers, then of merging.
    changes
        How many offers are ``new``, ``changed``, ``unchanged`` and ``gone`` since the earlier catalogue.
    """

    offers: tuple[Offer, ...]
    findings: tuple[Finding, ...]
    changes: Mapping[str, int]


def compile_catalogue(
    readings: Sequence[Reading],
    contract: Sequence[Offer],
    earlier: Sequence[Mapping[str, Any]] = (),
    *,
    with_contract: bool = False,
) -> Compiled:
    """
    Merge what feeds hold, keep what the contract says, and name everything.

    Parameters
    ----------
    readings
        One a feed.
    contract
        The offers that the contract names, without examples.
    earlier
        Records of the catalogue that an earlier import wrote: their ids are kept.
    with_contract
        Whether those offers of the contract that no feed describes are added.

    Returns
    -------
    Compiled
        The same whatever the order of the readings.
    """
    read = sorted((o for r in readings for o in r.offers), key=lambda o: (o.details.source_ids, repr(o)))
    merged, conflicts = merge(read)
    kept = keep_contract(merged, contract)
    if with_contract:
        told = {offer.id for offer in kept}
        kept += tuple(_of_contract(offer) for offer in contract if offer.id not in told)
    offers = name_offers(kept, earlier, (offer.id for offer in contract))
    findings = (*(f for r in readings for f in r.findings), *conflicts)
    return Compiled(offers=offers, findings=findings, changes=_changes(offers, earlier))


def _of_contract(offer: Offer) -> Offer:
    return replace(offer, details=replace(offer.details, source_ids=(f"contract:{offer.id}",)))


def _changes(offers: Iterable[Offer], earlier: Iterable[Mapping[str, Any]]) -> dict[str, int]:
    before = {record.get("id"): record for record in earlier}
    counts: Counter[str] = Counter()
    for offer in offers:
        known = before.pop(offer.id, None)
        same = known is not None and all(known.get(k) == v for k, v in offer_to_json(offer).items())
        counts["new" if known is None else "unchanged" if same else "changed"] += 1
    return {name: counts[name] for name in ("new", "changed", "unchanged")} | {"gone": len(before)}
