"""Ways to spend the nights elsewhere."""

from graphs.compiled import compiled
from itinerary.ruin.arrays import GO, Arrays
from itinerary.ruin.chance import Chance, below, unit
from itinerary.ruin.edit import set_evening
from itinerary.ruin.nights import BED, NIGHT_POINTS
from itinerary.ruin.state import State


@compiled
def change_nights(a: Arrays, s: State, chance: Chance) -> None:
    """Dine elsewhere one night, or sleep elsewhere: one night, or all where there is but one bed."""
    night = below(chance, s.evenings.shape[1])
    bed = a.nights.evenings[s.evenings[0, night], BED]
    if unit(chance) < 0.25:
        set_evening(a, s, night, draw_evening(a, night, bed, chance))
        return
    other = draw_bed(a, s, night, bed, chance)
    if other < 0:
        return
    for n in range(s.evenings.shape[1]):
        if n == night or a.rules.kind == 1:
            set_evening(a, s, n, draw_evening(a, n, other, chance))


@compiled
def draw_evening(a: Arrays, night: int, bed: int, chance: Chance) -> int:
    """Draw an evening at a bed, the one with more points of two."""
    first, last = a.nights.first[night, bed], a.nights.first[night, bed + 1]
    e, f = first + below(chance, last - first), first + below(chance, last - first)
    return e if a.nights.evenings[e, NIGHT_POINTS] >= a.nights.evenings[f, NIGHT_POINTS] else f


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
def draw_bed(a: Arrays, s: State, night: int, bed: int, chance: Chance) -> int:
    """Draw another bed: of a few drawn the nearest, or any; -1 if none of them will do."""
    best, found, tries = 2**40, -1, 1 if unit(chance) < 0.4 else 4
    for _ in range(tries):
        other = below(chance, a.nights.beds.size)
        if other != bed and may_sleep(a, s, night, other):
            minutes = a.legs[GO, a.nights.beds[bed], a.nights.beds[other]]
            if minutes < best:
                best, found = minutes, other
    return found
