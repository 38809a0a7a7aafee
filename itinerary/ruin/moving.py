"""Ways to spend the nights elsewhere."""

from graphs.compiled import compiled
from itinerary.ruin.arrays import Arrays, Longs
from itinerary.ruin.chance import Chance, below, unit
from itinerary.ruin.edit import set_evening
from itinerary.ruin.nights import BED, NIGHT_POINTS
from itinerary.ruin.scouting import UNREACHED
from itinerary.ruin.state import State

TRIES = 4
"""Beds drawn for a night, of which the best is taken."""


@compiled
def change_nights(a: Arrays, s: State, trips: Longs, chance: Chance) -> None:
    """Dine elsewhere one night, or sleep elsewhere: a night, two in a row, or all in a stay of one bed."""
    night = below(chance, s.evenings.shape[1])
    bed = a.nights.evenings[s.evenings[0, night], BED]
    if unit(chance) < 0.25:
        set_evening(a, s, night, draw_evening(a, night, bed, chance))
        return
    move(a, s, trips, night, chance)
    if a.rules.kind != 1 and night + 1 < s.evenings.shape[1] and unit(chance) < 0.3:
        move(a, s, trips, night + 1, chance)


@compiled
def move(a: Arrays, s: State, trips: Longs, night: int, chance: Chance) -> None:
    """Sleep elsewhere one night, or all where there is but one bed."""
    other = draw_bed(a, s, trips, night, chance)
    if other >= 0:
        for n in range(s.evenings.shape[1]):
            if n == night or a.rules.kind == 1:
                set_evening(a, s, n, draw_evening(a, n, other, chance))


@compiled
def draw_evening(a: Arrays, night: int, bed: int, chance: Chance) -> int:
    """Draw an evening at a bed, the one with more points of two."""
    first, last = a.nights.first[night, bed], a.nights.first[night, bed + 1]
    e, f = first + below(chance, last - first), first + below(chance, last - first)
    return int(e) if a.nights.evenings[e, NIGHT_POINTS] >= a.nights.evenings[f, NIGHT_POINTS] else int(f)


@compiled
def may_sleep(a: Arrays, s: State, night: int, bed: int) -> bool:
    """Say whether a bed may take the place of that of a night: open, and not another night's."""
    for n in range(s.evenings.shape[1]):
        if n == night or a.rules.kind == 1:
            if a.nights.first[n, bed] == a.nights.first[n, bed + 1]:
                return False
        elif a.rules.kind == -1 and a.nights.evenings[s.evenings[0, n], BED] == bed:
            return False
    return True


@compiled
def draw_bed(a: Arrays, s: State, trips: Longs, night: int, chance: Chance) -> int:
    """Draw another bed: now and then any, else the best of a few by the trips that meet there, or -1."""
    beds, nights, old = a.nights.beds.size, s.evenings.shape[1], a.nights.evenings[s.evenings[0, night], BED]
    blind = unit(chance) < 0.15
    best, found = UNREACHED, -1
    for _ in range(1 if blind else TRIES):
        bed = below(chance, beds)
        if bed == old or not may_sleep(a, s, night, bed):
            continue
        if a.rules.kind == 1:
            worth = trips[0, beds, bed] + trips[nights, bed, beds]
        else:
            before = beds if night == 0 else a.nights.evenings[s.evenings[0, night - 1], BED]
            after = beds if night == nights - 1 else a.nights.evenings[s.evenings[0, night + 1], BED]
            worth = trips[night, before, bed] + trips[night + 1, bed, after]
        if blind or worth > best:
            best, found = worth, bed
    return found
