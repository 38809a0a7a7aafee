"""The way between two places: the stretches behind a number of the travel matrix."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from graphs.errors import NoWayError
from graphs.hierarchy import INFINITE
from graphs.matrix import wait_s
from graphs.places import TRAVELLERS
from graphs.router import make_router
from graphs.span import Spans

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from graphs.network import Network
    from graphs.profile import Profile
    from graphs.router import Router


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """
    The way between two places that a profile prefers.

    Parameters
    ----------
    spans
        The stretches of edges, in order; none where both places are at one spot.
    feet
        The edge that the first place joins, and where on it; None where both places are at one spot.
    away_m
        Straight distances from the first place to the first stretch, and from the last to the last place.
    seconds, metres
        True time and length, as the travel matrix says.
    """

    spans: Spans
    feet: tuple[int, float] | None
    away_m: tuple[float, float]
    seconds: int
    metres: int


def find_journey(network: Network, from_id: str, to_id: str, profile: Profile) -> Journey:
    """
    Return the way between two places that a profile prefers.

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
    places, router = network.places, make_router(network.ways, profile)
    row, column = rows = places.rows([from_id, to_id])
    here, there = places.attachments[row], places.attachments[column]
    traveller = TRAVELLERS.index(profile.access)
    if here.point == there.point and places.edge[row, traveller] == places.edge[column, traveller]:
        return Journey(spans=_spans([], [], []), feet=None, away_m=(0.0, 0.0), seconds=0, metres=0)
    found = _cheapest(router, network, rows)
    if found is None:
        raise NoWayError(f"no way from {from_id} to {to_id} by {profile.mode}")
    (_, time_ms, length_dm), spans = found
    return Journey(
        spans=spans,
        feet=(int(places.edge[row, traveller]), float(places.share[row, traveller])),
        away_m=(float(places.away_dm[row, traveller] / 10), float(places.away_dm[column, traveller] / 10)),
        seconds=(time_ms + 500) // 1000 + wait_s(profile),
        metres=(length_dm + 5) // 10,
    )


def _cheapest(
    router: Router, network: Network, rows: np.ndarray[tuple[int], np.dtype[np.intp]]
) -> tuple[tuple[int, int, int], Spans] | None:
    """Return what the cheaper way takes, and its stretches: along an edge both join, or over the network."""
    places, traveller = network.places, TRAVELLERS.index(router.profile.access)
    (edge, last), (low, high) = places.edge[rows, traveller], places.share[rows, traveller]
    along = tuple(int(value) for value in router.along(places, rows[:1], rows[1:])[0])
    found = router.engine.route(
        router.terminals(places, rows[:1], leaving=True), 0,
        router.terminals(places, rows[1:], leaving=False), 0,
    )  # fmt: skip
    if along[0] < INFINITE and (found is None or along[0] <= found.cost):
        return (along[0], along[1], along[2]), _spans([edge], [low], [high])
    if found is None:
        return None
    size = len(network.ways.edges)
    backward = found.arcs >= size
    spans = _spans(
        np.concatenate([[edge], found.arcs % size, [last]]),
        np.concatenate([[low], backward, [found.target_end]]),
        np.concatenate([[found.source_end], ~backward, [high]]),
    )
    return (found.cost, int(found.carried[0]), int(found.carried[1])), spans


def _spans(edge: ArrayLike, low: ArrayLike, high: ArrayLike) -> Spans:
    """Return stretches, those of no length left out."""
    edges, lows, highs = np.asarray(edge), np.asarray(low, dtype=float), np.asarray(high, dtype=float)
    some = lows != highs
    return Spans(edge=edges[some], low=lows[some], high=highs[some])
