"""What a day between two beds might be worth: a first look, by which beds are chosen."""

from graphs.compiled import compiled
from itinerary.ruin.arrays import Arrays, Longs
from itinerary.ruin.course import measure
from itinerary.ruin.edit import keep, open_day, recount_table, take_out
from itinerary.ruin.nights import NIGHT_POINTS
from itinerary.ruin.recreating import fill_plainly
from itinerary.ruin.state import GAP_AT, KEPT, LENGTH, VALUE, State

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
    if (d > 0 and not place_night(a, s, d - 1, start)) or (
        d < s.evenings.shape[1] and not place_night(a, s, d, end)
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
def place_night(a: Arrays, s: State, night: int, bed: int) -> bool:
    """Spend a night at a bed, with its best evening; False if it is closed."""
    first, last = a.nights.first[night, bed], a.nights.first[night, bed + 1]
    if first == last:
        return False
    best = first
    for e in range(first + 1, last):
        if a.nights.evenings[e, NIGHT_POINTS] > a.nights.evenings[best, NIGHT_POINTS]:
            best = e
    recount_table(a, s, s.evenings[0, night], -1)
    recount_table(a, s, best, 1)
    s.evenings[0, night] = best
    s.evenings[1, night] = best
    return True
