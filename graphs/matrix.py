"""Travel times and distances between all places at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse.csgraph import dijkstra

from graphs.errors import UnknownPlaceError
from graphs.weights import seconds_and_metres, weigh

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from graphs.network import Network
    from graphs.profile import Profile

UNREACHABLE = 2**29
"""Seconds and metres between places with no way between them: the sum of two still fits 32 bits."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TravelMatrix:
    """
    How far each place is from each other, by one profile.

    Parameters
    ----------
    ids
        The places, in the order of rows and columns.
    seconds, metres
        Time and length of the fastest way, int32, of shape (n, n); both `UNREACHABLE` where there is none.
    """

    ids: tuple[str, ...]
    seconds: NDArray[np.int32]
    metres: NDArray[np.int32]


def travel_matrix(network: Network, ids: Sequence[str], profile: Profile) -> TravelMatrix:
    """
    Return the time and the length of the fastest way between all places; the shortest, where two are as fast.

    Parameters
    ----------
    network
        The network that the places are attached to.
    ids
        Ids of places.
    profile
        Who moves.

    Raises
    ------
    UnknownPlaceError
        If a place is not attached.
    """
    weights = weigh(network, profile)
    at = np.array([weights.index[node_of(network, place)] for place in ids], dtype=np.int32)
    sources, back = np.unique(at, return_inverse=True)
    sums = dijkstra(weights.matrix, indices=sources)[np.ix_(back, at)]
    reached = np.isfinite(sums)
    seconds, metres = seconds_and_metres(np.where(reached, sums, 0))
    seconds += np.where(at[:, None] == at[None, :], 0, wait_s(profile))
    return TravelMatrix(
        ids=tuple(ids),
        seconds=np.where(reached, seconds, UNREACHABLE).astype(np.int32),
        metres=np.where(reached, metres, UNREACHABLE).astype(np.int32),
    )


def node_of(network: Network, place: str) -> str:
    """
    Return the node of a place.

    Raises
    ------
    UnknownPlaceError
        If it is not attached.
    """
    try:
        return network.places[place]
    except KeyError:
        raise UnknownPlaceError(f"{place} is not attached to the network") from None


def wait_s(profile: Profile) -> int:
    """Return the seconds that pass before one moves, once a leg."""
    return round(profile.wait_min * 60)
