"""From what a stay costs to what a person pays for it."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from apps.products.costs import Component, Costs
from apps.products.terms import Terms

STEP_CT = 50
"""Computed prices are multiples of half a euro, rounded up: easy to print, and never below cost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices:
    """
    What one person pays for a stay.

    Parameters
    ----------
    adult_ct, child_ct
        Of a person in a room shared as the stay shares it, without the tourist tax; a child is under 12.
    group_ct, group_from
        Price a person from so many persons on; both None where groups have no price of their own.
    single_supplement_ct
        What an adult alone in a room pays on top.
    tourist_tax_ct
        Of one adult for all nights: collected for the commune, never subject to a margin.
    estimated, child_estimated
        Whether any cost behind the price of an adult, or of a child, is an estimate to be confirmed; never
        where the office has set the price itself.
    """

    adult_ct: int
    child_ct: int
    group_ct: int | None
    group_from: int | None
    single_supplement_ct: int
    tourist_tax_ct: int
    estimated: bool
    child_estimated: bool

    def party_ct(self, adults: int, children: int = 0, *, singles: int = 0) -> int:
        """
        Add up what a party pays.

        Parameters
        ----------
        adults, children
            How many; a child is under 12.
        singles
            How many of the adults sleep alone.

        Returns
        -------
        int
            Euro cents, the tourist tax of the adults included.
        """
        persons = adults + children
        tax_ct = adults * self.tourist_tax_ct
        if self.group_ct is not None and self.group_from is not None and persons >= self.group_from:
            return persons * self.group_ct + singles * self.single_supplement_ct + tax_ct
        heads_ct = adults * self.adult_ct + children * self.child_ct
        return heads_ct + singles * self.single_supplement_ct + tax_ct


def selling_prices(costs: Costs, terms: Terms) -> Prices:
    """
    Give the prices that hold: those the office has set, and computed ones where it has set none.

    Parameters
    ----------
    costs
        Of the stay.
    terms
        The office's.

    Returns
    -------
    Prices
        As published.
    """
    computed = computed_prices(costs, terms)
    return Prices(
        adult_ct=_set(terms.adult_ct, computed.adult_ct),
        child_ct=_set(terms.child_ct, computed.child_ct),
        group_ct=computed.group_ct if terms.group_ct is None else terms.group_ct,
        group_from=terms.group_from,
        single_supplement_ct=_set(terms.single_supplement_ct, computed.single_supplement_ct),
        tourist_tax_ct=computed.tourist_tax_ct,
        estimated=computed.estimated and terms.adult_ct is None,
        child_estimated=computed.child_estimated and terms.child_ct is None,
    )


def computed_prices(costs: Costs, terms: Terms) -> Prices:
    """
    Compute prices from costs and a margin.

    The margin is a share of the cost (*taux de marge*), not of the price. A room and a price of the group
    are shared equally among the party of the stay; in a group of ``group_from`` persons all pay as adults,
    rooms are full but for the last, and what costs the same for any group is shared by all. Who sleeps
    alone pays the whole room. Prices are rounded up to `STEP_CT`; the tourist tax is rounded up to the cent.

    Parameters
    ----------
    costs
        Of the stay.
    terms
        Of which the margin and the size of a group count.

    Returns
    -------
    Prices
        All computed.
    """
    return _prices(costs, terms.margin_permille, terms.group_from, STEP_CT)


def least_prices(costs: Costs, terms: Terms) -> Prices:
    """
    Give what a person has to pay for the costs to be met, without a margin.

    Parameters
    ----------
    costs
        Of the stay.
    terms
        Of which only the size of a group counts.

    Returns
    -------
    Prices
        Rounded up to the cent.
    """
    return _prices(costs, 0, terms.group_from, 1)


def loss_ct(costs: Costs, prices: Prices, adults: int) -> int:
    """
    Say what an office would pay from its own pocket for a party of adults.

    Rooms are full but for the last; who is alone in it pays the single supplement.

    Parameters
    ----------
    costs
        Of the stay.
    prices
        That hold.
    adults
        How many they are.

    Returns
    -------
    int
        Euro cents by which the costs exceed what they pay; 0 where they do not.
    """
    alone = any(adults % room.places == 1 for room in costs.of("room"))
    paid_ct = prices.party_ct(adults, singles=int(alone)) - adults * prices.tourist_tax_ct
    return max(_up(_group(costs, adults) * adults) - paid_ct, 0)


def price_ct(cost_ct: Fraction, margin_permille: int, step_ct: int = STEP_CT) -> int:
    """
    Add a margin to a cost.

    Parameters
    ----------
    cost_ct
        Euro cents, or a part of one.
    margin_permille
        Thousandths of the cost.
    step_ct
        What the price is a multiple of.

    Returns
    -------
    int
        Euro cents, rounded up to the step.
    """
    return _up(cost_ct * (1000 + margin_permille) / 1000 / step_ct) * step_ct


def _prices(costs: Costs, permille: int, size: int | None, step_ct: int) -> Prices:
    shared_ct = _sum(costs.of("room", "group"), lambda c: c.total_ct) / costs.persons
    return Prices(
        adult_ct=price_ct(_heads(costs) + shared_ct, permille, step_ct),
        child_ct=price_ct(costs.child_ct + shared_ct, permille, step_ct),
        group_ct=None if size is None else price_ct(_group(costs, size), permille, step_ct),
        group_from=size,
        single_supplement_ct=price_ct(_alone(costs), permille, step_ct),
        tourist_tax_ct=_up(_sum(costs.of("tax"), lambda c: c.unit_ct)),
        estimated=costs.estimated,
        child_estimated=costs.child_estimated or any(c.estimated for c in costs.of("room", "group")),
    )


def _heads(costs: Costs) -> Fraction:
    return _sum(costs.of("adult"), lambda c: c.unit_ct)


def _group(costs: Costs, size: int) -> Fraction:
    rooms_ct = _sum(costs.of("room"), lambda c: c.unit_ct * -(-size // c.places))
    return _heads(costs) + (rooms_ct + _sum(costs.of("group"), lambda c: c.unit_ct)) / size


def _alone(costs: Costs) -> Fraction:
    """Give what a room costs beyond the share that each of the party pays of it; alone, nothing is left."""
    return max(_sum(costs.of("room"), lambda c: c.unit_ct - c.total_ct / costs.persons), Fraction(0))


def _sum(components: tuple[Component, ...], part: Callable[[Component], Fraction]) -> Fraction:
    return sum((part(c) for c in components), Fraction(0))


def _set(own_ct: int | None, computed_ct: int) -> int:
    return computed_ct if own_ct is None else own_ct


def _up(amount: Fraction) -> int:
    return -(-amount.numerator // amount.denominator)
