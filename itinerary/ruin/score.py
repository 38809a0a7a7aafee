"""What a stay on trial is worth to the search: its value, less much for all that it lacks."""

from graphs.compiled import compiled
from itinerary.ruin.arrays import Arrays
from itinerary.ruin.edit import trial
from itinerary.ruin.state import GEMS, LACKS, LANDMARKS, LENGTH, METRES, MUST, SPENT, VALUE, VISITS, State

LACK = 6000
"""What each lack costs the search: more than any visit, less than all of them, so that it can get over it."""


@compiled
def score(a: Arrays, s: State) -> int:
    """Sum up the trial."""
    total = cost = prime = lacks = visits = landmarks = gems = must = 0
    for d in range(s.days.shape[0]):
        sums = s.sums[trial(s, d), d]
        total += sums[VALUE]
        cost += sums[SPENT]
        prime += sums[METRES]
        lacks += sums[LACKS]
        visits += sums[VISITS]
        landmarks += sums[LANDMARKS]
        gems += sums[GEMS]
        must |= sums[MUST]
    for g in range(s.seen.size):
        total -= a.step[g] * s.seen[g] * (s.seen[g] - 1) // 2
    if cost > a.rules.guide_ct:
        total += (a.rules.guide_ct - cost) // a.rules.guide_step
    if not landmarks:
        total -= a.rules.no_landmark
    if gems * a.rules.gem_share < visits:
        total -= a.rules.few_gems
    if cost > a.rules.limit:
        total -= LACK + (cost - a.rules.limit) // 10
    if prime > a.rules.cap_total:
        total -= LACK + prime - a.rules.cap_total
    lacks += _bits(a.rules.must & ~must) + _disorders(a, s)
    return total - LACK * lacks


@compiled
def _bits(bits: int) -> int:
    many = 0
    while bits:
        bits &= bits - 1
        many += 1
    return many


@compiled
def _disorders(a: Arrays, s: State) -> int:
    """Count the pairs that are there in the wrong order."""
    wrong = 0
    for n in range(a.before.shape[0]):
        first, second = a.before[n]
        seen_second = False
        for d in range(s.days.shape[0]):
            v = trial(s, d)
            for k in range(s.sums[v, d, LENGTH]):
                seen_second = seen_second or s.options[v, d, k] == second
                if s.options[v, d, k] == first and seen_second:
                    wrong += 1
    return wrong
