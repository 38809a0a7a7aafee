"""The fastest way between two places: the nodes and edges behind a number of the travel matrix."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse.csgraph import dijkstra

from graphs.errors import NoWayError
from graphs.matrix import node_of, wait_s
from graphs.weights import seconds_and_metres, weigh

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphs.network import Network
    from graphs.profile import Profile
    from graphs.way import Edge, Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """
    The fastest way between two places.

    Parameters
    ----------
    nodes
        The nodes met, from the first place to the last: a single one where both places are at it.
    edges
        The edges between them, one fewer.
    seconds, metres
        Its time and length, as the travel matrix says.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    seconds: int
    metres: int


def find_way(network: Network, from_id: str, to_id: str, profile: Profile) -> Way:
    """
    Return the fastest way between two places, the shortest where two are as fast.

    Parameters
    ----------
    network
        The network that both places are attached to.
    from_id, to_id
        Ids of the places.
    profile
        Who moves.

    Raises
    ------
    UnknownPlaceError
        If a place is not attached.
    NoWayError
        If the profile knows no way between them.
    """
    weights = weigh(network, profile)
    start, end = (weights.index[node_of(network, place)] for place in (from_id, to_id))
    if start == end:
        return Way(nodes=(network.nodes[start],), edges=(), seconds=0, metres=0)
    sums, before = dijkstra(weights.matrix, indices=start, return_predecessors=True)
    if not np.isfinite(sums[end]):
        raise NoWayError(f"no way from {from_id} to {to_id} by {profile.mode}")
    seconds, metres = seconds_and_metres(sums[end])
    path = _path(before, start, end)
    return Way(
        nodes=tuple(network.nodes[number] for number in path),
        edges=tuple(weights.best[min(pair), max(pair)] for pair in pairwise(path)),
        seconds=int(seconds) + wait_s(profile),
        metres=int(metres),
    )


def _path(before: Sequence[int], start: int, end: int) -> list[int]:
    path = [end]
    while path[-1] != start:
        path.append(int(before[path[-1]]))
    return path[::-1]
