"""
What a profile makes of a network: whole numbers for both directions of every edge.

Cost and time are two things. The way chosen is the one of least cost: time, made longer where one would
rather not go. What that way takes is told in true milliseconds and decimetres. Arc i is edge i from start to
end, arc m + i the same edge back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from graphs.access import Access
from graphs.columns import freeze_columns
from graphs.facts import Barrier, Kind, Known, Smoothness, Surface, Traffic
from graphs.hierarchy.metric import INFINITE
from graphs.ways import Edges

if TYPE_CHECKING:
    from collections.abc import Iterator
    from enum import IntEnum

    from numpy.typing import NDArray

    from graphs.profile import Profile, Table
    from graphs.ways import Ways

    Floats = NDArray[np.float64]


AT_ONCE = 1 << 16
"""So many edges are weighed together: a large network is not held several times over."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Weights:
    """
    The arcs of a network, weighed. All columns have shape (2 m,).

    Parameters
    ----------
    cost
        What is minimised: milliseconds as they are felt; `INFINITE`, six days, for an arc that is not used.
    time_ms, length_dm
        What the arc takes.
    lock_ms
        What of its cost, and of its time, is the passage of locks.
    """

    cost: NDArray[Any]
    time_ms: NDArray[Any]
    length_dm: NDArray[Any]
    lock_ms: NDArray[Any]

    DTYPES: ClassVar[dict[str, str]] = {"cost": "i4", "time_ms": "i4", "length_dm": "i4", "lock_ms": "i4"}

    def __post_init__(self) -> None:
        freeze_columns(self, self.DTYPES)


def weigh(ways: Ways, profile: Profile) -> Weights:
    """
    Return the weights of all arcs of a network.

    Parameters
    ----------
    ways
        The network.
    profile
        Who moves on it.
    """
    edges, size = ways.edges, len(ways.edges)
    locks = np.bincount(ways.locks.edge, minlength=size)
    signed = signed_edges(ways, profile)
    columns = {name: np.empty((2, size), dtype=np.int32) for name in ("cost", "time_ms", "lock_ms")}
    for low in range(0, size, AT_ONCE):
        part = slice(low, low + AT_ONCE)
        lock_ms = np.minimum(np.rint(locks[part] * (profile.lock_min * 60_000.0)), INFINITE)
        sides = _sides(edges.part(part), signed[part], lock_ms, profile)
        for side, (cost, time_ms) in enumerate(sides):
            columns["cost"][side, part], columns["time_ms"][side, part] = cost, time_ms
            columns["lock_ms"][side, part] = lock_ms
    length_dm = np.tile(edges.length_dm, 2)
    return Weights(length_dm=length_dm, **{name: column.ravel() for name, column in columns.items()})


def _sides(
    edges: Edges, signed: NDArray[np.bool_], lock_ms: Floats, profile: Profile
) -> Iterator[tuple[Floats, Floats]]:
    """Yield cost and milliseconds of edges, from start to end and back, in whole numbers."""
    extra_ms = np.where(_barred(edges, profile), np.inf, _barrier_s(edges, profile) * 1000)
    moving_ms, pushing_ms = _moving_ms(edges, profile), _pushing_ms(edges, profile)
    dislike = np.where(signed, profile.signed, 1.0) * _dislike(edges, profile)
    for allowed, climbed_dm in ((edges.forward, edges.ascent_dm), (edges.backward, edges.descent_dm)):
        way_ms = np.where(allowed & profile.access, moving_ms, np.inf)
        way_ms = np.where((allowed & (profile.access | Access.PUSH)) == Access.PUSH, pushing_ms, way_ms)
        way_ms += extra_ms + np.maximum(climbed_dm, 0) * (profile.climb_s_m * 100)
        cost, time_ms = way_ms * dislike + lock_ms, way_ms + lock_ms
        unused = np.maximum(cost, time_ms) >= INFINITE
        cost[unused] = time_ms[unused] = INFINITE
        yield np.maximum(np.rint(cost), 1), np.rint(time_ms)


