"""The ways of a network as a graph of osmnx, and graphs that people saved with osmnx as ways."""

from collections.abc import Iterator

import networkx as nx
import numpy as np
import shapely

from graphs.columns import columns_of
from graphs.facts import Kind
from graphs.osm.osmnx_attributes import FACTS
from graphs.ways import E7, Ways

CRS = "epsg:4326"


def to_osmnx(ways: Ways) -> nx.MultiDiGraph:
    """
    Return the ways of a network as a graph that osmnx takes: for its statistics, its GraphML, its maps.

    A node is called by its index and keeps its id as ``osmid``. An edge that can be passed both ways stands
    there twice; one that nobody may pass stands there once, for the statistics. Besides the facts of the
    network it has ``osmid``, ``length`` in metres, ``highway`` (the kind of way), ``name``, ``oneway``,
    ``reversed``, ``geometry`` and ``routes``, the refs of routes that follow it.

    Parameters
    ----------
    ways
        Of a network.
    """
    graph = nx.MultiDiGraph(crs=CRS, simplified=True, source=", ".join(ways.source.credits))
    nodes = ways.nodes
    places = zip(nodes.lon_e7.tolist(), nodes.lat_e7.tolist(), nodes.osm_id.tolist(), strict=True)
    graph.add_nodes_from(
        (index, {"x": lon / E7, "y": lat / E7, "osmid": osm_id, "street_count": 0})
        for index, (lon, lat, osm_id) in enumerate(places)
    )
    graph.add_edges_from(_edges(ways))
    streets = nx.MultiGraph(list(zip(ways.edges.start.tolist(), ways.edges.end.tolist(), strict=True)))
    nx.set_node_attributes(graph, dict(streets.degree()), "street_count")
    return graph


def _edges(ways: Ways) -> Iterator[tuple[int, int, dict[str, object]]]:
    edges = ways.edges
    columns = {
        name: column.tolist() for name, column in columns_of(edges).items() if len(column) == len(edges)
    }
    lines = _lines(ways)
    refs = [route.ref for route in ways.routes]
    for index in range(len(edges)):
        forward, backward = columns["forward"][index], columns["backward"][index]
        attributes = {name: columns[name][index] for name in FACTS} | {
            "osmid": columns["way_id"][index],
            "length": columns["length_dm"][index] / 10,
            "highway": Kind(columns["kind"][index]).name.lower(),
            "name": ways.names[columns["name"][index]],
            "oneway": not (forward and backward),
            "routes": "; ".join(refs[route] for route in edges.routes_of(index).tolist()),
        }
        start, end, line = columns["start"][index], columns["end"][index], lines[index]
        if forward or not backward:
            yield start, end, {**attributes, "reversed": False, "geometry": line}
        if backward:
            yield end, start, {**attributes, "reversed": True, "geometry": shapely.reverse(line)}


def _lines(ways: Ways) -> list[shapely.LineString]:
    edges = ways.edges
    owners = np.repeat(np.arange(len(edges)), np.diff(edges.line_first))
    points = np.column_stack([edges.lon_e7, edges.lat_e7]) / E7
    lines: list[shapely.LineString] = shapely.linestrings(points, indices=owners).tolist()
    return lines
