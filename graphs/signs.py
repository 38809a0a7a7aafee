"""The numbered junctions that lead along a way, as a rider reads them: 17 → 19 → 61."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from graphs.facts import RouteWay
from graphs.geodesy import length_m
from graphs.route import signed_for
from graphs.ways import E7

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphs.access import Access
    from graphs.route import Junction
    from graphs.span import Spans
    from graphs.ways import Ways

    Met = tuple[int, Junction, float]

SAME_CROSSING_M = 60
"""Nodes with the same number this near each other are signs of one crossing."""
NO_LINK: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """
    A numbered junction that a way passes.

    Parameters
    ----------
    ref
        The number on its sign.
    lon, lat
        Degrees, EPSG:4326.
    network
        Key of its network: ``rcn``, ``rwn``...
    commune
        The commune it is in or near; empty if unknown.
    osm_id
        Its node.
    at_m
        How far along the way, from the first stretch on.
    followed
        Whether the signs of the network lead here from the junction before.
    """

    ref: str
    lon: float
    lat: float
    network: str
    commune: str
    osm_id: int
    at_m: float
    followed: bool


def passed_junctions(ways: Ways, spans: Spans, traveller: Access) -> tuple[Passed, ...]:
    """
    Return the junctions by which the signs lead along a way: those to or from which it follows a link.

    Parameters
    ----------
    ways
        The network.
    spans
        The stretches of the way.
    traveller
        Who reads the signs.
    """
    crossings: list[list[Met]] = []
    for item in _met(ways, spans, traveller):
        if crossings and any(_same(other, item, ways) for other in crossings[-1]):
            crossings[-1].append(item)
        else:
            crossings.append([item])
    parts = [_common(ways, spans, here[-1][0], there[0][0], traveller) for here, there in pairwise(crossings)]
    leading = [NO_LINK, *parts, NO_LINK]
    return tuple(
        _passed(ways, junction, at_m, followed=bool(leading[number]))
        for number, crossing in enumerate(crossings)
        for _, junction, at_m in _told(ways, crossing, leading[number] | leading[number + 1])
    )


def _told(ways: Ways, crossing: Sequence[Met], links: frozenset[int]) -> Sequence[Met]:
    """Return the one sign of a crossing that the links to it and from it mean; none where none lead there."""
    networks = {ways.routes[link].network for link in links}
    signs = [item for item in crossing if links and item[1].ref]
    # Local links join regional junctions, too: of two numbers on one post, that of the network of the link.
    return sorted(signs, key=lambda item: item[1].network not in networks)[:1]


def _common(ways: Ways, spans: Spans, low: int, high: int, traveller: Access) -> frozenset[int]:
    """Return the links of numbered networks that follow all of some stretches."""
    common: frozenset[int] | None = None
    for edge, backward in zip(spans.edge[low:high].tolist(), spans.backward[low:high].tolist(), strict=True):
        links = _links(ways, edge, RouteWay.BACKWARD if backward else RouteWay.FORWARD, traveller)
        common = links if common is None else common & links
        if not common:
            break
    return common or NO_LINK


def _links(ways: Ways, edge: int, direction: RouteWay, traveller: Access) -> frozenset[int]:
    """Return the links of numbered networks that follow an edge in a direction."""
    edges = ways.edges
    low, high = edges.route_first[edge], edges.route_first[edge + 1]
    return frozenset(
        int(edges.route[row])
        for row in range(low, high)
        if edges.route_way[row] & direction
        and ways.routes[edges.route[row]].link
        and signed_for(ways.routes[edges.route[row]].network, traveller)
    )


def _met(ways: Ways, spans: Spans, traveller: Access) -> list[Met]:
    """Return the junctions met: before which stretch, which, how far along."""
    if not ways.junctions or not len(spans):
        return []
    ends = np.column_stack([ways.edges.start[spans.edge], ways.edges.end[spans.edge]])
    shares = np.concatenate([spans.low[:1], spans.high])
    stretch = np.concatenate([[0], np.arange(len(spans))])
    nodes = np.where(shares == 0, ends[stretch, 0], np.where(shares == 1, ends[stretch, 1], -1))
    at_m = np.concatenate([[0.0], np.cumsum(spans.lengths_m(ways.edges))])
    numbered = np.flatnonzero(np.isin(nodes, list(ways.junction_at)))
    return [
        (number, junction, float(at_m[number]))
        for number in numbered.tolist()
        for junction in ways.junction_at[int(nodes[number])]
        if signed_for(junction.network, traveller)
    ]


def _same(one: Met, other: Met, ways: Ways) -> bool:
    """Return whether two junctions are signs of one crossing: at one node, or with one number nearby."""
    here, there = one[1], other[1]
    if here.node == there.node:
        return one[0] == other[0]
    if (here.ref, here.network) != (there.ref, there.network):
        return False
    return length_m((_point(ways, here), _point(ways, there))) <= SAME_CROSSING_M


def _point(ways: Ways, junction: Junction) -> tuple[float, float]:
    return float(ways.nodes.lon_e7[junction.node] / E7), float(ways.nodes.lat_e7[junction.node] / E7)


def _passed(ways: Ways, junction: Junction, at_m: float, *, followed: bool) -> Passed:
    lon, lat = _point(ways, junction)
    return Passed(
        ref=junction.ref, lon=lon, lat=lat, network=junction.network, commune=junction.commune,
        osm_id=junction.osm_id, at_m=round(at_m, 1), followed=followed,
    )  # fmt: skip
