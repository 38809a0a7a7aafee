"""
The best day for given prices: label setting, compiled.

A label is a way to have got somewhere: it may have forgotten visits that lie far from where it is, so that it
is found quickly; what it is worth is then at most too high, never too low. So are its metres: a leg that
could be walked after sunset counts none of the saddle, and legs of a hundred metres may be left out.
"""

from typing import NamedTuple

import numpy as np

from graphs.compiled import compiled
from itinerary.bound.day import QUARTER, Day, Floats
from itinerary.bound.heap import pop, push
from itinerary.bound.rest import Rest, without_known
from itinerary.problem import Ints
from itinerary.ruin.arrays import (
    BEGIN,
    GO,
    LINGER,
    LUNCH,
    NEEDS_LUNCH,
    PLACE_IN,
    PLACE_OUT,
    SUNSET,
    WALK,
    Arrays,
    Longs,
)
from itinerary.ruin.times import arrival, first_start

NODE, TIME, METRES, PARENT, START, STOPS, LUNCHED, NEXT, DEAD = range(9)
"""Columns of the labels: where, until when, how far, from which label, from which bed, how many visits,
whether there was a lunch, the next label of the same place, whether a better one has come."""
COLUMNS = 9
NOTHING = -1e18
LOOKS = 40
"""Labels of a place that a new one is compared with: with fewer, less is given up, and nothing is wrong."""


class Prices(NamedTuple):
    """
    What a day earns under the prices of the master; m options, b beds, e ends.

    Parameters
    ----------
    worth
        Of each option. Shape (m,).
    starts
        Of beginning at each place of ``start_places``. Shape (b,).
    ends
        Of each end. Shape (e,).
    """

    worth: Floats
    starts: Floats
    ends: Floats


class Labels(NamedTuple):
    """
    Labels, and those still to go on from as a heap; l rows of room.

    Parameters
    ----------
    rows
        `NODE` and the rest. Shape (l, 9).
    value, hope
        What each has earned, and what it can earn at best in the end. Shape (l,).
    memory
        Options that each remembers, -1 for none. Shape (l, visits + 1).
    heads
        First label of each option, without and with lunch. Shape (m, 2).
    heap
        Labels to go on from, the one of most hope first. Shape (l,).
    used
        Rows in use, size of the heap. Shape (2,).
    best, by
        The most that a day with each end earns, and its label: -1 for none. Shape (e,).
    top
        The most of them. Shape (1,).
    """

    rows: Ints
    value: Floats
    hope: Floats
    memory: Ints
    heads: Ints
    heap: Ints
    used: Longs
    best: Floats
    by: Ints
    top: Floats


LOOSE, EXACT, ALL = range(3)
"""Ways to go through labels: a label that is earlier, nearer and earns more beats another one whatever either
remembers, so that good days are found quickly and nothing is bounded; it has to remember no more; or none is
beaten, and no day is ended, so that all ways there are can be listed."""


class Look(NamedTuple):
    """
    How labels are gone through.

    Parameters
    ----------
    work
        From how many labels to go on at most.
    harvest
        Days that earn less than this share of the best are not looked for.
    floor
        Nor those that earn less than this.
    way
        `LOOSE`, `EXACT` or `ALL`.
    """

    work: int
    harvest: float
    floor: float
    way: int


