"""Legs: they join their stops, are as long as they say, no faster than the network, and end before dark."""

from itertools import pairwise

from graphs.errors import NoWayError
from graphs.geodesy import length_m
from graphs.leg import trace_leg
from graphs.mode import LAND, Mode
from graphs.network import Network
from graphs.places import Attachment
from itinerary.checks.subject import Subject
from itinerary.clock import minute_of
from itinerary.frame import sunset_min
from itinerary.stay import Day, StayLeg, Stop
from itinerary.travel import leg_profile

JOIN_M = 60
"""How far a line may end from its stop: rounding, never a walk."""


def leg_violations(subject: Subject) -> list[str]:
    """
    Verify the legs.

    Parameters
    ----------
    subject
        The stay.

    Returns
    -------
    list of str
        A sentence for each violation.
    """
    network, _ = subject.network.attach(_attachments(subject))
    violations = []
    for day in subject.stay.days:
        for i, leg in enumerate(day.legs):
            a, b = day.stops[i], day.stops[i + 1]
            found = [*_ends(leg, i), *_line(leg, a, b)]
            found += [*_way(subject, network, leg, a, b), *_light(subject, day, leg, b)]
            violations += [f"{day.date} leg {i + 1}: {text}" for text in found]
        violations += [f"{day.date}: {text}" for text in _caps(subject, day)]
    return violations


def _attachments(subject: Subject) -> tuple[Attachment, ...]:
    """Put the stops where the catalogue knows them: a stay may say they are anywhere on earth."""
    afloat = {
        s.id
        for d in subject.stay.days
        for i, leg in enumerate(d.legs)
        if leg.mode == Mode.BOAT
        for s in d.stops[i : i + 2]
    }
    there = {stop.id for _, stop in subject.stops()}
    return tuple(
        Attachment(id=item.id, lon=item.place.lon, lat=item.place.lat, modes=_modes(item.id, afloat))
        for item in sorted(subject.catalogue, key=lambda item: item.id)
        if item.id in there
    )


def _modes(stop_id: str, afloat: set[str]) -> frozenset[Mode]:
    if stop_id.startswith("station:"):
        return LAND | {Mode.TRAIN}
    return LAND | {Mode.BOAT} if stop_id in afloat else LAND


def _ends(leg: StayLeg, i: int) -> list[str]:
    if (leg.from_stop, leg.to_stop) == (i, i + 1):
        return []
    return [f"says from {leg.from_stop} to {leg.to_stop}, joins the stops {i} and {i + 1}, counted from 0"]


def _line(leg: StayLeg, a: Stop, b: Stop) -> list[str]:
    if len(leg.line) < 2:
        return ["has no line"]
    found = []
    if length_m((leg.line[0], (a.lon, a.lat))) > JOIN_M or length_m((leg.line[-1], (b.lon, b.lat))) > JOIN_M:
        found.append("its line does not join its stops")
    drawn = sum(length_m(pair) for pair in pairwise(leg.line))
    if abs(drawn - leg.distance_m) > 10 + 0.01 * leg.distance_m:
        found.append(f"says {leg.distance_m} m, its line is {drawn:.0f} m long")
    return found


def _way(subject: Subject, network: Network, leg: StayLeg, a: Stop, b: Stop) -> list[str]:
    """Compare with the fastest way there is: a leg may be slower, never faster, and no better known."""
    if a.id not in network.places or b.id not in network.places:
        return ["an end of it is not on the network"]
    try:
        known = trace_leg(network, a.id, b.id, leg_profile(leg.mode, subject.request))
    except NoWayError:
        return [f"there is no way by {leg.mode}"]
    found = []
    if leg.duration_s < known.duration_s - 1:
        found.append(f"says {leg.duration_s} s, the network needs {known.duration_s} s")
    if known.sketched and not leg.sketched:
        found.append("is a sketch and does not say so")
    strange = sorted(set(leg.routes) - {route.ref for route in network.ways.routes})
    return found + [f"{ref} is no route of the network" for ref in strange]


def _light(subject: Subject, day: Day, leg: StayLeg, b: Stop) -> list[str]:
    place = subject.catalogue.stop_place(subject.request.start).place
    dark = b.arrive is not None and minute_of(b.arrive) > sunset_min(day.date, place.lon, place.lat)
    if dark and leg.mode == Mode.CYCLE:
        return ["rides after sunset"]
    return (
        ["walks far after sunset"]
        if dark and leg.mode == Mode.WALK and leg.distance_m > subject.params.lit_walk_m
        else []
    )


def _caps(subject: Subject, day: Day) -> list[str]:
    request = subject.request
    metres = {mode: sum(leg.distance_m for leg in day.legs if leg.mode == mode) for mode in Mode}
    caps = ((Mode.CYCLE, request.max_cycle_km_day), (Mode.WALK, request.max_walk_km_day))
    found = [
        f"{metres[m] / 1000:.1f} km by {m}, the cap is {cap} km" for m, cap in caps if metres[m] > cap * 1000
    ]
    riding_s = sum(leg.duration_s for leg in day.legs if leg.mode == Mode.CYCLE)
    cap_min = request.segment.max_cycle_min_day
    if cap_min and riding_s > cap_min * 60:
        found.append(f"{riding_s // 60} minutes by cycle, the cap is {cap_min}")
    banned = sorted({str(leg.mode) for leg in day.legs} & set(request.ban_modes))
    return found + [f"{mode} is banned" for mode in banned]
