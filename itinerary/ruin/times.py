"""When one arrives and may start: the compiled counterpart of `itinerary.timeline`."""

from graphs.compiled import compiled
from itinerary.problem import Ints
from itinerary.travel import NEVER


@compiled
def arrival(depart: int, go: int, walk: int, sunset: int) -> int:
    """Arrive by the mode of the stay while there is light, on foot after that."""
    by_day = depart + go
    return by_day if by_day <= sunset else depart + walk


@compiled
def departure(arrive: int, go: int, walk: int, sunset: int) -> int:
    """Leave as late as an arrival allows: riding if that is before sunset, walking only after it."""
    return arrive - go if arrive <= sunset else max(sunset - go, arrive - walk)


@compiled
def first_start(opens: Ints, closes: Ints, arrive: int) -> int:
    """Start as early as the windows allow; `NEVER` after the last. Shapes (w,)."""
    first = NEVER
    for w in range(opens.size):
        if arrive <= closes[w]:
            first = min(first, max(arrive, opens[w]))
    return first


@compiled
def last_start(opens: Ints, closes: Ints, done: int) -> int:
    """Start as late as the windows and the end allow; -`NEVER` before the first. Shapes (w,)."""
    last = -NEVER
    for w in range(opens.size):
        start = min(done, closes[w])
        if opens[w] <= start:
            last = max(last, start)
    return last


@compiled
def closing(opens: Ints, closes: Ints, start: int) -> int:
    """Last start of the window in which one has started. Shapes (w,)."""
    last = start
    for w in range(opens.size):
        if opens[w] <= start <= closes[w]:
            last = max(last, closes[w])
    return last
