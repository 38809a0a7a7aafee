"""A stay that could take the place of another, and whether that is a small change."""

from dataclasses import dataclass
from typing import Literal

from apps.products.difference import Difference, difference
from itinerary.stay import Stay

MOST_STOPS = 2
"""Stops that may leave, and that may come, in a small change."""
MOST_PERCENT = 10
"""How far the price of the party may move in a small change."""
Excess = Literal["stops", "nights", "price", "examples"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """
    A stay of the same dates.

    Parameters
    ----------
    stay
        The stay.
    change
        What differs in it.
    excess
        What makes the change more than a small one: too many stops, another lodging in the place of one
        that nothing is wrong with, the price, or examples, that nobody can sell, where there were none.
    """

    stay: Stay
    change: Difference
    excess: tuple[Excess, ...] = ()

    @property
    def small(self) -> bool:
        """Whether it may take the place of the other before anybody has looked at it."""
        return not self.excess

    @property
    def distance(self) -> tuple[int, int, int]:
        """How far it is from the other: what is too much of it, then nights, then stops that are others."""
        change = self.change
        return (len(self.excess), len(change.nights), len(change.left) + len(change.came))


def weigh(stay: Stay, other: Stay, culprits: frozenset[str]) -> Proposal:
    """
    Compare a stay with one that could take its place.

    Parameters
    ----------
    stay
        That is broken.
    other
        Of the same dates.
    culprits
        Ids of what breaks it: a lodging among them may be another one now.

    Returns
    -------
    Proposal
        With what is too much of it.
    """
    change = difference(stay, other)
    price = change.price_ct
    too_much: tuple[tuple[Excess, bool], ...] = (
        ("stops", max(len(change.left), len(change.came)) > MOST_STOPS),
        ("nights", any(night.before_id not in culprits for night in change.nights)),
        ("price", abs(price.delta) * 100 > MOST_PERCENT * price.before),
        ("examples", bool(_examples(other) - _examples(stay))),
    )
    return Proposal(stay=other, change=change, excess=tuple(name for name, holds in too_much if holds))


def _examples(stay: Stay) -> set[str]:
    return {stop.id for day in stay.days for stop in day.stops if stop.demo}
