"""A profile on a network: travel times between places, and the ways behind them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from graphs.errors import DamagedNetworkError
from graphs.hierarchy import INFINITE, Terminals
from graphs.places import TRAVELLERS
from graphs.topology_faults import open_triangles
from graphs.weights import Weights, weigh

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from graphs.hierarchy import Topology
    from graphs.hierarchy.found import Found
    from graphs.places import Places
    from graphs.profile import Profile
    from graphs.ways import Ways


class Engine(Protocol):
    """What finds the ways of least cost between terminals."""

    def travel(self, sources: Terminals, targets: Terminals) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """Return cost (s, t) and carried sums (K, s, t) between all of them."""

    def route(self, sources: Terminals, i: int, targets: Terminals, j: int) -> Found | None:
        """Return the very way that `travel` counts for a pair."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Router:
    """
    A profile on a network.

    Parameters
    ----------
    ways, profile
        The two.
    weights
        The arcs, weighed by the profile.
    engine
        What searches them.
    """

    ways: Ways
    profile: Profile
    weights: Weights
    engine: Engine

    def terminals(self, places: Places, rows: NDArray[np.intp], *, leaving: bool) -> Terminals:
        """
        Return where trips from places begin, or where trips to them end.

        Parameters
        ----------
        places, rows
            The places, and which of them, t.
        leaving
            Whether they begin there.

        Returns
        -------
        Terminals
            Each at the two nodes of the edge it joins, with what it takes from there or to there.
        """
        edge, share = self._joined(places, rows)
        forward = self._parts(edge, share)
        backward = self._parts(edge + len(self.ways.edges), share)
        # From the foot of a place: on to the end of the edge, or back to its start. To it: the other two.
        parts = (backward[0], forward[1]) if leaving else (forward[0], backward[1])
        cost = np.stack([part[:, 0] for part in parts], axis=1)
        carried = np.stack([part[:, 1:] for part in parts], axis=1)
        away = self._away(places, rows)[:, None, :]
        usable = (cost < INFINITE) & (edge >= 0)[:, None]
        ends = np.stack([self.ways.edges.start[edge], self.ways.edges.end[edge]], axis=1)
        return Terminals(
            node=np.where(usable, ends, -1).astype(np.int32),
            cost=np.where(usable, cost + away[..., 0], INFINITE).astype(np.int32),
            carried=np.where(usable[..., None], carried + away[..., 1:], 0).astype(np.int32),
        )

    def along(self, places: Places, rows: NDArray[np.intp], columns: NDArray[np.intp]) -> NDArray[np.int64]:
        """
        Return what it takes between places that join the same edge, along that edge; nothing between others.

        Parameters
        ----------
        places, rows, columns
            The places, and pairs of them, p.

        Returns
        -------
        array
            Cost, milliseconds, decimetres: shape (p, 3); `INFINITE` where they do not join the same edge, or
            the edge does not lead from the one to the other.
        """
        (edge, low), (other, high) = self._joined(places, rows), self._joined(places, columns)
        arc = np.where(low <= high, edge, edge + len(self.ways.edges))
        there = np.abs(self._parts(arc, high)[0] - self._parts(arc, low)[0])
        there += self._away(places, rows) + self._away(places, columns)
        leads = (edge == other) & (edge >= 0) & ((self.weights.cost[arc] < INFINITE) | (low == high))
        return np.where(leads[:, None], there, INFINITE)

    def neighbours(
        self, places: Places, rows: NDArray[np.intp], columns: NDArray[np.intp]
    ) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Return the pairs of places that join the same edge, as positions in ``rows`` and in ``columns``."""
        (edge, _), (other, _) = self._joined(places, rows), self._joined(places, columns)
        row, column = np.nonzero((edge[:, None] == other[None, :]) & (edge >= 0)[:, None])
        return row, column

    def _joined(self, places: Places, rows: NDArray[np.intp]) -> tuple[NDArray[Any], NDArray[np.float64]]:
        column = TRAVELLERS.index(self.profile.access)
        return places.edge[rows, column].astype(np.int64), places.share[rows, column]

    def _away(self, places: Places, rows: NDArray[np.intp]) -> NDArray[np.int64]:
        """Return what the straight line between each place and its edge takes. Shape (t, 3)."""
        away_dm = places.away_dm[rows, TRAVELLERS.index(self.profile.access)].astype(np.int64)
        away_ms = np.rint(away_dm * 360 / self.profile.access_kmh).astype(np.int64)
        return np.stack([away_ms, away_ms, away_dm], axis=1)

    def _parts(
        self, arc: NDArray[Any], share: NDArray[np.float64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """
        Return what it takes from the start of the edge to a point on it, and from there to the end.

        Both have shape (t, 3): cost, milliseconds, decimetres. They add up to what the whole arc takes.
        """
        weights, size = self.weights, len(self.ways.edges)
        lock_ms = weights.lock_ms[arc].astype(np.float64)
        before = self._locks_before(arc % size, share)
        whole = np.stack([weights.cost[arc], weights.time_ms[arc], weights.length_dm[arc]], axis=1).astype(
            np.int64
        )
        fixed = np.stack([lock_ms, lock_ms, np.zeros(len(arc))], axis=1)
        first = np.rint((whole - fixed) * share[:, None] + fixed * before[:, None]).astype(np.int64)
        closed = (whole[:, 0] >= INFINITE)[:, None]
        begins, ends = (share == 0)[:, None], (share == 1)[:, None]
        # At an end of the edge a place stands on the node, and needs nothing of an edge that is closed.
        rest = np.where(closed, np.where(ends, 0, INFINITE), whole - first)
        return np.where(closed, np.where(begins, 0, INFINITE), first), rest

    def _locks_before(self, edge: NDArray[Any], share: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return which part of the locks of an edge lies before a point on it."""
        locks = self.ways.locks
        part = np.zeros(len(edge))
        for row in np.flatnonzero(np.isin(edge, locks.edge)):
            at = locks.share[locks.edge == edge[row]]
            part[row] = np.mean((at < share[row]) | (share[row] == 1))
        return part


@lru_cache(maxsize=6)
def make_router(ways: Ways, profile: Profile) -> Router:
    """
    Weigh a network for a profile; asked again for the same, the same is returned.

    Parameters
    ----------
    ways
        The network.
    profile
        Who moves.
    """
    weights = weigh(ways, profile)
    carried = np.stack([weights.time_ms, weights.length_dm], axis=1)
    return Router(ways=ways, profile=profile, weights=weights, engine=_engine(ways, weights.cost, carried))


def _engine(ways: Ways, cost: NDArray[Any], carried: NDArray[Any]) -> Engine:
    """Return what searches the ways: each engine is loaded where it is used, for they are large."""
    if ways.hierarchy is not None:
        from graphs.contracted import make_contracted  # noqa: PLC0415

        return make_contracted(_sound(ways), cost, carried)
    from graphs.dijkstra import make_dijkstra  # noqa: PLC0415

    tail = np.concatenate([ways.edges.start, ways.edges.end])
    head = np.concatenate([ways.edges.end, ways.edges.start])
    return make_dijkstra(len(ways.nodes), tail, head, cost, carried)


@lru_cache(maxsize=6)
def _sound(ways: Ways) -> Topology:
    """Return the hierarchy of ways, once it is known that compiled code may rely on it."""
    if ways.hierarchy is None:
        raise ValueError("expected ways with a hierarchy")
    if open_triangles(ways.hierarchy):
        raise DamagedNetworkError("the network", "the hierarchy", "a head of a node is none of its parent")
    return ways.hierarchy
