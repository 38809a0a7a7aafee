"""When everything of a day happens: the one place where times are made."""

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from itinerary.evening import Evening
from itinerary.frame import DayFrame
from itinerary.plan import DayPlan
from itinerary.problem import Problem
from itinerary.travel import NEVER

EventKind = Literal["begin", "visit", "lunch", "landing", "check-in", "dinner", "night", "end"]
Way = Literal["go", "walk", "boat"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """
    A stop of a day, in minutes after midnight.

    Parameters
    ----------
    kind
        What happens.
    place
        Where.
    offer
        Of which offer, or None at a station or mooring.
    arrive, start, end, leave
        In order. Of ``begin`` only ``leave`` counts, of ``night`` and ``end`` only ``arrive``.
    way
        How it was reached; None for ``begin``.
    option
        Index of the option of a visit or lunch.
    """

    kind: EventKind
    place: int
    offer: str | None
    arrive: int
    start: int
    end: int
    leave: int
    way: Way | None
    option: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """
    A day, with its sums.

    Parameters
    ----------
    events
        In order.
    go_m, ride_min, walk_m
        What counts against the caps of the day.
    travel_min, wait_min
        Time on the way, voyages apart, and waiting for something to open.
    """

    events: tuple[Event, ...]
    go_m: int
    ride_min: int
    walk_m: int
    travel_min: int
    wait_min: int


class Impossible(Exception):  # noqa: N818  # not an error: an answer of `timeline`, always caught
    """A plan that cannot be lived, and why."""


def timeline(problem: Problem, plan: DayPlan) -> Timeline:
    """
    Say when everything of a day happens.

    Parameters
    ----------
    problem
        The problem.
    plan
        One of its days.

    Returns
    -------
    Timeline
        As early as possible, but setting off no earlier than the first stop asks for.

    Raises
    ------
    Impossible
        If a window, the light, a cap or the end of the day is missed.
    """
    frame = problem.frames[plan.day]
    begin = Event(
        kind="begin", place=plan.start, offer=None, arrive=frame.start_min, start=frame.start_min,
        end=frame.start_min, leave=frame.start_min, way=None,
    )  # fmt: skip
    events = [begin]
    for option in plan.options:
        events += _visit(problem, frame, events[-1], plan.day, option)
    events += _finish(problem, frame, events[-1], plan)
    if events[-1].arrive > frame.end_min:
        raise Impossible("the day is too short")
    return _summed(problem, _linger(problem, plan.day, _set_off_late(frame, events)))


def hop(problem: Problem, frame: DayFrame, a: int, b: int, depart: int) -> tuple[int, Way]:
    """
    Go from one place to the next.

    Parameters
    ----------
    problem, frame
        The problem, and the day with its sunset.
    a, b
        Places.
    depart
        Minute of departure.

    Returns
    -------
    tuple
        Minute of arrival, and the way: after sunset nobody rides, and nobody walks far.

    Raises
    ------
    Impossible
        If there is no way at that hour.
    """
    travel = problem.travel
    arrive = depart + int(travel.go_min[a, b])
    if travel.go_min[a, b] < NEVER and arrive <= frame.sunset_min:
        return arrive, "go" if travel.ride[a, b] or (a, b) in travel.train else "walk"
    if travel.walk_m[a, b] <= problem.params.lit_walk_m and travel.walk_min[a, b] < NEVER:
        return depart + int(travel.walk_min[a, b]), "walk"
    raise Impossible("too far after sunset")


def _visit(problem: Problem, frame: DayFrame, before: Event, day: int, option: int) -> list[Event]:
    place = int(problem.place_in[option])
    arrive, way = hop(problem, frame, before.place, place, before.leave)
    start = _first_start(arrive, [(int(a), int(b)) for a, b in problem.windows[day, option]])
    end = start + int(problem.stay_min[option])
    visit = Event(
        kind="lunch" if problem.lunch[option] else "visit", place=place, offer=problem.ids[option],
        arrive=arrive, start=start, end=end, leave=end, way=way, option=option,
    )  # fmt: skip
    landing = int(problem.place_out[option])
    if landing == place:
        return [visit]
    ashore = end + int(problem.carry_min[option])
    return [
        visit,
        Event(
            kind="landing",
            place=landing,
            offer=None,
            arrive=ashore,
            start=ashore,
            end=ashore,
            leave=ashore,
            way="boat",
        ),
    ]


def _finish(problem: Problem, frame: DayFrame, before: Event, plan: DayPlan) -> list[Event]:
    if plan.evening is None:
        arrive, way = hop(problem, frame, before.place, problem.finish, before.leave)
        return [_stop("end", problem.finish, None, arrive, arrive, way)]
    evening = problem.evenings[plan.day][plan.evening]
    events: list[Event] = []
    if evening.style == "near":
        events.append(_check_in(problem, frame, before, evening))
    if evening.style != "none":
        events.append(_dinner(problem, frame, events[-1] if events else before, evening))
    last = events[-1] if events else before
    arrive, way = _home(problem, frame, last, evening)
    return [*events, _stop("night", evening.lodging, evening.lodging_id, arrive, arrive, way)]


def _check_in(problem: Problem, frame: DayFrame, before: Event, evening: Evening) -> Event:
    arrive, way = hop(problem, frame, before.place, evening.lodging, before.leave)
    ready = arrive + problem.params.check_in_min
    # One stays in one's room until it is time to walk to dinner, rather than wait at its door.
    walk = int(problem.travel.walk_min[evening.lodging, evening.dinner])
    out = max(ready, _first_start(ready + walk, list(evening.starts)) - walk)
    return Event(
        kind="check-in",
        place=evening.lodging,
        offer=evening.lodging_id,
        arrive=arrive,
        start=arrive,
        end=ready,
        leave=out,
        way=way,
    )


def _walk(problem: Problem, before: Event, place: int) -> tuple[int, Way]:
    return before.leave + int(problem.travel.walk_min[before.place, place]), "walk"


def _home(problem: Problem, frame: DayFrame, before: Event, evening: Evening) -> tuple[int, Way]:
    """Go to bed: on foot from a dinner near it, where one has left the bikes."""
    if evening.style == "near":
        return _walk(problem, before, evening.lodging)
    return hop(problem, frame, before.place, evening.lodging, before.leave)


def _dinner(problem: Problem, frame: DayFrame, before: Event, evening: Evening) -> Event:
    place = evening.dinner
    if evening.style == "near":
        arrive, way = _walk(problem, before, place)
    else:
        arrive, way = hop(problem, frame, before.place, place, before.leave)
    ready = arrive + (problem.params.check_in_min if evening.style == "inside" else 0)
    start = _first_start(ready, list(evening.starts))
    return _stop("dinner", place, evening.dinner_id, arrive, start, way, start + evening.dinner_min)


def _stop(
    kind: EventKind, place: int, offer: str | None, arrive: int, start: int, way: Way, end: int | None = None
) -> Event:
    end = start if end is None else end
    return Event(kind=kind, place=place, offer=offer, arrive=arrive, start=start, end=end, leave=end, way=way)


def _first_start(arrive: int, windows: list[tuple[int, int]]) -> int:
    starts = [max(arrive, a) for a, b in windows if max(arrive, a) <= b]
    if not starts:
        raise Impossible("closed")
    return min(starts)


def _set_off_late(frame: DayFrame, events: list[Event]) -> list[Event]:
    """Spare the guests a wait at the first stop: they set off later, unless the light would not allow it."""
    first = events[1]
    spare = first.start - first.arrive
    if spare <= 0 or first.kind in ("night", "end", "check-in") or first.arrive + spare > frame.sunset_min:
        return events
    return [
        replace(events[0], leave=events[0].leave + spare),
        replace(first, arrive=first.start),
        *events[2:],
    ]


def _linger(problem: Problem, day: int, events: list[Event]) -> list[Event]:
    """Let a visit last longer, to its most or its closing, rather than wait for what comes after it."""
    sunset_min = problem.frames[day].sunset_min
    for k in range(len(events) - 1):
        before, after = events[k], events[k + 1]
        wait = after.start - after.arrive
        rides_on = after.start <= sunset_min or after.arrive > sunset_min
        if before.option is None or after.option is None or wait <= 0 or not rides_on:
            continue
        windows = problem.windows[day, before.option]
        closes = max(int(b) for a, b in windows if a <= before.start <= b)
        longer = min(wait, int(problem.linger_min[before.option]), closes - before.start)
        events[k] = replace(before, end=before.end + longer, leave=before.leave + longer)
        events[k + 1] = replace(after, arrive=after.arrive + longer)
    return events


def _summed(problem: Problem, events: list[Event]) -> Timeline:
    travel = problem.travel
    go_m = ride_min = walk_m = travel_min = wait_min = 0
    for a, b in pairwise(events):
        took = b.arrive - a.leave
        travel_min += took if b.way != "boat" else 0
        wait_min += b.start - b.arrive if b.kind in ("visit", "lunch") else 0
        if b.way == "go" and travel.ride[a.place, b.place]:
            go_m, ride_min = go_m + int(travel.go_m[a.place, b.place]), ride_min + took
        elif b.way == "go":
            walk_m += int(travel.go_m[a.place, b.place])
        elif b.way == "walk":
            walk_m += int(travel.walk_m[a.place, b.place])
    if go_m > problem.cap_go_m or ride_min > problem.cap_ride_min or walk_m > problem.cap_walk_m:
        raise Impossible("too far for a day")
    return Timeline(
        events=tuple(events),
        go_m=go_m,
        ride_min=ride_min,
        walk_m=walk_m,
        travel_min=travel_min,
        wait_min=wait_min,
    )
