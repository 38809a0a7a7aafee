"""Stretches of edges that follow each other, and the line they draw."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from graphs.columns import freeze_columns
from graphs.geodesy import along_m, to_plane

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Spans:
    """
    Stretches that follow each other: where one ends, the next begins. All columns have shape (k,).

    Parameters
    ----------
    edge, low, high
        As of `Span`. Only the first and the last may be less than their edge.
    """

    edge: NDArray[Any]
    low: NDArray[Any]
    high: NDArray[Any]

    DTYPES: ClassVar[dict[str, str]] = {"edge": "i8", "low": "f8", "high": "f8"}

    def __post_init__(self) -> None:
        freeze_columns(self, self.DTYPES)

    @staticmethod
    def of(spans: Iterable[Span]) -> Spans:
        """Return stretches as columns."""
        rows = tuple(spans)
        edge = np.array([span.edge for span in rows], dtype=np.int64)
        return Spans(
            edge=edge, low=np.array([span.low for span in rows]), high=np.array([span.high for span in rows])
        )

    def __len__(self) -> int:
        return len(self.edge)

    def __iter__(self) -> Iterator[Span]:
        rows = zip(self.edge.tolist(), self.low.tolist(), self.high.tolist(), strict=True)
        return (Span(edge=edge, low=low, high=high) for edge, low, high in rows)

    @property
    def backward(self) -> NDArray[np.bool_]:
        """Which of them go from the end of their edge towards its start."""
        turned: NDArray[np.bool_] = self.low > self.high
        return turned

    def lengths_m(self, edges: Edges) -> NDArray[np.float64]:
        """Return their lengths."""
        lengths: NDArray[np.float64] = np.abs(self.high - self.low) * edges.length_dm[self.edge] / 10
        return lengths


def span_line(edges: Edges, spans: Spans) -> NDArray[np.float64]:
    """
    Return the line of stretches, each joint once: (lon, lat) in degrees, shape (p, 2).

    Parameters
    ----------
    edges
        The edges of the network.
    spans
        The stretches.
    """
    if not len(spans):
        return np.zeros((0, 2))
    whole = np.minimum(spans.low, spans.high) + 1 == np.maximum(spans.low, spans.high)
    rows = np.flatnonzero(~whole)
    head = 1 if len(rows) and rows[0] == 0 else 0
    tail = len(spans) - (1 if len(rows) and rows[-1] == len(spans) - 1 and len(spans) > head else 0)
    inner = whole_lines(edges, spans.edge[head:tail], spans.backward[head:tail])
    ends = [_cut(edges, Span(edge=int(spans.edge[n]), low=spans.low[n], high=spans.high[n])) for n in rows]
    first = ends[:head] or [inner[:1]]
    return np.concatenate([*first, inner[1:], *(part[1:] for part in ends[head:])])


def whole_lines(edges: Edges, chosen: NDArray[Any], backward: NDArray[np.bool_]) -> NDArray[np.float64]:
    """
    Return the lines of whole edges that follow each other, as one: (lon, lat) in degrees, shape (p, 2).

    Parameters
    ----------
    edges
        The edges of the network.
    chosen, backward
        Which of them, and which from their end to their start. Shape (k,).
    """
    first, last = edges.line_first[chosen], edges.line_first[chosen + 1] - 1
    steps = (last - first).astype(np.int64)
    before = np.repeat(np.cumsum(steps) - steps, steps)
    along = np.arange(len(before)) - before + 1
    points = np.where(
        np.repeat(backward, steps), np.repeat(last, steps) - along, np.repeat(first, steps) + along
    )
    start = np.where(backward, last, first)[:1]
    return edges.points(np.concatenate([start, points]))


def foot(edges: Edges, edge: int, share: float) -> NDArray[np.float64]:
    """Return the point of an edge at a share of its length: (lon, lat), shape (2,)."""
    point: NDArray[np.float64] = _cut(edges, Span(edge=edge, low=share, high=1.0))[0]
    return point


def _cut(edges: Edges, span: Span) -> NDArray[np.float64]:
    """Return the line of a part of an edge."""
    line = edges.line(span.edge)
    low, high = sorted((span.low, span.high))
    vertices = along_m(to_plane(line))
    vertices /= vertices[-1] or 1.0
    inner = line[(vertices > low) & (vertices < high)]
    ends = [[np.interp(share, vertices, axis) for axis in line.T] for share in (low, high)]
    part: NDArray[np.float64] = np.concatenate([ends[:1], inner, ends[1:]])
    return part[::-1] if span.low > span.high else part
