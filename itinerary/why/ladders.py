"""The ways to loosen each condition, from the one that asks least to the one that asks most."""

import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial

from itinerary.clock import minute_of
from itinerary.request import Request
from itinerary.why import loosen
from itinerary.why.condition import Condition, ConditionName
from itinerary.why.far import mean_km, stations_by_nearness
from itinerary.why.open_dates import off_season, shifts
from itinerary.why.step import ASKS, Change, Ladder, Order, Step, budget_step
from offers.catalogue import Catalogue

MINUTES = tuple(range(30, 361, 30))
TO_MORNING = tuple(range(30, 931, 30))
"""Who would leave in the small hours is told to leave in the morning, however many hours later."""
MORNING_MIN = 9 * 60
KILOMETRES = range(1, 46)
WALK_KILOMETRES = range(1, 13)
PERCENTS = (5, 10, 20, 30, 45, 65, 100, 150, 250, 500)
EARLIEST_MIN, LATEST_MIN = 6 * 60 + 30, 22 * 60
MOST_CT = 10**9
GROUP = 7
"""From so many on a party is a group, which may come with fewer."""


def ladders_of(condition: Condition, request: Request, catalogue: Catalogue) -> tuple[Ladder, ...]:
    """
    List the ways to loosen a condition.

    Parameters
    ----------
    condition
        One of the request.
    request
        What is asked.
    catalogue
        Whose stations there are, and when its offers are open.

    Returns
    -------
    tuple of Ladder
        Without the steps that make no request; none at all if there is none.
    """
    found = (
        tuple(step for step in steps if loosen.stands(step.change(request), request))
        for steps in _ways(condition, request, catalogue)
    )
    return tuple(Ladder(steps=steps, order=_ORDER.get(condition.name, "none")) for steps in found if steps)


def _ways(condition: Condition, request: Request, catalogue: Catalogue) -> Iterator[tuple[Step, ...]]:
    """Yield ladders as plain steps."""
    name, value = condition.name, condition.value
    make = partial(Step, condition=condition)
    if name in _SWITCHES:
        change, asks, offered = _SWITCHES[name](request, value)
        yield (make(change=change, asks=asks, offered=offered),)
    elif name in ("station", "from", "to"):
        yield _stations(condition, request, catalogue)
    elif name == "dates":
        found = sorted((_days_ask(days), days) for days in shifts(request, catalogue))
        yield tuple(
            make(
                change=partial(loosen.move_days, days=days),
                asks=asks,
                opens=-off_season(request.arrive.date() + timedelta(days=days)),
            )
            for asks, days in found
        )
    elif name == "party":
        offered = _may_part(request)
        yield tuple(
            make(change=change, asks=asks, offered=offered) for change, asks in _fewer_people(request)
        )
    elif name == "pin":
        ways = ((loosen.without_pin, ASKS["pin"]), (loosen.without_must, ASKS["must"]))
        yield tuple(make(change=partial(change, offer=value), asks=asks) for change, asks in ways)
    elif name == "budget":
        yield tuple(_more_money(condition, request))
    elif name in ("arrive", "leave"):
        yield from _times(condition, request)
    else:
        yield tuple(make(change=change, asks=asks) for change, asks in _AMOUNTS[name](request))


def _days_ask(days: int) -> int:
    """Tomorrow is not next week, and next week is nearer to it than July."""
    return 2 + min(abs(days), 6) + abs(days) // 14 + (days < 0)


def _stations(condition: Condition, request: Request, catalogue: Catalogue) -> tuple[Step, ...]:
    changes: dict[str, Callable[..., Request]] = {
        "station": loosen.begin_and_end_at,
        "from": loosen.begin_at,
        "to": loosen.end_at,
    }
    here = request.finish if condition.name == "to" else request.start
    return tuple(
        Step(
            condition=condition,
            change=partial(changes[condition.name], station=station),
            asks=ASKS["station"] + round(far_km / ASKS["station-km"]),
            opens=-mean_km(catalogue, station, request),
        )
        for station, far_km in stations_by_nearness(catalogue, here)
    )


