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
    seconds, metres = _table(network, ids, ids, profile)
    return TravelMatrix(ids=tuple(ids), seconds=seconds, metres=metres)


def travel_row(
    network: Network, from_id: str, ids: Sequence[str], profile: Profile, *, within_s: int | None = None
) -> TravelMatrix:
    """
    Return the time and the length of the way that a profile prefers, from one place to others.

    Parameters
    ----------
    network
        The network that the places are attached to.
    from_id, ids
        The place that one leaves, and those that one goes to.
    profile
        Who moves.
    within_s
        What takes longer counts as unreachable; without it, nothing does.

    Returns
    -------
    TravelMatrix
        ``ids`` are those of the places that one goes to; arrays have the shape (1, n).

    Raises
    ------
    UnknownPlaceError
        If a place is not attached.
    """
    seconds, metres = _table(network, [from_id], ids, profile)
    far = seconds > (UNREACHABLE if within_s is None else within_s)
    seconds[far] = metres[far] = UNREACHABLE
    return TravelMatrix(ids=tuple(ids), seconds=seconds, metres=metres)


def wait_s(profile: Profile) -> int:
    """Return the seconds that pass before one moves, once a leg."""
    return round(profile.wait_min * 60)


def _table(
    network: Network, from_ids: Sequence[str], to_ids: Sequence[str], profile: Profile
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Return seconds and metres from places to places, shape (from, to)."""
    router, places = make_router(network.ways, profile), network.places
    rows = places.rows([*from_ids, *to_ids])
    spots = _spots(places, rows, TRAVELLERS.index(profile.access))
    start, start_at = np.unique(spots[: len(from_ids)], return_inverse=True)
    end, end_at = np.unique(spots[len(from_ids) :], return_inverse=True)
    sums = _between_spots(router, places, rows[start], rows[end])
    same = start[:, None] == end[None, :]
    sums[same] = 0
    reached = sums[..., 0] < INFINITE
    seconds = np.where(
        reached, (sums[..., 1] + 500) // 1000 + np.where(same, 0, wait_s(profile)), UNREACHABLE
    )
    metres = np.where(reached, (sums[..., 2] + 5) // 10, UNREACHABLE)
    cells = np.ix_(start_at, end_at)
    return seconds[cells].astype(np.int32), metres[cells].astype(np.int32)


def _spots(places: Places, rows: NDArray[np.intp], column: int) -> NDArray[np.intp]:
    """Return, for each row, the first that is at the same spot: an inn and its bar are one."""
    seen: dict[tuple[object, int], int] = {}
    return np.array(
        [
            seen.setdefault((places.attachments[row].point, int(places.edge[row, column])), number)
            for number, row in enumerate(rows)
        ],
        dtype=np.intp,
    )


def _between_spots(
    router: Router, places: Places, start: NDArray[np.intp], end: NDArray[np.intp]
) -> NDArray[np.int64]:
    """Return cost, milliseconds and decimetres between spots, shape (from, to, 3): the cheaper way."""
    leaving = router.terminals(places, start, leaving=True)
    cost, carried = router.engine.travel(leaving, router.terminals(places, end, leaving=False))
    sums = np.concatenate([cost[..., None], np.moveaxis(carried, 0, 2)], axis=2).astype(np.int64)
    row, column = router.neighbours(places, start, end)
    along = router.along(places, start[row], end[column])
    shorter = along[:, 0] <= sums[row, column, 0]
    sums[row[shorter], column[shorter]] = along[shorter]
    return sums
