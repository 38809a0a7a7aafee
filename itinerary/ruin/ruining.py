"""Ways to take a stay partly apart."""

from graphs.compiled import compiled
from itinerary.ruin.arrays import GO, PLACE_IN, Arrays, Longs
from itinerary.ruin.chance import Chance, below, unit
from itinerary.ruin.course import measure
from itinerary.ruin.edit import open_day, take_out, trial
from itinerary.ruin.moving import change_nights
from itinerary.ruin.state import LENGTH, OPEN, State

LONGEST_STRING = 8


@compiled
def ruin(a: Arrays, s: State, trips: Longs, chance: Chance) -> bool:
    """Take a stay partly apart, in a way drawn from several; False if beds came out that no day can join."""
    draw = unit(chance)
    if s.evenings.shape[1] and a.nights.beds.size > 1 and draw < 0.16:
        change_nights(a, s, trips, chance)
    elif draw < 0.60:
        for _ in range(1 + below(chance, 2)):
            cut_string(a, s, chance, below(chance, s.days.shape[0]))
    elif draw < 0.86:
        cut_around(a, s, chance)
    elif draw < 0.96:
        scatter(a, s, chance)
    else:
        empty_day(a, s, below(chance, s.days.shape[0]))
    return make_livable(a, s, chance)


@compiled
def cut_string(a: Arrays, s: State, chance: Chance, d: int) -> None:
    """Take neighbours out of one day."""
    length = s.sums[trial(s, d), d, LENGTH]
    if length:
        many = 1 + below(chance, min(max(2, length // 2), LONGEST_STRING, length))
        k = below(chance, length - many + 1)
        for _ in range(many):
            take_out(a, s, d, k)


@compiled
def cut_around(a: Arrays, s: State, chance: Chance) -> None:
    """Take out of several days what lies near an option drawn from all, so that it may change days."""
    seed = a.options[PLACE_IN, below(chance, a.busy.size)]
    most = 2 + below(chance, 3)
    for d in range(s.days.shape[0]):
        if s.days.shape[0] > 2 and unit(chance) < 0.3:
            continue
        v, near, best = trial(s, d), -1, 2**40
        for k in range(s.sums[v, d, LENGTH]):
            minutes = a.legs_in[GO, seed, s.options[v, d, k]]
            if minutes < best:
                best, near = minutes, k
        if near >= 0:
            many = min(1 + below(chance, most), s.sums[v, d, LENGTH])
            k = max(0, min(near - below(chance, many), s.sums[v, d, LENGTH] - many))
            for _ in range(many):
                take_out(a, s, d, k)


@compiled
def scatter(a: Arrays, s: State, chance: Chance) -> None:
    """Take each option out with the same chance."""
    share = 0.1 + 0.3 * unit(chance)
    for d in range(s.days.shape[0]):
        for k in range(s.sums[trial(s, d), d, LENGTH] - 1, -1, -1):
            if unit(chance) < share:
                take_out(a, s, d, k)


@compiled
def empty_day(a: Arrays, s: State, d: int) -> None:
    """Take everything out of one day."""
    for k in range(s.sums[trial(s, d), d, LENGTH] - 1, -1, -1):
        take_out(a, s, d, k)


@compiled
def make_livable(a: Arrays, s: State, chance: Chance) -> bool:
    """Take options out at random until every open day can be lived, and measure it; False if one cannot."""
    for d in range(s.days.shape[0]):
        if s.days[d, OPEN]:
            v = open_day(s, d)
            while not measure(a, s, v, d):
                if s.sums[v, d, LENGTH] == 0:
                    return False
                take_out(a, s, d, below(chance, s.sums[v, d, LENGTH]))
    return True
