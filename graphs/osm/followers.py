"""Which routes follow which edges, as columns."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from graphs.columns import freeze_columns
from graphs.ways import Ints


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Followers:
    """
    Routes by edge: those of edge i are ``first[i]`` to ``first[i + 1]``, as in `graphs.ways.Edges`.

    Parameters
    ----------
    first
        Shape (m + 1,).
    route, route_way
        Index of the route, and in which direction it follows the edge: bits of `graphs.facts.RouteWay`.
        Shape (r,).
    """

    first: Ints
    route: Ints
    route_way: Ints

    DTYPES: ClassVar[dict[str, str]] = {"first": "i4", "route": "i4", "route_way": "u1"}

    def __post_init__(self) -> None:
        freeze_columns(self, self.DTYPES)


def followers_of(edges: int, edge: Ints, route: Ints, directions: Ints) -> Followers:
    """
    Return the routes of each edge, each once, in their order, with the directions of all its rows.

    Parameters
    ----------
    edges
        How many edges there are.
    edge, route, directions
        Rows of an edge, a route that follows it, and bits of `graphs.facts.RouteWay`. Shape (r,).
    """
    edge, route = edge.astype(np.int64), route.astype(np.int64)
    width = int(route.max(initial=0)) + 1
    pairs, which = np.unique(edge * width + route, return_inverse=True)
    bits = np.zeros(len(pairs), dtype=np.int64)
    np.bitwise_or.at(bits, which, directions.astype(np.int64))
    first = np.searchsorted(pairs // width, np.arange(edges + 1))
    return Followers(first=first, route=pairs % width, route_way=bits)
