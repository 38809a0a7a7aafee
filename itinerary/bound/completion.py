"""
What the rest of a day can be worth at most, by where and when one is: by this, labels are given up.

Times are rounded down to the quarter of an hour, what was visited before is forgotten and metres are not
counted: whatever really follows is worth no more.
"""

import numpy as np

from graphs.compiled import compiled
from itinerary.bound.labels import QUARTER, Day, Floats, Prices
from itinerary.ruin.arrays import GO, LINGER, LUNCH, NEEDS_LUNCH, PLACE_IN, PLACE_OUT, SUNSET, WALK, Arrays
from itinerary.ruin.times import arrival, first_start

HOPELESS = -1e15


def completions(a: Arrays, day: Day, prices: Prices) -> Floats:
    """
    Bound the rest of a day.

    Parameters
    ----------
    a, day, prices
        The problem, one of its days, and the prices.

    Returns
    -------
    array
        By visits that are left, lunch taken (1) or not (0), option and quarter of an hour at which it is
        left: the most that further stops and an end can earn. Shape (visits + 1, 2, m, q).
    """
    latest = int(max(day.leave_by[day.nodes].max(initial=0), a.days[day.number].max(), 0))
    rest = np.full((day.visits + 1, 2, a.busy.size, latest // QUARTER + 2), HOPELESS)
    _fill(a, day, prices, rest)
    return rest


@compiled
def _fill(a: Arrays, day: Day, prices: Prices, rest: Floats) -> None:
    for lunched in (1, 0):
        for left in range(day.visits + 1):
            for n in range(day.nodes.size):
                i = day.nodes[n]
                if lunched or not a.options[LUNCH, i]:
                    _ends(a, day, prices, rest, left, lunched, i)
                    _goes_on(a, day, prices, rest, left, lunched, i)
                    _never_less_for_being_early(rest[left, lunched, i])


@compiled
def _never_less_for_being_early(row: Floats) -> None:
    """Who is early can wait: let no later time be worth more."""
    for q in range(row.size - 2, -1, -1):
        row[q] = max(row[q], row[q + 1])


@compiled
def _ends(a: Arrays, day: Day, prices: Prices, rest: Floats, left: int, lunched: int, i: int) -> None:
    """End the day after an option, where that is allowed."""
    if a.days[day.number, NEEDS_LUNCH] and not lunched:
        return
    sunset, place, row = a.days[day.number, SUNSET], a.options[PLACE_OUT, i], rest[left, lunched, i]
    if left > 0:
        row[:] = rest[0, lunched, i]
        return
    for e in range(day.end_places.size):
        go, walk = a.legs[GO, place, day.end_places[e]], a.legs[WALK, place, day.end_places[e]]
        for q in range(row.size):
            t = q * QUARTER
            arrive = arrival(t, go, walk, sunset)
            if arrive > day.deadlines[e]:
                break
            row[q] = max(row[q], prices.ends[e] - a.rules.travel_points * (arrive - t))


@compiled
def _goes_on(a: Arrays, day: Day, prices: Prices, rest: Floats, left: int, lunched: int, i: int) -> None:
    """Go on from an option to any other."""
    d, place, row = day.number, a.options[PLACE_OUT, i], rest[left, lunched, i]
    sunset, spare = a.days[d, SUNSET], a.options[LINGER, i]
    from_q, to_q = max(0, (a.windows[d, 0, 0, i] + a.busy[i]) // QUARTER), day.leave_by[i] // QUARTER + 1
    for n in range(day.nodes.size):
        j = day.nodes[n]
        lunch = a.options[LUNCH, j]
        if j == i or (lunch and lunched) or (not lunch and left == 0):
            continue
        then = rest[left - 1 + lunch, max(lunched, lunch), j]
        x = a.options[PLACE_IN, j]
        go, walk, worth = a.legs[GO, place, x], a.legs[WALK, place, x], prices.worth[j]
        for q in range(from_q, min(to_q, row.size)):
            t = q * QUARTER
            arrive = arrival(t, go, walk, sunset)
            if arrive > a.last[d, j]:
                break
            start = first_start(a.windows[d, 0, :, j], a.windows[d, 1, :, j], arrive)
            leave = start + a.busy[j]
            if leave > day.leave_by[j]:
                break
            wait = max(0, start - arrive - spare - QUARTER)
            value = (
                worth
                - a.rules.travel_points * (arrive - t)
                - a.rules.wait_points * wait
                + then[leave // QUARTER]
            )
            row[q] = max(row[q], value)
