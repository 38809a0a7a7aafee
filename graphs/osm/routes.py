"""Routes, waterways and numbered links are laid on the edges they follow."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from graphs.osm.cut import Pieces
from graphs.osm.extract import Extract
from graphs.osm.followers import followers_of
from graphs.osm.link import Link
from graphs.osm.link_findings import link_findings
from graphs.osm.network_findings import junction_findings, network_findings
from graphs.osm.numbered_links import trace_links, with_links
from graphs.osm.route_rows import RouteRows, route_rows
from graphs.osm.waterways import waterway_routes
from graphs.osm.way_edges import way_edges
from graphs.ways import Ints, Ways
from offers.finding import Finding


def follow(
    ways: Ways,
    extract: Extract,
    pieces: Pieces,
    numbered: Mapping[int, Mapping[str, str]],
    whole: Ints,
) -> tuple[Ways, tuple[Finding, ...]]:
    """
    Return ways with the routes that follow them, and what is wrong with these.

    Parameters
    ----------
    ways
        Without routes.
    extract, pieces
        What the ways are made from.
    numbered
        Numbers of junctions by network, by the id of the node.
    whole
        Ids of the ways that the extract has with all their nodes.
    """
    edges = ways.edges
    by_way = way_edges(edges.way_id, pieces.first_point)
    rows = route_rows(extract.relations, by_way, edges.forward, edges.backward)
    links = trace_links(rows, extract.relations, pieces, ways.junctions)
    rows = with_links(rows, links, ways.nodes.osm_id)
    return _laid(ways, rows), _findings(ways, extract, rows, links, numbered, frozenset(whole.tolist()))


def _laid(ways: Ways, rows: RouteRows) -> Ways:
    edges = ways.edges
    rivers, river_edge, river, flow = waterway_routes(
        edges.kind, edges.name, ways.names, edges.forward, edges.backward
    )
    route = np.concatenate([rows.route, river + len(rows.routes)])
    used, route = np.unique(route, return_inverse=True)
    routes = (*rows.routes, *rivers)
    followers = followers_of(
        len(edges),
        np.concatenate([rows.edge, river_edge]),
        route,
        np.concatenate([rows.directions(), flow]),
    )
    edges = replace(edges, route_first=followers.first, route=followers.route, route_way=followers.route_way)
    return replace(ways, edges=edges, routes=tuple(routes[index] for index in used.tolist()))


def _findings(
    ways: Ways,
    extract: Extract,
    rows: RouteRows,
    links: Mapping[int, Link],
    numbered: Mapping[int, Mapping[str, str]],
    whole: frozenset[int],
) -> tuple[Finding, ...]:
    osm_id = ways.nodes.osm_id.tolist()
    joined = Counter(
        (osm_id[node], network)
        for index, link in links.items()
        for node in link.bearers
        if (network := rows.routes[index].network)
    )
    linked = frozenset(network for _, network in joined)
    access = ways.edges.forward | ways.edges.backward
    return (
        *link_findings(rows, links, extract.relations, whole, access),
        *junction_findings(extract.nodes, numbered, frozenset(osm_id), joined, linked),
        *network_findings(extract.relations, rows, links, osm_id),
    )
