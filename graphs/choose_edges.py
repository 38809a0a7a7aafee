"""A part of the edges of a network."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from graphs.facts import Kind
from graphs.ways import Edges, Locks, Ways

if TYPE_CHECKING:
    from numpy.typing import NDArray

RAGGED = {"lon_e7": "line_first", "lat_e7": "line_first", "route": "route_first", "route_way": "route_first"}
"""Columns with several rows an edge, and the column that says where those of an edge begin."""


def choose_edges(ways: Ways, kept: NDArray[np.bool_]) -> Ways:
    """
    Return the ways with some of their edges; nodes and routes stay, and so do their numbers.

    Parameters
    ----------
    ways
        The ways.
    kept
        Which edges stay. Shape (m,).
    """
    edges, columns = ways.edges, {}
    for name in Edges.DTYPES:
        column = getattr(edges, name)
        if name in RAGGED:
            columns[name] = column[np.repeat(kept, np.diff(getattr(edges, RAGGED[name])))]
        elif name.endswith("_first"):
            columns[name] = _starts(np.diff(column)[kept])
        else:
            columns[name] = column[kept]
    number = np.cumsum(kept) - 1
    locks = kept[ways.locks.edge]
    return replace(
        ways,
        edges=Edges(**columns),
        locks=Locks(
            edge=number[ways.locks.edge[locks]], share=ways.locks.share[locks], name=ways.locks.name[locks]
        ),
        hierarchy=None,
    )


def without_trains(ways: Ways) -> Ways:
    """Return the ways without rails, and without the timetable they came from."""
    return replace(choose_edges(ways, ways.edges.kind != Kind.RAIL), timetable=None)


def without_route(ways: Ways, chosen: NDArray[np.bool_], route: int) -> Ways:
    """
    Return the ways with some edges that a route no longer follows.

    Parameters
    ----------
    ways
        The ways.
    chosen
        Which edges it leaves. Shape (m,).
    route
        The number of the route.
    """
    edges = ways.edges
    owner = edges.route_owner
    stays = (edges.route != route) | ~chosen[owner]
    counts = np.bincount(owner[stays], minlength=len(edges))
    followed = replace(
        edges, route=edges.route[stays], route_way=edges.route_way[stays], route_first=_starts(counts)
    )
    return replace(ways, edges=followed, hierarchy=None)


def _starts(counts: NDArray[Any]) -> NDArray[Any]:
    return np.concatenate([[0], np.cumsum(counts)])
