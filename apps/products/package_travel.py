"""
Whether a stay is a *forfait touristique*, and what the law then asks of its seller.

This is a help to an office that knows the law, not an opinion on it. What it rests on:

- Code du tourisme, art. L. 211-2, I: the four types of travel service; II, A: two types for one trip of
  more than 24 hours or with a night make a package; II, B: where one of carriage, accommodation and car
  rental is combined with other tourist services only, it is one if these are a significant part of the
  value, or are announced as an essential feature, or otherwise are one.
- The general provisions of its regulatory part (chapter I of title I of book II, in the version of the
  decree 2017-1871): significant is at least 25 % of the value of the combination.
- Directive (EU) 2015/2302, art. 3(1) and 3(2), recitals 17 and 18, of which these are the French law.
- What must be printed: art. L. 211-8 and R. 211-4 (before the contract), R. 211-6 (in the contract), and
  the standard form of the order of 1 March 2018.

What is not certain. Whether a boat that carries its guests from one mooring to another is carriage or an
excursion is not settled here: such a stay with a night is said to be a package only where it is one either
way. Who sells single services that others provide may have to be registered as well (art. L. 211-1, I, and
L. 211-18), with exceptions that are not examined: only packages are.
"""

from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction
from typing import Literal

from apps.products.costs import Costs
from apps.products.travel_service import TravelService, travel_services
from itinerary.stay import Stay
from offers.catalogue import Catalogue

SIGNIFICANT = Fraction(25, 100)
"""Share of the value from which other tourist services are a significant part."""
Reason = Literal[
    "short", "one_type", "nothing_sold", "essential", "significant", "not_significant", "share_uncertain",
    "carriage_uncertain", "train_not_sold",
]  # fmt: skip
PRINTED = (
    "standard_form", "registration", "guarantor", "insurer", "organiser", "main_features", "price",
    "payment", "minimum_number", "cancellation", "accessibility", "formalities", "insurance", "assistance",
)  # fmt: skip
"""What must be told or printed where a stay is a package; the text of each is ``package_print_<code>``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageCheck:
    """
    What can be said of a stay before the law of package travel.

    Parameters
    ----------
    is_package
        None where it cannot be said, as prices that decide it are unknown or mere estimates.
    services
        By type of travel service.
    share, share_low, share_high
        What other tourist services are of the value, and the least and the most they may be; 0 to 1.
    reasons
        Codes of what decides it; the text of each is ``package_reason_<code>``.
    """

    is_package: bool | None
    services: tuple[TravelService, ...]
    share: float
    share_low: float
    share_high: float
    reasons: tuple[Reason, ...]

    @property
    def registration_required(self) -> bool:
        """Whether the seller must be registered: a doubt counts as yes."""
        return self.is_package is not False

    @property
    def printed(self) -> tuple[str, ...]:
        """Codes of what must be told to the guests or printed; none where it is surely no package."""
        return PRINTED if self.registration_required else ()


def check_package(stay: Stay, costs: Costs, catalogue: Catalogue, *, essential: bool) -> PackageCheck:
    """
    Check whether a stay is a *forfait touristique* when all that its price covers is sold together.

    Trains within the stay are not in its price: guests buy their own tickets.

    Parameters
    ----------
    stay
        The stay.
    costs
        Of the stay.
    catalogue
        What its offers are.
    essential
        Whether what is neither lodging nor carriage is announced as what the guests come for.

    Returns
    -------
    PackageCheck
        With its reasons.
    """
    services = travel_services(stay, costs, catalogue)
    value, low, high = _shares(services)
    reasons = _exempt(stay, services)
    is_package: bool | None = False
    if not reasons:
        carried = _carries(services, catalogue)
        is_package, reasons = _verdict(low, high, carried=carried, essential=essential)
    trains = any(str(leg.mode) == "train" for day in stay.days for leg in day.legs)
    return PackageCheck(
        is_package=is_package,
        services=services,
        share=round(float(value), 4),
        share_low=round(float(low), 4),
        share_high=round(float(high), 4),
        reasons=(*reasons, "train_not_sold") if trains else reasons,
    )


def _verdict(
    low: Fraction, high: Fraction, *, carried: bool, essential: bool
) -> tuple[bool | None, tuple[Reason, ...]]:
    """Judge accommodation together with other tourist services."""
    if essential:
        return True, ("essential",)
    if low >= SIGNIFICANT:
        return True, ("significant",)
    if carried:
        return None, ("carriage_uncertain",)
    return (None, ("share_uncertain",)) if high >= SIGNIFICANT else (False, ("not_significant",))


def _exempt(stay: Stay, services: tuple[TravelService, ...]) -> tuple[Reason, ...]:
    """Give the reason why a stay is surely no package, whatever its prices."""
    if not services:
        return ("nothing_sold",)
    if not _long(stay):
        return ("short",)
    return ("one_type",) if len(services) < 2 else ()


def _long(stay: Stay) -> bool:
    """Say whether a stay has a night or lasts more than 24 hours."""
    nights = any(day.stops[-1].kind == "night" for day in stay.days)
    first, last = stay.days[0].stops[0], stay.days[-1].stops[-1]
    if nights or first.leave is None or last.arrive is None:
        return nights
    return last.arrive - first.leave > timedelta(hours=24)


def _carries(services: tuple[TravelService, ...], catalogue: Catalogue) -> bool:
    """Say whether a boat of the stay takes its guests elsewhere."""
    sold = {i for service in services for i in service.ids}
    return any(offer.carry is not None for offer in catalogue.offers if offer.id in sold)


def _shares(services: tuple[TravelService, ...]) -> tuple[Fraction, Fraction, Fraction]:
    """Give the share of other services: as it stands, at least, at most."""
    by_type = {service.type: service for service in services}
    other, bed = by_type.get("other"), by_type.get("accommodation")
    if other is None:
        return Fraction(0), Fraction(0), Fraction(0)
    if bed is None:
        return Fraction(1), Fraction(1), Fraction(1)
    low = Fraction(0) if bed.high_ct is None else _part(other.low_ct, bed.high_ct)
    high = Fraction(1) if other.high_ct is None else _part(other.high_ct, bed.low_ct)
    return _part(other.value_ct, bed.value_ct), low, high


def _part(part_ct: int, rest_ct: int) -> Fraction:
    return Fraction(part_ct, part_ct + rest_ct) if part_ct + rest_ct else Fraction(0)
