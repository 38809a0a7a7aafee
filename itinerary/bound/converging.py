"""Pricing until no day is missing, over all beds or one by one."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from itinerary.bound.listing import list_days
from itinerary.bound.master import Key, Master
from itinerary.bound.pricer import Pricer, at_bed
from itinerary.bound.pricing import Priced, price
from itinerary.columns import Column
from itinerary.problem import Problem

GRAIN = 1e-4
"""What rounding may add to a bound of integers."""
STEADY = 0.7
"""Share of the prices of the best bound in those that are tried next (Wentges, 1997)."""
OPENING = 3
"""Over all beds together goes a third of the work, before each is looked at apart."""


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
    better
        All days that a stay above the objective could have; None where they are too many to be listed.
    """

    bound: float
    columns: tuple[Column, ...]
    rounds: int
    labels: int
    better: tuple[Column, ...] | None = None


NOTHING_YET = Proof(bound=math.inf, columns=(), rounds=0, labels=0)


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
    return _listed(quest, *_converge(quest, Master(problem=quest.problem), columns, labels, most_rounds))


def _converge(
    quest: Quest,
    master: Master,
    columns: Sequence[Column],
    labels: int,
    most_rounds: int,
    before: Proof = NOTHING_YET,
    steady: "_Prices | None" = None,
) -> tuple[Proof, "_Prices"]:
    """
    Price on, from what a proof before has come to, and from the prices that it rests on.

    Days are priced between the prices of the master, which leap about, and those of the best bound so far.
    What both say of a bound holds in the same proportion between them, as it is convex in the prices.
    """
    master.add(columns)
    bound, sound, made, rounds = before.bound, list(before.columns), 0, 0
    if steady is None:
        opening, steady = _each_day_apart(quest, master)
        bound, sound, made = opening.bound, [*sound, *opening.columns], opening.labels
    calm = True
    while made < labels and rounds < most_rounds:
        if (solved := master.solve()) is None:
            break
        here = _Prices(*solved)
        at = _between(steady, here) if calm else here
        priced = [price(pricer, at.rows) for pricer in quest.pricers]
        made, rounds = made + sum(p.labels for p in priced), rounds + 1
        if (found := _bound(at.value, priced)) < bound:
            steady, bound = at, found
        sound += [c for p in priced for c in p.sound]
        new = master.add(c for p in priced for c in p.columns)
        if bound < quest.objective + 1 - GRAIN or (not new and at is here):
            break
        calm = bool(new)
    proof = Proof(
        bound=bound,
        columns=tuple(sound),
        rounds=before.rounds + rounds,
        labels=before.labels + made,
    )
    return proof, steady


def _each_day_apart(quest: Quest, master: Master) -> tuple[Proof, "_Prices"]:
    """Add up what each day can be worth by itself: a bound, and prices at which no day earns anything."""
    nothing = dict.fromkeys(master.rows, 0.0)
    priced = [price(pricer, nothing) for pricer in quest.pricers]
    master.add(c for p in priced for c in p.columns)
    days = {("day", d, 0): p.most for d, p in enumerate(priced)}
    bound = sum(days.values())
    sound, made = tuple(c for p in priced for c in p.sound), sum(p.labels for p in priced)
    return Proof(bound=bound, columns=sound, rounds=0, labels=made), _Prices(bound, nothing | days)


@dataclass(frozen=True, slots=True)
class _Prices:
    """A value of the master, at least, and the prices of its rows."""

    value: float
    rows: Mapping[Key, float]


def _between(steady: _Prices, here: _Prices) -> _Prices:
    rows = {key: STEADY * steady.rows[key] + (1 - STEADY) * y for key, y in here.rows.items()}
    return _Prices(STEADY * steady.value + (1 - STEADY) * here.value, rows)


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
        Where there are too many beds for the work, they are bounded together.
    """
    master = Master(problem=quest.problem)
    opening, steady = _converge(quest, master, columns, labels // OPENING, 10**6)
    beds = sorted({e.lodging for day in quest.problem.evenings for e in day})
    if len(beds) * opening.labels > labels * (opening.rounds + 1):
        return _listed(quest, *_converge(quest, master, (), labels - opening.labels, 10**6, opening, steady))
    sound, made, rounds, hopeful = list(opening.columns), opening.labels, opening.rounds, []
    better = list[tuple[Column, ...] | None]()
    for bed in beds:
        own = replace(quest, pricers=tuple(at_bed(pricer, bed) for pricer in quest.pricers))
        if any(pricer.day.end_places.size == 0 for pricer in own.pricers):
            continue
        priced = [price(pricer, steady.rows) for pricer in own.pricers]
        made += sum(p.labels for p in priced)
        sound += [c for p in priced for c in p.sound]
        if (bound := _bound(steady.value, priced)) >= quest.objective + 1 - GRAIN:
            hopeful.append((bound, bed, own))
    highest = float(quest.objective)
    for left, (first, bed, own) in zip(
        range(len(hopeful), 0, -1), sorted(hopeful, key=lambda row: (-row[0], row[1])), strict=True
    ):
        known = [
            c for c in (*columns, *sound) if c.bed in (bed, -1) and (c.plan.day == 0 or c.plan.start == bed)
        ]
        start = replace(NOTHING_YET, bound=first)
        master = Master(problem=quest.problem)
        proof = _listed(own, *_converge(own, master, known, (labels - made) // left, 10**6, start, steady))
        better.append(proof.better)
        sound += proof.columns
        made, rounds = made + proof.labels, rounds + proof.rounds
        highest = max(highest, proof.bound)
    return Proof(
        bound=min(highest, opening.bound),
        columns=tuple(sound),
        rounds=rounds,
        labels=made,
        better=None if None in better else tuple(c for days in better for c in days or ()),
    )


def _listed(quest: Quest, proof: Proof, steady: _Prices) -> Proof:
    """List the days of all better stays: what one day lacks no other can make up."""
    beyond = quest.objective + 1 - GRAIN
    if proof.bound < beyond:
        return replace(proof, better=())
    priced = [price(pricer, steady.rows) for pricer in quest.pricers]
    spare = beyond - _bound(steady.value, priced)
    days = list[Column]()
    for pricer, p in zip(quest.pricers, priced, strict=True):
        if (found := list_days(pricer, steady.rows, p.most + spare)) is None:
            return proof
        days += found
    return replace(proof, better=tuple(days))
