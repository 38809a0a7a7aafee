"""What the services of a stay cost, by whom each is paid for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import groupby
from typing import Literal

from itinerary.price import CHILD_UNTIL, TAX_ID
from itinerary.stay import PriceLine, Stay
from offers.catalogue import Catalogue
from offers.kind import kind_defaults
from offers.offer import Offer

Basis = Literal["adult", "child", "room", "group", "tax"]
Part = Literal["night", "dinner", "visit"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """
    A service of a stay, or one side of its price.

    Parameters
    ----------
    id, label
        What is paid for.
    basis
        Who pays: each ``adult``, each ``child``, each ``room``, the ``group`` once, or the tourist ``tax``.
    unit_ct
        Euro cents for one of them, for the whole stay.
    quantity
        How many of them the party of the stay is.
    estimated
        True if the price comes from the default of the kind.
    places
        Persons a room takes; 0 for whatever is no room.
    part
        ``night`` of a lodging, ``dinner`` that a lodging serves its guests, or ``visit`` for anything else.
    """

    id: str
    label: str
    basis: Basis
    unit_ct: Fraction
    quantity: int
    estimated: bool
    places: int = 0
    part: Part = "visit"

    @property
    def total_ct(self) -> Fraction:
        """What the party of the stay pays."""
        return self.unit_ct * self.quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Costs:
    """
    What a stay costs the party it was composed for, before any margin.

    Parameters
    ----------
    adults
        All who pay as an adult, so also children of 12 and more.
    children
        Those under 12.
    components
        They add up to the price of the stay, to the cent.
    child_ct
        What one child costs in services priced a person; from the catalogue where no child is of the party.
    child_estimated
        Whether any part of that is estimated.
    """

    adults: int
    children: int
    components: tuple[Component, ...]
    child_ct: Fraction
    child_estimated: bool

    @property
    def persons(self) -> int:
        """Size of the party."""
        return self.adults + self.children

    @property
    def total_ct(self) -> Fraction:
        """Sum of the components: the price of the stay."""
        return sum((c.total_ct for c in self.components), Fraction(0))

    @property
    def estimated(self) -> bool:
        """Whether any component but the tax is estimated."""
        return any(c.estimated for c in self.components if c.basis != "tax")

    def of(self, *bases: Basis) -> tuple[Component, ...]:
        """List the components that some pay."""
        return tuple(c for c in self.components if c.basis in bases)


def stay_costs(stay: Stay, catalogue: Catalogue) -> Costs:
    """
    Sort the price lines of a stay by who pays them.

    The unit of a price is asked of the catalogue. Where it does not know the offer any more, a night is
    taken for a price a room, a line that fits the heads of the party for one a person, and any other for
    one of the group; such a component counts as estimated.

    Parameters
    ----------
    stay
        The stay.
    catalogue
        What its offers are.

    Returns
    -------
    Costs
        Its components; they add up to the price of the stay.
    """
    ages = stay.request.get("children", ())
    children = sum(1 for age in ages if age < CHILD_UNTIL)
    party = _Party(
        adults=stay.price.persons - children, children=children, taxed=stay.price.persons - len(ages)
    )
    found: list[Component] = []
    for _, lines in groupby(stay.price.lines, key=lambda line: (line.id, line.label)):
        found += _components(tuple(lines), stay, catalogue, party)
    young = _child_components(found, catalogue) if children == 0 else [c for c in found if c.basis == "child"]
    return Costs(
        adults=party.adults,
        children=children,
        components=tuple(found),
        child_ct=sum((c.unit_ct for c in young), Fraction(0)),
        child_estimated=any(c.estimated for c in young),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Party:
    """Who pays: as an adult, as a child, and the tax."""

    adults: int
    children: int
    taxed: int


def _components(
    lines: tuple[PriceLine, ...], stay: Stay, catalogue: Catalogue, party: _Party
) -> Sequence[Component]:
    """Sort the lines of one thing: adults come before children, as `itinerary.price` writes them."""
    first = lines[0]
    if first.id == TAX_ID:
        return [_shared(line, "tax", party.taxed or 1) for line in lines]
    offer = _offer(first.id, catalogue)
    night = _is_night(first.id, stay)
    inside = night and first.label != _night_name(first.id, stay)
    times = _times(first.id, stay, inside=inside)
    unit = "person" if inside else _unit(offer, first, party, night=night)
    found = _by_unit(lines, unit, times, party)
    places = kind_defaults(offer.kind).persons_per_room if offer else 2
    doubtful = offer is None
    return [
        replace(
            c,
            estimated=c.estimated or doubtful,
            places=places if c.basis == "room" else 0,
            part="dinner" if inside else "night" if night else "visit",
        )
        for c in found
    ]


def _by_unit(lines: tuple[PriceLine, ...], unit: str, times: int, party: _Party) -> Sequence[Component]:
    if unit == "room" and all(line.quantity % times == 0 for line in lines):
        return [_shared(line, "room", line.quantity // times) for line in lines]
    if unit == "person":
        heads = [line.quantity for line in lines]
        full, young = party.adults * times, party.children * times
        if heads == [full, young] and young:
            return [_shared(lines[0], "adult", party.adults), _shared(lines[1], "child", party.children)]
        if heads == [full]:
            return [_shared(lines[0], "adult", party.adults)]
        if heads == [full + young]:
            adult = _part(lines[0], "adult", party.adults, times)
            return [adult, _part(lines[0], "child", party.children, times)]
        if heads == [young]:
            return [_shared(lines[0], "child", party.children)]
    return [_shared(line, "group", 1) for line in lines]


def _shared(line: PriceLine, basis: Basis, quantity: int) -> Component:
    """Divide a line among those who pay it."""
    return Component(
        id=line.id,
        label=line.label,
        basis=basis,
        unit_ct=Fraction(line.total_ct, quantity),
        quantity=quantity,
        estimated=line.estimated,
    )


def _part(line: PriceLine, basis: Basis, heads: int, times: int) -> Component:
    """Take from a line what so many heads pay of it."""
    return replace(_shared(line, basis, heads), unit_ct=Fraction(line.unit_ct * times))


def _child_components(found: list[Component], catalogue: Catalogue) -> list[Component]:
    """Price a child that the party has not: as the catalogue says, or else as an adult and estimated."""
    return [_child_of(c, _offer(c.id, catalogue)) for c in found if c.basis == "adult"]


def _child_of(component: Component, offer: Offer | None) -> Component:
    if component.part == "dinner":
        table = kind_defaults("table-d-hotes")
        ratio = Fraction(table.child_ct or 0, table.adult_ct or 1)
        return replace(component, basis="child", unit_ct=component.unit_ct * ratio, estimated=True)
    price = offer.price if offer else None
    if price is None or price.unit != "person" or price.adult_ct == 0:
        return replace(component, basis="child", estimated=True)
    ratio = Fraction(price.child_ct, price.adult_ct)
    doubtful = component.estimated or not price.child_known
    return replace(component, basis="child", unit_ct=component.unit_ct * ratio, estimated=doubtful)


def _unit(offer: Offer | None, line: PriceLine, party: _Party, *, night: bool) -> str:
    if offer is not None and offer.price is not None and offer.price.unit != "free":
        return offer.price.unit
    if night:
        return "room"
    heads = (party.adults, party.children, party.adults + party.children)
    return "person" if any(n and line.quantity % n == 0 for n in heads) else "group"


def _times(offer_id: str, stay: Stay, *, inside: bool) -> int:
    """Count how often the party is there: nights of a lodging, dinners it serves, visits or meals."""
    if _is_night(offer_id, stay) and not inside:
        ends = (day.stops[-1] for day in stay.days)
        return sum(1 for stop in ends if stop.kind == "night" and stop.id == offer_id)
    there = (s for day in stay.days for s in day.stops if s.id == offer_id and s.kind in _COUNTED)
    return sum(1 for s in there if not inside or s.meal == "dinner") or 1


_COUNTED = ("visit", "meal", "service")


def _is_night(offer_id: str, stay: Stay) -> bool:
    return any(day.stops[-1].kind == "night" and day.stops[-1].id == offer_id for day in stay.days)


def _night_name(offer_id: str, stay: Stay) -> str:
    return next(day.stops[-1].name for day in stay.days if day.stops[-1].id == offer_id)


def _offer(offer_id: str, catalogue: Catalogue) -> Offer | None:
    try:
        return catalogue.offer(offer_id)
    except KeyError:
        return None
