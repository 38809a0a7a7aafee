"""The numbered junctions that lead along a way, as a rider reads them: 17 → 19 → 61."""

from __future__ import annotations

from dataclasses import dataclass
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

SAME_CROSSING_M = 60
"""Nodes with the same number this near each other are signs of one crossing."""


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
    met = list(_met(ways, spans, mode))
    followed = [False] + [
        _same(met[i][1], met[i + 1][1], ways)
        or bool(frozenset.intersection(*links[met[i][0] : met[i + 1][0]] or [frozenset()]))
        for i in range(len(met) - 1)
    ]
    kept: list[Passed] = []
    for i, (_, junction, at_m) in enumerate(met):
        leads = followed[i] or (i + 1 < len(met) and followed[i + 1])
        if kept and leads and kept[-1].ref == junction.ref and _same(met[i - 1][1], junction, ways):
            continue
        if leads and junction.ref:
            kept.append(_passed(ways, junction, at_m, followed=followed[i]))
    return tuple(kept)


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


def _met(ways: Ways, spans: Sequence[Span], mode: Mode) -> Iterator[tuple[int, Junction, float]]:
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


def _same(one: Junction, other: Junction, ways: Ways) -> bool:
    """Return whether two junctions are signs of one crossing."""
    if (one.ref, one.network) != (other.ref, other.network):
        return False
    return length_m((_point(ways, one), _point(ways, other))) <= SAME_CROSSING_M


def _point(ways: Ways, junction: Junction) -> tuple[float, float]:
    return float(ways.nodes.lon_e7[junction.node] / E7), float(ways.nodes.lat_e7[junction.node] / E7)


def _passed(ways: Ways, junction: Junction, at_m: float, *, followed: bool) -> Passed:
    lon, lat = _point(ways, junction)
    return Passed(
        ref=junction.ref, lon=lon, lat=lat, network=junction.network, commune=junction.commune,
        osm_id=junction.osm_id, at_m=round(at_m, 1), followed=followed,
    )  # fmt: skip
