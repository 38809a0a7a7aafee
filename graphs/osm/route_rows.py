"""Routes and the edges they follow, as rows of numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from graphs.mode import Mode
from graphs.osm.extract import Relation
from graphs.osm.following import lawful, meant, said_by
from graphs.osm.link_name import link_ids, link_ref
from graphs.osm.relation_walk import followed_ways
from graphs.osm.route_tags import modes_of, name_of, ref_of, side_of
from graphs.osm.way_edges import WayEdges
from graphs.route import Route
from graphs.ways import Ints


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class RouteRows:
    """
    Edges that routes follow, route by route, in the order of members. Columns have shape (r,).

    Parameters
    ----------
    routes
        Main lines, and apart from them alternatives, excursions... of relations.
    relation
        Id of the relation of each of `routes`.
    edge, route
        Index of the edge, and of the route in `routes`.
    meant, law
        In which directions it is meant to be followed, and may be travelled: bits of `graphs.facts.RouteWay`.
    """

    routes: tuple[Route, ...]
    relation: tuple[int, ...]
    edge: Ints
    route: Ints
    meant: Ints
    law: Ints

    def directions(self) -> Ints:
        """Return in which directions routes follow the edges: as it is meant, by the law where it can be."""
        both = self.meant & self.law
        found: Ints = np.where(both > 0, both, self.meant)
        return found


def route_rows(
    relations: Mapping[int, Relation], by_way: WayEdges, forward: Ints, backward: Ints
) -> RouteRows:
    """
    Return the edges that routes follow.

    A stage inside a route gives its edges to both. What a route calls an alternative, an excursion, an
    approach or a connection is a route of its own, with the same ref, so that the main line is one line.

    Parameters
    ----------
    relations
        By id.
    by_way
        The edges of each way.
    forward, backward
        Bits of `graphs.access.Access` of the edges. Shape (m,).
    """
    links = link_ids(relations)
    routes: dict[Route, int] = {}
    members: list[tuple[int, int, int]] = []
    for number in sorted(relations):
        relation = relations[number]
        if modes_of(relation.tags):
            apart = side_of(relation.tags.get("state", ""))
            for followed in followed_ways(relations, number):
                route = routes.setdefault(
                    _route(relation, apart or followed.side, link=number in links), len(routes)
                )
                members.append((route, followed.way, said_by(followed.role)))
    table = np.array(members, dtype=np.int64).reshape(-1, 3)
    edge, row = by_way.of(table[:, 1])
    route, said = table[row, 0], table[row, 2]
    law = _law(tuple(routes), edge, route, forward, backward)
    relation_of = tuple(int(route.id.split("/")[1]) for route in routes)
    return RouteRows(
        routes=tuple(routes), relation=relation_of, edge=edge, route=route, meant=meant(said, law), law=law
    )


def _route(relation: Relation, side: str, *, link: bool) -> Route:
    tags = relation.tags
    name = name_of(tags)
    return Route(
        id=f"relation/{relation.id}/{side}" if side else f"relation/{relation.id}",
        ref=link_ref(tags) or ref_of(tags) if link else ref_of(tags),
        name=f"{name} ({side})" if side and not link else name,
        modes=modes_of(tags),
        network=tags.get("network", "").partition(";")[0].strip().lower(),
    )


def _law(routes: Sequence[Route], edge: Ints, route: Ints, forward: Ints, backward: Ints) -> Ints:
    kinds: dict[frozenset[Mode], int] = {}
    kind_of = np.array([kinds.setdefault(item.modes, len(kinds)) for item in routes], dtype=np.int64)
    by_kind = [lawful(forward[edge], backward[edge], modes) for modes in kinds]
    return np.stack(by_kind)[kind_of[route], np.arange(len(edge))] if by_kind else np.zeros(0, dtype=np.int64)