def _moving_ms(edges: Edges, profile: Profile) -> Floats:
    """Return how long the edges take on the move: infinite where the profile has no speed."""
    speeds = _by_fact(profile.speed_kmh, Kind, 0.0)[edges.kind]
    factor = _by_fact(profile.surface, Surface, 1.0)[edges.surface]
    factor = factor * _by_fact(profile.smoothness, Smoothness, 1.0)[edges.smoothness]
    allowance = np.where(edges.sketched, _by_fact(profile.sketched_allowance, Kind, 1.0)[edges.kind], 1.0)
    kmh = np.clip(speeds * factor / allowance, profile.slowest_kmh, profile.fastest_kmh)
    moving_ms = np.where(speeds * factor > 0, edges.length_dm * 360.0 / kmh, np.inf)
    whole_ms: Floats = np.where(edges.fixed_s >= 0, edges.fixed_s * 1000.0, moving_ms)
    return whole_ms


def _pushing_ms(edges: Edges, profile: Profile) -> Floats:
    """Return how long they take on foot beside the bike; steps only if the profile has a speed for them."""
    if not profile.push_kmh:
        return np.full(len(edges), np.inf)
    steps_kmh = dict(profile.speed_kmh).get("steps", 0.0)
    kmh = np.where(edges.kind == Kind.STEPS, steps_kmh, profile.push_kmh)
    pushing_ms: Floats = np.full(len(edges), np.inf)
    np.divide(edges.length_dm * 360.0, kmh, where=kmh > 0, out=pushing_ms)
    return pushing_ms


def _barrier_s(edges: Edges, profile: Profile) -> Floats:
    """Return what all barriers of each edge cost together."""
    seconds = np.zeros(len(edges))
    for name, cost_s in profile.barrier_s:
        seconds += np.where(edges.barriers & Barrier[name.upper()], cost_s, 0.0)
    return seconds


def _barred(edges: Edges, profile: Profile) -> NDArray[np.bool_]:
    """Return which edges something known to be there closes to the profile."""
    steep = (edges.incline_pm != Edges.UNKNOWN_INCLINE) & (np.abs(edges.incline_pm) > profile.steepest_pm)
    narrow = (edges.gap_dm > 0) & (edges.gap_dm < profile.narrowest_dm)
    stopped = (edges.wheelchair == Known.NO) & profile.heeds_wheelchair
    barred: NDArray[np.bool_] = steep | narrow | stopped
    return barred


def _dislike(edges: Edges, profile: Profile) -> Floats:
    """Return how much longer than it is each edge is felt to be, signed or not."""
    factor = _by_fact(profile.dislike_kind, Kind, 1.0)[edges.kind]
    factor = factor * _by_fact(profile.dislike_traffic, Traffic, 1.0)[edges.traffic]
    disliked: Floats = factor * _by_fact(profile.dislike_surface, Surface, 1.0)[edges.surface]
    return disliked


def signed_edges(ways: Ways, profile: Profile) -> NDArray[np.bool_]:
    """Return which edges a route for the mode of the profile follows."""
    edges = ways.edges
    for_mode = np.array([profile.mode in route.modes for route in ways.routes], dtype=bool)
    owner = edges.route_owner
    signed = np.zeros(len(edges), dtype=bool)
    signed[owner[for_mode[edges.route]] if len(edges.route) else owner] = True
    return signed


def usable(edges: Edges, allowed: Access) -> NDArray[np.bool_]:
    """Return which edges one of these travellers may use in one direction at least."""
    used: NDArray[np.bool_] = ((edges.forward | edges.backward) & allowed) != 0
    return used


def _by_fact(table: Table, facts: type[IntEnum], otherwise: float) -> Floats:
    """Return the numbers of a table in an array indexed by the value of the fact."""
    values = np.full(max(facts) + 1, otherwise)
    for name, number in table:
        values[facts[name.upper()]] = number
    return values
