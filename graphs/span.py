"""Stretches of edges, and the line they draw."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from graphs.geodesy import along_m, to_plane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from graphs.ways import Edges


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """
    A stretch of an edge.

    Parameters
    ----------
    edge
        Index of the edge.
    low, high
        From where to where on it one goes, as shares of its length; backwards if low > high.
    """

    edge: int
    low: float = 0.0
    high: float = 1.0

    @property
    def backward(self) -> bool:
        """Whether one goes from the end of the edge towards its start."""
        return self.low > self.high

    def length_m(self, edges: Edges) -> float:
        """Return its length."""
        return float(abs(self.high - self.low) * edges.length_dm[self.edge] / 10)


def span_line(edges: Edges, spans: Sequence[Span]) -> NDArray[np.float64]:
    """
    Return the line of stretches that follow each other, each joint once: (lon, lat) in degrees, shape (p, 2).

    Parameters
    ----------
    edges
        The edges of the network.
    spans
        The stretches: where one ends, the next begins.
    """
    parts = [_line(edges, span) for span in spans]
    return np.concatenate([parts[0][:1], *(part[1:] for part in parts)]) if parts else np.zeros((0, 2))


def foot(edges: Edges, edge: int, share: float) -> NDArray[np.float64]:
    """Return the point of an edge at a share of its length: (lon, lat), shape (2,)."""
    point: NDArray[np.float64] = _line(edges, Span(edge=edge, low=share, high=1.0))[0]
    return point


def _line(edges: Edges, span: Span) -> NDArray[np.float64]:
    line = edges.line(span.edge)
    low, high = sorted((span.low, span.high))
    if (low, high) != (0.0, 1.0):
        vertices = along_m(to_plane(line))
        vertices /= vertices[-1] or 1.0
        inner = line[(vertices > low) & (vertices < high)]
        ends = [[np.interp(share, vertices, axis) for axis in line.T] for share in (low, high)]
        line = np.concatenate([ends[:1], inner, ends[1:]])
    along: NDArray[np.float64] = line[::-1] if span.backward else line
    return along
