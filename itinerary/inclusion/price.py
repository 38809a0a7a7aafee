"""The price of a stay under a tight budget."""

from collections import Counter
from dataclasses import replace

from itinerary.checks.subject import Subject
from itinerary.inclusion.verdict import PriceGap


def price_gap(subject: Subject) -> PriceGap | None:
    """
    Hold the price of a stay against a tight budget: at most 60 % of the guide of the segment.

    Parameters
    ----------
    subject
        The stay, and its request.

    Returns
    -------
    PriceGap or None
        None where the stay keeps within it and every price is known.
    """
    price = subject.stay.price
    limit_ct = replace(subject.request, tight_budget=True).limit_ct or 0
    estimated: Counter[tuple[str, str]] = Counter()
    for line in price.lines:
        if line.estimated:
            estimated[line.id, line.label] += line.total_ct
    priced = {line.id for line in price.lines}
    unknown = {
        stop.id: stop.name
        for _, stop in subject.stops()
        if "price" in stop.to_confirm and stop.id not in priced
    }
    if price.total_ct <= limit_ct and not estimated and not unknown:
        return None
    return PriceGap(
        total_ct=price.total_ct,
        limit_ct=limit_ct,
        estimated=tuple((*named, total_ct) for named, total_ct in estimated.items()),
        unknown=tuple(unknown.items()),
    )
