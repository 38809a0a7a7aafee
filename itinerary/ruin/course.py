"""The course of one day: its times forwards and backwards, and its sums."""

from graphs.compiled import compiled
from itinerary.ruin.arrays import (
    AFOOT_M,
    BEGIN,
    COST,
    DARK_M,
    END,
    FULL,
    GEM,
    GO,
    LANDMARK,
    LINGER,
    LUNCH,
    MUST_BITS,
    NEEDS_LUNCH,
    PLACE_IN,
    PLACE_OUT,
    POINTS,
    PRIME_M,
    RIDE_MIN,
    STAY,
    SUNSET,
    WALK,
    Arrays,
)
from itinerary.ruin.nights import (
    BACK_MIN,
    DEADLINE,
    DINNER,
    DINNER_MIN,
    ENTRY,
    INSIDE,
    LODGING,
    NEAR,
    NIGHT_COST,
    NIGHT_MUST,
    NIGHT_POINTS,
    NONE,
    OUT_MIN,
    STYLE,
)
from itinerary.ruin.state import (
    DEPART,
    GEMS,
    LACKS,
    LANDMARKS,
    LATEST,
    LENGTH,
    LUNCHES,
    METRES,
    MUST,
    SPENT,
    VALUE,
    VISITS,
    State,
)
from itinerary.ruin.times import arrival, closing, departure, first_start, last_start


@compiled
def bed_before(a: Arrays, s: State, d: int) -> int:
    """Where a day begins."""
    return a.rules.start if d == 0 else int(a.nights.evenings[s.evenings[0, d - 1], LODGING])


@compiled
def entry_after(a: Arrays, s: State, d: int) -> int:
    """Where the visits of a day lead."""
    at_last = d == s.evenings.shape[1]
    return a.rules.finish if at_last else int(a.nights.evenings[s.evenings[0, d], ENTRY])


@compiled
def deadline(a: Arrays, s: State, d: int) -> int:
    """Latest arrival at the end of the visits of a day."""
    at_last = d == s.evenings.shape[1]
    return int(a.days[d, END] if at_last else a.nights.evenings[s.evenings[0, d], DEADLINE])


@compiled
def measure(a: Arrays, s: State, v: int, d: int) -> bool:
    """
    Work out a day anew.

    Returns
    -------
    bool
        False, and the rest is not to be read, if the day cannot be lived.
    """
    legs, given, options, depart = a.legs, a.options, s.options[v, d], s.times[v, d, DEPART]
    opens, closes, sums = a.windows[d, 0], a.windows[d, 1], s.sums[v, d]
    t, sunset, length, p = a.days[d, BEGIN], a.days[d, SUNSET], sums[LENGTH], bed_before(a, s, d)
    depart[0] = t
    travel = wait = prime = ride = afoot = spare = 0
    for k in range(length + 1):
        q = given[PLACE_IN, options[k]] if k < length else entry_after(a, s, d)
        arrive = arrival(t, legs[GO, p, q], legs[WALK, p, q], sunset)
        travel += arrive - t
        if t + legs[GO, p, q] <= sunset:
            prime += legs[PRIME_M, p, q]
            ride += legs[RIDE_MIN, p, q]
            afoot += legs[AFOOT_M, p, q]
        else:
            afoot += legs[DARK_M, p, q]
            prime += (1 - a.rules.riding) * legs[DARK_M, p, q]
        t = arrive
        if k < length:
            i = options[k]
            start = first_start(opens[:, i], closes[:, i], arrive)
            if start > a.last[d, i]:
                return False
            idle = start - arrive
            if start <= sunset or arrive > sunset:
                # Guests set off later rather than wait at the first stop, and linger rather than wait later.
                idle = (0 if start <= sunset else idle) if k == 0 else idle - min(idle, spare)
            wait += idle
            spare = min(given[LINGER, i], closing(opens[:, i], closes[:, i], start) - start)
            t = start + a.busy[i]
            depart[k + 1] = t
            p = given[PLACE_OUT, i]
    if t > deadline(a, s, d):
        return False
    if d < s.evenings.shape[1]:
        minutes, saddle, metres, dark = after_entry(a, s.evenings[0, d], t, sunset)
        travel, ride, prime, afoot = travel + minutes, ride + saddle, prime + metres, afoot + dark
    if prime > a.rules.cap_prime or ride > a.rules.cap_ride or afoot > a.rules.cap_afoot:
        return False
    sums[METRES] = prime
    sums[VALUE] = -travel * a.rules.travel_points - wait * a.rules.wait_points
    sum_up(a, s, v, d)
    look_back(a, s, v, d)
    return True


