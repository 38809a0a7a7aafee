"""Least-cost ways on a network that has a hierarchy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graphs.hierarchy import Metric, Terminals, Topology, customise, route, travel

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from graphs.hierarchy.found import Found


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Contracted:
    """
    A network weighed, as its hierarchy is searched.

    Parameters
    ----------
    metric
        The hierarchy under these weights.
    """

    metric: Metric

    def travel(self, sources: Terminals, targets: Terminals) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """Return cost (s, t) and carried sums (K, s, t) between terminals: see `graphs.hierarchy.travel`."""
        return travel(self.metric, sources, targets)

    def route(self, sources: Terminals, i: int, targets: Terminals, j: int) -> Found | None:
        """Return the way that `travel` counts for a pair; None if there is none."""
        return route(self.metric, sources, i, targets, j)


def make_contracted(topology: Topology, cost: NDArray[Any], carried: NDArray[Any]) -> Contracted:
    """
    Weigh a hierarchy.

    Parameters
    ----------
    topology
        Of the network.
    cost
        Of its arcs. Shape (arcs,).
    carried
        What they take besides. Shape (arcs, K).
    """
    return Contracted(metric=customise(topology, cost, carried))
