"""Attaching places to the network: each joins the nearest way it can use, on land, water and rail."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graphs.geodesy import length_m
from graphs.mode import LAND, Mode
from graphs.nearest import MEDIA, nearest_joins
from graphs.split import Cut, split_edge
from graphs.way import Edge, Node
from offers.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from graphs.nearest import Join
    from graphs.network import Network
    from graphs.way import Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """
    A place to attach.

    Parameters
    ----------
    id
        Id of the place.
    lon, lat
        Where it is, degrees, EPSG:4326.
    modes
        By which modes it is to be reached.
    """

    id: str
    lon: float
    lat: float
    modes: frozenset[Mode] = LAND

    @property
    def point(self) -> Point:
        """The coordinates, to the decimals of the network."""
        return round(self.lon, 6), round(self.lat, 6)


def attach(network: Network, places: Sequence[Attachment]) -> tuple[Network, tuple[Finding, ...]]:
    """
    Return the network with places attached, and what was found on the way.

    A place becomes a node, joined by a straight ``access`` edge to the nearest point of the nearest usable
    edge, which is split there. A place that stands on a node is that node.

    Parameters
    ----------
    network
        The network; its former places stay attached.
    places
        What to attach.

    Returns
    -------
    tuple
        The new network, and a finding for each medium that a place wants and does not reach. A place that
        reaches none is not attached.
    """
    joins = {
        (join.place.id, join.medium.name): join
        for medium in MEDIA
        for join in nearest_joins(network.edges, medium, places)
        if join.distance_m <= medium.reach_m
    }
    nodes = {node.point: node for node in network.nodes}
    for join in joins.values():
        for point in (join.place.point, join.point):
            nodes.setdefault(point, _node(point))
    attached = replace(
        network,
        nodes=tuple(nodes.values()),
        edges=(*_split(network.edges, joins.values(), nodes), *_access(joins.values(), nodes)),
        places={**network.places} | {join.place.id: nodes[join.place.point].id for join in joins.values()},
    )
    return attached, tuple(_out_of_reach(places, set(joins)))


def _node(point: Point) -> Node:
    lon, lat = point
    return Node(id=f"@{lon},{lat}", lon=lon, lat=lat)


def _split(edges: Iterable[Edge], joins: Iterable[Join], nodes: Mapping[Point, Node]) -> Iterator[Edge]:
    """Yield the edges, those joined between their ends in pieces."""
    cuts: dict[str, list[Cut]] = defaultdict(list)
    for join in joins:
        node = nodes[join.point]
        if node.id not in (join.edge.start, join.edge.end):
            cuts[join.edge.id].append(Cut(at_m=join.at_m, node=node))
    for edge in edges:
        yield from split_edge(edge, cuts[edge.id]) if edge.id in cuts else (edge,)


def _access(joins: Iterable[Join], nodes: Mapping[Point, Node]) -> Iterator[Edge]:
    """Yield the edges from the places to the ways, one for all places of a point."""
    seen = set()
    for join in joins:
        start, end = nodes[join.place.point], nodes[join.point]
        name = f"access:{start.id}-{end.id}"
        if start is not end and name not in seen:
            seen.add(name)
            line = (start.point, end.point)
            yield Edge(
                id=name,
                start=start.id,
                end=end.id,
                line=line,
                length_m=length_m(line),
                kind="access",
                modes=join.edge.modes & join.medium.modes,
            )


def _out_of_reach(places: Iterable[Attachment], joined: set[tuple[str, str]]) -> Iterator[Finding]:
    for place in places:
        for medium in MEDIA:
            if place.modes & medium.modes and (place.id, medium.name) not in joined:
                message = (
                    f"{place.id} is more than {medium.reach_m / 1000:g} km from any way on {medium.name}"
                )
                yield Finding(code=f"network.no-{medium.name}", level="warning", message=message)
