"""Puts a stay together again: what it has to have, its meals, then the best worth a minute."""

import math

from graphs.compiled import compiled
from itinerary.ruin.arrays import (
    COST,
    FULL,
    GROUP,
    LANDMARK,
    LUNCH,
    MUST_BITS,
    NEEDS_LUNCH,
    ONCE,
    POINTS,
    STAY,
    TAKES_LUNCH,
    UNLIMITED,
    Arrays,
)
from itinerary.ruin.chance import Chance, below, unit
from itinerary.ruin.edit import put_in, trial
from itinerary.ruin.gaps import find_gaps
from itinerary.ruin.state import (
    BLIND,
    GAP_AT,
    GAP_COST,
    LANDMARKS,
    LUNCHES,
    MUST,
    OPEN,
    ROUNDS,
    SPENT,
    VISITS,
    WORK,
    State,
)

SIGHT = 6
"""Of so many gaps of a day, one may be passed over in a round: else some orders would never come about."""
IDLE = 0.02
"""How often nothing is added to a day in a round: now and then another day is better with all of it."""
HUNGER = 3.0
"""A full day that has not its two visits is so much the keener."""
URGENT = 1e6
"""What a must-have is worth to the search, so that it is tried first."""
NOISE, GAIN = range(2)
"""Rows of the tempers."""


@compiled
def recreate(a: Arrays, s: State, chance: Chance) -> None:
    """Fill the days again, in a temper drawn for this round."""
    power = below(chance, 3)
    money = a.rules.limit < UNLIMITED or a.rules.guide_ct < UNLIMITED
    thrift = 0.2 * unit(chance) ** 2 if money and unit(chance) < 0.6 else 0.0
    haste = a.rules.travel_points * (1.0 + (3.0 * unit(chance) if unit(chance) < 0.4 else 0.0))
    spread = 0.6 * unit(chance)
    s.tally[BLIND] = below(chance, SIGHT) if unit(chance) < 0.3 else -1
    for i in range(a.busy.size):
        s.tempers[NOISE, i] = 1.0 + spread * (unit(chance) - 0.5)
    for d in range(s.days.shape[0]):
        s.moods[d] = 1.0 + spread * (unit(chance) - 0.5)
        if s.tally[ROUNDS] and unit(chance) < IDLE:
            s.moods[d] = 0.0
        if s.days[d, OPEN]:
            find_gaps(a, s, trial(s, d), d)
    meals_first = unit(chance) < 0.7
    if meals_first:
        add_lunches(a, s, thrift, True)
    add_visits(a, s, power, thrift, haste)
    if not meals_first:
        add_lunches(a, s, thrift, True)
    add_lunches(a, s, thrift, False)


@compiled
def fill_plainly(a: Arrays, s: State, d: int) -> None:
    """Fill one open day in no temper at all: days without gaps stay as they are."""
    s.tempers[NOISE] = 1.0
    s.moods[:] = 1.0
    find_gaps(a, s, trial(s, d), d)
    if a.days[d, NEEDS_LUNCH]:
        found = best_lunch(a, s, d, 0.0, -1e18)
        if found >= 0 and put_in(a, s, d, s.gaps[trial(s, d), d, GAP_AT, found], found):
            find_gaps(a, s, trial(s, d), d)
    add_visits(a, s, 1, 0.0, 1.0 * a.rules.travel_points)


@compiled
def totals(s: State) -> tuple[int, int, int]:
    """Sum up what the trial costs, the bits of its must-haves, its landmarks."""
    spent = must = landmarks = 0
    for d in range(s.days.shape[0]):
        sums = s.sums[trial(s, d), d]
        spent += sums[SPENT]
        must |= sums[MUST]
        landmarks += sums[LANDMARKS]
    return spent, must, landmarks


