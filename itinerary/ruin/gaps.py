"""Where in a day each option fits best."""

from graphs.compiled import compiled
from itinerary.problem import Ints
from itinerary.ruin.arrays import GO, PLACE_IN, PLACE_OUT, PRIME_M, SUNSET, WALK, Arrays
from itinerary.ruin.course import bed_before, entry_after
from itinerary.ruin.state import BLIND, DEPART, GAP_AT, GAP_COST, LATEST, LENGTH, METRES, WORK, State
from itinerary.ruin.times import arrival

NO_GAP = 2**30
UPKEEP = 500
"""What goes with the look at a gap takes as long as to try so many options in it."""
Gap = tuple[int, int, int, int, int]
"""Departure before it, latest arrival after it, sunset, minutes of the direct way, metres for a detour."""


@compiled
def find_gaps(a: Arrays, s: State, v: int, d: int) -> None:
    """Find the best gap of a measured day for every option, those that are there included."""
    gaps, length, windows = s.gaps[v, d], s.sums[v, d, LENGTH], a.windows[d]
    gaps[GAP_COST] = NO_GAP
    gaps[GAP_AT] = -1
    s.tally[WORK] += (length + 1) * (a.busy.size + UPKEEP)
    room = a.rules.cap_prime - s.sums[v, d, METRES]
    p = bed_before(a, s, d)
    for k in range(length + 1):
        q = a.options[PLACE_IN, s.options[v, d, k]] if k < length else entry_after(a, s, d)
        t, latest = s.times[v, d, DEPART, k], s.times[v, d, LATEST, k]
        if k == s.tally[BLIND] and length > 0:
            p = a.options[PLACE_OUT, s.options[v, d, k]] if k < length else p
            continue
        gap = (t, latest, a.days[d, SUNSET], a.legs[GO, p, q], room + a.legs[PRIME_M, p, q])
        _try_all(gaps, k, gap, a.legs_in[:, p], a.legs_out[:, q], windows[0, 0], windows[1, 0], a.busy)
        _try_again(gaps, k, gap, a.legs_in[:, p], a.legs_out[:, q], a.more[d], a.busy)
        if k < length:
            p = a.options[PLACE_OUT, s.options[v, d, k]]


@compiled
def _try_all(gaps: Ints, k: int, gap: Gap, to: Ints, on: Ints, opens: Ints, closes: Ints, busy: Ints) -> None:
    """Try all options in one gap at once: no branch, so that the machine takes several abreast."""
    t, latest, sunset, direct, room = gap
    cost, at = gaps[GAP_COST], gaps[GAP_AT]
    to_go, to_walk, to_m = to[GO], to[WALK], to[PRIME_M]
    on_go, on_walk, on_m = on[GO], on[WALK], on[PRIME_M]
    for i in range(cost.size):
        by_day = t + to_go[i]
        arrive = by_day if by_day <= sunset else t + to_walk[i]
        start = max(arrive, int(opens[i]))
        end = start + busy[i]
        back_by_day = end + on_go[i]
        back = back_by_day if back_by_day <= sunset else end + on_walk[i]
        # A minute of waiting counts a quarter of one on the way or on the spot.
        total = busy[i] + to_go[i] + on_go[i] - direct + ((start - arrive) >> 2)
        fits = (arrive <= closes[i]) & (back <= latest) & (to_m[i] + on_m[i] <= room) & (total < cost[i])
        cost[i] = total if fits else cost[i]
        at[i] = k if fits else at[i]


@compiled
def _try_again(gaps: Ints, k: int, gap: Gap, to: Ints, on: Ints, more: Ints, busy: Ints) -> None:
    """Try the options that open a second time in one gap."""
    t, latest, sunset, direct, room = gap
    for n in range(more.shape[0]):
        i = more[n, 0]
        if i < 0:
            return
        arrive = arrival(t, to[GO, i], to[WALK, i], sunset)
        start = max(arrive, int(more[n, 1]))
        end = start + busy[i]
        if arrive > more[n, 2] or arrival(end, on[GO, i], on[WALK, i], sunset) > latest:
            continue
        total = busy[i] + to[GO, i] + on[GO, i] - direct + ((start - arrive) >> 2)
        if to[PRIME_M, i] + on[PRIME_M, i] <= room and total < gaps[GAP_COST, i]:
            gaps[GAP_COST, i], gaps[GAP_AT, i] = total, k