def _times(condition: Condition, request: Request) -> Iterator[tuple[Step, ...]]:
    """Yield the kinder way first: more time, then less."""
    arrives = condition.name == "arrive"
    now = minute_of(request.arrive if arrives else request.leave)
    change: Callable[..., Request] = loosen.arrive_at if arrives else loosen.leave_at
    for sign in (-1, 1) if arrives else (1, -1):
        spans = MINUTES if arrives or now >= MORNING_MIN else TO_MORNING
        moved = ((now + sign * minutes, minutes // ASKS["minutes"]) for minutes in spans)
        yield tuple(
            Step(condition=condition, change=partial(change, minute=minute), asks=asks)
            for minute, asks in moved
            if EARLIEST_MIN <= minute <= LATEST_MIN
        )


def _more_cycling(request: Request) -> Iterator[tuple[Change, int]]:
    for km in KILOMETRES:
        cap = _whole(math.ceil(request.max_cycle_km_day) + km)
        yield partial(replace, max_cycle_km_day=cap), -(-km // ASKS["kilometres"])


def _more_walking(request: Request) -> Iterator[tuple[Change, int]]:
    for km in WALK_KILOMETRES:
        cap = _whole(math.ceil(request.max_walk_km_day) + km)
        yield partial(replace, max_walk_km_day=cap), -(-km // ASKS["walk-kilometres"])


def _whole(km: float) -> float:
    """Keep to the distances that requests allow."""
    return min(km, 200)


def _more_money(condition: Condition, request: Request) -> Iterator[Step]:
    """Yield round sums, then no limit at all."""
    budget_ct = request.budget_ct or 0
    for percent in PERCENTS:
        more_ct = (budget_ct * (100 + percent) // 10_000 + 1) * 100
        yield budget_step(condition, request, min(MOST_CT, more_ct))
    yield Step(
        condition=condition, change=partial(replace, budget_ct=None), asks=PERCENTS[-1] // ASKS["percent"] + 1
    )


def _fewer_people(request: Request) -> Iterator[tuple[Change, int]]:
    for persons in range(request.persons - 1, 0, -1):
        percent = 100 * (request.persons - persons) // request.persons
        yield partial(loosen.come_as, persons=persons), 2 + -(-percent // ASKS["percent-of-party"])


def _may_part(request: Request) -> bool:
    """Say whether a party may be told to be smaller: a group may, but not to save money."""
    return request.persons >= GROUP and not request.children and request.limit_ct is None


def _fewer_nights(request: Request) -> Iterator[tuple[Change, int]]:
    nights = len(request.dates) - 1
    for fewer in range(1, nights + 1):
        asks = ASKS["night"] * fewer if fewer < nights else ASKS["no-night"]
        yield partial(loosen.stay_nights, nights=nights - fewer), asks


def _less_leisure(request: Request) -> Iterator[tuple[Change, int]]:
    for minutes in (*(m for m in MINUTES if m < request.free_min), request.free_min):
        yield partial(replace, free_min=request.free_min - minutes), -(-minutes // ASKS["minutes"])


_AMOUNTS: dict[ConditionName, Callable[[Request], Iterator[tuple[Change, int]]]] = {
    "cycle-km": _more_cycling,
    "walk-km": _more_walking,
    "nights": _fewer_nights,
    "free": _less_leisure,
}
_ORDER: dict[ConditionName, Order] = {
    **dict.fromkeys(("cycle-km", "walk-km", "budget", "party", "free"), "rising"),
    **dict.fromkeys(("arrive", "leave"), "leaning"),
}
_SWITCHES: dict[ConditionName, Callable[[Request, str], tuple[Change, int, bool]]] = {
    "mode": lambda r, _: (
        partial(replace, mode="walk" if r.mode == "cycle" else "cycle"),
        ASKS["mode"],
        True,
    ),
    "travel": lambda r, _: (
        partial(replace, travel="star" if r.travel == "itinerant" else "itinerant"),
        ASKS["travel"],
        True,
    ),
    "tight": lambda _r, _v: (partial(replace, tight_budget=False), ASKS["tight"], True),
    "confirmed": lambda _r, _v: (partial(replace, accept_unconfirmed=True), ASKS["confirmed"], True),
    "ages": lambda _r, _v: (loosen.grow_up, 0, False),
    "need": lambda _, v: (partial(loosen.allow, field="needs", value=v), 0, False),
    "must": lambda _, v: (partial(loosen.without_must, offer=v), ASKS["must"], True),
    "ban": lambda _, v: (partial(loosen.allow, field="ban", value=v), ASKS["ban"], True),
    "ban-mode": lambda _, v: (partial(loosen.allow, field="ban_modes", value=v), ASKS["ban"], True),
    "ban-theme": lambda _, v: (partial(loosen.allow, field="ban_themes", value=v), ASKS["ban"], True),
}
