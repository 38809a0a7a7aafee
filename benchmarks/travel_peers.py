"""The peers of the benchmark of matrices: RoutingKit, scipy and networkx. See `benchmarks.travel_engines`."""

from collections.abc import Callable
from functools import cache
from typing import Any

import networkx as nx
import numpy as np
import pyroutingkit
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from benchmarks.road_graph import RoadGraph
from benchmarks.travel_engines import SAMPLE, Trips, processor_s


class RoutingKit:
    """The customizable contraction hierarchy of RoutingKit."""

    name = "routingkit"

    def __init__(self, graph: RoadGraph, trips: Trips) -> None:
        self.graph, self.trips = graph, trips
        self.sources, self.targets = trips.sources.astype(np.uint32), trips.targets.astype(np.uint32)
        self.topology = self._build()
        self.metric = pyroutingkit.CCHMetric(self.topology)
        self._customise()

    def works(self) -> dict[str, Callable[[], float]]:
        """Return what it can do: carrying metrics it cannot, and is timed without."""
        return {
            "matrix-1000": lambda: processor_s(self.matrix),
            "matrix-1000-with-metrics": lambda: processor_s(self.matrix),
            "row-1000": lambda: processor_s(self._rows) / SAMPLE,
            "legs-200": lambda: processor_s(self._legs),
            "reweigh": lambda: processor_s(self._customise),
            "prepare": lambda: processor_s(self._build),
        }

    def matrix(self) -> NDArray[np.uint32]:
        """Return what trips cost."""
        return self.metric.distances_many_to_many(self.sources, self.targets)

    def _rows(self) -> None:
        for source in range(SAMPLE):
            self.metric.distances_many_to_many(self.sources[source : source + 1], self.targets)

    def _legs(self) -> None:
        for source, target in self.trips.pairs:
            self.metric.query(int(self.sources[source]), int(self.targets[target]))

    def _customise(self) -> None:
        self.metric.customize(self.graph.cost_ms.astype(np.uint32))

    def _build(self) -> Any:
        graph, topology = self.graph, pyroutingkit.CCHTopology()
        tail, head = graph.tail.astype(np.uint32), graph.head.astype(np.uint32)
        topology.build(tail, head, graph.lat.astype(np.float32), graph.lon.astype(np.float32), len(graph.lon))
        return topology


class Scipy:
    """Dijkstra's algorithm in scipy."""

    name = "scipy"

    def __init__(self, graph: RoadGraph, trips: Trips) -> None:
        self.trips = trips
        arcs = graph.cost_ms.astype(np.float64), (graph.tail, graph.head)
        self.matrix = csr_array(arcs, shape=(len(graph.lon), len(graph.lon)))

    def works(self) -> dict[str, Callable[[], float]]:
        """Return what it can do, extrapolated from some sources: once for all the works of a round."""
        rows, matrix = cache(lambda: processor_s(self.rows)), len(self.trips.sources) / SAMPLE
        return {
            "matrix-1000": lambda: rows() * matrix,
            "matrix-1000-with-metrics": lambda: rows() * matrix,
            "row-1000": lambda: rows() / SAMPLE,
        }

    def rows(self) -> NDArray[np.float64]:
        """Return what trips from the first sources cost."""
        return dijkstra(self.matrix, indices=self.trips.sources[:SAMPLE])[:, self.trips.targets]


class Networkx:
    """Dijkstra's algorithm in networkx."""

    name = "networkx"

    def __init__(self, graph: RoadGraph, trips: Trips) -> None:
        self.trips, self.graph = trips, nx.DiGraph()
        arcs = zip(graph.tail.tolist(), graph.head.tolist(), graph.cost_ms.tolist(), strict=True)
        self.graph.add_weighted_edges_from(arcs)

    def works(self) -> dict[str, Callable[[], float]]:
        """Return what it can do, extrapolated from some sources, once a round, and from some legs."""
        rows, matrix = cache(lambda: processor_s(self._rows)), len(self.trips.sources) / SAMPLE
        return {
            "matrix-1000": lambda: rows() * matrix,
            "matrix-1000-with-metrics": lambda: rows() * matrix,
            "row-1000": lambda: rows() / SAMPLE,
            "legs-200": lambda: processor_s(self._legs) * self.trips.legs / SAMPLE,
        }

    def _rows(self) -> None:
        for source in self.trips.sources[:SAMPLE].tolist():
            nx.single_source_dijkstra_path_length(self.graph, source)

    def _legs(self) -> None:
        for source, target in self.trips.pairs[:SAMPLE]:
            ends = int(self.trips.sources[source]), int(self.trips.targets[target])
            nx.bidirectional_dijkstra(self.graph, *ends)
