"""The travel services of a stay, by their type in the law, and what they are worth."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from apps.products.costs import Component, Costs
from itinerary.stay import Stay, Stop
from offers.catalogue import Catalogue

ServiceType = Literal["accommodation", "other"]
ESTIMATE_PERCENT = 30
"""How far the real price may lie from one that comes from the default of a kind, either way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TravelService:
    """
    All that a stay holds of one type of travel service.

    Parameters
    ----------
    type
        ``accommodation`` (letter b of the law) or ``other``, any other tourist service (letter d).
    ids
        Of the offers.
    value_ct, low_ct, high_ct
        Their cost, and the least and the most it may be; the last is None where some price is unknown.
    """

    type: ServiceType
    ids: tuple[str, ...]
    value_ct: int
    low_ct: int
    high_ct: int | None


def travel_services(stay: Stay, costs: Costs, catalogue: Catalogue) -> tuple[TravelService, ...]:
    """
    Sort what a stay sells by its type of travel service.

    A night is accommodation, and so is the dinner that the lodging serves its guests: meals provided as
    part of the accommodation are no service in their own right (recital 17 of the directive). A pitch for
    a camper is accommodation. All else that is paid for is another tourist service: visits, excursions,
    meals elsewhere, the rental of bicycles (sports equipment, recital 18), the carriage of luggage. The
    rental of cars (letter c) is not sold here. The tourist tax is no service and has no part in the value.
    What is free has no value and is left out.

    Parameters
    ----------
    stay
        The stay.
    costs
        Of the stay.
    catalogue
        What its offers are.

    Returns
    -------
    tuple of TravelService
        None, one or two, accommodation first.

    References
    ----------
    .. [1] Code du tourisme, art. L. 211-2, I.
    .. [2] Directive (EU) 2015/2302, art. 3(1), recitals 17 and 18.
    """
    paid = [c for c in costs.components if c.basis != "tax"]
    priced = {c.id for c in paid}
    unknown = [s for day in stay.days for s in day.stops if "price" in s.to_confirm and s.id not in priced]
    nights = frozenset(day.stops[-1].id for day in stay.days if day.stops[-1].kind == "night")
    types: tuple[ServiceType, ...] = ("accommodation", "other")
    found = (
        _service(
            kind,
            [c for c in paid if _type(c.id, nights, catalogue) == kind],
            [s for s in unknown if _type(s.id, nights, catalogue) == kind],
            nights if kind == "accommodation" else frozenset(),
        )
        for kind in types
    )
    return tuple(service for service in found if service.ids)


def _service(
    kind: ServiceType, paid: list[Component], unknown: list[Stop], nights: frozenset[str]
) -> TravelService:
    """Add up the services of a type; a night that is given away is accommodation all the same."""
    low_ct = sum((c.total_ct * _least(c) for c in paid), Fraction(0))
    high_ct = sum((c.total_ct * _most(c) for c in paid), Fraction(0))
    ids = (*(c.id for c in paid), *(s.id for s in unknown), *sorted(nights))
    return TravelService(
        type=kind,
        ids=tuple(dict.fromkeys(ids)),
        value_ct=round(sum((c.total_ct for c in paid), Fraction(0))),
        low_ct=int(low_ct),
        high_ct=None if unknown else -int(-high_ct // 1),
    )


def _least(component: Component) -> Fraction:
    return Fraction(100 - ESTIMATE_PERCENT, 100) if component.estimated else Fraction(1)


def _most(component: Component) -> Fraction:
    return Fraction(100 + ESTIMATE_PERCENT, 100) if component.estimated else Fraction(1)


def _type(offer_id: str, nights: frozenset[str], catalogue: Catalogue) -> ServiceType:
    if offer_id in nights:
        return "accommodation"
    try:
        kind = catalogue.offer(offer_id).kind
    except KeyError:
        return "other"
    return "accommodation" if kind in {"camper-area", "bivouac"} else "other"