@compiled
def add_lunches(a: Arrays, s: State, thrift: float, needed: bool) -> None:
    """Give each day the best lunch that fits: days that need one, or those that may have one if it pays."""
    for d in range(s.days.shape[0]):
        v = trial(s, d)
        if s.sums[v, d, LUNCHES] or not a.days[d, TAKES_LUNCH] or (needed and not a.days[d, NEEDS_LUNCH]):
            continue
        found = best_lunch(a, s, d, thrift, -1e18 if needed else 0.0)
        if found >= 0 and put_in(a, s, d, s.gaps[v, d, GAP_AT, found], found):
            find_gaps(a, s, trial(s, d), d)


@compiled
def best_lunch(a: Arrays, s: State, d: int, thrift: float, best: float) -> int:
    """Find the lunch of the most points, more than is given; -1 if there is none."""
    spent, must, _ = totals(s)
    gaps, given, found = s.gaps[trial(s, d), d], a.options, -1
    for i in range(a.busy.size):
        if given[LUNCH, i] and gaps[GAP_AT, i] >= 0 and given[COST, i] <= a.rules.limit - spent:
            worth = given[POINTS, i] * s.tempers[NOISE, i] - thrift * given[COST, i]
            worth -= 2.0 * a.rules.travel_points * (gaps[GAP_COST, i] - given[STAY, i])
            worth -= a.step[given[GROUP, i]] * s.seen[given[GROUP, i]]
            if given[MUST_BITS, i] & ~must:
                worth += URGENT
            if worth > best:
                best, found = worth, i
    return found


@compiled
def add_visits(a: Arrays, s: State, power: int, thrift: float, haste: float) -> None:
    """Insert visits until none fits or pays."""
    while True:
        weigh(a, s, thrift)
        day, found = best_visit(a, s, power, haste)
        if found < 0:
            return
        v = trial(s, day)
        if put_in(a, s, day, s.gaps[v, day, GAP_AT, found], found):
            find_gaps(a, s, trial(s, day), day)
        else:
            s.gaps[v, day, GAP_AT, found] = -1
            s.gaps[trial(s, day), day, GAP_AT, found] = -1


@compiled
def weigh(a: Arrays, s: State, thrift: float) -> None:
    """Say what each visit would bring to the stay as it stands, its way apart; 0 if it may not come in."""
    spent, must, landmarks = totals(s)
    left, gain = a.rules.limit - spent, s.tempers[GAIN]
    s.tally[WORK] += (1 + s.days.shape[0]) * a.busy.size
    for i in range(a.busy.size):
        given = a.options
        gain[i] = 0.0
        if given[LUNCH, i] or given[COST, i] > left or (given[ONCE, i] >= 0 and s.taken[given[ONCE, i]] > 0):
            continue
        gain[i] = given[POINTS, i] * s.tempers[NOISE, i] - thrift * given[COST, i]
        if given[GROUP, i] >= 0:
            gain[i] -= a.step[given[GROUP, i]] * s.seen[given[GROUP, i]]
        if given[LANDMARK, i] and not landmarks:
            gain[i] += a.rules.no_landmark
        if given[MUST_BITS, i] & ~must:
            gain[i] += URGENT


@compiled
def best_visit(a: Arrays, s: State, power: int, haste: float) -> tuple[int, int]:
    """Find the day and the visit of the most points a minute; -1, -1 if none pays."""
    best, day, found, weights = 0.0, -1, -1, s.tempers[GAIN]
    for d in range(s.days.shape[0]):
        v = trial(s, d)
        if s.sums[v, d, VISITS] >= a.rules.visits_day:
            continue
        at, cost, mood = s.gaps[v, d, GAP_AT], s.gaps[v, d, GAP_COST], s.moods[d]
        if a.days[d, FULL] and s.sums[v, d, VISITS] < 2:
            mood *= HUNGER
        for i in range(a.busy.size):
            if at[i] < 0 or weights[i] <= 0.0:
                continue
            gain = weights[i] - haste * max(0, cost[i] - a.busy[i])
            if gain <= 0.0:
                continue
            rate = gain if power == 0 else gain * math.sqrt(gain) if power == 1 else gain * gain
            rate *= mood / (a.rules.ease + max(0, cost[i]))
            if rate > best:
                best, day, found = rate, d, i
    return day, found
