"""Travel times and distances between all places at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from graphs.hierarchy import INFINITE
from graphs.places import TRAVELLERS
from graphs.router import make_router

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from graphs.network import Network
    from graphs.places import Places
    from graphs.profile import Profile
    from graphs.router import Router

UNREACHABLE = INFINITE
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
        True time and length of the way that the profile prefers, int32, of shape (n, n); both `UNREACHABLE`
        where there is none.
    """

    ids: tuple[str, ...]
    seconds: NDArray[np.int32]
    metres: NDArray[np.int32]


def travel_matrix(network: Network, ids: Sequence[str], profile: Profile) -> TravelMatrix:
    """
    Return the time and the length of the way that a profile prefers, between all places.

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
    router = make_router(network.ways, profile)
    spots, back = _spots(network.places, network.places.rows(ids), TRAVELLERS.index(profile.access))
    sums = _between_spots(router, network.places, spots)
    reached = sums[..., 0] < INFINITE
    seconds, metres = (sums[..., 1] + 500) // 1000, (sums[..., 2] + 5) // 10
    seconds = seconds + np.where(np.eye(len(spots), dtype=bool), 0, wait_s(profile))
    seconds, metres = (np.where(reached, values, UNREACHABLE) for values in (seconds, metres))
    cells = np.ix_(back, back)
    return TravelMatrix(
        ids=tuple(ids), seconds=seconds[cells].astype(np.int32), metres=metres[cells].astype(np.int32)
    )


def wait_s(profile: Profile) -> int:
    """Return the seconds that pass before one moves, once a leg."""
    return round(profile.wait_min * 60)


def _spots(places: Places, rows: NDArray[np.intp], column: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return a place for each spot, and the number of the spot of each place: an inn and its bar are one."""
    seen: dict[tuple[object, int], int] = {}
    numbers = [
        seen.setdefault((places.attachments[row].point, int(places.edge[row, column])), len(seen))
        for row in rows
    ]
    back = np.array(numbers, dtype=np.intp)
    _, first = np.unique(back, return_index=True)
    return rows[first], back


def _between_spots(router: Router, places: Places, spots: NDArray[np.intp]) -> NDArray[np.int64]:
    """Return cost, milliseconds and decimetres between spots, shape (n, n, 3): of the cheaper of two ways."""
    leaving, arriving = (router.terminals(places, spots, leaving=leaving) for leaving in (True, False))
    cost, carried = router.engine.travel(leaving, arriving)
    sums = np.concatenate([cost[..., None], np.moveaxis(carried, 0, 2)], axis=2).astype(np.int64)
    row, column = router.neighbours(places, spots)
    along = router.along(places, spots[row], spots[column])
    shorter = along[:, 0] <= sums[row, column, 0]
    sums[row[shorter], column[shorter]] = along[shorter]
    sums[np.arange(len(spots)), np.arange(len(spots))] = 0
    return sums
