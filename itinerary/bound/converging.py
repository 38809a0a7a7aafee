"""Pricing until no day is missing, over all beds or one by one."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from itinerary.bound.master import Master
from itinerary.bound.pricing import Priced, Pricer, at_bed, price
from itinerary.columns import Column
from itinerary.problem import Problem

GRAIN = 1e-4
"""What rounding may add to a bound of integers."""
OPENING = 4
"""Rounds over all beds together before each is looked at apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """
    A bound, and how it came about.

    Parameters
    ----------
    bound
        No stay is worth more; infinite if the work did not reach.
    columns
        Days that were found on the way and can be lived.
    rounds, labels
        How many times all days were priced, and labels that it took.
    """

    bound: float
    columns: tuple[Column, ...]
    rounds: int
    labels: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Quest:
    """
    What is to be bounded.

    Parameters
    ----------
    problem
        The problem.
    pricers
        Its days.
    objective
        Value of the best stay that is known.
    """

    problem: Problem
    pricers: tuple[Pricer, ...]
    objective: int


def converge(quest: Quest, columns: Sequence[Column], labels: int, most_rounds: int = 10**6) -> Proof:
    """
    Price days until none is missing, the bound meets the objective, or the work is done.

    Parameters
    ----------
    quest
        What is to be bounded.
    columns
        Days that are known.
    labels, most_rounds
        Work.

    Returns
    -------
    Proof
        Valid at whatever point it ended.
    """
    return _converge(quest, Master(problem=quest.problem), columns, labels, most_rounds)


def _converge(
    quest: Quest, master: Master, columns: Sequence[Column], labels: int, most_rounds: int
) -> Proof:
    master.add(columns)
    bound, sound, made, rounds = math.inf, [], 0, 0
    while made < labels and rounds < most_rounds:
        value, y = master.solve()
        priced = [price(pricer, y) for pricer in quest.pricers]
        made, rounds = made + sum(p.labels for p in priced), rounds + 1
        bound = min(bound, _bound(value, priced))
        sound += [c for p in priced for c in p.sound]
        if not master.add(c for p in priced for c in p.columns) or bound < quest.objective + 1 - GRAIN:
            break
    return Proof(bound=bound, columns=tuple(sound), rounds=rounds, labels=made)


def _bound(value: float, priced: Sequence[Priced]) -> float:
    """Value of the master and the most that a day of each kind earns beyond its price."""
    return value + sum(p.most for p in priced)


def bed_by_bed(quest: Quest, columns: Sequence[Column], labels: int) -> Proof:
    """
    Bound the stays of each bed apart: fractions of several beds are no stay.

    Parameters
    ----------
    quest, columns, labels
        As in `converge`.

    Returns
    -------
    Proof
        The bound is the highest of all beds; a bed that can bear no stay of the objective's worth falls out.
    """
    master = Master(problem=quest.problem)
    opening = _converge(quest, master, columns, labels, OPENING)
    value, y = master.solve()
    sound, made, rounds, hopeful = list(opening.columns), opening.labels, opening.rounds, []
    for bed in sorted({e.lodging for day in quest.problem.evenings for e in day}):
        own = replace(quest, pricers=tuple(at_bed(pricer, bed) for pricer in quest.pricers))
        if any(pricer.day.end_places.size == 0 for pricer in own.pricers):
            continue
        priced = [price(pricer, y) for pricer in own.pricers]
        made += sum(p.labels for p in priced)
        sound += [c for p in priced for c in p.sound]
        if (bound := _bound(value, priced)) >= quest.objective + 1 - GRAIN:
            hopeful.append((bound, bed, own))
    highest = float(quest.objective)
    for first, bed, own in sorted(hopeful, key=lambda row: (-row[0], row[1])):
        known = [
            c for c in (*columns, *sound) if c.bed in (bed, -1) and (c.plan.day == 0 or c.plan.start == bed)
        ]
        proof = converge(own, known, (labels - made) // 2)
        sound += proof.columns
        made, rounds = made + proof.labels, rounds + proof.rounds
        highest = max(highest, min(first, proof.bound))
    return Proof(bound=min(highest, opening.bound), columns=tuple(sound), rounds=rounds, labels=made)
