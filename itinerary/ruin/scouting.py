"""What a day between two beds might be worth: a first look, by which beds are chosen."""

import numpy as np
import numpy.typing as npt

from graphs.compiled import compiled
from itinerary.ruin.arrays import BEGIN, DARK_M, END, GO, PRIME_M, SUNSET, WALK, Arrays, Longs
from itinerary.ruin.course import bed_before, measure
from itinerary.ruin.edit import keep, open_day, recount_table, take_out
from itinerary.ruin.nights import DEADLINE, ENTRY, NIGHT_POINTS
from itinerary.ruin.recreating import fill_plainly
from itinerary.ruin.state import GAP_AT, KEPT, LENGTH, VALUE, State
from itinerary.ruin.times import arrival

Flags = npt.NDArray[np.bool_]
UNREACHED = -(2**40)
"""Worth of a trip that cannot be."""
UNKNOWN = -(2**30)
"""Worth of a trip that nobody looked at."""


@compiled
def scout(a: Arrays, s: State, chosen: Longs, trips: Longs) -> None:
    """
    Look at each day between the chosen beds.

    Parameters
    ----------
    a, s
        Problem, and a state that has no options; it has none afterwards.
    chosen
        Numbers of beds. Shape (c,).
    trips
        Worth of each day from bed to bed, to be filled; the bed after the last stands for the first and the
        last place of the stay. Shape (d, b + 1, b + 1).
    """
    nights, home = s.evenings.shape[1], a.nights.beds.size
    s.gaps[:, :, GAP_AT] = -1
    for d in range(nights + 1):
        for x in range(1 if d == 0 else chosen.size):
            for y in range(1 if d == nights else chosen.size):
                start, end = home if d == 0 else chosen[x], home if d == nights else chosen[y]
                if d in (0, nights) or (start == end) == (a.rules.kind == 1) or a.rules.kind == 0:
                    trips[d, start, end] = look(a, s, d, start, end)


@compiled
def look(a: Arrays, s: State, d: int, start: int, end: int) -> int:
    """Fill one day plainly and say what it is worth."""
    if (d > 0 and not place_night(a, s, d - 1, start, False)) or (
        d < s.evenings.shape[1] and not place_night(a, s, d, end, True)
    ):
        return UNREACHED
    v = open_day(s, d)
    if not measure(a, s, v, d):
        forget_day(a, s, d)
        return UNREACHED
    fill_plainly(a, s, d)
    worth = int(s.sums[v, d, VALUE])
    forget_day(a, s, d)
    return worth


@compiled
def forget_day(a: Arrays, s: State, d: int) -> None:
    """Empty a day and close it."""
    while s.sums[1 - s.days[d, KEPT], d, LENGTH]:
        take_out(a, s, d, 0)
    s.gaps[:, d, GAP_AT] = -1
    keep(s)


@compiled
def place_night(a: Arrays, s: State, night: int, bed: int, reached: bool) -> bool:
    """
    Spend a night at a bed, with its best evening.

    Parameters
    ----------
    a, s, night, bed
        Problem, state, and which night at which bed.
    reached
        True to ask for an evening that can be reached straight from the bed before.

    Returns
    -------
    bool
        False if there is none.
    """
    best, most = -1, UNREACHED
    for e in range(a.nights.first[night, bed], a.nights.first[night, bed + 1]):
        points = a.nights.evenings[e, NIGHT_POINTS]
        if points > most and (not reached or is_reached(a, s, night, e)):
            best, most = e, points
    if best < 0:
        return False
    recount_table(a, s, s.evenings[0, night], -1)
    recount_table(a, s, best, 1)
    s.evenings[:, night] = best
    return True


@compiled
def is_reached(a: Arrays, s: State, night: int, e: int) -> bool:
    """Say whether one can go straight from the bed before to an evening, in time and within the cap."""
    p, q, sunset = bed_before(a, s, night), a.nights.evenings[e, ENTRY], a.days[night, SUNSET]
    by_day = a.days[night, BEGIN] + a.legs[GO, p, q] <= sunset
    metres = a.legs[PRIME_M, p, q] if by_day else (1 - a.rules.riding) * a.legs[DARK_M, p, q]
    arrive = arrival(a.days[night, BEGIN], a.legs[GO, p, q], a.legs[WALK, p, q], sunset)
    return bool(arrive <= a.nights.evenings[e, DEADLINE] and metres <= a.rules.cap_prime)


@compiled
def reach(a: Arrays, s: State, there: Flags, home: Flags) -> None:
    """Say which beds one can reach on the first day, and leave for home on the last. Shapes (b,)."""
    last = s.evenings.shape[1]
    sunset, q = a.days[last, SUNSET], a.rules.finish
    for bed in range(a.nights.beds.size):
        for e in range(a.nights.first[0, bed], a.nights.first[0, bed + 1]):
            there[bed] = there[bed] or is_reached(a, s, 0, e)
        p = a.nights.beds[bed]
        arrive = arrival(a.days[last, BEGIN], a.legs[GO, p, q], a.legs[WALK, p, q], sunset)
        home[bed] = arrive <= a.days[last, END] and a.legs[PRIME_M, p, q] <= a.rules.cap_prime
