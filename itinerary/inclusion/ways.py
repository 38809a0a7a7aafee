"""The ways of a stay on wheels: where a wheelchair or a buggy is stopped, and what nobody has said."""

import math
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from graphs.errors import NoWayError
from graphs.journey import Journey, find_journey
from graphs.mode import LAND, Mode
from graphs.network import Network
from graphs.passable import Passage, Remark, passage
from graphs.places import Attachment
from graphs.profile import Profile, load_profile
from itinerary.checks.subject import Subject
from itinerary.inclusion.verdict import LegGap
from itinerary.request import Request
from itinerary.stay import Day, StayLeg, Stop
from itinerary.travel import leg_profile
from offers.access import Need
from offers.catalogue import Catalogue

ADAPTED = {"wheelchair": "cargo-bike", "buggy": "family"}
"""Who rides for whom: an adapted cycle is wide, heavy and not to be lifted; a buggy becomes a trailer."""
MINUTE_S = 60


def leg_gaps(subject: Subject, need: Need) -> tuple[LegGap, ...]:
    """
    Say which ways fall short.

    Parameters
    ----------
    subject
        The stay, beside the network of today.
    need
        ``wheelchair`` or ``buggy``.

    Returns
    -------
    tuple of LegGap
        In the order of the stay. Walked, a leg is judged on the way that composing for this need takes;
        cycled, on the way of a cycle that may not be lifted: which cycle it will be is never known.
    """
    network = _attached(subject.network, _attachments(subject))
    gaps = (_gap(subject, network, day, leg, need) for day, leg in looked_along(subject))
    return tuple(gap for gap in gaps if gap is not None)


def looked_along(subject: Subject) -> Iterator[tuple[Day, StayLeg]]:
    """
    Go through the ways that count: walked or cycled, between two places.

    Parameters
    ----------
    subject
        The stay.

    Yields
    ------
    tuple
        The day, and its leg. Trains and boats are judged by where they are boarded.
    """
    for day in subject.stay.days:
        for leg in day.legs:
            apart = day.stops[leg.from_stop].id != day.stops[leg.to_stop].id
            if leg.mode in (Mode.WALK, Mode.CYCLE) and apart:
                yield day, leg


def _gap(subject: Subject, network: Network, day: Day, leg: StayLeg, need: Need) -> LegGap | None:
    a, b = day.stops[leg.from_stop], day.stops[leg.to_stop]
    own = leg_profile(leg.mode, subject.request)
    found, seconds = _judged(network, a.id, b.id, _led(leg.mode, subject.request, need), own)
    late_min = _late_min(seconds, a, b)
    if found.answer == "yes" and not late_min:
        return None
    return LegGap(
        day=day.date,
        from_id=a.id,
        from_name=a.name,
        to_id=b.id,
        to_name=b.name,
        mode=leg.mode,
        answer="no" if found.answer == "no" else "unknown",
        planned_m=leg.distance_m,
        metres=found.metres,
        late_min=late_min,
        remarks=found.remarks,
    )


def _led(mode: Mode, request: Request, need: Need) -> Profile:
    """Return who is led along a way under a need: on foot as in composing."""
    if mode == Mode.WALK:
        return leg_profile(mode, replace(request, needs=(need,)))
    cycle = load_profile(ADAPTED[need])
    return cycle.at_kmh(min(max(request.segment.cycle_kmh, cycle.slowest_kmh), cycle.fastest_kmh))


@lru_cache(maxsize=1 << 16)
def _judged(network: Network, from_id: str, to_id: str, led: Profile, own: Profile) -> tuple[Passage, int]:
    """Judge a way once, in however many stays it is; with the seconds it takes."""
    if not {from_id, to_id} <= network.places.index.keys():
        return _nowhere(), 0
    journey = _journey(network, from_id, to_id, led)
    if journey is not None:
        return passage(network.ways, journey, led), journey.seconds
    planned = _journey(network, from_id, to_id, own)
    return (_nowhere() if planned is None else _stopped(passage(network.ways, planned, led))), 0


def _stopped(found: Passage) -> Passage:
    """Say no to a way that others take and that has none round it, whatever is known of what stops there."""
    closed = Remark(level="stops", fact="way", value="", metres=found.metres, count=1)
    why = () if found.answer == "no" else (closed,)
    return replace(found, answer="no", remarks=(*why, *found.remarks))


def _journey(network: Network, from_id: str, to_id: str, profile: Profile) -> Journey | None:
    try:
        return find_journey(network, from_id, to_id, profile)
    except NoWayError:
        return None


def _nowhere() -> Passage:
    """Return what is known of a way that the network does not have."""
    lost = Remark(level="unknown", fact="way", value="", metres=0, count=1)
    return Passage(answer="unknown", metres=0, remarks=(lost,))


def _late_min(seconds: int, a: Stop, b: Stop) -> int:
    """Return the minutes that a way takes longer than there are until the next stop begins."""
    begins = b.start or b.arrive
    if a.leave is None or begins is None:
        return 0
    there_min = int((begins - a.leave).total_seconds()) // MINUTE_S
    return max(0, math.ceil(seconds / MINUTE_S) - there_min)


def _attachments(subject: Subject) -> tuple[Attachment, ...]:
    """Put all that the catalogue knows where it says, so that stays share their ways."""
    places = _places(subject.catalogue)
    known = {place.id for place in places}
    strange = {stop.id: stop for _, stop in subject.stops() if stop.id not in known}
    return (*places, *(Attachment(id=stop.id, lon=stop.lon, lat=stop.lat) for stop in strange.values()))


@lru_cache(maxsize=4)
def _places(catalogue: Catalogue) -> tuple[Attachment, ...]:
    return tuple(
        Attachment(id=item.id, lon=item.place.lon, lat=item.place.lat, modes=LAND) for item in catalogue
    )


@lru_cache(maxsize=8)
def _attached(network: Network, places: tuple[Attachment, ...]) -> Network:
    """Attach once what the stays of a season have in common."""
    return network.attach(places)[0]
