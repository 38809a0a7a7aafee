"""Looks for days that would be worth more than the prices of the master say."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from itinerary.bound.completion import completions
from itinerary.bound.labels import (
    EXACT,
    LOOSE,
    NOTHING,
    Look,
    set_labels,
)
from itinerary.bound.master import Key, coefficients
from itinerary.bound.pricer import Pricer, clear, judged, plan_after, prices_of, straight, straight_plan
from itinerary.columns import Column, bare_column
from itinerary.plan import DayPlan

MANY = 40
"""Days that are taken from one pricing, at most."""
HARVEST = 0.5
"""Days that earn less than half of the best are not taken."""
AT_ONCE = 50
"""To bound the rest of so many days takes as long as a label."""
PROFIT = 1e-6
"""What a day has to earn beyond its price to be worth telling."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Priced:
    """
    What pricing one day gave.

    Parameters
    ----------
    most
        No day earns more beyond its price.
    columns
        Days that earn more than their price, for the master: some may forget that they were somewhere before.
    sound
        Those of them that can be lived.
    labels
        How many labels it took, with what can still be earned reckoned in labels.
    """

    most: float
    columns: tuple[Column, ...]
    sound: tuple[Column, ...]
    labels: int


def price(pricer: Pricer, y: Mapping[Key, float]) -> Priced:
    """
    Look for days that earn more than their price.

    Parameters
    ----------
    pricer
        The day.
    y
        The price of each row of the master.

    Returns
    -------
    Priced
        A limit to what any day earns, and some of those that earn most.
    """
    day, labels, prices = pricer.day, pricer.labels, prices_of(pricer, y)
    rest = completions(pricer.arrays, day, prices)
    most, top, ways, made = 0.0, NOTHING, list[tuple[DayPlan, float]](), rest.most.size // AT_ONCE
    for look in (Look(pricer.work, HARVEST, 0.0, LOOSE), Look(pricer.work, 1.0, 0.0, EXACT)):
        clear(labels, top)
        most = set_labels(pricer.arrays, day, prices, labels, rest, look)
        top, made = float(labels.top[0]), made + int(labels.used[0])
        ways += _best_ways(pricer)
    direct = straight(pricer, prices)
    if direct.max(initial=NOTHING) > PROFIT:
        b, e = np.unravel_index(int(direct.argmax()), direct.shape)
        ways.append((straight_plan(pricer, int(b), int(e)), float(direct[b, e])))
    sound = (judged(pricer.problem, plan) for plan, _ in ways)
    return Priced(
        most=max(most, float(direct.max(initial=NOTHING))),
        columns=tuple(_relaxed(pricer, plan, worth, y) for plan, worth in ways),
        sound=tuple(c for c in sound if c is not None),
        labels=made,
    )


def _best_ways(pricer: Pricer) -> list[tuple[DayPlan, float]]:
    """List the best day of each end, and what it earns, from the best end on."""
    best, by = pricer.labels.best, pricer.labels.by
    order = [int(e) for e in np.argsort(-best, kind="stable")[:MANY] if best[e] > PROFIT]
    return [(plan_after(pricer, int(by[e]), e), float(best[e])) for e in order]


def _relaxed(pricer: Pricer, plan: DayPlan, worth: float, y: Mapping[Key, float]) -> Column:
    """Make a column for the master, with the points that its label counted: its profit and all its prices."""
    bare = bare_column(pricer.problem, plan)
    paid = sum(y[key] * value for key, value in coefficients(pricer.problem, bare, y).items())
    return replace(bare, points=worth + paid)
