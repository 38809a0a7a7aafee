"""What an offer costs a party, line by line."""

from itinerary.request import Request
from itinerary.stay import PriceLine
from offers.kind import kind_defaults
from offers.offer import Offer

CHILD_UNTIL = 12
"""A child price holds below this age; the table of kinds says so too."""
TAX_ID = "taxe-de-sejour"


def price_lines(offer: Offer, request: Request) -> tuple[PriceLine, ...]:
    """
    Price an offer for the party of a request.

    Parameters
    ----------
    offer
        What is paid for; a lodging is paid for one night.
    request
        Who pays.

    Returns
    -------
    tuple of PriceLine
        Empty where it is free; the tourist tax of a night is a line of its own.
    """
    price = offer.price
    if price is None or price.unit == "free":
        return ()
    estimated = price.status == "estimated"
    full, young = _full(request), request.persons - _full(request)
    counts = {
        "person": (
            (price.adult_ct, full, estimated),
            (price.child_ct, young, estimated or not price.child_known),
        ),
        "room": ((price.adult_ct, _rooms(offer, request), estimated),),
        "group": ((price.adult_ct, 1, estimated),),
    }[price.unit]
    lines = tuple(
        PriceLine(id=offer.id, label=offer.name, unit_ct=unit_ct, quantity=quantity, estimated=doubtful)
        for unit_ct, quantity, doubtful in counts
        if unit_ct and quantity
    )
    return lines + _tax(offer, request)


def cost_ct(offer: Offer, request: Request) -> int:
    """
    Sum the price lines of an offer.

    Parameters
    ----------
    offer, request
        As in `price_lines`.

    Returns
    -------
    int
        Euro cents.
    """
    return sum(line.total_ct for line in price_lines(offer, request))


def merge_lines(lines: list[PriceLine]) -> tuple[PriceLine, ...]:
    """
    Add up lines of the same thing at the same unit price.

    Parameters
    ----------
    lines
        In the order they fell due.

    Returns
    -------
    tuple of PriceLine
        Each thing once, in the order of first appearance; the tourist tax last.
    """
    merged: dict[tuple[str, str, int, bool], int] = {}
    for line in lines:
        key = (line.id, line.label, line.unit_ct, line.estimated)
        merged[key] = merged.get(key, 0) + line.quantity
    ordered = sorted(merged.items(), key=lambda item: item[0][0] == TAX_ID)
    return tuple(
        PriceLine(id=i, label=label, unit_ct=unit_ct, quantity=quantity, estimated=estimated)
        for (i, label, unit_ct, estimated), quantity in ordered
    )


def price_certain(offer: Offer, request: Request) -> bool:
    """
    Say whether a party can rely on what an offer costs it.

    Parameters
    ----------
    offer, request
        As in `price_lines`; the tourist tax does not count.

    Returns
    -------
    bool
        True where it is free. False where the price is unknown or an estimate, or where nobody says
        what the children of the party pay.
    """
    price = offer.price
    if price is None or price.unit == "free":
        return price is not None
    adults_only = price.unit != "person" or _full(request) == request.persons
    return price.status == "known" and (price.child_known or adults_only)


def _full(request: Request) -> int:
    return request.adults + sum(1 for age in request.children if age >= CHILD_UNTIL)


def _rooms(offer: Offer, request: Request) -> int:
    return -(-request.persons // kind_defaults(offer.kind).persons_per_room)


def _tax(offer: Offer, request: Request) -> tuple[PriceLine, ...]:
    unit_ct = kind_defaults(offer.kind).taxe_de_sejour_ct
    if not unit_ct or not request.adults:
        return ()
    return (
        PriceLine(
            id=TAX_ID, label="Taxe de séjour", unit_ct=unit_ct, quantity=request.adults, estimated=True
        ),
    )
