"""
Our part in the benchmark of matrices, and what all its engines are asked.

Every engine is given the same graph, its nodes in Hilbert order, and tells how many seconds of processor time
a piece of work took it. Of slow ones a part is done and the rest extrapolated.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.road_graph import RoadGraph
from benchmarks.road_ways import arc_edges, road_ways
from graphs.hierarchy import Metric, Routes, Terminals, build_topology, customise, prepare, routes, travel
from graphs.span import whole_lines

SAMPLE = 20
"""From how many sources, or legs, a slow engine is extrapolated."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Trips:
    """What is asked: rows from sources to targets, and legs from the first of these to the first of those."""

    sources: NDArray[np.int32]
    targets: NDArray[np.int32]
    legs: int

    @property
    def pairs(self) -> NDArray[np.int32]:
        """The rows of source and target of each leg; shape (legs, 2)."""
        return np.stack([np.arange(self.legs, dtype=np.int32)] * 2, axis=1)


def processor_s(work: Callable[[], object]) -> float:
    """Return the processor time that a piece of work takes this process."""
    start = time.process_time()
    work()
    return time.process_time() - start


class Ours:
    """The hierarchy of graphs."""

    def __init__(self, graph: RoadGraph, trips: Trips) -> None:
        self.graph, self.trips = graph, trips
        self.carried = np.stack([graph.time_ms, graph.length_dm], axis=1)
        self.nothing = self.carried[:, :0]
        self.edges, (self.edge, self.backward) = road_ways(graph).edges, arc_edges(graph)
        self.topology = self._build()
        self.bare, self.full = self._customise(self.nothing), self._customise(self.carried)
        self.pinned = prepare(self.bare, Terminals.at(trips.targets, 0))

    def works(self) -> dict[str, Callable[[], float]]:
        """Return all the works, by name."""
        return {
            "matrix-1000": lambda: processor_s(lambda: self.matrix(self.bare)),
            "matrix-1000-with-metrics": lambda: processor_s(lambda: self.matrix(self.full)),
            "row-1000": lambda: processor_s(self._rows) / SAMPLE,
            "legs-200": lambda: processor_s(self._legs_with_lines),
            "reweigh": lambda: processor_s(lambda: self._customise(self.nothing)),
            "prepare": lambda: processor_s(self._build),
        }

    def matrix(self, metric: Metric) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """Return what trips cost and carry."""
        count = metric.up_carried.shape[1]
        return travel(
            metric, Terminals.at(self.trips.sources, count), Terminals.at(self.trips.targets, count)
        )

    def legs(self) -> Routes:
        """Return the legs."""
        legs = self.trips.legs
        ends = Terminals.at(self.trips.sources[:legs], 2), Terminals.at(self.trips.targets[:legs], 2)
        return routes(self.full, *ends, self.trips.pairs)

    def _legs_with_lines(self) -> None:
        legs = self.legs()
        for first, last in pairwise(legs.first.tolist()):
            arcs = legs.arc[first:last]
            whole_lines(self.edges, self.edge[arcs], self.backward[arcs])

    def _rows(self) -> None:
        for source in range(SAMPLE):
            travel(self.bare, Terminals.at(self.trips.sources[source : source + 1], 0), self.pinned)

    def _customise(self, carried: NDArray[np.int32]) -> Metric:
        return customise(self.topology, self.graph.cost_ms, carried)

    def _build(self) -> Any:
        return build_topology(len(self.graph.lon), self.graph.tail, self.graph.head)
