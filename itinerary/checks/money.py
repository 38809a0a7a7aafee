"""The price and the value of a stay, added up again from its stops."""

from collections import Counter

from itinerary.checks.subject import Subject
from itinerary.mealtime import inside_dinner_units
from itinerary.price import price_lines
from itinerary.score import inside_terms, side_terms, visit_terms
from itinerary.stay import PriceLine, Stop
from offers.offer import Offer


def money_violations(subject: Subject) -> list[str]:
    """
    Verify the price, the budget and the points.

    Parameters
    ----------
    subject
        The stay.

    Returns
    -------
    list of str
        A sentence for each violation.
    """
    price, limit = subject.stay.price, subject.request.limit_ct
    violations = []
    if price.persons != subject.request.persons:
        violations.append(f"price: for {price.persons} persons, the party has {subject.request.persons}")
    if _by_unit(price.lines) != _by_unit(_expected(subject)):
        violations.append("price: its lines are not those of the stops")
    if limit is not None and price.total_ct > limit:
        violations.append(f"price: {price.total_ct} ct, the limit is {limit} ct")
    return violations + _points(subject)


def _expected(subject: Subject) -> list[PriceLine]:
    lines: list[PriceLine] = []
    for _, _, stop, offer in subject.arrivals():
        if stop.meal == "dinner" and offer.serves_dinner:
            units = inside_dinner_units(subject.request)
            lines += [
                PriceLine(id=offer.id, label="", unit_ct=u, quantity=n, estimated=True)
                for u, n in units
                if u and n
            ]
        elif stop.kind != "service":
            lines += price_lines(offer, subject.request)
    return lines


def _by_unit(lines: list[PriceLine] | tuple[PriceLine, ...]) -> Counter[tuple[str, int, bool]]:
    found: Counter[tuple[str, int, bool]] = Counter()
    for line in lines:
        found[line.id, line.unit_ct, line.estimated] += line.quantity
    return found


def _points(subject: Subject) -> list[str]:
    violations = []
    for where, _, stop, offer in subject.arrivals():
        if stop.points != sum(t.points for t in stop.why):
            violations.append(f"{where}: its points are not the sum of its reasons")
        if stop.why and stop.why != _terms(subject, stop, offer):
            violations.append(f"{where}: its reasons are not those of the segment")
    stops = sum(stop.points for _, stop in subject.stops())
    total = stops + sum(term.points for term in subject.stay.value)
    if total != subject.stay.proof.objective:
        violations.append(
            f"value: the points add up to {total}, the objective says {subject.stay.proof.objective}"
        )
    return violations


def _terms(subject: Subject, stop: Stop, offer: Offer) -> tuple[object, ...]:
    segment, params, tight = subject.request.segment, subject.params, subject.request.tight_budget
    if stop.meal == "dinner" and offer.serves_dinner:
        return inside_terms(segment, params)
    if stop.kind != "visit":
        return side_terms(offer, segment, params, tight=tight)
    # Whether an indoor visit is near takes a matrix to say; one that the stay itself names is.
    says = any(term.term == "no-shelter" for term in stop.why)
    exposed = says and offer.indoor is False and stop.plan_b is None
    return visit_terms(offer, segment, params, tight=tight, exposed=exposed)
