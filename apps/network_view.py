"""What of a network is drawn, gathered from it."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from graphs.drawing import MOST_LANES, lanes, merged, rails, route_edges, waterways
from graphs.facts import Kind
from graphs.flaws import network_flaws
from graphs.mode import Mode
from graphs.network import Network
from graphs.quality import network_bounds
from graphs.route import Route
from graphs.ways import E7
from maps.background import Background
from maps.network_view import NetworkView, Sign, SignedRoute
from maps.words import Words, load_words
from offers.communes import load_communes
from offers.finding import Finding

OUTER = 0.05
"""The ways but this share of their length, on each side, are what a map of them has to show anyway."""
LEAP = 0.1
"""Ways go on beyond that until they leave out so much of its width: there a far island begins."""


def network_view(network: Network, findings: tuple[Finding, ...], language: str) -> NetworkView:
    """
    Gather what is drawn of a network.

    Parameters
    ----------
    network
        The network.
    findings
        What was found while it was built; what its own lines tell is added.
    language
        ``fr``, ``en``, ``nl`` or ``de``.

    Returns
    -------
    NetworkView
        Everything a page needs.
    """
    words, source = load_words(language), network.ways.source
    routes, links = _routes(network)
    return NetworkView(
        title=words.text("network_title"),
        facts=tuple(_facts(network, words)),
        routes=routes,
        links=links,
        rails=tuple(rails(network)),
        signs=_signs(network),
        findings=(*findings, *network_flaws(network)),
        background=_background(network),
        credits=tuple(credit for credit in (*source.credits, source.licence) if credit),
        bounds=_bounds(network),
    )


def _facts(network: Network, words: Words) -> Iterator[str]:
    """Yield the length of the ways, how many junctions and locks there are, and how old the data is."""
    ways = network.ways
    yield words.distance(int(ways.edges.length_dm[_on_ground(network)].sum(dtype=np.int64)) / 10)
    for key, number in (("junction", len(ways.junctions)), ("lock", len(ways.locks))):
        if number:
            yield words.text(f"network_one_{key}" if number == 1 else f"network_{key}s", number=number)
    if ways.source.date:
        yield words.text("network_dated", date=ways.source.date)


def _bounds(network: Network) -> tuple[float, float, float, float]:
    """Return west, south, east and north of the ways drawn, neither trains nor far islands counted."""
    edges, drawn = network.ways.edges, _drawn(network)
    sides = []
    for column in (edges.lon_e7, edges.lat_e7):
        low = np.minimum.reduceat(column, edges.line_first[:-1])[drawn] / E7
        high = np.maximum.reduceat(column, edges.line_first[:-1])[drawn] / E7
        sides.append(_stretch(low, high, edges.length_dm[drawn]))
    (west, east), (south, north) = sides
    return west, south, east, north


def _stretch(
    low: NDArray[np.float64], high: NDArray[np.float64], length_dm: NDArray[np.integer]
) -> tuple[float, float]:
    """Return from where to where ways go, without those that are far from most of the length."""
    order = np.argsort(low, kind="stable")
    low, high = low[order], high[order]
    reached = np.cumsum(length_dm[order], dtype=np.int64)
    first, last = np.interp([OUTER, 1 - OUTER], reached / reached[-1], (low + high) / 2)
    before, after = np.maximum.accumulate(high)[:-1], low[1:]
    leaps = after - before > LEAP * (last - first)
    return (
        float(after[leaps & (after <= first)].max(initial=low[0])),
        float(before[leaps & (before >= last)].min(initial=high.max())),
    )


def _drawn(network: Network) -> NDArray[np.bool_]:
    """Return which edges are drawn: of a network with too many other ways, those of its routes."""
    ground = _on_ground(network)
    routed = ground & (np.diff(network.ways.edges.route_first) > 0)
    return routed if routed.any() and (ground & ~routed).sum() > MOST_LANES else ground


def _on_ground(network: Network) -> NDArray[np.bool_]:
    """Return which edges are no hops of trains; all of them where there is nothing else."""
    ground: NDArray[np.bool_] = network.ways.edges.kind != Kind.RAIL
    return ground if ground.any() else ~ground


def _routes(network: Network) -> tuple[tuple[SignedRoute, ...], tuple[tuple[tuple[float, float], ...], ...]]:
    """Return the signed routes, and the lines of all links between junctions."""
    signed: list[SignedRoute] = []
    linking: set[int] = set()
    for number, edges in route_edges(network).items():
        route = network.ways.routes[number]
        if route.link:
            linking.update(edges)
            continue
        lines = merged(network, edges)
        signed.append(SignedRoute(ref=route.ref, name=route.name, network=_rank(route), lines=lines))
    return tuple(signed), merged(network, sorted(linking)) if linking else ()


def _rank(route: Route) -> str:
    """Return the network of a route; of one that has none, by who follows it."""
    if Mode.CYCLE in route.modes or route.network:
        return route.network
    return "rwn" if Mode.WALK in route.modes else "boat"


def _signs(network: Network) -> tuple[Sign, ...]:
    nodes = network.ways.nodes
    return tuple(
        Sign(
            ref=junction.ref or "?",
            network=junction.network,
            commune=junction.commune,
            at=(float(nodes.lon_e7[junction.node] / E7), float(nodes.lat_e7[junction.node] / E7)),
        )
        for junction in network.ways.junctions
    )


def _background(network: Network) -> Background:
    west, south, east, north = network_bounds(network)
    return Background(
        communes=tuple(
            (c.name, c.lon, c.lat)
            for c in load_communes()
            if west <= c.lon <= east and south <= c.lat <= north
        ),
        waterways=tuple(waterways(network)),
        lanes=tuple(lanes(network)),
    )
