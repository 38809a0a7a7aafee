"""Changes to the days on trial: putting options in and taking them out, keeping or forgetting."""

from graphs.compiled import compiled
from itinerary.ruin.arrays import GROUP, ONCE, Arrays
from itinerary.ruin.course import measure
from itinerary.ruin.nights import TABLE_GROUP
from itinerary.ruin.state import KEPT, LENGTH, OPEN, State


@compiled
def trial(s: State, d: int) -> int:
    """Version of a day that this round has arrived at."""
    return int(s.days[d, KEPT] ^ s.days[d, OPEN])


@compiled
def open_day(s: State, d: int) -> int:
    """Begin a trial of a day with a copy of the kept one."""
    if not s.days[d, OPEN]:
        v = s.days[d, KEPT]
        length = s.sums[v, d, LENGTH]
        s.sums[1 - v, d, LENGTH] = length
        for k in range(length):
            s.options[1 - v, d, k] = s.options[v, d, k]
        s.days[d, OPEN] = 1
    return 1 - int(s.days[d, KEPT])


@compiled
def count(a: Arrays, s: State, i: int, more: int) -> None:
    """Note that an option is there, or no longer."""
    once, group = a.options[ONCE, i], a.options[GROUP, i]
    if once >= 0:
        s.taken[once] += more
    if group >= 0:
        s.seen[group] += more


@compiled
def take_out(a: Arrays, s: State, d: int, k: int) -> None:
    """Take option k out of a day, which is to be measured again."""
    v = open_day(s, d)
    options = s.options[v, d]
    count(a, s, options[k], -1)
    s.sums[v, d, LENGTH] -= 1
    for j in range(k, s.sums[v, d, LENGTH]):
        options[j] = options[j + 1]


@compiled
def put_in(a: Arrays, s: State, d: int, k: int, i: int) -> bool:
    """Put an option into gap k of a day and measure it; a day that cannot be lived stays as it was."""
    v = open_day(s, d)
    options = s.options[v, d]
    if s.sums[v, d, LENGTH] == options.size:
        return False
    for j in range(s.sums[v, d, LENGTH], k, -1):
        options[j] = options[j - 1]
    options[k] = i
    s.sums[v, d, LENGTH] += 1
    count(a, s, i, 1)
    if measure(a, s, v, d):
        return True
    take_out(a, s, d, k)
    measure(a, s, v, d)
    return False


@compiled
def set_evening(a: Arrays, s: State, night: int, e: int) -> None:
    """End a night otherwise; the days before and after are to be measured again."""
    recount_table(a, s, s.evenings[0, night], -1)
    recount_table(a, s, e, 1)
    s.evenings[0, night] = e
    open_day(s, night)
    open_day(s, night + 1)


@compiled
def recount_table(a: Arrays, s: State, e: int, more: int) -> None:
    """Note that the table of an evening is taken, or no longer."""
    table = a.nights.evenings[e, TABLE_GROUP]
    if table >= 0:
        s.seen[table] += more


@compiled
def keep(s: State) -> None:
    """Keep the trial."""
    for d in range(s.days.shape[0]):
        s.days[d, KEPT] ^= s.days[d, OPEN]
        s.days[d, OPEN] = 0
    s.evenings[1] = s.evenings[0]


@compiled
def forget(a: Arrays, s: State) -> None:
    """Forget the trial."""
    for d in range(s.days.shape[0]):
        if s.days[d, OPEN]:
            v = s.days[d, KEPT]
            for k in range(s.sums[1 - v, d, LENGTH]):
                count(a, s, s.options[1 - v, d, k], -1)
            for k in range(s.sums[v, d, LENGTH]):
                count(a, s, s.options[v, d, k], 1)
            s.days[d, OPEN] = 0
    for night in range(s.evenings.shape[1]):
        if s.evenings[0, night] != s.evenings[1, night]:
            recount_table(a, s, s.evenings[0, night], -1)
            recount_table(a, s, s.evenings[1, night], 1)
            s.evenings[0, night] = s.evenings[1, night]
