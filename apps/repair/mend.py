"""Composes a broken stay again around what breaks it, and says whether the change is a small one."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from apps.repair.asked import request_now
from apps.repair.examine import Examined
from apps.repair.proposal import Proposal, weigh
from apps.repair.renew import renewed_stay
from graphs.network import Network
from itinerary.check import check
from itinerary.clock import minute_of
from itinerary.errors import NoStayError, RequestError
from itinerary.recompose import recompose_stays
from itinerary.request import Pin, Request
from itinerary.stay import Stay, Stop
from offers.catalogue import Catalogue
from offers.kind import kind_defaults


def mend(stay: Stay, examined: Examined, catalogue: Catalogue, network: Network) -> Proposal:
    """
    Repair a stay.

    Parameters
    ----------
    stay
        That is broken.
    examined
        How it stands.
    catalogue, network
        The data of today.

    Returns
    -------
    Proposal
        The first that is a small change, of: the same programme at other times; the same with something
        else in the place of what breaks it; whatever composing gives. Else the one that is nearest to it.
        All of them pass the verification.

    Raises
    ------
    NoStayError
        If there is none: with the reasons, in the language of the stay.
    """
    try:
        request = request_now(stay, catalogue)
    except RequestError as e:
        raise NoStayError(e.faults) from e
    culprits = frozenset(cause.id for cause in examined.causes)
    found: list[Proposal] = []
    reasons: tuple[str, ...] = ()
    try:
        for candidate in _candidates(stay, request, examined, culprits, catalogue, network):
            if check(candidate, catalogue, network):
                continue
            found.append(weigh(stay, candidate, culprits))
            if found[-1].small:
                return found[-1]
    except NoStayError as e:
        reasons = e.reasons
    if not found:
        raise NoStayError(reasons)
    return min(found, key=lambda proposal: proposal.distance)


def _candidates(
    stay: Stay,
    request: Request,
    examined: Examined,
    culprits: frozenset[str],
    catalogue: Catalogue,
    network: Network,
) -> Iterator[Stay]:
    """Make stays one after the other, the least changed first; the last one may fail, with its reasons."""
    if examined.renewed is not None and not examined.renewed.change.left:
        yield examined.renewed.stay
    for held in _held(stay, request, culprits, catalogue):
        try:
            rough = recompose_stays(stay, held, catalogue, network)[0]
        except NoStayError:
            continue
        # What was held was held for the search alone: the request of the stay is what was asked.
        laid = renewed_stay(rough, request, catalogue, network, origin=f"mended:{stay.id}")
        if laid is not None:
            yield laid
    yield recompose_stays(stay, replace(request, alternatives=1), catalogue, network)[0]


def _held(stay: Stay, request: Request, culprits: frozenset[str], catalogue: Catalogue) -> Iterator[Request]:
    """Ask for the rest as it is: at its hours, then at any, then with other tables, then with other beds."""
    stops = [stop for day in stay.days for stop in day.stops]
    pinned = {pin.offer for pin in request.pins}
    visits = [s for s in stops if s.kind == "visit" and s.id not in culprits | pinned]
    must = _joined(request.must, tuple(visit.id for visit in visits))
    beds, tables = _others("night", stops, culprits, catalogue), _others("meal", stops, culprits, catalogue)
    # Nobody can sell an example: what comes into a stay is something real.
    never = _joined(request.ban, _examples(stops, catalogue))
    held = replace(request, must=must, ban=_joined(never, (*beds, *tables)), alternatives=1)
    pins = (Pin(offer=v.id, day=v.start.date(), start_min=minute_of(v.start)) for v in visits if v.start)
    yield replace(held, pins=(*request.pins, *pins))
    yield held
    for ban in dict.fromkeys((beds, ())):
        yield replace(held, ban=_joined(never, ban))


def _examples(stops: list[Stop], catalogue: Catalogue) -> tuple[str, ...]:
    there = {stop.id for stop in stops}
    return tuple(offer.id for offer in catalogue.offers if offer.demo and offer.id not in there)


def _joined(ids: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*ids, *more)))


def _others(
    role: Literal["night", "meal"], stops: list[Stop], culprits: frozenset[str], catalogue: Catalogue
) -> tuple[str, ...]:
    """List what could stand in the place of the beds, or of the tables; none if one of those is at fault."""
    there = {stop.id for stop in stops}
    if any(stop.kind == role and stop.id in culprits for stop in stops):
        return ()
    same = (offer.id for offer in catalogue.offers if kind_defaults(offer.kind).role == role)
    return tuple(offer for offer in same if offer not in there)
