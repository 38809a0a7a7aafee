"""The line of a route laid over mapped ways: which of them it follows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from graphs.access import Access
from graphs.attachable import attachable
from graphs.facts import RouteWay
from graphs.geodesy import to_degrees
from offers.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from graphs.ways import Ways

WITHIN_M = 20.0
"""How far a recorded line may be from the way that it follows: half a street, and the error of a receiver."""
ALONG = 0.6
"""A way is followed if it leads along the line for this share of its length, and is not merely crossed."""
MISSED_M = 100.0
"""Stretches shorter than this without a way under them are not told."""


def match(ways: Ways, lines: Sequence[shapely.LineString], route: int) -> tuple[Ways, tuple[Finding, ...]]:
    """
    Return the ways with a route on those of them that its line follows.

    Parameters
    ----------
    ways
        The network.
    lines
        The line of the route, in Lambert-93.
    route
        Its number among the routes of the network.

    Returns
    -------
    tuple
        The ways, and a finding for each stretch of the line that no way is under.
    """
    ground = attachable(ways, Access.CYCLE)
    if ground is None:
        return ways, tuple(_missed(ways.routes[route].ref, lines, []))
    followed: set[int] = set()
    for line in lines:
        near = ground.tree.query(line, predicate="dwithin", distance=WITHIN_M)
        follows = _leads_along(line, ground.line[near])
        followed.update(near[follows].tolist())
    if not followed:
        message = f"{ways.routes[route].ref} runs on none of these ways, and is left out"
        return ways, (Finding(code="network.route-elsewhere", level="error", message=message),)
    chosen = np.array(sorted(followed), dtype=np.intp)
    ridden = [ground.line[number] for number in chosen]
    return _with_route(ways, ground.edge[chosen], route), tuple(
        _missed(ways.routes[route].ref, lines, ridden)
    )


def _leads_along(line: shapely.LineString, candidates: NDArray[np.object_]) -> NDArray[np.bool_]:
    """Return which ways run along a line: their ends and their middle are on it, one after the other."""
    points = [shapely.line_interpolate_point(candidates, share, normalized=True) for share in (0, 0.5, 1)]
    at_m = [shapely.line_locate_point(line, point) for point in points]
    away_m = np.max([shapely.distance(line, point) for point in points], axis=0)
    forward = (at_m[0] <= at_m[1]) & (at_m[1] <= at_m[2])
    backward = (at_m[0] >= at_m[1]) & (at_m[1] >= at_m[2])
    enough = np.abs(at_m[2] - at_m[0]) >= ALONG * shapely.length(candidates)
    along: NDArray[np.bool_] = (away_m <= WITHIN_M) & (forward | backward) & enough
    return along


def _with_route(ways: Ways, chosen: NDArray[Any], route: int) -> Ways:
    """Return the ways with a route, in both directions, on the edges that do not have it yet."""
    edges = ways.edges
    owner = edges.route_owner
    new = np.setdiff1d(chosen, owner[edges.route == route])
    owners = np.concatenate([owner, new])
    order = np.argsort(owners, kind="stable")
    both = int(RouteWay.FORWARD | RouteWay.BACKWARD)
    counts = np.bincount(owners, minlength=len(edges))
    return replace(
        ways,
        edges=replace(
            edges,
            route=np.concatenate([edges.route, np.full(len(new), route)])[order],
            route_way=np.concatenate([edges.route_way, np.full(len(new), both)])[order],
            route_first=np.concatenate([[0], np.cumsum(counts)]),
        ),
    )


def _missed(
    ref: str, lines: Sequence[shapely.LineString], ridden: Sequence[shapely.LineString]
) -> Iterator[Finding]:
    """Yield the stretches of a route that no way is under."""
    ground = shapely.union_all(shapely.buffer(ridden, WITHIN_M * 1.5)) if ridden else shapely.Polygon()
    for line in lines:
        for part in shapely.get_parts(line.difference(ground)):
            if part.length >= MISSED_M:
                lon, lat = to_degrees([part.coords[0]])[0].tolist()
                message = f"{ref} runs on no way for {part.length:.0f} m from {lon:.5f}, {lat:.5f}"
                yield Finding(
                    code="network.route-off-ways", level="warning", message=message, record=ref, at=(lon, lat)
                )
