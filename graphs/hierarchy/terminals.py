"""Where trips begin or end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Terminals:
    """
    Places, each at up to two nodes, with what it takes from the place to the node, or back.

    Parameters
    ----------
    node
        The nodes, -1 where there is none; shape (t, 2).
    cost
        What it costs between place and node, `INFINITE` where there is no passing; shape (t, 2).
    carried
        The carried quantities between them; shape (t, 2, K).
    """

    node: NDArray[np.int32]
    cost: NDArray[np.int32]
    carried: NDArray[np.int32]

    @staticmethod
    def at(nodes: NDArray[np.int32], carried_count: int) -> Terminals:
        """
        Return places exactly at nodes.

        Parameters
        ----------
        nodes
            The node of each place; shape (t,).
        carried_count
            How many quantities the metric carries.
        """
        node = np.full((len(nodes), 2), -1, dtype=np.int32)
        node[:, 0] = nodes
        return Terminals(
            node=node,
            cost=np.zeros(node.shape, dtype=np.int32),
            carried=np.zeros((*node.shape, carried_count), dtype=np.int32),
        )

    def only(self, index: int) -> Terminals:
        """
        Return one of the places, alone.

        Parameters
        ----------
        index
            Which.
        """
        one = slice(index, index + 1)
        return Terminals(node=self.node[one], cost=self.cost[one], carried=self.carried[one])
