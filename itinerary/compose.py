"""The whole chain in one call: a request, a catalogue and a network become stays."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache

from graphs.mode import LAND, Mode
from graphs.network import Network
from graphs.places import Attachment
from itinerary.assemble import assemble
from itinerary.eligible import Eligible, select_eligible
from itinerary.errors import NoStayError
from itinerary.explain import explain, legs_refused
from itinerary.frame import DayFrame, make_frames
from itinerary.ground import Ground
from itinerary.make_problem import make_problem
from itinerary.params import Params
from itinerary.plan import Plan
from itinerary.problem import Problem
from itinerary.request import Request
from itinerary.shortlist import shortlist
from itinerary.solve import Result, solve
from itinerary.stay import Stay
from itinerary.travel import make_travel, make_voyages
from itinerary.words import say
from offers.catalogue import Catalogue
from offers.offer import Offer
from offers.station import Mooring, Station

Progress = Callable[[int, int], None]
Start = Callable[[Problem], Plan | None]


def compose_stay(
    request: Request, catalogue: Catalogue, network: Network, *, params: Params | None = None
) -> Stay:
    """
    Compose the best stay that is found.

    Parameters
    ----------
    request
        What is asked.
    catalogue, network
        Of what, and on what ground.
    params
        The settings, or None for the defaults.

    Returns
    -------
    Stay
        The best of the alternatives asked for.

    Raises
    ------
    NoStayError
        With the reasons found.
    """
    return compose_stays(request, catalogue, network, params=params)[0]


def compose_stays(
    request: Request,
    catalogue: Catalogue,
    network: Network,
    *,
    params: Params | None = None,
    progress: Progress | None = None,
    start: Start | None = None,
    origin: str | None = None,
) -> tuple[Stay, ...]:
    """
    Compose as many different stays as the request asks for.

    Parameters
    ----------
    request, catalogue, network, params
        As in `compose_stay`.
    progress
        Called with the rounds of the search and the best objective so far.
    start
        Says from which plan of a problem the search sets out; None for none.
    origin
        Id of the stay that is changed: what comes of a change is another stay than what the same request
        gives by itself, and has an id of its own.

    Returns
    -------
    tuple of Stay
        At least one, best first; fewer than asked where there are no more that differ enough.

    Raises
    ------
    NoStayError
        With the reasons found.
    """
    params = params or Params()
    ground, eligible, result = search_stays(
        request, catalogue, network, params, count=request.alternatives, start=start, progress=progress
    )
    if not result.plans:
        raise NoStayError(explain(ground, eligible, result))
    return tuple(
        assemble(
            replace(ground, origin=origin),
            plan,
            cost,
            rank=rank,
            engine=result.engine,
            bound=None if rank > 1 or eligible.left_out else result.bound,
        )
        for rank, (plan, cost) in enumerate(result.plans, start=1)
    )


def search_stays(
    request: Request,
    catalogue: Catalogue,
    network: Network,
    params: Params,
    *,
    count: int = 1,
    start: Start | None = None,
    progress: Progress | None = None,
) -> tuple[Ground, Eligible, Result]:
    """
    Search for plans, and say what was searched.

    Parameters
    ----------
    request, catalogue, network, params, start, progress
        As in `compose_stays`.
    count
        How many different plans are wanted.

    Returns
    -------
    tuple of (Ground, Eligible, Result)
        What there was to compose from, and what was found: perhaps no plan.

    Raises
    ------
    NoStayError
        If there is nothing to search in.
    """
    if (refused := legs_refused(request)) is not None:
        raise NoStayError((refused,))
    eligible = shortlist(request, select_eligible(request, catalogue, params), catalogue, params)
    effort = dict(params.efforts)[request.effort]
    for strict in (True, False):
        # Who comes late dines if that can be done at all; only then is a stay without dinner looked for.
        ground = make_ground(request, catalogue, network, eligible, params, strict=strict)
        result = solve(
            ground.problem,
            effort=effort,
            seed=request.seed,
            count=count,
            start=None if start is None else start(ground.problem),
            progress=progress,
        )
        if result.plans or not any(f.dinner == "welcome" for f in _frames(request, catalogue, params)):
            break
    return ground, eligible, result


def make_ground(
    request: Request,
    catalogue: Catalogue,
    network: Network,
    eligible: Eligible,
    params: Params,
    *,
    strict: bool = False,
) -> Ground:
    """
    Attach what may be proposed to the network, and put it into integers.

    Parameters
    ----------
    request, catalogue, network, params
        As in `compose_stay`.
    eligible
        What may be proposed.
    strict
        Whether a dinner that is only just possible is needed.

    Returns
    -------
    Ground
        What solving and assembling stand on.
    """
    places = _places(catalogue, eligible)
    attached = _attached(network, tuple(places.values()))
    reached = {i for i in places if i in attached.places}
    offers = {o.id for o in (*eligible.visits, *eligible.nights)}
    if off := [station for station in (request.start, request.finish) if station not in reached]:
        raise NoStayError(tuple(_off_network(station, request, catalogue) for station in dict.fromkeys(off)))
    if offers and not offers & reached:
        raise NoStayError((say("why-no-offers", request.language),))
    voyages = make_voyages(
        attached, [o for o in eligible.visits if o.carry and {o.id, o.carry.to} <= reached]
    )
    within = Eligible(
        visits=tuple(o for o in eligible.visits if o.id in reached and (o.carry is None or o.id in voyages)),
        meals=tuple(o for o in eligible.meals if o.id in reached),
        nights=tuple(o for o in eligible.nights if o.id in reached),
        refused=eligible.refused,
        left_out=eligible.left_out,
    )
    precisions = {item.id: item.place.precision for item in catalogue if item.id in reached}
    stations = tuple(s.id for s in catalogue.stations if s.id in reached)
    travel = make_travel(attached, sorted(reached), precisions, stations, request, params)
    frames = _frames(request, catalogue, params)
    if strict:
        frames = tuple(replace(f, dinner="needed" if f.dinner == "welcome" else f.dinner) for f in frames)
    problem = make_problem(request, within, frames, travel, voyages, params)
    return Ground(
        request=request,
        catalogue=catalogue,
        network=attached,
        network_version=network.version,
        problem=problem,
        params=params,
    )


@lru_cache(maxsize=8)
def _attached(network: Network, places: tuple[Attachment, ...]) -> Network:
    """Attach once what the requests of a season have in common."""
    return network.attach(places)[0]


def _off_network(station: str, request: Request, catalogue: Catalogue) -> str:
    return say("why-off-network", request.language, station=catalogue.stop_place(station).name)


def _places(catalogue: Catalogue, eligible: Eligible) -> Mapping[str, Attachment]:
    offers = (*eligible.visits, *eligible.meals, *eligible.nights)
    sailing = {o.id for o in offers if o.carry}
    moorings = {o.carry.to for o in offers if o.carry}
    attachments = {}
    items: list[Offer | Station | Mooring] = [*offers, *catalogue.stations, *catalogue.moorings]
    for item in sorted(items, key=lambda item: item.id):
        modes = LAND
        if item.id.startswith("station:"):
            modes = LAND | {Mode.TRAIN}
        elif item.id in moorings or item.id in sailing:
            modes = LAND | {Mode.BOAT}
        elif item.id.startswith("mooring:"):
            continue
        attachments[item.id] = Attachment(id=item.id, lon=item.place.lon, lat=item.place.lat, modes=modes)
    return attachments


def _frames(request: Request, catalogue: Catalogue, params: Params) -> tuple[DayFrame, ...]:
    return make_frames(request, _point(catalogue, request.start), params)


def _point(catalogue: Catalogue, station_id: str) -> tuple[float, float]:
    place = catalogue.stop_place(station_id).place
    return place.lon, place.lat