@compiled
def set_labels(a: Arrays, day: Day, prices: Prices, labels: Labels, rest: Rest, look: Look) -> float:
    """
    Go on from the label of most hope, until what is found is better than what can be hoped for.

    Parameters
    ----------
    a, day, prices
        The problem, one of its days, and the prices.
    labels
        Empty ones, to be filled.
    rest
        What can still be earned, as in `itinerary.bound.completion`.
    look
        How they are gone through.

    Returns
    -------
    float
        Unless loosely looked for, no day earns more; at least 0.
    """
    for b in range(day.start_places.size):
        begin = (-1, b, day.start_places[b], a.days[day.number, BEGIN], 0, 0, 0)
        for n in range(day.nodes.size):
            _grow(a, day, prices, labels, rest, look, begin, prices.starts[b], day.nodes[n])
    # Whatever comes of a label has at most its hope; what found no room came of the last one.
    last = np.inf
    for _ in range(look.work):
        if labels.used[0] >= labels.rows.shape[0]:
            return float(max(last, labels.top[0]))
        if labels.used[1] == 0:
            return float(max(0.0, labels.top[0]))
        label = pop(labels.heap, labels.hope, labels.used)
        last = labels.hope[label]
        if last <= look.harvest * labels.top[0]:
            break
        if not labels.rows[label, DEAD]:
            if look.way != ALL:
                _close(a, day, prices, labels, label)
            row = labels.rows[label]
            place = a.options[PLACE_OUT, row[NODE]]
            here = (label, row[START], place, row[TIME], row[METRES], row[STOPS], row[LUNCHED])
            for n in range(day.nodes.size):
                _grow(a, day, prices, labels, rest, look, here, labels.value[label], day.nodes[n])
    return float(max(0.0, last, labels.top[0]))


