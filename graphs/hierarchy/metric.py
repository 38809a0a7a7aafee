"""The part of a hierarchy that knows what arcs cost: one for each profile, all over the same topology."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from graphs.hierarchy.topology import Topology

INFINITE = 2**29
"""Cost of what cannot be passed: the sum of two still fits 32 bits."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Metric:
    """
    What the chordal arcs of a topology cost, each by the cheapest way below its upper end.

    All arrays are read-only and contiguous. A *via* says what an arc stands for: ``~a`` for the arc a of the
    input; else, for a way over a still lower node, the chordal arc from that node to the lower end of this.

    Parameters
    ----------
    topology
        What the metric lies on.
    up_cost, down_cost
        Cost from the lower to the upper end of each chordal arc, and back; shape (m,).
    up_via, down_via
        What the cost stems from; shape (m,).
    up_carried, down_carried
        The carried quantities along those ways; shape (m, K).
    """

    topology: Topology
    up_cost: NDArray[np.int32]
    down_cost: NDArray[np.int32]
    up_via: NDArray[np.int32]
    down_via: NDArray[np.int32]
    up_carried: NDArray[np.int32]
    down_carried: NDArray[np.int32]
