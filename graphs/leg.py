"""A leg: the way from one place to the next, as it is drawn, told and ridden."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from graphs.facts import Known, Surface, Traffic
from graphs.journey import Journey, find_journey
from graphs.signs import Passed, passed_junctions
from graphs.span import foot, span_line

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from graphs.geodesy import Point
    from graphs.mode import Mode
    from graphs.network import Network
    from graphs.places import Attachment
    from graphs.profile import Profile
    from graphs.span import Spans
    from graphs.ways import Ways

    Floats = NDArray[np.float64]

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
    lengths_m = spans.lengths_m(ways.edges)
    quiet_m = float(lengths_m[np.isin(ways.edges.traffic[spans.edge], CAR_FREE)].sum())
    start, stop = (network.places.attachment(place) for place in (from_id, to_id))
    junctions = passed_junctions(ways, spans, profile.access)
    ascent_m, descent_m = _climbs(ways, spans)
    return Leg(
        mode=profile.mode,
        distance_m=journey.metres,
        duration_s=journey.seconds,
        line=_line(ways, journey, start, stop),
        routes=_route_names(ways, spans, lengths_m, profile.mode),
        low_traffic_share=round(min(1.0, quiet_m / journey.metres), 3) if journey.metres else 0.0,
        surfaces=_surfaces(ways, spans, lengths_m),
        sketched=max(journey.away_m) > STRAIGHT_M or bool(ways.edges.sketched[spans.edge].any()),
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
    drawn = span_line(ways.edges, journey.spans)
    if not len(drawn) and journey.feet:
        drawn = foot(ways.edges, *journey.feet)[None]
    lon, lat = drawn.round(6).T.tolist() if len(drawn) else ([], [])
    line = list(zip(lon, lat, strict=True))
    if not line or line[0] != start.point:
        line.insert(0, start.point)
    if len(line) == 1 or line[-1] != stop.point:
        line.append(stop.point)
    return tuple(line)


def _route_names(ways: Ways, spans: Spans, lengths_m: Floats, mode: Mode) -> tuple[str, ...]:
    """Return the refs of the itineraries for the mode that are followed for a while, as they are met."""
    rows, owner = ways.edges.route_rows(spans.edge)
    routes, first, which = np.unique(ways.edges.route[rows], return_index=True, return_inverse=True)
    # Of two routes of one name, as a stage and the whole, the one that is followed farther counts.
    followed_m: dict[str, float] = {}
    told: dict[str, int] = {}
    for number, route in enumerate(routes.tolist()):
        known = ways.routes[route]
        if not known.link and mode in known.modes:
            metres = float(lengths_m[owner[which == number]].sum())
            followed_m[known.ref] = max(metres, followed_m.get(known.ref, 0.0))
            told[known.ref] = min(int(first[number]), told.get(known.ref, len(rows)))
    least_m = FOLLOWED * float(lengths_m.sum())
    longest = sorted((-metres, ref) for ref, metres in followed_m.items() if metres >= least_m)[:MOST_ROUTES]
    return tuple(sorted((ref for _, ref in longest), key=lambda ref: (told[ref], ref)))


def _surfaces(ways: Ways, spans: Spans, lengths_m: Floats) -> tuple[tuple[str, float], ...]:
    parts = np.bincount(ways.edges.surface[spans.edge], weights=lengths_m, minlength=1)
    ordered = sorted((-part, surface) for surface, part in enumerate(parts.tolist()) if part)
    total_m = float(lengths_m.sum())
    return tuple((Surface(surface).name.lower(), round(-part / total_m, 3)) for part, surface in ordered)


def _climbs(ways: Ways, spans: Spans) -> tuple[int | None, int | None]:
    up_dm, down_dm = ways.edges.ascent_dm[spans.edge], ways.edges.descent_dm[spans.edge]
    if not len(spans) or min(up_dm.min(), down_dm.min()) < 0:
        return None, None
    part = np.abs(spans.high - spans.low) / 10
    climbed_m = np.where(spans.backward, down_dm, up_dm) * part
    dropped_m = np.where(spans.backward, up_dm, down_dm) * part
    return round(float(climbed_m.sum())), round(float(dropped_m.sum()))


def _locks(ways: Ways, spans: Spans) -> int:
    locks = ways.locks
    at = np.flatnonzero(np.isin(locks.edge, spans.edge))
    low, high = np.minimum(spans.low, spans.high), np.maximum(spans.low, spans.high)
    return sum(
        int(((spans.edge == edge) & (low <= share) & ((share < high) | (high == 1))).sum())
        for edge, share in zip(locks.edge[at], locks.share[at], strict=True)
    )


def _wheelchair(ways: Ways, journey: Journey) -> str:
    known = set(ways.edges.wheelchair[journey.spans.edge].tolist())
    if Known.NO in known:
        return "no"
    straight = max(journey.away_m) > STRAIGHT_M
    return "yes" if known == {Known.YES} and not straight else "unknown"
