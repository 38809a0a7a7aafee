"""From offers and requests to integers: builds the Problem."""

from collections.abc import Mapping, Sequence

import numpy as np

from itinerary.eligible import Eligible
from itinerary.evening import make_evenings
from itinerary.frame import DayFrame
from itinerary.mealtime import at_pins, meal_min, meal_starts
from itinerary.params import Params
from itinerary.price import cost_ct
from itinerary.problem import CLOSED, Ints, Problem
from itinerary.request import Request
from itinerary.same_thing import number_things
from itinerary.score import side_terms, visit_terms
from itinerary.shelter import is_exposed, shelters
from itinerary.travel import Travel
from offers.offer import Offer


def make_problem(
    request: Request,
    eligible: Eligible,
    frames: tuple[DayFrame, ...],
    travel: Travel,
    voyages: Mapping[str, int],
    params: Params,
) -> Problem:
    """
    Build the problem of a request.

    Parameters
    ----------
    request
        What is asked.
    eligible
        What may be proposed; all of it has a place in ``travel``.
    frames
        The days.
    travel
        The travel arrays.
    voyages
        Minutes of sailing of each cruise that ends elsewhere, by the network.
    params
        The settings.

    Returns
    -------
    Problem
        Options are those that open at least once.
    """
    visits = [(o, _visit_windows(o, request, frames)) for o in eligible.visits]
    lunches = [(o, _lunch_windows(o, request, frames)) for o in eligible.meals]
    options = [(o, w, False) for o, w in visits if any(w)] + [(o, w, True) for o, w in lunches if any(w)]
    at = {place_id: i for i, place_id in enumerate(travel.ids)}
    offers = [o for o, _, _ in options]
    meals = np.array([meal for _, _, meal in options], dtype=bool)
    kinds = sorted({o.kind for o in offers})
    communes = sorted({o.place.commune for o in offers})
    must = frozenset(request.must) | {p.offer for p in request.pins}
    once = number_things([o for o, _, meal in options if not meal], must)
    indoors = shelters((o, at[o.id]) for o, _, meal in options if not meal)
    exposed = {o.id for o, _, _ in options if is_exposed(o, at[o.id], indoors, travel, params)}
    points = [_points(o, request, params, meal=meal, exposed=o.id in exposed) for o, _, meal in options]
    return Problem(
        frames=frames,
        travel=travel,
        start=at[request.start],
        finish=at[request.finish],
        ids=tuple(o.id for o in offers),
        place_in=_ints([at[o.id] for o in offers]),
        place_out=_ints([at[o.carry.to] if o.carry else at[o.id] for o in offers]),
        stay_min=_ints(
            [meal_min(o, "lunch") if meal else o.visit.typical if o.visit else 0 for o, _, meal in options]
        ),
        carry_min=_ints([max(o.carry.minutes, voyages[o.id]) if o.carry else 0 for o in offers]),
        linger_min=_ints(
            [
                o.visit.max - o.visit.typical if o.visit and not meal and not o.carry else 0
                for o, _, meal in options
            ]
        ),
        points=_ints(points),
        cost_ct=_ints([cost_ct(o, request) for o in offers]),
        group=_ints([-1 if meal else kinds.index(o.kind) for o, _, meal in options]),
        once=_ints(once + [-1] * int(meals.sum())),
        zone=_ints([communes.index(o.place.commune) for o in offers]),
        lunch=meals,
        landmark=np.array([o.landmark and not meal for o, _, meal in options], dtype=bool),
        gem=np.array([o.gem and not meal for o, _, meal in options], dtype=bool),
        windows=_windows([w for _, w, _ in options], len(frames)),
        evenings=tuple(
            make_evenings(f, eligible.nights, eligible.meals, travel, request, params) if f.night else ()
            for f in frames
        ),
        before=(),
        cap_go_m=round(request.max_cycle_km_day * 1000),
        cap_ride_min=request.segment.max_cycle_min_day or 24 * 60,
        cap_walk_m=round(request.max_walk_km_day * 1000),
        cap_total_m=round(max(request.max_cycle_km_day, request.max_walk_km_day) * 1000) * len(frames),
        visits_day=request.segment.visits_day,
        must=must,
        limit_ct=request.limit_ct,
        guide_ct=request.guide_ct,
        travel_kind=request.travel,
        params=params,
    )


def _visit_windows(
    offer: Offer, request: Request, frames: Sequence[DayFrame]
) -> tuple[tuple[tuple[int, int], ...], ...]:
    return tuple(at_pins(_starts(offer, request, f), offer.id, f.date, request.pins) for f in frames)


def _lunch_windows(
    meal: Offer, request: Request, frames: Sequence[DayFrame]
) -> tuple[tuple[tuple[int, int], ...], ...]:
    return tuple(() if f.lunch == "none" else meal_starts(meal, "lunch", f, request.pins) for f in frames)


def _starts(offer: Offer, request: Request, frame: DayFrame) -> tuple[tuple[int, int], ...]:
    length = offer.visit.typical if offer.visit else 0
    last = frame.end_min - request.free_min
    # Hours that nobody knows only get here for an offer asked for by name: any time of day, to be confirmed.
    known = offer.hours.spec is not None
    pinned = any(p.offer == offer.id for p in request.pins)
    daytime = (frame.start_min, frame.end_min if pinned else frame.sunset_min)
    hours = offer.hours.intervals(frame.date) if known else (daytime,)
    spans = ((max(a, frame.start_min), min(b, last) - length) for a, b in hours)
    return tuple((a, b) for a, b in spans if a <= b)


def _points(offer: Offer, request: Request, params: Params, *, meal: bool, exposed: bool) -> int:
    segment, tight = request.segment, request.tight_budget
    terms = (
        side_terms(offer, segment, params, tight=tight)
        if meal
        else visit_terms(offer, segment, params, tight=tight, exposed=exposed)
    )
    return sum(t.points for t in terms)


def _windows(rows: Sequence[Sequence[Sequence[tuple[int, int]]]], days: int) -> Ints:
    width = max((len(day) for row in rows for day in row), default=1)
    windows = np.empty((days, len(rows), width, 2), dtype=np.int32)
    windows[:] = CLOSED
    for i, row in enumerate(rows):
        for d, spans in enumerate(row):
            windows[d, i, : len(spans)] = spans or np.empty((0, 2), dtype=np.int32)
    return windows


def _ints(values: Sequence[int]) -> Ints:
    return np.array(values, dtype=np.int32)
