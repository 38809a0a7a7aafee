"""A leg: the way from one place to the next, as it is drawn, told and ridden."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphs.facts import Known, Surface, Traffic
from graphs.journey import Journey, find_journey
from graphs.signs import Passed, passed_junctions
from graphs.span import foot, span_line

if TYPE_CHECKING:
    from graphs.geodesy import Point
    from graphs.mode import Mode
    from graphs.network import Network
    from graphs.places import Attachment
    from graphs.profile import Profile
    from graphs.span import Span
    from graphs.ways import Ways

CAR_FREE = (Traffic.NONE, Traffic.LOW)
FOLLOWED = 0.1
"""A route that a leg follows for less than this share of its length is not told."""
MOST_ROUTES = 4
"""Of more routes on the same ways, only those that are followed longest are told."""
STRAIGHT_M = 100
"""A longer straight line between a place and its way is no way that anybody knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """
    The way from one place to the next.

    Parameters
    ----------
    mode
        How one moves.
    distance_m, duration_s
        How far and how long, as the travel matrix says.
    line
        Coordinates (lon, lat) from place to place, to six decimals; two equal ones for places at one point.
    routes
        What the named routes on a tenth of it or more are called, in the order they are met; at most four.
    low_traffic_share
        Share of the length that is free of cars or nearly.
    surfaces
        Share of the length by surface, the longest first; what is unknown is named so.
    sketched
        Whether any of it was typed by hand, or is a straight line to a place far from any way.
    junctions
        The numbered junctions that lead along it, in order; none on a sketched network.
    approach_m, departure_m
        Length before the first of them and after the last; both 0 without any.
    ascent_m, descent_m
        Metres climbed and descended; None where the network does not say.
    locks
        How many locks are passed.
    wheelchair
        Whether a wheelchair passes all of it; unknown if nobody said so of a part.
    """

    mode: Mode
    distance_m: int
    duration_s: int
    line: tuple[Point, ...]
    routes: tuple[str, ...] = ()
    low_traffic_share: float = 0.0
    surfaces: tuple[tuple[str, float], ...] = ()
    sketched: bool = False
    junctions: tuple[Passed, ...] = ()
    approach_m: int = 0
    departure_m: int = 0
    ascent_m: int | None = None
    descent_m: int | None = None
    locks: int = 0
    wheelchair: str = "unknown"


def trace_leg(network: Network, from_id: str, to_id: str, profile: Profile) -> Leg:
    """
    Return the leg between two places: the way the profile prefers, as the travel matrix counts it.

    Parameters
    ----------
    network
        The network that both places are attached to.
    from_id, to_id
        Ids of the places.
    profile
        Who moves.

    Raises
    ------
    UnknownPlaceError
        If a place is not attached.
    NoWayError
        If the profile knows no way between them.
    """
    journey = find_journey(network, from_id, to_id, profile)
    ways, spans = network.ways, journey.spans
    start, stop = (network.places.attachment(place) for place in (from_id, to_id))
    junctions = passed_junctions(ways, spans, profile.mode)
    ascent_m, descent_m = _climbs(ways, spans)
    return Leg(
        mode=profile.mode,
        distance_m=journey.metres,
        duration_s=journey.seconds,
        line=_line(ways, journey, start, stop),
        routes=_route_names(ways, spans, profile.mode),
        low_traffic_share=_low_traffic_share(ways, journey),
        surfaces=_surfaces(ways, spans),
        sketched=max(journey.away_m) > STRAIGHT_M or any(ways.edges.sketched[span.edge] for span in spans),
        junctions=junctions,
        approach_m=round(junctions[0].at_m + journey.away_m[0]) if junctions else 0,
        departure_m=round(journey.metres - junctions[-1].at_m - journey.away_m[0]) if junctions else 0,
        ascent_m=ascent_m,
        descent_m=descent_m,
        locks=_locks(ways, spans),
        wheelchair=_wheelchair(ways, journey),
    )


def _line(ways: Ways, journey: Journey, start: Attachment, stop: Attachment) -> tuple[Point, ...]:
    """Return the line of the stretches, with straight lines from and to places that stand off."""
    line = [tuple(point) for point in span_line(ways.edges, journey.spans).round(6).tolist()]
    if not line and journey.feet:
        line = [tuple(foot(ways.edges, *journey.feet).round(6).tolist())]
    if not line or line[0] != start.point:
        line.insert(0, start.point)
    if len(line) == 1 or line[-1] != stop.point:
        line.append(stop.point)
    return tuple((lon, lat) for lon, lat in line)


def _route_names(ways: Ways, spans: tuple[Span, ...], mode: Mode) -> tuple[str, ...]:
    """Return the refs of the itineraries for the mode that are followed for a while, as they are met."""
    followed_m: dict[str, float] = {}
    for span in spans:
        routes = (ways.routes[route] for route in ways.edges.routes_of(span.edge))
        for ref in {r.ref: None for r in routes if not r.link and mode in r.modes}:
            followed_m[ref] = followed_m.get(ref, 0.0) + span.length_m(ways.edges)
    least_m = FOLLOWED * sum(span.length_m(ways.edges) for span in spans)
    longest = sorted((-metres, ref) for ref, metres in followed_m.items() if metres >= least_m)[:MOST_ROUTES]
    told = {ref for _, ref in longest}
    return tuple(ref for ref in followed_m if ref in told)


def _low_traffic_share(ways: Ways, journey: Journey) -> float:
    quiet_m = sum(s.length_m(ways.edges) for s in journey.spans if ways.edges.traffic[s.edge] in CAR_FREE)
    return min(1.0, round(quiet_m / journey.metres, 3)) if journey.metres else 0.0


def _surfaces(ways: Ways, spans: tuple[Span, ...]) -> tuple[tuple[str, float], ...]:
    lengths: dict[int, float] = {}
    for span in spans:
        surface = int(ways.edges.surface[span.edge])
        lengths[surface] = lengths.get(surface, 0.0) + span.length_m(ways.edges)
    total_m = sum(lengths.values())
    ordered = sorted(lengths.items(), key=lambda item: (-item[1], item[0]))
    return tuple((Surface(surface).name.lower(), round(part / total_m, 3)) for surface, part in ordered)


def _climbs(ways: Ways, spans: tuple[Span, ...]) -> tuple[int | None, int | None]:
    edges, up_dm, down_dm = ways.edges, 0.0, 0.0
    for span in spans:
        up, down = int(edges.ascent_dm[span.edge]), int(edges.descent_dm[span.edge])
        if min(up, down) < 0:
            return None, None
        part = abs(span.high - span.low)
        up_dm, down_dm = (
            up_dm + (down if span.backward else up) * part,
            down_dm + (up if span.backward else down) * part,
        )
    return round(up_dm / 10), round(down_dm / 10)


def _locks(ways: Ways, spans: tuple[Span, ...]) -> int:
    locks = zip(ways.locks.edge.tolist(), ways.locks.share.tolist(), strict=True)
    on_edge: dict[int, list[float]] = {}
    for edge, share in locks:
        on_edge.setdefault(edge, []).append(share)
    return sum(
        min(span.low, span.high) <= share < max(span.low, span.high) or share == max(span.low, span.high) == 1
        for span in spans
        for share in on_edge.get(span.edge, ())
    )


def _wheelchair(ways: Ways, journey: Journey) -> str:
    known = {int(ways.edges.wheelchair[span.edge]) for span in journey.spans}
    if Known.NO in known:
        return "no"
    straight = max(journey.away_m) > STRAIGHT_M
    return "yes" if known == {Known.YES} and not straight else "unknown"
