"""Facts that speak against a stay, as the search has met them; `itinerary.why` finds what would help."""

from collections.abc import Iterator

from itinerary.clock import hhmm
from itinerary.eligible import Eligible
from itinerary.ground import Ground
from itinerary.mealtime import meal_starts
from itinerary.request import Request
from itinerary.solve import Result
from itinerary.travel import NEVER
from itinerary.words import say
from offers.kind import kind_defaults

REASONS = {"access-no": "access", "access-unconfirmed": "access", "capacity": "capacity", "age": "age"}


def explain(ground: Ground, eligible: Eligible, result: Result) -> tuple[str, ...]:
    """
    Say why nothing was found.

    Parameters
    ----------
    ground, eligible
        What there was to compose from.
    result
        What the search found.

    Returns
    -------
    tuple of str
        At least one reason, in the language of the request.
    """
    found = [*_must(ground, eligible), *_nights(ground, eligible)]
    found += [] if found else [*_days(ground, eligible, result)]
    found += [] if found else [*_together(ground, result)]
    return tuple(dict.fromkeys(found))


def legs_refused(request: Request) -> str | None:
    """
    Refuse legs whose access nobody has confirmed.

    Parameters
    ----------
    request
        The request.

    Returns
    -------
    str or None
        The reason; None where it does not matter or the guests accept it.
    """
    matters = {"wheelchair", "buggy"} & set(request.needs)
    return say("why-legs-access", request.language) if matters and not request.accept_unconfirmed else None


def _must(ground: Ground, eligible: Eligible) -> Iterator[str]:
    language, problem = ground.request.language, ground.problem
    usable = set(problem.ids) | {
        i for day in problem.evenings for e in day for i in (e.lodging_id, e.dinner_id) if i
    }
    for offer in sorted(problem.must - usable):
        why = next((r for r, ids in eligible.refused.items() if offer in ids), None)
        if why is None:
            visit = kind_defaults(ground.catalogue.offer(offer).kind).role == "visit"
            yield say("why-must-closed" if visit else "why-must-no-place", language, offer=offer)
        else:
            reason = say(f"reason-{REASONS.get(why, 'other')}", language)
            yield say("why-must", language, offer=offer, reason=reason)


def _nights(ground: Ground, eligible: Eligible) -> Iterator[str]:
    request = ground.request
    nights, beds = len(request.dates) - 1, len(eligible.nights)
    if 0 < beds < nights and request.travel == "itinerant":
        yield say("why-few-beds", request.language, beds=beds, nights=nights)
    if nights == 0 or beds:
        return
    if request.needs:
        count = len(eligible.refused.get("access-unconfirmed", ()))
        yield say("why-access" if count else "why-access-none", request.language, count=count)
        return
    too_small = [ground.catalogue.offer(i) for i in eligible.refused.get("capacity", ())]
    largest = max(
        (o.capacity.persons or 0 for o in too_small if kind_defaults(o.kind).role == "night"), default=0
    )
    if largest:
        yield say("why-party", request.language, persons=request.persons, largest=largest)
    else:
        yield say("why-no-bed", request.language)


def _days(ground: Ground, eligible: Eligible, result: Result) -> Iterator[str]:
    """Tell what is closed; else what is too far, too dark or too short."""
    request, problem = ground.request, ground.problem
    closed = [*_closed(ground, eligible)]
    yield from closed
    dark = [day for day, livable in enumerate(result.livable) if not livable] if not closed else []
    yield from (_day(ground, day) for day in dark)
    for day, frame in enumerate(problem.frames) if not closed and not dark else ():
        if not result.complete[day] and not frame.full:
            yield say("why-short", request.language)
        elif not result.complete[day]:
            yield say("why-thin", request.language, date=frame.date.isoformat(), cap=_cap_km(ground))


def _closed(ground: Ground, eligible: Eligible) -> Iterator[str]:
    language, problem = ground.request.language, ground.problem
    for frame, evenings in zip(problem.frames, problem.evenings, strict=True):
        date = frame.date.isoformat()
        if frame.night and not evenings:
            yield say("why-no-evening", language, date=date)
        if frame.lunch == "needed" and not any(meal_starts(m, "lunch", frame) for m in eligible.meals):
            yield say("why-no-lunch", language, date=date)


def _day(ground: Ground, day: int) -> str:
    """Tell a day that is too far or too dark from one that merely does not fit."""
    request, problem = ground.request, ground.problem
    frame, travel = problem.frames[day], problem.travel
    station = problem.start if day == 0 else problem.finish
    beds = sorted({e.lodging for evenings in problem.evenings for e in evenings})
    near = min(((int(travel.go_m[station, b]), int(travel.go_min[station, b])) for b in beds), default=(0, 0))
    cap = _cap_km(ground)
    if near[1] < NEVER and near[0] > cap * 1000:
        name, km = ground.catalogue.stop_place(travel.ids[station]).name, -(-near[0] // 1000)
        return say("why-too-far", request.language, station=name, km=km, cap=cap)
    if day == 0 and frame.start_min + near[1] > frame.sunset_min:
        return say("why-dark", request.language, date=frame.date.isoformat(), sunset=hhmm(frame.sunset_min))
    return say("why-day", request.language, date=frame.date.isoformat())


def _cap_km(ground: Ground) -> float:
    """Cap of a day by the mode of the stay, without a needless decimal."""
    request = ground.request
    cap = request.max_cycle_km_day if request.mode == "cycle" else request.max_walk_km_day
    return int(cap) if cap == int(cap) else cap


def _together(ground: Ground, result: Result) -> Iterator[str]:
    request, limit = ground.request, ground.problem.limit_ct
    if limit is not None and result.cheapest_ct is not None and result.cheapest_ct > limit:
        cheapest = -(-result.cheapest_ct // 100)
        key = "why-budget" if limit == request.budget_ct else "why-tight"
        yield say(key, request.language, cheapest=cheapest, limit=f"{limit / 100:g}")
    else:
        yield say("why-days-apart", request.language, cap=_cap_km(ground))
