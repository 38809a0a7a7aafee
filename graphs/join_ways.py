"""Two networks side by side as one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from graphs.source import Source
from graphs.ways import Edges, Locks, Nodes, Ways

if TYPE_CHECKING:
    from numpy.typing import NDArray

OFFSETS = {
    "start": "nodes",
    "end": "nodes",
    "route": "routes",
    "line_first": "points",
    "route_first": "followed",
}
"""Columns of edges that hold numbers of other things, and of which."""


def join_ways(first: Ways, second: Ways) -> Ways:
    """
    Return the ways of two networks together; no node of the one becomes one of the other.

    Parameters
    ----------
    first, second
        The networks; numbers of nodes, edges, routes and names of the first stay as they are.

    Returns
    -------
    Ways
        Without a hierarchy: it is to be prepared anew.
    """
    a, b = first.edges, second.edges
    sizes = {
        "nodes": len(first.nodes), "names": len(first.names) - 1, "routes": len(first.routes),
        "points": len(a.lon_e7), "followed": len(a.route),
    }  # fmt: skip
    return Ways(
        nodes=Nodes(
            **{name: _both(getattr(first.nodes, name), getattr(second.nodes, name)) for name in Nodes.DTYPES}
        ),
        edges=Edges(**{name: _edge_column(name, a, b, sizes) for name in Edges.DTYPES}),
        locks=Locks(
            edge=_both(first.locks.edge, second.locks.edge + len(a)),
            share=_both(first.locks.share, second.locks.share),
            name=_both(first.locks.name, _renamed(second.locks.name, sizes["names"])),
        ),
        routes=(*first.routes, *second.routes),
        junctions=(
            *first.junctions,
            *(replace(junction, node=junction.node + sizes["nodes"]) for junction in second.junctions),
        ),
        names=(*first.names, *second.names[1:]),
        source=_joined(first.source, second.source),
        timetable=first.timetable or second.timetable,
    )


def _both(one: NDArray[Any], other: NDArray[Any]) -> NDArray[Any]:
    return np.concatenate([one, other])


def _edge_column(name: str, a: Edges, b: Edges, sizes: dict[str, int]) -> NDArray[Any]:
    """Return a column of both; of beginnings of rows, the last of the one is the first of the other."""
    if name == "name":
        return _both(a.name, _renamed(b.name, sizes["names"]))
    one, other = getattr(a, name), getattr(b, name) + sizes.get(OFFSETS.get(name, ""), 0)
    return _both(one, other[1:] if name.endswith("_first") else other)


def _renamed(name: NDArray[Any], offset: int) -> NDArray[Any]:
    """Return numbers of names behind others; no name stays none."""
    return np.where(name > 0, name + offset, 0)


def _joined(one: Source, other: Source) -> Source:
    return Source(
        files=(*one.files, *other.files),
        date=max(one.date, other.date),
        licence=" + ".join(dict.fromkeys(text for text in (one.licence, other.licence) if text)),
        credits=tuple(dict.fromkeys((*one.credits, *other.credits))),
    )
