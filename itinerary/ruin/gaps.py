"""Where in a day each option fits best."""

from graphs.compiled import compiled
from itinerary.problem import Ints
from itinerary.ruin.arrays import GO, PLACE_IN, PLACE_OUT, PRIME_M, SUNSET, WALK, Arrays
from itinerary.ruin.course import bed_before, entry_after
from itinerary.ruin.state import DEPART, GAP_AT, GAP_COST, LATEST, LENGTH, METRES, WORK, State

NO_GAP = 2**30


@compiled
def find_gaps(a: Arrays, s: State, v: int, d: int) -> None:
    """Find the best gap of a measured day for every option, those that are there included."""
    gaps, length, windows = s.gaps[v, d], s.sums[v, d, LENGTH], a.windows[d]
    gaps[GAP_COST] = NO_GAP
    gaps[GAP_AT] = -1
    s.tally[WORK] += (length + 1) * a.busy.size
    room = a.rules.cap_prime - s.sums[v, d, METRES]
    p = bed_before(a, s, d)
    for k in range(length + 1):
        q = a.options[s.options[v, d, k], PLACE_IN] if k < length else entry_after(a, s, d)
        t, latest = s.times[v, d, DEPART, k], s.times[v, d, LATEST, k]
        for w in range(windows.shape[1]):
            _try(
                gaps, k, (t, latest, a.days[d, SUNSET], a.legs[GO, p, q], room + a.legs[PRIME_M, p, q]),
                a.legs_in[:, p], a.legs_out[:, q], windows[0, w], windows[1, w], a.busy,
            )  # fmt: skip
        if k < length:
            p = a.options[s.options[v, d, k], PLACE_OUT]


@compiled
def _try(
    gaps: Ints, k: int, gap: tuple[int, int, int, int, int], to: Ints, on: Ints, opens: Ints, closes: Ints, busy: Ints
) -> None:
    """Try all options in one gap at once: no branch, so that the machine takes several abreast."""
    t, latest, sunset, direct, room = gap
    cost, at = gaps[GAP_COST], gaps[GAP_AT]
    to_go, to_walk, to_m = to[GO], to[WALK], to[PRIME_M]
    on_go, on_walk, on_m = on[GO], on[WALK], on[PRIME_M]
    for i in range(cost.size):
        by_day = t + to_go[i]
        arrive = by_day if by_day <= sunset else t + to_walk[i]
        start = max(arrive, opens[i])
        end = start + busy[i]
        back_by_day = end + on_go[i]
        back = back_by_day if back_by_day <= sunset else end + on_walk[i]
        # A minute of waiting counts a quarter of one on the way or on the spot.
        total = busy[i] + to_go[i] + on_go[i] - direct + ((start - arrive) >> 2)
        fits = (arrive <= closes[i]) & (back <= latest) & (to_m[i] + on_m[i] <= room) & (total < cost[i])
        cost[i] = total if fits else cost[i]
        at[i] = k if fits else at[i]
