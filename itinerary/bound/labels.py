"""
The best day for given prices: label setting, compiled.

A label is a way to have got somewhere: it may have forgotten visits that lie far from where it is, so that it
is found quickly; what it is worth is then at most too high, never too low. So are its metres: a leg that
could be walked after sunset counts none of the saddle, and legs of a hundred metres may be left out.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from graphs.compiled import compiled
from itinerary.bound.heap import pop, push
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

HARVEST = 0.5
"""Days that earn less than half of the best are not looked for."""
QUARTER = 15
"""Minutes of a step of what can still be earned."""
Floats = npt.NDArray[np.float64]
NODE, TIME, METRES, PARENT, START, STOPS, LUNCHED, NEXT, DEAD = range(9)
"""Columns of the labels: where, until when, how far, from which label, from which bed, how many visits,
whether there was a lunch, the next label of the same place, whether a better one has come."""
COLUMNS = 9
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


class Day(NamedTuple):
    """
    A day as the labels see it.

    Parameters
    ----------
    number
        Which day.
    start_places, end_places
        Where it may begin and lead. Shapes (b,) and (e,).
    deadlines, tails
        Latest arrival at each end, and metres after it. Shape (e,).
    nodes
        Options that are tried. Shape (n,).
    near
        Options that are not forgotten on the way to an option. Shape (m, k).
    metres
        That count against the cap, at least. Shape (p, p).
    cap
        Of them.
    leave_by
        When one has to leave an option at the latest. Shape (m,).
    lunch_by
        When a lunch has to start at the latest.
    visits
        The most visits.
    """

    number: int
    start_places: Longs
    end_places: Longs
    deadlines: Longs
    tails: Longs
    nodes: Longs
    near: Ints
    metres: Ints
    cap: int
    leave_by: Longs
    lunch_by: int
    visits: int


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


@compiled
def set_labels(a: Arrays, day: Day, prices: Prices, labels: Labels, rest: Floats, work: int) -> float:
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
    work
        From how many labels to go on at most.

    Returns
    -------
    float
        No day earns more; at least 0.
    """
    for b in range(day.start_places.size):
        for n in range(day.nodes.size):
            _grow(a, day, prices, labels, rest, -1, b, day.nodes[n])
    # Whatever comes of a label has at most its hope; what found no room came of the last one.
    last = np.inf
    for _ in range(work):
        if labels.used[0] >= labels.rows.shape[0]:
            return float(max(last, labels.best.max()))
        if labels.used[1] == 0:
            return float(max(0.0, labels.best.max()))
        label = pop(labels.heap, labels.hope, labels.used)
        last = labels.hope[label]
        if last <= HARVEST * labels.best.max():
            break
        if not labels.rows[label, DEAD]:
            _close(a, day, prices, labels, label)
            for n in range(day.nodes.size):
                _grow(a, day, prices, labels, rest, label, labels.rows[label, START], day.nodes[n])
    return float(max(0.0, last, labels.best.max()))


@compiled
def _grow(
    a: Arrays,
    day: Day,
    prices: Prices,
    labels: Labels,
    rest: Floats,
    parent: int,
    bed: int,
    j: int,
) -> None:
    """Go on from a label, or from a bed, to an option."""
    rows, d, lunch = labels.rows, day.number, a.options[LUNCH, j]
    if parent < 0:
        place, t, metres, stops, lunched, value = (
            day.start_places[bed],
            a.days[d, BEGIN],
            0,
            0,
            0,
            prices.starts[bed],
        )
    else:
        row = rows[parent]
        place, t, metres = a.options[PLACE_OUT, row[NODE]], int(row[TIME]), int(row[METRES])
        stops, lunched, value = row[STOPS], row[LUNCHED], labels.value[parent]
        for q in range(labels.memory.shape[1]):
            if labels.memory[parent, q] == j:
                return
    if (lunch and lunched) or (not lunch and stops == day.visits):
        return
    sunset, x = a.days[d, SUNSET], a.options[PLACE_IN, j]
    arrive = arrival(t, a.legs[GO, place, x], a.legs[WALK, place, x], sunset)
    metres += day.metres[place, x]
    if arrive > a.last[d, j] or metres > day.cap:
        return
    start = first_start(a.windows[d, 0, :, j], a.windows[d, 1, :, j], arrive)
    leave = start + a.busy[j]
    if leave > day.leave_by[j] or (
        a.days[d, NEEDS_LUNCH] and not lunched and not lunch and leave > day.lunch_by
    ):
        return
    value += prices.worth[j] - a.rules.travel_points * (arrive - t)
    if parent >= 0:
        spare = a.options[LINGER, rows[parent, NODE]]
        value -= a.rules.wait_points * max(0, start - arrive - spare)
    stops, lunched = stops + 1 - lunch, max(lunched, lunch)
    hope = value + rest[day.visits - stops, lunched, j, leave // QUARTER]
    if hope > max(0.0, HARVEST * labels.best.max()):
        _enter(a, day, labels, (parent, bed, j, leave, metres, stops, lunched), value, hope)


@compiled
def _enter(
    a: Arrays,
    day: Day,
    labels: Labels,
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
    while q >= 0 and looks < LOOKS:
        looks += 1
        if _beats(a, labels, q, used, (leave, metres, stops), value, True):
            return
        if _beats(a, labels, q, used, (leave, metres, stops), value, False):
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
    a: Arrays, labels: Labels, old: int, new: int, of_new: tuple[int, int, int], value: float, by_old: bool
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
        return good and _within(labels.memory[old], labels.memory[new])
    good = leave <= row[TIME] and metres <= row[METRES] and stops <= row[STOPS] and early <= 0.0
    return good and _within(labels.memory[new], labels.memory[old])


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
    d, row = day.number, labels.rows[label]
    if a.days[d, NEEDS_LUNCH] and not row[LUNCHED]:
        return
    sunset, place, value = a.days[d, SUNSET], a.options[PLACE_OUT, row[NODE]], labels.value[label]
    for e in range(day.end_places.size):
        if value + prices.ends[e] <= labels.best[e]:
            continue
        x = day.end_places[e]
        arrive = arrival(int(row[TIME]), a.legs[GO, place, x], a.legs[WALK, place, x], sunset)
        if arrive > day.deadlines[e] or row[METRES] + day.metres[place, x] + day.tails[e] > day.cap:
            continue
        worth = value + prices.ends[e] - a.rules.travel_points * (arrive - row[TIME])
        if worth > labels.best[e]:
            labels.best[e], labels.by[e] = worth, label
