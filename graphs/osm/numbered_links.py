"""The links of numbered networks among the routes: traced on the ground, with their junctions."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from graphs.osm.cut import Pieces
from graphs.osm.extract import Relation
from graphs.osm.link import Link, trace_link
from graphs.osm.link_name import link_ids
from graphs.osm.link_path import Stretch
from graphs.osm.route_rows import RouteRows
from graphs.route import Junction, Route
from graphs.ways import Ints


def trace_links(
    rows: RouteRows, relations: Mapping[int, Relation], pieces: Pieces, junctions: tuple[Junction, ...]
) -> dict[int, Link]:
    """
    Return the links among routes, traced, by the index of the route.

    Parameters
    ----------
    rows
        Routes and the edges they follow.
    relations
        By id.
    pieces
        The edges.
    junctions
        Numbered junctions of all networks.
    """
    order = np.argsort(rows.route, kind="stable")
    bounds = np.searchsorted(rows.route[order], np.arange(len(rows.routes) + 1))
    numbers = {
        letter: _numbers(junctions, letter) for letter in {junction.network[1] for junction in junctions}
    }
    wanted = link_ids(relations)
    found = {}
    for index, route in enumerate(rows.routes):
        mine = order[bounds[index] : bounds[index + 1]]
        if rows.relation[index] in wanted and len(mine):
            tags = relations[rows.relation[index]].tags
            meant = _stretches(rows, pieces, mine, rows.meant)
            lawful = _stretches(rows, pieces, mine, rows.directions())
            found[index] = trace_link(tags, meant, lawful, numbers.get(route.network[1], {}))
    return found


def _numbers(junctions: tuple[Junction, ...], letter: str) -> dict[int, str]:
    """Return the numbers of junctions by node, of one kind of network: local links join regional ones."""
    return {junction.node: junction.ref for junction in junctions if junction.network[1] == letter}


def _stretches(rows: RouteRows, pieces: Pieces, mine: Ints, directions: Ints) -> tuple[Stretch, ...]:
    return tuple(
        Stretch(
            edge=int(edge),
            start=int(pieces.start[edge]),
            end=int(pieces.end[edge]),
            length_dm=round(10 * pieces.length_m[edge]),
            directions=int(directions[row]),
        )
        for row, edge in zip(mine.tolist(), rows.edge[mine].tolist(), strict=True)
    )


def with_links(rows: RouteRows, links: Mapping[int, Link], osm_id: Ints) -> RouteRows:
    """
    Return routes with the junctions that links join; links signed in one direction are followed in that one.

    Parameters
    ----------
    rows
        Routes and the edges they follow.
    links
        Traced links by the index of the route.
    osm_id
        Ids of nodes in OpenStreetMap.
    """
    routes = tuple(_linked(route, links.get(index), osm_id) for index, route in enumerate(rows.routes))
    meant = rows.meant.copy()
    for index, link in links.items():
        ridden = dict(link.ridden)
        for row in np.flatnonzero(rows.route == index).tolist() if ridden else ():
            meant[row] = ridden.get(int(rows.edge[row]), meant[row])
    return replace(rows, routes=routes, meant=meant)


def _linked(route: Route, link: Link | None, osm_id: Ints) -> Route:
    if link is None:
        return route
    ref = route.ref or "-".join(filter(None, link.numbers))
    return replace(
        route, ref=ref, name=route.name or ref, link=tuple(int(osm_id[node]) for node in link.ends)
    )
