"""Makes a stay of a plan: stops with what is to be confirmed, legs with their lines, the price."""

import hashlib
import json
from dataclasses import replace
from importlib.metadata import version
from itertools import pairwise
from typing import Any

from itinerary.clock import moment_of
from itinerary.credit import stay_sources
from itinerary.evaluate import Cost
from itinerary.frame import DayFrame
from itinerary.ground import Ground
from itinerary.legs import Ride, rides
from itinerary.money import stay_price
from itinerary.plan import DayPlan, Plan
from itinerary.stay import Day, JunctionRef, Proof, ProofStatus, Stay, StayLeg, Stop
from itinerary.stops import offer_stop, place_stop
from itinerary.tell import stay_findings, stay_summary, stay_title
from itinerary.timeline import Event, timeline
from itinerary.totals import stay_totals
from itinerary.train_times import train_findings
from itinerary.travel import trace


def assemble(
    ground: Ground, plan: Plan, cost: Cost, *, rank: int, engine: str, bound: int | None = None
) -> Stay:
    """
    Make a stay of a plan.

    Parameters
    ----------
    ground
        What the stay stands on.
    plan, cost
        What was chosen, and what it is worth.
    rank
        1 for the best of the alternatives.
    engine
        What found it.
    bound
        No stay for this request is worth more; None where nobody has worked it out.

    Returns
    -------
    Stay
        Sufficient unto itself.
    """
    request = ground.request
    days = tuple(_day(ground, plan, day) for day in plan.days)
    status: ProofStatus = "feasible" if bound is None else "optimal" if bound == cost.objective else "within"
    proof = Proof(status=status, objective=cost.objective, bound=bound, engine=engine, seed=request.seed)
    return Stay(
        id=stay_id(ground, rank),
        rank=rank,
        request=request.to_json(),
        title=stay_title(request, days),
        summary=stay_summary(request, days),
        language=request.language,
        proof=proof,
        days=days,
        value=cost.value,
        price=stay_price(ground, plan),
        totals=stay_totals(ground.catalogue, days),
        sources=stay_sources(request, days, ground.catalogue, ground.network.ways.source.credits),
        findings=(*stay_findings(request, days), *train_findings(request, ground.catalogue, ground.network)),
    )


def stay_id(ground: Ground, rank: int) -> str:
    """
    Name a stay by what it was made of.

    Parameters
    ----------
    ground
        Request and data.
    rank
        Rank among the alternatives.

    Returns
    -------
    str
        16 hexadecimal digits of request, data, version and rank, and of the stay that was changed.
    """
    made_of: list[Any] = [
        ground.request.to_json(),
        ground.catalogue.version,
        ground.network_version,
        version("fluvestre"),
        rank,
    ]
    if ground.origin is not None:
        made_of.append(ground.origin)
    text = json.dumps(made_of, sort_keys=True, ensure_ascii=False)
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


def _day(ground: Ground, plan: Plan, day: DayPlan) -> Day:
    frame = ground.problem.frames[day.day]
    events = timeline(ground.problem, day).events
    used = frozenset(ground.problem.ids[o] for d in plan.days for o in d.options)
    stops = [_first_stop(ground, frame, events[0])]
    legs: list[StayLeg] = []
    for before, after in pairwise(events):
        parts = rides(ground, before, after)
        for ride in parts:
            if ride is not parts[0] or ride.depart != before.leave:
                _wait_for_train(frame, stops, ride)
            legs.append(_leg(ground, len(stops) - 1, ride))
            stop = (
                _arrival(ground, frame, after, used) if ride is parts[-1] else _station(ground, frame, ride)
            )
            stops.append(_with_leg_access(ground, stop))
    return Day(date=frame.date, stops=tuple(stops), legs=tuple(legs))


def _first_stop(ground: Ground, frame: DayFrame, event: Event) -> Stop:
    leave = moment_of(frame.date, event.leave)
    place_id = ground.problem.travel.ids[event.place]
    if place_id.startswith("station:"):
        return place_stop(ground, place_id, None, leave)
    night = offer_stop(ground, frame, replace(event, kind="night", offer=place_id), frozenset())
    # Its points and what is to be confirmed count on the evening before.
    return replace(night, arrive=None, start=None, end=leave, leave=leave, points=0, why=(), to_confirm=())


def _wait_for_train(frame: DayFrame, stops: list[Stop], ride: Ride) -> None:
    leave = moment_of(frame.date, ride.depart)
    asks = ("timetable",) if ride.mode == "train" else ()
    confirm = tuple(dict.fromkeys((*stops[-1].to_confirm, *asks)))
    stops[-1] = replace(
        stops[-1],
        end=leave if stops[-1].kind == "station" else stops[-1].end,
        leave=leave,
        to_confirm=confirm,
    )


def _station(ground: Ground, frame: DayFrame, ride: Ride) -> Stop:
    arrive = moment_of(frame.date, ride.arrive)
    return place_stop(ground, ride.to_id, arrive, arrive)


def _arrival(ground: Ground, frame: DayFrame, event: Event, used: frozenset[str]) -> Stop:
    if event.offer is not None:
        return offer_stop(ground, frame, event, used)
    arrive = moment_of(frame.date, event.arrive)
    leave = None if event.kind == "end" else moment_of(frame.date, event.leave)
    return place_stop(ground, ground.problem.travel.ids[event.place], arrive, leave)


def _leg(ground: Ground, index: int, ride: Ride) -> StayLeg:
    leg = trace(ground.network, ride.from_id, ride.to_id, ride.mode, ground.request)
    return StayLeg(
        from_stop=index,
        to_stop=index + 1,
        mode=ride.mode,
        distance_m=leg.distance_m,
        duration_s=leg.duration_s,
        line=leg.line,
        junctions=tuple(JunctionRef(ref=j.ref, commune=j.commune) for j in leg.junctions),
        routes=leg.routes,
        low_traffic_share=leg.low_traffic_share,
        sketched=leg.sketched,
    )


def _with_leg_access(ground: Ground, stop: Stop) -> Stop:
    """Nobody has said whether a sketched leg is free of steps: where that matters, the stop says so."""
    if not {"wheelchair", "buggy"} & set(ground.request.needs) or "access.motor" in stop.to_confirm:
        return stop
    return replace(stop, to_confirm=(*stop.to_confirm, "access.motor"))