@compiled
def _grow(
    a: Arrays,
    day: Day,
    prices: Prices,
    labels: Labels,
    rest: Rest,
    look: Look,
    here: tuple[int, int, int, int, int, int, int],
    value: float,
    j: int,
) -> None:
    """Go on to an option, from a label or from a bed: here, it, its bed, place, time, metres and stops."""
    parent, bed, place, t, metres, stops, lunched = here
    d, lunch = day.number, a.options[LUNCH, j]
    if (lunch and lunched) or (not lunch and stops == day.visits):
        return
    left, full = day.visits - stops - 1 + lunch, max(lunched, lunch)
    least = max(look.floor, look.harvest * labels.top[0])
    # Quickly: even if it were next door and open, would it lead anywhere?
    soonest, worth = t + a.busy[j], value + prices.worth[j]
    if soonest > day.leave_by[j] or worth + rest.most[left, full, j, soonest // QUARTER] <= least:
        return
    x = a.options[PLACE_IN, j]
    arrive = arrival(t, a.legs[GO, place, x], a.legs[WALK, place, x], a.days[d, SUNSET])
    metres += day.metres[place, x]
    if arrive > a.last[d, j] or metres + day.homeward[j] > day.cap or _remembered(labels, parent, j):
        return
    start = first_start(a.windows[d, 0, :, j], a.windows[d, 1, :, j], arrive)
    leave = start + a.busy[j]
    if leave > day.leave_by[j] or (a.days[d, NEEDS_LUNCH] and not full and leave > day.lunch_by):
        return
    worth -= a.rules.travel_points * (arrive - t)
    further = rest.most[left, full, j, leave // QUARTER]
    if parent >= 0:
        spare = a.options[LINGER, labels.rows[parent, NODE]]
        worth -= a.rules.wait_points * max(0, start - arrive - spare)
        further = without_known(rest, (left, full, j, leave // QUARTER), labels.memory[parent], day)
    if worth + further > least:
        new = (parent, bed, j, leave, metres, stops + 1 - lunch, full)
        _enter(a, day, labels, look.way, new, worth, worth + further)


@compiled
def _remembered(labels: Labels, parent: int, j: int) -> bool:
    """Say whether a label has an option in mind."""
    found = False
    for q in range(labels.memory.shape[1] if parent >= 0 else 0):
        found = found or labels.memory[parent, q] == j
    return found


@compiled
def _enter(
    a: Arrays,
    day: Day,
    labels: Labels,
    way: int,
    new: tuple[int, int, int, int, int, int, int],
    value: float,
    hope: float,
) -> None:
    """Note a label unless another one of its place is as good; drop those that are no better."""
    parent, bed, j, leave, metres, stops, lunched = new
    rows, used = labels.rows, labels.used[0]
    if used == rows.shape[0]:
        return
    _remember(day, labels, parent, j, used)
    previous, q, looks = -1, labels.heads[j, lunched], 0
    while q >= 0 and looks < LOOKS and way != ALL:
        looks += 1
        if _beats(a, labels, q, used, (leave, metres, stops), value, way == LOOSE, True):
            return
        if _beats(a, labels, q, used, (leave, metres, stops), value, way == LOOSE, False):
            rows[q, DEAD] = 1
            if previous < 0:
                labels.heads[j, lunched] = rows[q, NEXT]
            else:
                rows[previous, NEXT] = rows[q, NEXT]
        else:
            previous = q
        q = rows[q, NEXT]
    row = rows[used]
    row[NODE], row[TIME], row[METRES], row[PARENT], row[START] = j, leave, metres, parent, bed
    row[STOPS], row[LUNCHED], row[DEAD], row[NEXT] = stops, lunched, 0, labels.heads[j, lunched]
    labels.value[used], labels.hope[used] = value, hope
    labels.heads[j, lunched] = used
    labels.used[0] += 1
    push(labels.heap, labels.hope, labels.used, used)


@compiled
def _remember(day: Day, labels: Labels, parent: int, j: int, new: int) -> None:
    """Remember of the way what lies near the new place, and the place itself."""
    memory, many = labels.memory, 1
    memory[new] = -1
    memory[new, 0] = j
    for q in range(memory.shape[1] if parent >= 0 else 0):
        old = memory[parent, q]
        for n in range(day.near.shape[1]):
            if old >= 0 and day.near[j, n] == old and many < memory.shape[1]:
                memory[new, many] = old
                many += 1


@compiled
def _beats(
    a: Arrays,
    labels: Labels,
    old: int,
    new: int,
    of_new: tuple[int, int, int],
    value: float,
    loose: bool,
    by_old: bool,
) -> bool:
    """
    Say whether the old label is at least as good as the new one, or the other way round.

    Who is earlier can wait: that costs at most the minutes between them.
    """
    leave, metres, stops = of_new
    row, worth = labels.rows[old], labels.value[old]
    early = worth + a.rules.wait_points * row[TIME] - value - a.rules.wait_points * leave
    if by_old:
        good = row[TIME] <= leave and row[METRES] <= metres and row[STOPS] <= stops and early >= 0.0
        return good and (loose or _within(labels.memory[old], labels.memory[new]))
    good = leave <= row[TIME] and metres <= row[METRES] and stops <= row[STOPS] and early <= 0.0
    return good and (loose or _within(labels.memory[new], labels.memory[old]))


@compiled
def _within(few: Ints, many: Ints) -> bool:
    """Say whether all that one memory has is in the other."""
    for q in range(few.size):
        if few[q] >= 0:
            found = False
            for r in range(many.size):
                found = found or many[r] == few[q]
            if not found:
                return False
    return True


@compiled
def _close(a: Arrays, day: Day, prices: Prices, labels: Labels, label: int) -> None:
    """End the day after a label, wherever that earns more than what is known."""
    for e in range(day.end_places.size):
        if labels.value[label] + prices.ends[e] > labels.best[e]:
            worth = ending(a, day, prices, labels, label, e)
            if worth > labels.best[e]:
                labels.best[e], labels.by[e] = worth, label
                labels.top[0] = max(labels.top[0], worth)


@compiled
def ending(a: Arrays, day: Day, prices: Prices, labels: Labels, label: int, e: int) -> float:
    """Tell what a day earns that ends so after a label; less than anything if it may not."""
    row, d, x = labels.rows[label], day.number, day.end_places[e]
    if a.days[d, NEEDS_LUNCH] and not row[LUNCHED]:
        return NOTHING
    place, t = a.options[PLACE_OUT, row[NODE]], int(row[TIME])
    arrive = arrival(t, a.legs[GO, place, x], a.legs[WALK, place, x], a.days[d, SUNSET])
    if arrive > day.deadlines[e] or row[METRES] + day.metres[place, x] + day.tails[e] > day.cap:
        return NOTHING
    return float(labels.value[label] + prices.ends[e] - a.rules.travel_points * (arrive - t))
