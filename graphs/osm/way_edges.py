"""The edges of each way."""

from dataclasses import dataclass

import numpy as np

from graphs.ways import Ints


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class WayEdges:
    """
    Edges by way: those of ``way_id[i]`` are ``edge[first[i]]`` to ``edge[first[i + 1]]``, in its direction.

    Parameters
    ----------
    way_id
        Ids of ways, ascending. Shape (n,).
    first, edge
        Shape (n + 1,), (m,).
    """

    way_id: Ints
    first: Ints
    edge: Ints

    def of(self, ways: Ints) -> tuple[Ints, Ints]:
        """
        Return the edges of ways, and which of the ways each belongs to; ways without an edge are left out.

        Parameters
        ----------
        ways
            Ids. Shape (k,).
        """
        place = np.minimum(np.searchsorted(self.way_id, ways), len(self.way_id) - 1)
        known = np.flatnonzero(self.way_id[place] == ways)
        place = place[known]
        counts = self.first[place + 1] - self.first[place]
        within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        return self.edge[np.repeat(self.first[place], counts) + within], np.repeat(known, counts)


def way_edges(way_id: Ints, first_point: Ints) -> WayEdges:
    """
    Return the edges of each way.

    Parameters
    ----------
    way_id, first_point
        Of each edge: the id of its way, and where on it the edge begins. Shape (m,).
    """
    order = np.lexsort([first_point, way_id])
    ways, first = np.unique(way_id[order], return_index=True)
    return WayEdges(way_id=ways, first=np.append(first, len(order)), edge=order)
