"""Why this offer is in a stay, or why it is not, and what would bring it in."""

from dataclasses import dataclass, replace

from graphs.network import Network
from itinerary.change import with_offer, without_offer
from itinerary.compose import make_ground
from itinerary.eligible import select_eligible
from itinerary.errors import NoStayError
from itinerary.ground import Ground
from itinerary.params import Params
from itinerary.plan import DayPlan
from itinerary.problem import Problem
from itinerary.read_request import read_request
from itinerary.recompose import plan_of, recompose_stays
from itinerary.request import Request
from itinerary.shortlist import shortlist
from itinerary.stay import Points, Stay
from itinerary.why.case import Case
from itinerary.why.condition import ConditionName
from itinerary.why.explanation import Remedy
from itinerary.why.obstacle import Obstacle, closed_on, refused_by, unplaced
from itinerary.why.oracle import Oracle
from itinerary.why.shortage import least_shortage
from offers.catalogue import Catalogue
from offers.kind import kind_defaults

MOST_CONDITIONS = 3
"""So many conditions are loosened, those that have to do with what stands against the offer."""
METRES_A_KM = 1000
_HELPS: dict[str, tuple[ConditionName, ...]] = {
    "capacity": ("party",),
    "access-unconfirmed": ("confirmed",),
    "banned": ("ban",),
    "theme-banned": ("ban-theme",),
    "boat-banned": ("ban-mode",),
    "closed": ("dates",),
    "hours": ("arrive", "leave", "dates"),
    "minutes": ("arrive", "leave"),
    "metres": ("cycle-km", "walk-km", "station"),
    "riding": ("station",),
    "no-evening": ("dates", "arrive"),
    "no-meal": ("arrive", "leave", "dates"),
}
"""Which conditions may be loosened for which obstacle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """
    What a stay would be with an offer, or without it.

    Parameters
    ----------
    stay
        The stay there would be.
    gone, come
        Ids of the offers that leave it and that come to it.
    points, price_ct
        By how much it is worth more or less, and costs more or less.
    """

    stay: Stay
    gone: tuple[str, ...]
    come: tuple[str, ...]
    points: int
    price_ct: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferWhy:
    """
    Why an offer is in a stay, or why it is not.

    Parameters
    ----------
    offer
        Its id.
    inside
        Whether it is in the stay.
    terms
        What it earns there: the terms of its stops.
    obstacles
        What stands against it, if it is not.
    swap
        The stay without it, or with it; None if there is none.
    reasons
        Why there is none.
    remedy
        If it cannot be had: the change that asks least and brings it in, of those that were tried.
    """

    offer: str
    inside: bool
    terms: tuple[Points, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()
    swap: Swap | None = None
    reasons: tuple[str, ...] = ()
    remedy: Remedy | None = None


def why_offer(
    stay: Stay, name: str, catalogue: Catalogue, network: Network, *, params: Params | None = None
) -> OfferWhy:
    """
    Say why an offer is in a stay, or why it is not.

    Parameters
    ----------
    stay
        The stay.
    name
        Of an offer of the catalogue, or its id.
    catalogue, network, params
        As in `itinerary.compose.compose_stay`.

    Returns
    -------
    OfferWhy
        The same for the same stay and data.

    Raises
    ------
    RequestError
        If the request of the stay cannot be read with this catalogue.
    UnknownNameError
        If there is no such offer.
    """
    params, offer_id = params or Params(), catalogue.find_offer(name).id
    request = replace(read_request(stay.request, catalogue), alternatives=1, effort="quick")
    terms = tuple(term for day in stay.days for stop in day.stops if stop.id == offer_id for term in stop.why)
    inside = offer_id in _offers(stay)
    changed = (without_offer if inside else with_offer)(request, offer_id)
    told = OfferWhy(offer=offer_id, inside=inside, terms=terms)
    if not inside:
        refused = refused_by(catalogue.offer(offer_id), request, params)
        crowded = _crowding(stay, changed, offer_id, catalogue, network, params) if _lifted(refused) else ()
        told = replace(told, obstacles=(*refused, *crowded))
    try:
        other = recompose_stays(stay, changed, catalogue, network, params=params)[0]
    except NoStayError as e:
        oracle = Oracle(catalogue=catalogue, network=network, params=params)
        remedy = None if inside else _remedy(told.obstacles, changed, oracle)
        return replace(told, reasons=e.reasons, remedy=remedy)
    return replace(told, swap=_swap(stay, other))


def _lifted(refused: tuple[Obstacle, ...]) -> bool:
    """Say whether asking for an offer is enough for it to be planned: that takes it off the list of bans."""
    return all(obstacle.kind == "banned" for obstacle in refused)


def _crowding(
    stay: Stay, request: Request, offer_id: str, catalogue: Catalogue, network: Network, params: Params
) -> tuple[Obstacle, ...]:
    """List what stands against an offer in the days of the stay."""
    offer = catalogue.offer(offer_id)
    eligible = shortlist(request, select_eligible(request, catalogue, params), catalogue, params)
    ground = make_ground(request, catalogue, network, eligible, params)
    role = kind_defaults(offer.kind).role
    if role in ("night", "meal"):
        return unplaced(role, offer_id, ground.problem) or (Obstacle(kind="worth"),)
    if offer_id not in ground.problem.ids:
        return closed_on(offer, ground.problem.frames)
    return _crowded(stay, offer_id, ground)


def _crowded(stay: Stay, offer_id: str, ground: Ground) -> tuple[Obstacle, ...]:
    """Tell how much the days of the stay lack to hold a visit more."""
    problem = ground.problem
    plan = plan_of(stay, problem)
    if plan is None:
        return ()
    roomy = tuple(day for day in plan.days if _visits(problem, day) < problem.visits_day)
    found = [] if roomy else [Obstacle(kind="visits", values=(("count", problem.visits_day),))]
    short = least_shortage(problem, roomy or plan.days, problem.ids.index(offer_id))
    if short is None:
        return (*found, Obstacle(kind="much"))
    date = problem.frames[short.day].date.isoformat()
    if short.minutes:
        found.append(Obstacle(kind="minutes", values=(("minutes", short.minutes), ("date", date))))
    if short.over_m:
        over_km = -(-short.over_m // METRES_A_KM)
        found.append(Obstacle(kind="metres", values=(("km", over_km), ("date", date))))
    if short.riding_min:
        found.append(Obstacle(kind="riding", values=(("minutes", short.riding_min), ("date", date))))
    return tuple(found) or (Obstacle(kind="worth"),)


def _visits(problem: Problem, day: DayPlan) -> int:
    return sum(not problem.lunch[option] for option in day.options)


def _remedy(obstacles: tuple[Obstacle, ...], request: Request, oracle: Oracle) -> Remedy | None:
    """Loosen what has to do with the obstacles; the least step that helps."""
    case = Case(request=request, oracle=oracle)
    names = dict.fromkeys(name for obstacle in obstacles for name in _HELPS.get(obstacle.kind, ()))
    tried = [c for name in names for c in case.conditions if c.name == name][:MOST_CONDITIONS]
    found = [f for c in tried if (f := case.alone(c)) is not None and f.step.offered]
    least = sorted(found, key=lambda f: f.step.asks)
    return next((r for f in least if (r := case.remedy((f.step,))) is not None), None)


def _swap(stay: Stay, other: Stay) -> Swap:
    before, after = _offers(stay), _offers(other)
    return Swap(
        stay=other,
        gone=tuple(o for o in before if o not in after),
        come=tuple(o for o in after if o not in before),
        points=other.proof.objective - stay.proof.objective,
        price_ct=other.price.total_ct - stay.price.total_ct,
    )


def _offers(stay: Stay) -> tuple[str, ...]:
    """Offers that guests come to, in order, each once."""
    stops = (stop for day in stay.days for stop in day.stops if stop.id.startswith("offer:"))
    return tuple(dict.fromkeys(stop.id for stop in stops))
