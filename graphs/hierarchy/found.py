"""Ways that were found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Found:
    """
    The way between two terminals.

    Parameters
    ----------
    cost
        What it costs, terminals included.
    carried
        The sums of the carried quantities, terminals included; K numbers.
    source_end, target_end
        At which of its nodes, 0 or 1, the way leaves the source and reaches the target.
    arcs
        The arcs of the input, in order of travel; none where both ends are one node.
    """

    cost: int
    carried: tuple[int, ...]
    source_end: int
    target_end: int
    arcs: NDArray[np.int32]