@compiled
def after_entry(a: Arrays, e: int, t: int, sunset: int) -> tuple[int, int, int, int]:
    """Minutes on the way after the entry, those in the saddle, metres of the main cap, metres on foot."""
    evening, legs, on_foot = a.nights.evenings[e], a.legs, 1 - a.rules.riding
    bed, table = evening[LODGING], evening[DINNER]
    if evening[STYLE] in (INSIDE, NONE):
        return 0, 0, 0, 0
    if evening[STYLE] == NEAR:
        metres = legs[DARK_M, bed, table] + legs[DARK_M, table, bed]
        return evening[OUT_MIN] + evening[BACK_MIN], 0, on_foot * metres, metres
    done = first_start(a.nights.starts[e, 0], a.nights.starts[e, 1], t) + evening[DINNER_MIN]
    if done + legs[GO, table, bed] <= sunset:
        return (
            legs[GO, table, bed],
            legs[RIDE_MIN, table, bed],
            legs[PRIME_M, table, bed],
            legs[AFOOT_M, table, bed],
        )
    metres = legs[DARK_M, table, bed]
    return legs[WALK, table, bed], 0, on_foot * metres, metres


@compiled
def sum_up(a: Arrays, s: State, v: int, d: int) -> None:
    """Add what the options and the evening of a day bring to its value, and count what it has."""
    sums, given = s.sums[v, d], a.options
    sums[SPENT] = sums[VISITS] = sums[LUNCHES] = sums[LANDMARKS] = sums[GEMS] = sums[MUST] = sums[LACKS] = 0
    longest = 0
    for k in range(sums[LENGTH]):
        i = s.options[v, d, k]
        sums[VALUE] += given[POINTS, i]
        sums[SPENT] += given[COST, i]
        sums[MUST] |= given[MUST_BITS, i]
        sums[LANDMARKS] += given[LANDMARK, i]
        sums[GEMS] += given[GEM, i]
        sums[LUNCHES] += given[LUNCH, i]
        sums[VISITS] += 1 - given[LUNCH, i]
        longest = max(longest, given[STAY, i] * (1 - given[LUNCH, i]))
    if d < s.evenings.shape[1]:
        evening = a.nights.evenings[s.evenings[0, d]]
        sums[VALUE] += evening[NIGHT_POINTS]
        sums[SPENT] += evening[NIGHT_COST]
        sums[MUST] |= evening[NIGHT_MUST]
    if a.days[d, NEEDS_LUNCH] and not sums[LUNCHES]:
        sums[LACKS] += 1
    if a.days[d, FULL] and sums[VISITS] < 2 and longest < a.rules.long_visit:
        sums[LACKS] += 1
    if s.days.shape[0] == 1 and sums[LENGTH] == 0:
        sums[LACKS] += 1


@compiled
def look_back(a: Arrays, s: State, v: int, d: int) -> None:
    """Say how late one may come to each option, so that all the rest still fits."""
    latest, length, q = s.times[v, d, LATEST], s.sums[v, d, LENGTH], entry_after(a, s, d)
    opens, closes = a.windows[d, 0], a.windows[d, 1]
    latest[length] = deadline(a, s, d)
    for k in range(length - 1, -1, -1):
        i = s.options[v, d, k]
        p = a.options[PLACE_OUT, i]
        leave = departure(latest[k + 1], a.legs[GO, p, q], a.legs[WALK, p, q], a.days[d, SUNSET])
        latest[k] = last_start(opens[:, i], closes[:, i], leave - a.busy[i])
        q = a.options[PLACE_IN, i]
