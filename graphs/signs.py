"""The numbered junctions that lead along a way, as a rider reads them: 17 → 19 → 61."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from graphs.facts import RouteWay
from graphs.geodesy import length_m
from graphs.ways import E7

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graphs.mode import Mode
    from graphs.route import Junction
    from graphs.span import Span
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


def passed_junctions(ways: Ways, spans: Sequence[Span], mode: Mode) -> tuple[Passed, ...]:
    """
    Return the junctions by which the signs lead along a way: those to or from which it follows a link.

    Parameters
    ----------
    ways
        The network.
    spans
        The stretches of the way.
    mode
        Who reads the signs.
    """
    links = [_links(ways, span, mode) for span in spans]
    crossings: list[list[Met]] = []
    for item in _met(ways, spans, mode):
        if crossings and any(_same(other, item, ways) for other in crossings[-1]):
            crossings[-1].append(item)
        else:
            crossings.append([item])
    parts = [links[here[-1][0] : there[0][0]] for here, there in pairwise(crossings)]
    leading = [NO_LINK, *(frozenset.intersection(*part) if part else NO_LINK for part in parts), NO_LINK]
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


def _links(ways: Ways, span: Span, mode: Mode) -> frozenset[int]:
    """Return the links of numbered networks that follow a stretch in the direction of travel."""
    edges, direction = ways.edges, RouteWay.BACKWARD if span.backward else RouteWay.FORWARD
    low, high = edges.route_first[span.edge], edges.route_first[span.edge + 1]
    return frozenset(
        int(edges.route[row])
        for row in range(low, high)
        if edges.route_way[row] & direction
        and ways.routes[edges.route[row]].link
        and mode in ways.routes[edges.route[row]].modes
    )


def _met(ways: Ways, spans: Sequence[Span], mode: Mode) -> Iterator[Met]:
    """Yield the junctions met: before which stretch, which, how far along."""
    at_m = 0.0
    for number, span in enumerate(spans):
        if number == 0 and span.low in (0.0, 1.0):
            yield from ((0, junction, 0.0) for junction in _at(ways, span, mode, first=True))
        at_m += span.length_m(ways.edges)
        if span.high in (0.0, 1.0):
            yield from ((number + 1, junction, at_m) for junction in _at(ways, span, mode, first=False))


def _at(ways: Ways, span: Span, mode: Mode, *, first: bool) -> Iterator[Junction]:
    share = span.low if first else span.high
    node = int((ways.edges.start if share == 0 else ways.edges.end)[span.edge])
    return (junction for junction in ways.junction_at.get(node, ()) if mode in junction.modes)


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
