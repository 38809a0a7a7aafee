"""Splitting an edge at points along it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from graphs.geodesy import length_m, to_plane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from graphs.way import Edge, Lock, Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """
    Where an edge is to be split.

    Parameters
    ----------
    at_m
        How far along the edge, in metres of the plane.
    node
        The node to put there.
    """

    at_m: float
    node: Node


def split_edge(edge: Edge, cuts: Sequence[Cut]) -> tuple[Edge, ...]:
    """
    Return the pieces of an edge, in its direction; each keeps what the edge carries, and its own locks.

    Parameters
    ----------
    edge
        The edge to split.
    cuts
        Where, in any order; two cuts at one node count once.
    """
    plane = to_plane(edge.line)
    vertices_m = _along(plane)
    inner = sorted({cut.node.id: cut for cut in cuts}.values(), key=lambda cut: cut.at_m)
    bounds_m = [0.0, *(cut.at_m for cut in inner), float(vertices_m[-1])]
    points = [edge.line[0], *(cut.node.point for cut in inner), edge.line[-1]]
    names = [edge.start, *(cut.node.id for cut in inner), edge.end]
    locks_m = [_locate(lock, plane, vertices_m) for lock in edge.locks]
    pieces = []
    for index, (low, high) in enumerate(pairwise(bounds_m)):
        between = np.flatnonzero((vertices_m > low) & (vertices_m < high))
        line = (points[index], *(edge.line[vertex] for vertex in between), points[index + 1])
        last = index == len(inner)
        length = length_m(line)
        pieces.append(
            replace(
                edge,
                id=f"{edge.id}/{index}",
                start=names[index],
                end=names[index + 1],
                line=line,
                length_m=length,
                locks=tuple(
                    lock
                    for lock, at_m in zip(edge.locks, locks_m, strict=True)
                    if low <= at_m < high or (last and at_m >= high)
                ),
                minutes=None if edge.minutes is None else edge.minutes * length / edge.length_m,
            )
        )
    return tuple(pieces)


def _along(plane: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how far along the line each of its vertices lies."""
    steps = np.hypot(*np.diff(plane, axis=0).T)
    return np.concatenate([[0.0], np.cumsum(steps)])


def _locate(lock: Lock, plane: NDArray[np.float64], vertices_m: NDArray[np.float64]) -> float:
    """Return how far along the line a lock lies: at the vertex nearest to it."""
    offsets = plane - to_plane([(lock.lon, lock.lat)])
    return float(vertices_m[int(np.argmin(np.hypot(offsets[:, 0], offsets[:, 1])))])
