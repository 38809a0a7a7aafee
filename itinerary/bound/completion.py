"""
What the rest of a day can be worth at most, by where and when one is: by this, labels are given up.

Times are rounded down to the quarter of an hour, of what was visited before only the last is kept in mind,
and of the metres only the fewest to get there: whatever really follows is worth no more.
"""

import numpy as np

from graphs.compiled import compiled
from itinerary.bound.day import QUARTER, Day
from itinerary.bound.labels import Prices
from itinerary.bound.rest import Rest
from itinerary.ruin.arrays import GO, LINGER, LUNCH, NEEDS_LUNCH, PLACE_IN, PLACE_OUT, SUNSET, WALK, Arrays
from itinerary.ruin.times import arrival, first_start

HOPELESS = -1e15


def completions(a: Arrays, day: Day, prices: Prices) -> Rest:
    """
    Bound the rest of a day.

    Parameters
    ----------
    a, day, prices
        The problem, one of its days, and the prices.

    Returns
    -------
    Rest
        No way to go on earns more that does not return at once to where it has just been.

    References
    ----------
    Houck, D., Picard, J., Queyranne, M. and Vemuganti, R. (1980). The travelling salesman problem as a
    constrained shortest path problem. Opsearch 17, 93-109 (two values a state keep from returning at once).
    """
    latest = int(max(day.leave_by[day.nodes].max(initial=0), a.days[day.number].max(), 0))
    shape = (day.visits + 1, 2, a.busy.size, latest // QUARTER + 2)
    rest = Rest(
        most=np.full(shape, HOPELESS), to=np.full(shape, -1, dtype=np.int32), other=np.full(shape, HOPELESS)
    )
    _fill(a, day, prices, rest)
    return rest


@compiled
def _fill(a: Arrays, day: Day, prices: Prices, rest: Rest) -> None:
    for lunched in (1, 0):
        for left in range(day.visits + 1):
            for n in range(day.nodes.size):
                i = day.nodes[n]
                if lunched or not a.options[LUNCH, i]:
                    _ends(a, day, prices, rest, (left, lunched, i))
                    _goes_on(a, day, prices, rest, (left, lunched, i))
                    _never_less_for_being_early(rest, (left, lunched, i))


@compiled
def _never_less_for_being_early(rest: Rest, state: tuple[int, int, int]) -> None:
    """Who is early can wait: let no later time be worth more."""
    most, to, other = rest.most[state], rest.to[state], rest.other[state]
    for q in range(most.size - 2, -1, -1):
        if to[q] == to[q + 1]:
            most[q], other[q] = max(most[q], most[q + 1]), max(other[q], other[q + 1])
        elif most[q] >= most[q + 1]:
            other[q] = max(other[q], most[q + 1])
        else:
            other[q] = max(most[q], other[q + 1])
            most[q], to[q] = most[q + 1], to[q + 1]


@compiled
def _ends(a: Arrays, day: Day, prices: Prices, rest: Rest, state: tuple[int, int, int]) -> None:
    """End the day after an option, where that is allowed."""
    left, lunched, i = state
    if a.days[day.number, NEEDS_LUNCH] and not lunched:
        return
    sunset, place, row = a.days[day.number, SUNSET], a.options[PLACE_OUT, i], rest.most[state]
    if left > 0:
        rest.most[state], rest.to[state], rest.other[state] = (
            rest.most[0, lunched, i],
            rest.to[0, lunched, i],
            rest.other[0, lunched, i],
        )
        return
    for e in range(day.end_places.size):
        x = day.end_places[e]
        if day.reach[i] + day.metres[place, x] + day.tails[e] > day.cap:
            continue
        go, walk = a.legs[GO, place, x], a.legs[WALK, place, x]
        for q in range(row.size):
            t = q * QUARTER
            arrive = arrival(t, go, walk, sunset)
            if arrive > day.deadlines[e]:
                break
            row[q] = max(row[q], prices.ends[e] - a.rules.travel_points * (arrive - t))


@compiled
def _goes_on(a: Arrays, day: Day, prices: Prices, rest: Rest, state: tuple[int, int, int]) -> None:
    """Go on from an option to any other."""
    left, lunched, i = state
    d, place, sunset, spare = (
        day.number,
        a.options[PLACE_OUT, i],
        a.days[day.number, SUNSET],
        a.options[LINGER, i],
    )
    most, to, other = rest.most[state], rest.to[state], rest.other[state]
    from_q, to_q = max(0, (a.windows[d, 0, 0, i] + a.busy[i]) // QUARTER), day.leave_by[i] // QUARTER + 1
    for n in range(day.nodes.size):
        j = day.nodes[n]
        lunch = a.options[LUNCH, j]
        if j == i or (lunch and lunched) or (not lunch and left == 0):
            continue
        x = a.options[PLACE_IN, j]
        if day.reach[i] + day.metres[place, x] + day.homeward[j] > day.cap:
            continue
        after = left - 1 + lunch, max(lunched, lunch), j
        then, goes, otherwise = rest.most[after], rest.to[after], rest.other[after]
        go, walk, worth = a.legs[GO, place, x], a.legs[WALK, place, x], prices.worth[j]
        for q in range(from_q, min(to_q, most.size)):
            t = q * QUARTER
            arrive = arrival(t, go, walk, sunset)
            if arrive > a.last[d, j]:
                break
            start = first_start(a.windows[d, 0, :, j], a.windows[d, 1, :, j], arrive)
            leave = start + a.busy[j]
            if leave > day.leave_by[j]:
                break
            wait = max(0, start - arrive - spare - QUARTER)
            k = leave // QUARTER
            value = worth - a.rules.travel_points * (arrive - t) - a.rules.wait_points * wait
            value += otherwise[k] if goes[k] == i else then[k]
            if j == to[q]:
                most[q] = max(most[q], value)
            elif value > most[q]:
                most[q], to[q], other[q] = value, j, most[q]
            else:
                other[q] = max(other[q], value)
