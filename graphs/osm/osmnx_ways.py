"""Graphs that people saved with osmnx become the ways of a network."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import networkx as nx
import numpy as np
import osmnx
import shapely

from graphs.errors import DamagedNetworkError
from graphs.geodesy import WGS84
from graphs.osm.followers import followers_of
from graphs.osm.hilbert import hilbert_index
from graphs.osm.names import Names
from graphs.osm.osmnx_attributes import FACTS, first_of, is_ours, number_of, tags_of
from graphs.osm.way_facts import facts_of
from graphs.source import OSM_CREDIT, Source
from graphs.ways import E7, Edges, Ints, Locks, Nodes, Ways

CRS = "epsg:4326"
LICENCE = "ODbL-1.0"
_LACKING = {"ascent_dm": -1, "descent_dm": -1, "fixed_s": -1}
_REVERSED = {"yes", "True", "true", "1"}
_Street = tuple[Hashable, Hashable, Mapping[str, Any]]
_Places = Mapping[Hashable, tuple[float, float]]


def from_osmnx(graph: nx.MultiDiGraph) -> Ways:
    """
    Return the ways of a graph of osmnx, be it its own or one that `graphs.osm.osmnx_graph.to_osmnx` made.

    The two directions of a street become one edge. Who may pass follows from the tags that the graph has
    kept: osmnx drops most of them, ``surface`` and ``bicycle`` too, and all routes; an extract is the better
    source. Facts of ours come back as they were.

    Parameters
    ----------
    graph
        With ``x`` and ``y`` on its nodes, in any coordinate system that it names.

    Raises
    ------
    DamagedNetworkError
        If nodes have no coordinates, or no edge is a way.
    """
    try:
        if str(graph.graph.get("crs", CRS)).lower() != CRS:
            graph = osmnx.project_graph(graph, to_crs=CRS)
        places = {node: (float(data["x"]), float(data["y"])) for node, data in graph.nodes(data=True)}
    except (KeyError, TypeError, ValueError) as error:
        raise DamagedNetworkError(
            "the graph of osmnx", "its nodes", f"lack coordinates: {error!r}"
        ) from error
    if not np.isfinite([*places.values()]).all():
        raise DamagedNetworkError("the graph of osmnx", "its nodes", "have coordinates that are no numbers")
    streets = _streets(graph, places)
    facts = _facts([data for _, _, data in streets])
    sound = [row for row, (_, _, data) in enumerate(streets) if facts["kind"][row] and _length_m(data) > 0]
    if not sound:
        raise DamagedNetworkError("the graph of osmnx", "its edges", "none of them is a way")
    return _ways([streets[row] for row in sound], {name: facts[name][sound] for name in facts}, places, graph)


def _streets(graph: nx.MultiDiGraph, places: _Places) -> list[_Street]:
    """Return every street once, in the direction of its way, with its line."""
    found: dict[tuple[object, ...], _Street] = {}
    for tail, head, data in graph.edges(data=True):
        start, end = tail, head
        line = data.get("geometry") or shapely.LineString([places[start], places[end]])
        line = shapely.from_wkt(line) if isinstance(line, str) else line
        if first_of(data.get("reversed")) in _REVERSED:
            start, end, line = end, start, shapely.reverse(line)
        points = shapely.get_coordinates(line)
        points[0], points[-1] = places[start], places[end]
        key = (start, end, first_of(data.get("osmid")), points.tobytes())
        found.setdefault(key, (start, end, {**data, "geometry": points}))
    return list(found.values())


def _facts(edges: Sequence[Mapping[str, Any]]) -> dict[str, Ints]:
    """Return columns of facts: those of ours as they are, others from tags."""
    told = facts_of([{} if is_ours(edge) else tags_of(edge) for edge in edges])
    ours = np.array([is_ours(edge) for edge in edges], dtype=bool)
    facts = {}
    for name in FACTS:
        column = np.array(getattr(told, name, np.full(len(edges), _LACKING.get(name, 0))), dtype=np.int64)
        column[ours] = [number_of(edge[name]) for edge in edges if is_ours(edge)]
        facts[name] = column
    return facts


def _length_m(edge: Mapping[str, Any]) -> float:
    return float(WGS84.line_length(*edge["geometry"].T))


def _ways(
    streets: Sequence[_Street], facts: Mapping[str, Ints], places: _Places, graph: nx.MultiDiGraph
) -> Ways:
    nodes, index_of = _nodes(streets, places, graph)
    names = Names()
    data = [edge for _, _, edge in streets]
    lines = [np.round(edge["geometry"] * E7).astype(np.int64) for edge in data]
    points = np.concatenate(lines)
    none = followers_of(len(streets), np.zeros(0), np.zeros(0), np.zeros(0))
    edges = Edges(
        start=np.array([index_of[start] for start, _, _ in streets]),
        end=np.array([index_of[end] for _, end, _ in streets]),
        length_dm=np.maximum([round(10 * _length_m(edge)) for edge in data], 1),
        way_id=np.array([number_of(edge.get("osmid")) for edge in data]),
        name=np.array([names.number(first_of(edge.get("name"))) for edge in data]),
        line_first=np.concatenate([[0], np.cumsum([len(line) for line in lines])]),
        lon_e7=points[:, 0],
        lat_e7=points[:, 1],
        route_first=none.first,
        route=none.route,
        route_way=none.route_way,
        **facts,
    )
    nothing = np.zeros(0)
    return Ways(
        nodes=nodes,
        edges=edges,
        locks=Locks(edge=nothing, share=nothing, name=nothing),
        names=names.texts(),
        source=Source(licence=LICENCE, credits=(OSM_CREDIT,)),
    )


def _nodes(
    streets: Sequence[_Street], places: _Places, graph: nx.MultiDiGraph
) -> tuple[Nodes, dict[Hashable, int]]:
    """Return the nodes that streets have in the order of a Hilbert curve, and their index."""
    used = list(dict.fromkeys(end for street in streets for end in street[:2]))
    at = np.round(np.array([places[node] for node in used]) * E7).astype(np.int64)
    osm_id = np.array([number_of(graph.nodes[node].get("osmid", node)) for node in used])
    order = np.lexsort([osm_id, hilbert_index(at[:, 0], at[:, 1])])
    nodes = Nodes(lon_e7=at[order, 0], lat_e7=at[order, 1], osm_id=osm_id[order])
    return nodes, {used[place]: index for index, place in enumerate(order.tolist())}
