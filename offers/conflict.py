"""Where two feeds that both know do not agree."""

from collections.abc import Iterator, Sequence

from offers.finding import Finding
from offers.offer import Offer
from offers.opening import EXTRAPOLATED


def conflicts(group: Sequence[Offer], kept: Offer) -> Iterator[Finding]:
    """
    Yield what records of one thing say differently.

    Parameters
    ----------
    group
        Its records, each from one feed.
    kept
        What they were merged into.

    Yields
    ------
    Finding
        One a field: who says what, and what is kept.
    """
    for field, shown in _shown(kept):
        said = {(offer.sources[0], value) for offer in group if (value := dict(_shown(offer)).get(field))}
        if len({value for _, value in said}) > 1:
            told = "; ".join(f"{source} says {value}" for source, value in sorted(said))
            yield Finding(
                code=f"conflict-{field}",
                level="warning",
                message=f"{kept.name}: {told}; kept: {shown}"[:600],
                record=kept.details.source_ids[0],
                feed="+".join(dict.fromkeys(offer.sources[0] for offer in group)),
            )


def _shown(offer: Offer) -> Iterator[tuple[str, str]]:
    """Yield what is known for certain, as people read it."""
    yield "kind", offer.kind
    if offer.hours.status == "known":
        yield "hours", _stated(offer.hours.spec or "")
    if offer.price and offer.price.status == "known":
        yield "price", f"{offer.price.adult_ct} ct a {offer.price.unit}"
    if offer.capacity.known and offer.capacity.persons:
        yield "capacity", f"{offer.capacity.persons} persons"
    for sense in ("motor", "visual", "hearing", "mental"):
        answer: str = getattr(offer.access, sense)
        if answer != "unknown":
            yield f"access.{sense}", answer


def _stated(spec: str) -> str:
    """Leave off the rules that only repeat a season in later years."""
    return "; ".join(rule for rule in spec.split("; ") if EXTRAPOLATED not in rule)
