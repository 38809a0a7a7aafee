"""What of a network is drawn, gathered from it."""

from graphs.drawing import lanes, merged, rails, route_edges, waterways
from graphs.flaws import network_flaws
from graphs.mode import Mode
from graphs.network import Network
from graphs.quality import network_bounds
from graphs.route import Route
from graphs.ways import E7
from maps.background import Background
from maps.network_map import NetworkView, Sign, SignedRoute
from maps.words import load_words
from offers.communes import load_communes
from offers.finding import Finding


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
    words, ways = load_words(language), network.ways
    routes, links = _routes(network)
    facts = (
        words.distance(int(ways.edges.length_dm.sum(dtype="int64")) / 10),
        words.text("network_junctions", number=len(ways.junctions)),
        words.text("network_locks", number=len(ways.locks)),
    )
    return NetworkView(
        title=words.text("network_title"),
        facts=(*facts, *((ways.source.date,) if ways.source.date else ())),
        routes=routes,
        links=links,
        rails=tuple(rails(network)),
        signs=_signs(network),
        findings=(*findings, *network_flaws(network)),
        background=_background(network),
        credits=(*ways.source.credits, ways.source.licence),
        bounds=network_bounds(network),
    )


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
